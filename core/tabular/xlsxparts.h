// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/outsheet.h"

#include <QByteArray>

namespace bihuan {

/// The parts of an .xlsx (ECMA-376) beside its rows. Sheet, print titles and filter are those of one table.
///
/// Our own, because libxlsxwriter cannot live in one process with QuaZip: it calls the system's minizip, and
/// QuaZip exports functions of the same names that take other arguments.

QByteArray xlsxContentTypes();
QByteArray xlsxPackageRelations();
QByteArray xlsxBookRelations();
QByteArray xlsxBook(const OutSheet &sheet);

/// Cell styles of a table: the fixed ones, then one per format and row style.
class XlsxStyleSheet
{
public:
    enum Fixed { Default, Title, UnitLine, Head, Note, FixedCount };

    explicit XlsxStyleSheet(const OutSheet &sheet);
    /// Index for the `s` of a cell.
    int cellStyle(int column, OutRow::Style style) const;
    QByteArray part() const;

private:
    QList<QByteArray> m_formats;     ///< format codes in use; Text is the empty one
    std::vector<int> m_columnFormat; ///< index in m_formats by column
};

/// Begin and end of the sheet's part: views, widths; merges, filter, paper.
QByteArray xlsxSheetHead(const OutSheet &sheet);
QByteArray xlsxSheetTail(const OutSheet &sheet);

/// Escaped text of a cell, with _xHHHH_ for what only looks like an escape.
QByteArray xlsxEscaped(const QString &text);

} // namespace bihuan
