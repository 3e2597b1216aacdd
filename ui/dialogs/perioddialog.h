// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace bihuan {

struct PeriodNotice;

/// What an act on a period means, before it is done. Cancel has the keyboard.
class PeriodDialog : public QDialog
{
    Q_OBJECT

public:
    /// `verb` stands on the button.
    PeriodDialog(const PeriodNotice &notice, const QString &verb, QWidget *parent);
};

} // namespace bihuan
