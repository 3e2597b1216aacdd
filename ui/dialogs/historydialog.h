// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace bihuan {

class OfficeFile;

/// Who changed what of one matter, when, from what to what; newest first.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(OfficeFile &file, const QString &code, const QString &name, QWidget *parent);
};

} // namespace bihuan
