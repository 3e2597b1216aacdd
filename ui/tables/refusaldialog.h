// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cellmodel.h"

#include <QDialog>

namespace bihuan {

/// What cannot be typed, cell by cell with the reason, before anything is written. Accepted: write the rest.
class RefusalDialog : public QDialog
{
    Q_OBJECT

public:
    /// `rest` is how many cells and rows could be written without the refused ones; for 0 there is nothing to go on with.
    RefusalDialog(const std::vector<CellRefusal> &refused, qsizetype rest, QWidget *parent);
};

} // namespace bihuan
