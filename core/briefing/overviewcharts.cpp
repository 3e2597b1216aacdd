// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/overviewparts.h"
#include "core/services/rollups.h"

#include <algorithm>
#include <cmath>

// The charts of 总览 as data: curves of investment, ranked units.

namespace bihuan::overviewparts {

namespace {

/// A round step that divides the axis into at most five.
double roundStep(double top)
{
    if (top <= 0)
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(top / 5)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power * 5 >= top)
            return factor * power;
    }
    return 10 * power;
}

double monthsInto(const Period &period)
{
    return (period.elapsedShare() * 12).toDouble();
}

/// One ledger's curve on its way to a LineChart.
class CurveMaker
{
public:
    CurveMaker(const OverviewInput &input, const SummaryRow &ledger)
        : m_input(input), m_ledger(ledger),
          m_curve(yearCurve(*input.now.county, ledger.key, input.now.period)),
          m_before(input.lastYear.value(ledger.key))
    {
        // The period shown is read from its snapshot where it was published.
        if (!m_curve.actual.empty() && m_curve.actual.back().period.lastDay() == input.now.period.lastDay())
            m_curve.actual.back().amount = ledger.cumulative;
        qint64 most = 0;
        for (const auto *line : {&m_curve.plan, &m_curve.actual, &m_before}) {
            for (const CurvePoint &point : *line)
                most = std::max(most, point.amount);
        }
        m_unit = measureUnit(moneyQuantity(most).unit);
        m_chart.step = roundStep(inUnit(most));
        m_chart.top = std::max(1.0, std::ceil(inUnit(most) / m_chart.step)) * m_chart.step;
    }

    ChartSpec spec()
    {
        addLine(LineChart::Role::LastYear, QStringLiteral("上年"), m_before);
        addLine(LineChart::Role::Plan, QStringLiteral("计划"), m_curve.plan);
        addLine(LineChart::Role::Actual, QStringLiteral("完成"), m_curve.actual);
        for (int month = 1; month <= 12; ++month)
            addMark(month);
        addCallout();
        const QString title = ledgerTitle(*m_input.now.county, m_ledger);
        return {title + QStringLiteral("投资进度"), title, m_unit.title, m_chart};
    }

private:
    double inUnit(qint64 amount) const
    {
        return static_cast<double>(amount) / static_cast<double>(powerOfTen(m_unit.scale));
    }
    QString text(qint64 amount) const
    {
        return formatFigure(amount, m_unit, {.decimals = paperDecimals(m_unit)});
    }

    void addLine(LineChart::Role role, const QString &title, const std::vector<CurvePoint> &points)
    {
        if (points.empty())
            return;
        LineChart::Line line{role, title, QStringLiteral("%1 %2").arg(title, text(points.back().amount)), {}};
        for (const CurvePoint &point : points)
            line.points.push_back({monthsInto(point.period), inUnit(point.amount)});
        m_chart.lines.push_back(std::move(line));
    }

    const CurvePoint *inMonth(const std::vector<CurvePoint> &points, int month) const
    {
        const auto found = std::ranges::find(
            points, month, [](const CurvePoint &point) { return point.period.lastMonth(); });
        return found == points.end() ? nullptr : &*found;
    }

    void addMark(int month)
    {
        QStringList parts;
        const CurvePoint *actual = inMonth(m_curve.actual, month);
        const std::pair<const CurvePoint *, QString> figures[] = {
            {actual, QStringLiteral("完成")},
            {inMonth(m_curve.plan, month), QStringLiteral("计划")},
            {inMonth(m_before, month), QStringLiteral("上年")}};
        for (const auto &[point, title] : figures) {
            if (point)
                parts.append(QStringLiteral("%1 %2 %3").arg(title, text(point->amount), m_unit.title));
        }
        if (parts.isEmpty())
            return;
        const bool isPast =
            actual && actual->period != m_input.now.period && month < m_input.now.period.lastMonth();
        m_chart.marks.push_back(
            {actual ? monthsInto(actual->period) : month,
             {QStringLiteral("%1月底：%2").arg(month).arg(parts.join(QStringLiteral("，"))),
              ledgerTarget(m_ledger.key, isPast ? actual->period : Period())}});
    }

    void addCallout()
    {
        if (m_curve.actual.empty())
            return;
        const CurvePoint &last = m_curve.actual.back();
        LineChart::Callout callout{
            {monthsInto(last.period), inUnit(last.amount)},
            QStringLiteral("%1累计 %2 %3").arg(last.period.rangeTitle(), text(last.amount), m_unit.title),
            {},
            false};
        if (!m_curve.plan.empty() && last.period.lastDay() == m_input.now.period.lastDay()) {
            const qint64 difference = last.amount - m_curve.planNow;
            callout.warns = difference < 0;
            callout.remark = difference == 0
                                 ? QStringLiteral("与计划持平")
                                 : QStringLiteral("较计划%1 %2 %3")
                                       .arg(difference < 0 ? QStringLiteral("少") : QStringLiteral("多"),
                                            text(std::abs(difference)), m_unit.title);
        }
        m_chart.callout = callout;
    }

