// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cellblock.h"
#include "ui/models/cellmodel.h"
#include "ui/tables/cellarea.h"

class QTableView;

namespace bihuan {

// What the commands of a table would type, as one change each. Nothing is written here. A cell that a command would
// leave as it is is no part of the change, so that whole rows with computed columns can be copied and pasted.

/// As it goes to the clipboard, with the columns' titles as the first row if wanted.
CellBlock copiedBlock(const QTableView &table, const CellArea &area, bool withHeaders);

/// The block over the area: repeated where the area is a multiple of it, else from the area's first cell on. What stands
/// below the last row becomes new rows, if the table takes them. Refused when it has more columns than stand there, and
/// more rows where none can be added.
Result<CellChange> pastedChange(const QTableView &table, const CellArea &area, const CellBlock &block);

enum class FillDirection { Down, Right };
/// The first row (or column) of the area over the others; a single one gets what stands before it.
CellChange filledChange(const QTableView &table, const CellArea &area, FillDirection direction);

/// What stands in column `from` into the others of the area, row by row.
CellChange copiedChange(const QTableView &table, const CellArea &area, int from);

/// The same text in every cell of the area that can be typed into.
CellChange stampedChange(const QTableView &table, const CellArea &area, const QString &text, const QString &label);

struct Replacement
{
    QString find;
    QString with;
    bool wholeCell = false;
    bool matchCase = false;
};
/// Every occurrence in the area's cells that can be typed into.
CellChange replacedChange(const QTableView &table, const CellArea &area, const Replacement &replacement);

} // namespace bihuan
