// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/cellvalues.h"
#include "core/tabular/importplan.h"

#include <map>

namespace bihuan {

/// A figure or a word of a report, and the column it came from.
struct ReportCell
{
    const MappedColumn *column = nullptr;
    Value value; ///< empty where the sheet says "—"
};

/// What a row says about one period.
struct PeriodCells
{
    std::optional<ReportCell> month;
    std::optional<ReportCell> cumulative;
    std::vector<ReportCell> figures; ///< of further measures
    std::vector<ReportCell> words;   ///< everything else of the report
};

/// The figures of one row, before it is known how they are meant.
struct RowFigures
{
    std::array<std::optional<qint64>, 12> plan;
    std::array<const MappedColumn *, 12> planColumns{};
    bool hasPlan = false;
    std::map<Period, PeriodCells> periods;
};

/// Turns a row's plan and reports into what the file stores: running totals (data.md, month figures).
class FigureBuilder
{
public:
    FigureBuilder(const ImportContext &context, ImportFindings &findings, const Measure &measure, int sheetRow,
                  const Course *known, ImportRow &row)
        : m_context(context), m_findings(findings), m_measure(measure), m_sheetRow(sheetRow), m_known(known), m_row(row)
    {
    }

    void addPlan(const RowFigures &figures, const QString &scheduleReason);
    /// `last`: months after it have not come yet; without it, those after the last figure.
    void addReports(const RowFigures &figures, const std::optional<Period> &last);

private:
    MonthSeries seriesOfPlan(const RowFigures &figures);
    MonthSeries seriesOfMonths(const RowFigures &figures) const;
    std::optional<qint64> cumulativeOf(const Period &period, const RowFigures &figures, bool monthsAreTotals);
    void moveLaterMonths(const Period &period, qint64 cumulative, const RowFigures &figures, const MappedColumn &column);
    bool isAhead(const Period &period, const PeriodCells &cells, const std::optional<Period> &last);
    std::optional<qint64> carriedBefore(const Period &period) const;
    void addReport(const Period &period, const PeriodCells &cells, std::optional<qint64> cumulative);
    void addFigures(const Period &period, const PeriodCells &cells);
    bool isFrozen(const Period &period, const MappedColumn &column);
    ImportFindings::Answer find(FindingKind kind, const MappedColumn &column, const QString &value, const QString &reason,
                                Remedy remedy);

    const ImportContext &m_context;
    ImportFindings &m_findings;
    const Measure &m_measure;
    int m_sheetRow; ///< from 0
    const Course *m_known;
    ImportRow &m_row;
    std::map<Period, qint64> m_totals; ///< cumulative of the periods done so far
};

} // namespace bihuan
