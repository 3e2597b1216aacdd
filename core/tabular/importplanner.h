// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/bodyrows.h"
#include "core/tabular/importcontext.h"
#include "core/tabular/importplan.h"
#include "core/tabular/readoptions.h"
#include "core/tabular/rowmatcher.h"

namespace bihuan {

/// Plans the import of one or several sheets into a ledger: what every row would do and what a person has to look
/// at first. Pure: reads values, writes nothing.
class ImportPlanner
{
public:
    /// `context` and `options` must outlive the planner.
    ImportPlanner(const ImportContext &context, const ImportOptions &options);

    /// `prefix` stands before places when there are several files ("[甲.xlsx]"). False when `progress` said stop.
    bool add(const Sheet &sheet, const QString &file, const QString &prefix, const Progress &progress = {});
    /// A file of which no sheet could be taken: several to choose from, or none that holds a table.
    void refuseFile(const QString &file, const QString &sheets, const QString &reason);

    ImportPlan take();

private:
    std::vector<MatchedRow> readKeys(const Sheet &sheet, const QList<BodyRow> &body, const SheetPlan &plan, CellValues &values);
    bool buildRows(const std::vector<MatchedRow> &rows, RowBuilder &builder, const Progress &progress);
    ImportRow buildRow(const MatchedRow &matched, RowBuilder &builder);
    void addSkipped(int sheetRow, const QString &name);
    void giveCode(const MatchedRow &row, const SheetPlan &plan, Matter &matter);
    QString nextCode();

    const ImportContext &m_context;
    const ImportOptions &m_options;
    ImportFindings m_findings;
    ImportNames m_names;
    RowMatcher m_matcher;
    ImportPlan m_plan;
    QSet<QString> m_codes;
    int m_lastCode = 0;
    int m_lastNo = 0;
};

} // namespace bihuan