    const OverviewInput &m_input;
    const SummaryRow &m_ledger;
    YearCurve m_curve;
    std::vector<CurvePoint> m_before;
    MeasureUnit m_unit;
    LineChart m_chart;
};

/// What the matters of a unit show together, as the office has chosen for units.
struct UnitLights
{
    const OfficeContext &context;
    const Rollup &rollup;
    Palette palette;

    explicit UnitLights(const County &county)
        : context(county.context()), rollup(context.rollupFor(groupingId(Grouping::Unit))), palette(rollupPalette(rollup, context))
    {
    }
};

BarChart::Bar barOf(const SummaryRow &row, const Period &period, const UnitLights &lights)
{
    const bool ahead = row.gap && *row.gap >= Ratio();
    BarChart::Bar bar{row.rank > 0 && row.of > 1 ? QString::number(row.rank) : QString(),
                      row.title,
                      row.completion->toDouble(),
                      percentText(*row.completion),
                      ahead,
                      {},
                      {},
                      {}};
    const Light light = lightOf(row, lights.rollup, lights.context);
    if (const PaletteColour *colour = light.state == Light::State::Colour ? lights.palette.find(light.colour) : nullptr) {
        bar.light = colour->id;
        bar.shape = colour->shape;
    }
    const QString rank =
        bar.place.isEmpty() ? QString() : QStringLiteral("第 %1 位，共 %2 个，").arg(row.rank).arg(row.of);
    bar.mark = {QStringLiteral("%1：%2年计划 %3，%4完成 %5，占 %6，%7 %8")
                    .arg(row.title, rank, moneyQuantity(row.plan).text(), period.rangeTitle(),
                         moneyQuantity(row.cumulative).text(), bar.text, gapPart(*row.gap).label,
                         gapPart(*row.gap).figure)
                        .trimmed()
                    + (bar.light.isEmpty() ? QString() : QStringLiteral("，预警%1").arg(lights.palette.title(light))),
                {}};
    bar.mark.target.filter.unitKey = row.key;
    return bar;
}

/// The units of one kind that have a completion, best first.
BarChart::Group groupOf(const std::vector<SummaryRow> &rows, const QString &kind, const Period &period, const UnitLights &lights)
{
    std::vector<const SummaryRow *> ranked;
    for (const SummaryRow &row : rows) {
        if (row.kind == kind && row.completion)
            ranked.push_back(&row);
    }
    std::ranges::stable_sort(ranked, {}, &SummaryRow::rank);
    BarChart::Group group{unitKindTitle(*unitKindFromId(kind)), {}};
    for (const SummaryRow *row : ranked)
        group.bars.push_back(barOf(*row, period, lights));
    return group;
}

} // namespace

std::vector<ChartSpec> curves(const OverviewInput &input, const std::vector<SummaryRow> &ledgers)
{
    std::vector<ChartSpec> specs;
    for (const SummaryRow &ledger : ledgers)
        specs.push_back(CurveMaker(input, ledger).spec());
    return specs;
}

std::vector<ChartSpec> rankings(const PeriodView &view)
{
    const Summary summary = summarise(view, Grouping::Unit);
    const UnitLights lights(*view.county);
    BarChart towns;
    BarChart others;
    for (const UnitKind kind : unitKinds) {
        BarChart::Group group = groupOf(summary.rows, unitKindId(kind), view.period, lights);
        if (!group.bars.empty())
            (kind == UnitKind::Town ? towns : others).groups.push_back(std::move(group));
    }
    std::vector<ChartSpec> specs;
    const auto add = [&](BarChart chart, const QString &title, const QString &shortTitle) {
        if (chart.groups.empty())
            return;
        if (chart.groups.size() == 1)
            chart.groups.front().title.clear();
        // 序时 stands at two thirds, so that the bars of January can be told apart.
        chart.tick = view.period.elapsedShare().toDouble();
        chart.top = std::min(1.0, 1.5 * chart.tick);
        for (const BarChart::Group &group : chart.groups) {
            for (const BarChart::Bar &bar : group.bars)
                chart.top = std::max(chart.top, bar.value);
        }
        specs.push_back({title, shortTitle,
                         QStringLiteral("序时 %1").arg(percentText(view.period.elapsedShare())),
                         std::move(chart)});
    };
    add(std::move(towns), QStringLiteral("镇办投资完成率"), QStringLiteral("镇办"));
    add(std::move(others), QStringLiteral("部门投资完成率"), QStringLiteral("部门"));
    return specs;
}

} // namespace bihuan::overviewparts
