// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/importnames.h"
#include "core/tabular/mergemap.h"

namespace bihuan {

/// What a cell says for its field.
struct CellValue
{
    enum class State {
        Empty,   ///< nothing: what the file knows stays
        Missing, ///< "—", "/", 无: there is none
        Read,
        Unread,  ///< something stands there that is not understood; said in a finding
    };

    State state = State::Empty;
    Value value;

    bool isRead() const { return state == State::Read; }
    std::optional<qint64> figure() const;
};

/// Reads the cells of one sheet as values of their fields, exactly, and says what it could not read.
class CellValues
{
public:
    CellValues(const Sheet &sheet, int bodyRow, const ColumnMapping &mapping, ImportNames &names, ImportFindings &findings);

    /// Of a column of the mapping, by index. Figures are read in the steps of the field or of `main`.
    CellValue read(int row, size_t column, const Measure &main);
    /// The figure that a row of sums holds; nothing when there is none.
    std::optional<qint64> sum(int row, size_t column, const Measure &main) const;

private:
    struct ColumnFacts
    {
        bool fraction = false;      ///< percentages written as 0.262
        int codeLength = 0;         ///< usual length of the codes written as text
        MeasureUnit unit;           ///< that `written` was taken from
        WrittenUnit written;
        QHash<QString, CellValue> words; ///< texts that were read before
    };

    CellValue readFigure(const Cell &cell, int row, size_t column, const Measure &main);
    CellValue figureIn(const Quantity &quantity, int row, size_t column, const MeasureUnit &unit);
    CellValue readDate(const Cell &cell, int row, size_t column);
    CellValue readCode(const Cell &cell, int row, size_t column);
    CellValue readWords(const Cell &cell, int row, size_t column);
    CellValue readFlag(const QString &text, int row, size_t column);
    const WrittenUnit &writtenUnitOf(const MeasureUnit &unit, size_t column);
    bool isFormulaFault(const Cell &cell, int row, size_t column);
    CellValue unread(FindingKind kind, int row, size_t column, const QString &value, const QString &reason);
    void lookAtColumn(int bodyRow, size_t column);

    const Sheet &m_sheet;
    const ColumnMapping &m_mapping;
    ImportNames &m_names;
    ImportFindings &m_findings;
    MergeMap m_merges;
    std::vector<ColumnFacts> m_facts;
};

} // namespace bihuan
