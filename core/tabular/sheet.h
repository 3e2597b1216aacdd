// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/exactnumber.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <span>

namespace bihuan {

enum class CellType : quint8 { Empty, Text, Number, Bool, Error };

/// What the number format says about a number. Month and Year are dates written without the finer part.
enum class NumberClass : quint8 { General, Percent, Text, Date, Month, Year, DateTime, Time };

/// One cell as a file holds it. 40 bytes: a sheet of 20 000 × 45 has to fit an old machine.
struct Cell
{
    QString text; ///< Text, Error; of a Number the digits in the file when `number()` is not those digits
    qint64 mantissa = 0;
    quint16 column = 0; ///< from 0
    CellType type = CellType::Empty;
    NumberClass numberClass = NumberClass::General;
    qint8 scale = 0;
    quint8 unit = 0;        ///< index in Sheet::formatUnits, 0 for none
    bool formula = false;   ///< the value is the one last calculated; Empty when it never was
    bool otherFile = false; ///< the formula reads another workbook

    static Cell ofText(int column, const QString &text);
    static Cell ofNumber(int column, const ExactNumber &number,
                         NumberClass numberClass = NumberClass::General);

    bool isEmpty() const { return type == CellType::Empty; }
    ExactNumber number() const { return {mantissa, scale}; }
    void setNumber(const ExactNumber &number);
    /// What stands in the cell, for messages: text, digits, 是/否 or the error.
    QString display() const;
};

struct CellRange
{
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;

    bool contains(int row, int column) const
    {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
    bool operator==(const CellRange &) const = default;
};

struct ColumnSpan
{
    int first = 0;
    int last = 0;
};

/// A sheet of values. Only cells that hold something are stored, so a far-away cell costs nothing.
/// Rows and columns count from 0 here and as in the file (A1) in texts.
class Sheet
{
public:
    static constexpr int maxRows = 1048576;
    static constexpr int maxColumns = 16384;

    QString name;
    bool visible = true;
    bool date1904 = false; ///< serials count from 1904-01-01
    QList<CellRange> merges;
    QList<ColumnSpan> hiddenColumns;
    QStringList formatUnits{QString()}; ///< units that stand in number formats (0.00"万元")

    int rowCount() const { return static_cast<int>(m_rowEnds.size()); }
    int columnCount() const { return m_columns; }
    qsizetype cellCount() const { return m_cells.size(); }
    std::span<const Cell> row(int row) const;
    const Cell &cell(int row, int column) const;
    bool isRowHidden(int row) const;
    bool isColumnHidden(int column) const;

    /// Building, in order. False when the row does not come after the last one.
    bool startRow(int row, bool hidden = false);
    void append(Cell cell);
    /// Sorts the last row, forgets values hidden under merges; to be called once at the end.
    void finish();
    /// Index for Cell::unit.
    quint8 formatUnit(const QString &unit);

private:
    std::pair<qsizetype, qsizetype> rowBounds(int row) const;
    void sortLastRow();

    QList<Cell> m_cells;
    QList<quint32> m_rowEnds; ///< end of each row in m_cells
    QList<int> m_hiddenRows;
    int m_columns = 0;
    bool m_unsorted = false;
};

enum class FileKind { Xlsx, Ods, Delimited, HtmlTable, XmlTable, Xls, EncryptedOffice, Other };

struct Book
{
    QList<Sheet> sheets;
    FileKind kind = FileKind::Other;
    QStringList notes; ///< sentences for the user about how the file was read

    const Sheet *find(const QString &name) const;
};

/// "AB" for 27.
QString columnName(int column);
/// "AB12" for row 11, column 27.
QString cellName(int row, int column);

} // namespace bihuan

Q_DECLARE_TYPEINFO(bihuan::Cell, Q_RELOCATABLE_TYPE);
