// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/rowfigures.h"

namespace bihuan {

/// A row of the sheet with the cells that told which matter it is; the others are read when it is built.
struct RowCells
{
    int sheetRow = 0; ///< from 0
    std::vector<std::pair<size_t, CellValue>> known; ///< by column of the mapping

    const CellValue *find(size_t column) const;
};

/// Makes what a row leaves in the file out of its cells and what the file knows of its matter.
class RowBuilder
{
public:
    RowBuilder(const ImportContext &context, const SheetPlan &sheet, CellValues &values, ImportNames &names,
               ImportFindings &findings, std::optional<Period> lastPeriod);

    /// Fills the row; its matter's id, code, number, ledger and year are set already. `known` may be null.
    /// `keepName`: the sheet still uses a former name.
    void build(const RowCells &cells, const KnownMatter *known, bool keepName, ImportRow &row);

private:
    void readCells(const RowCells &cells, const Measure &main, bool figures);
    void setMatterFields(const KnownMatter *known, bool keepName, bool figures, Matter &matter);
    void setName(const MappedColumn &column, const QString &name, bool keepName, const KnownMatter *known, Matter &matter);
    void setField(const MappedColumn &column, const CellValue &cell, const KnownMatter *known, Matter &matter);
    void checkFlags();
    void checkRequired(const Matter &matter);
    void setAssignments(const KnownMatter *known, ImportRow &row);
    void setLinks(const KnownMatter *known, ImportRow &row);
    RowFigures figuresOf() const;
    void setSteps(const KnownMatter *known, ImportRow &row) const;
    void checkFigures(const KnownMatter *known, const Measure &measure, ImportRow &row);
    int columnOf(const Finding &finding) const;

    const ImportContext &m_context;
    const SheetPlan &m_sheet;
    const std::vector<MappedColumn> &m_columns;
    ImportNames &m_names;
    ImportFindings &m_findings;
    CellValues &m_values;
    std::optional<Period> m_lastPeriod;
    QString m_scheduleReason;
    std::vector<CellValue> m_cells; ///< of the row being built
    int m_sheetRow = 0;
};

} // namespace bihuan
