// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/bodyrows.h"
#include "core/tabular/importcontext.h"
#include "core/tabular/importplan.h"

namespace bihuan {

/// What has to be known about a sheet as a whole before its rows are read: which column is what, which period the
/// sheet speaks of, in which unit its money stands, and what in it nobody sees.
class SheetCheck
{
public:
    SheetCheck(const Sheet &sheet, const HeaderBlock &header, const ImportContext &context, const ImportOptions &options,
               ImportFindings &findings);

    /// Fills mapping and period.
    void mapColumns(SheetPlan &plan);
    void checkBody(const SheetPlan &plan, const QList<BodyRow> &body);

private:
    ImportPlace headerCell(int column) const { return {m_header.lastRow, column}; }
    void resolvePeriod(SheetPlan &plan);
    std::optional<Period> periodOfTitle() const;
    void dropRepeated(SheetPlan &plan) const;
    void checkYear();
    void checkRequired(const SheetPlan &plan);
    bool countsMoney(const MappedColumn &column) const;
    void deriveUnits(SheetPlan &plan) const;
    void checkUnits(const SheetPlan &plan, const QList<BodyRow> &body);
    void checkHidden(const SheetPlan &plan, const QList<BodyRow> &body);
    void checkOtherFiles(const SheetPlan &plan, const QList<BodyRow> &body);

    const Sheet &m_sheet;
    const HeaderBlock &m_header;
    const ImportContext &m_context;
    const ImportOptions &m_options;
    ImportFindings &m_findings;
};

} // namespace bihuan
