// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/rowfigures.h"

#include "core/definition/fieldaccess.h"

#include <algorithm>

namespace bihuan {

namespace {

QString monthsText(const std::array<std::optional<qint64>, 12> &months, const MeasureUnit &unit)
{
    QStringList texts;
    for (const auto &month : months)
        texts.append(month ? formatFigure(*month, unit) : QStringLiteral("—"));
    return texts.join(QLatin1Char(' '));
}

std::optional<qint64> figureOf(const std::optional<ReportCell> &cell)
{
    const auto *number = cell ? std::get_if<qint64>(&cell->value) : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

} // namespace

ImportFindings::Answer FigureBuilder::find(FindingKind kind, const MappedColumn &column, const QString &value,
                                           const QString &reason, Remedy remedy)
{
    return m_findings.add(kind, {m_sheetRow, column.column}, column.field.title, value, reason, remedy);
}

MonthSeries FigureBuilder::seriesOfPlan(const RowFigures &figures)
{
    if (!m_measure.isAdditive())
        return MonthSeries::Cumulative; // levels, each for itself
    const auto first = std::ranges::find_if(figures.planColumns, [](const MappedColumn *column) { return column != nullptr; });
    const ImportDecision *decision = m_findings.decisionAt({m_sheetRow, (*first)->column});
    if (decision && decision->word == ImportDecision::Word::Cumulative)
        return MonthSeries::Cumulative;
    if (decision && decision->word == ImportDecision::Word::Monthly)
        return MonthSeries::Monthly;
    if ((*first)->series == SeriesWords::Cumulative)
        return MonthSeries::Cumulative;
    if ((*first)->series == SeriesWords::Monthly)
        return MonthSeries::Monthly;
    // Read as before, whatever the goal is now: a plan that is in the file already asks nothing.
    if (const Schedule *known = m_known ? m_known->schedule : nullptr) {
        if (known->months == figures.plan)
            return MonthSeries::Cumulative;
        if (known->months == accumulated(figures.plan))
            return MonthSeries::Monthly;
    }
    const MonthSeries series = classifyMonths(figures.plan, m_row.matter.goal);
    const bool nothingPlanned = std::ranges::all_of(figures.plan, [](const auto &month) { return month.value_or(0) == 0; });
    if (series != MonthSeries::Ambiguous || nothingPlanned)
        return series == MonthSeries::Monthly ? series : MonthSeries::Cumulative;
    const auto answer = find(FindingKind::MonthSeries, **first, monthsText(figures.plan, m_measure.unit),
                             QStringLiteral("各月计划加起来不等于年度目标，12月也不等于，看不出是逐月数还是累计数；接受则按累计数"),
                             Remedy::Accept);
    m_findings.at(answer.index).asks = ImportDecision::Word::Monthly;
    return MonthSeries::Cumulative;
}

void FigureBuilder::addPlan(const RowFigures &figures, const QString &scheduleReason)
{
    if (!figures.hasPlan)
        return;
    const MonthSeries series = seriesOfPlan(figures);
    const Schedule *known = m_known ? m_known->schedule : nullptr;
    Schedule schedule = known ? *known : Schedule{m_row.matter.id, 1, m_measure.id, {}, false, {}};
    const auto months = series == MonthSeries::Monthly ? accumulated(figures.plan) : figures.plan;
    for (size_t i = 0; i < months.size(); ++i) {
        if (months[i])
            schedule.months[i] = months[i];
    }
    if (known ? schedule == *known : schedule.isEmpty())
        return;
    if (known && known->baseline) { // a signed plan stays as it was signed; the amendment is a version of its own
        ++schedule.version;
        schedule.baseline = false;
        schedule.reason = scheduleReason;
    }
    m_row.schedule = schedule;
}

MonthSeries FigureBuilder::seriesOfMonths(const RowFigures &figures) const
{
    // Only a row of months under one heading can be running totals in disguise; 本月 is a month.
    std::array<std::optional<qint64>, 12> months;
    int given = 0;
    bool saysMonthly = false;
    std::optional<qint64> total;
    for (const auto &[period, cells] : figures.periods) {
        if (period.kind != Period::Kind::Month)
            return MonthSeries::Monthly;
        if (const auto month = figureOf(cells.month)) {
            months[static_cast<size_t>(period.index - 1)] = month;
            saysMonthly = saysMonthly || cells.month->column->series == SeriesWords::Monthly || !cells.month->column->period;
            ++given;
        }
        if (const auto sum = figureOf(cells.cumulative))
            total = sum;
    }
    if (given < 2 || saysMonthly || !total)
        return MonthSeries::Monthly;
    return classifyMonths(months, total) == MonthSeries::Cumulative && accumulated(months)[11] != total ? MonthSeries::Cumulative
                                                                                                      : MonthSeries::Monthly;
}

std::optional<qint64> FigureBuilder::carriedBefore(const Period &period) const
{
    const auto after = m_totals.lower_bound(period);
    const Period previous = period.previous();
    const auto stored = m_known && previous.year == period.year ? m_known->cumulativeAt(previous) : std::nullopt;
    if (after == m_totals.begin())
        return stored;
    const auto &[lastPeriod, lastTotal] = *std::prev(after);
    // A report between the row's last figure and this period speaks later than the row.
    const Report *between = m_known && previous.year == period.year ? m_known->lastReportUntil(previous) : nullptr;
    return between && between->period > lastPeriod ? stored : std::optional(lastTotal);
}

std::optional<qint64> FigureBuilder::cumulativeOf(const Period &period, const RowFigures &figures, bool monthsAreTotals)
{
    const PeriodCells &cells = figures.periods.at(period);
    const auto total = figureOf(cells.cumulative);
    const auto month = figureOf(cells.month);
    if (!month || (monthsAreTotals && total))
        return total;
    if (monthsAreTotals || !m_measure.isAdditive())
        return total ? total : month;
    const auto before = carriedBefore(period);
    qint64 sum = 0;
    if (__builtin_add_overflow(before.value_or(0), *month, &sum))
        return total;
    const MeasureUnit &unit = m_measure.unit;
    if (total) {
        const bool isFirst = period.firstDay().dayOfYear() == 1;
        if (sum != *total && (before || isFirst))
            find(FindingKind::MonthMismatch, *cells.month->column, figureWithUnit(*month, unit),
                 QStringLiteral("%1累计%2减去上期累计%3是%4，不是%5；接受则以累计数为准")
                     .arg(period.title(), figureWithUnit(*total, unit), figureWithUnit(before.value_or(0), unit),
                          figureWithUnit(*total - before.value_or(0), unit), figureWithUnit(*month, unit)),
                 Remedy::Accept);
        else if (*month > *total)
            find(FindingKind::MonthMismatch, *cells.month->column, figureWithUnit(*month, unit),
                 QStringLiteral("%1本月%2，比年初以来累计的%3还多；接受则以累计数为准")
                     .arg(period.title(), figureWithUnit(*month, unit), figureWithUnit(*total, unit)),
                 Remedy::Accept);
        return total;
    }
    if (!before && period.firstDay().dayOfYear() != 1 && *month != 0)
        find(FindingKind::MonthMismatch, *cells.month->column, figureWithUnit(*month, unit),
             QStringLiteral("没有%1以前的累计数；接受则以本月数作为累计").arg(period.title()), Remedy::Accept);
    moveLaterMonths(period, sum, figures, *cells.month->column);
    return sum;
}

void FigureBuilder::moveLaterMonths(const Period &period, qint64 cumulative, const RowFigures &figures, const MappedColumn &column)
{
    const Report *now = m_known ? m_known->reportIn(period) : nullptr;
    if (!now || !now->cumulative || *now->cumulative == cumulative)
        return;
    const MovedMonths later = monthsMovedBy(*m_known, period, cumulative - *now->cumulative,
                                            [&](const Period &month) { return figures.periods.contains(month); });
    m_row.reports.insert(m_row.reports.end(), later.reports.begin(), later.reports.end());
    if (later.accepted)
        find(FindingKind::MonthMismatch, column, figureWithUnit(cumulative, m_measure.unit),
             QStringLiteral("%1起的累计数已经采纳，%2改动后它们不随着变；接受则只改这一期").arg(later.accepted->title(), period.title()),
             Remedy::Accept);
}

bool FigureBuilder::isFrozen(const Period &period, const MappedColumn &column)
{
    const bool published = m_context.published.contains(period);
    if (!published && !m_context.closed.contains(period))
        return false;
    find(FindingKind::Period, column, period.title(),
         published ? QStringLiteral("%1已经发布，不能再改；这一行与已发布的数字不同").arg(period.title())
                   : QStringLiteral("%1已经关闭，不再收数；先重新打开这一期，或者跳过这一行").arg(period.title()),
         Remedy::Correct);
    return true;
}

void FigureBuilder::addReport(const Period &period, const PeriodCells &cells, std::optional<qint64> cumulative)
{
    if (!cumulative && cells.words.empty() && !cells.cumulative && !cells.month)
        return;
    const Report *known = m_known ? m_known->reportIn(period) : nullptr;
    if (known && known->period != period)
        known = nullptr;
    Report report;
    if (known)
        report = *known;
    report.matter = m_row.matter.id;
    report.period = period;
    report.state = Report::State::Accepted; // what the county takes in is accepted at once
    if (cumulative)
        report.cumulative = cumulative;
    for (const ReportCell &word : cells.words)
        (void)setFieldValue(report, word.column->field, word.value);
    const MappedColumn *column = cells.cumulative ? cells.cumulative->column
                                 : cells.month    ? cells.month->column
                                                  : cells.words.front().column;
    const bool saysNothing = !known && !report.cumulative && std::ranges::all_of(cells.words, [](const ReportCell &cell) { return isEmpty(cell.value); });
    if (saysNothing || (known && report == *known) || isFrozen(period, *column))
        return;
    m_row.reports.push_back(std::move(report));
}

void FigureBuilder::addFigures(const Period &period, const PeriodCells &cells)
{
    for (const ReportCell &cell : cells.figures) {
        const auto *number = std::get_if<qint64>(&cell.value);
        const Figure figure{m_row.matter.id, period, cell.column->field.measure, number ? std::optional(*number) : std::nullopt};
        const bool known = m_known && std::ranges::any_of(m_known->figures, [&](const Figure *stored) { return *stored == figure; });
        if (known || (!figure.cumulative && !m_known) || isFrozen(period, *cell.column))
            continue;
        m_row.figures.push_back(figure);
    }
}

bool FigureBuilder::isAhead(const Period &period, const PeriodCells &cells, const std::optional<Period> &last)
{
    const qint64 month = figureOf(cells.month).value_or(0);
    const qint64 total = figureOf(cells.cumulative).value_or(0);
    if (!last || period <= *last)
        return false;
    // Formulas fill months to come with nothing.
    if (month == 0 && (total == 0 || !cells.cumulative))
        return true;
    const MappedColumn &column = cells.month ? *cells.month->column : *cells.cumulative->column;
    const auto answer = find(FindingKind::Period, column, figureWithUnit(month != 0 ? month : total, m_measure.unit),
                             QStringLiteral("%1在%2之后，还没有到；接受则照表中的数导入").arg(period.title(), last->title()), Remedy::Accept);
    return !answer.isAccepted();
}

void FigureBuilder::addReports(const RowFigures &figures, const std::optional<Period> &asked)
{
    std::optional<Period> last = asked;
    for (const auto &[period, cells] : figures.periods) {
        const bool says = figureOf(cells.month).value_or(0) != 0 || figureOf(cells.cumulative).value_or(0) != 0 || !cells.words.empty()
                          || !cells.figures.empty();
        if (!asked && says)
            last = period;
    }
    if (!last)
        return;
    const bool totals = seriesOfMonths(figures) == MonthSeries::Cumulative;
    for (const auto &[period, cells] : figures.periods) {
        if (isAhead(period, cells, last))
            continue;
        const auto cumulative = cumulativeOf(period, figures, totals);
        if (cumulative)
            m_totals[period] = *cumulative;
        addReport(period, cells, cumulative);
        addFigures(period, cells);
    }
}

} // namespace bihuan
