// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/likelyend.h"
#include "core/briefing/periodwords.h"
#include "core/briefing/setfigures.h"
#include "core/domain/forecast/pace.h"

#include <algorithm>

// Sums, rates, starts and the pace to the year's goal, over a set of matters.

namespace bihuan {

namespace {

using AmountSet = const SetFigures &;

const QString elapsedStandard = QStringLiteral("序时进度");

MaybeFigure moneyIf(const std::optional<qint64> &fen)
{
    return fen ? MaybeFigure(BriefFigure::money(*fen)) : MaybeFigure();
}

MaybeFigure moneyOf(qint64 fen)
{
    return BriefFigure::money(fen);
}

MaybeFigure percentIf(const std::optional<Ratio> &ratio)
{
    return ratio ? MaybeFigure(BriefFigure::percent(*ratio)) : MaybeFigure();
}

MaybeFigure setGap(AmountSet set)
{
    return set.sum().gap ? MaybeFigure(BriefFigure::points(*set.sum().gap)) : MaybeFigure();
}

MaybeFigure setGapWords(AmountSet set)
{
    return set.sum().gap ? unlessEmpty(phrases::against(*set.sum().gap, elapsedStandard)) : MaybeFigure();
}

std::optional<qint64> amountChange(AmountSet set)
{
    if (set.analysis().depth() < 2)
        return std::nullopt;
    const auto now = set.amount(0);
    const auto before = set.amount(1);
    return now && before ? std::optional(*now - *before) : std::nullopt;
}

MaybeFigure amountChangeWords(AmountSet set)
{
    const auto change = amountChange(set);
    return change ? unlessEmpty(phrases::moneyChange(*change, periodwords::last(set.period()))) : MaybeFigure();
}

/// 新开工: the denominator of 开工率 is always stated beside it.
MaybeFigure startRate(AmountSet set)
{
    const SummaryRow &sum = set.sum();
    return sum.toStart > 0 ? MaybeFigure(BriefFigure::percent(Ratio(sum.started, sum.toStart))) : MaybeFigure();
}

std::vector<phrases::Counted> overdueReasons(AmountSet set)
{
    QStringList reasons;
    for (const MatterRow *row : set.rows()) {
        if (isStartOverdue(*row, set.period()))
            reasons.append(row->delayReasonTitle);
    }
    return phrases::tally(reasons);
}

MaybeFigure overdueCount(AmountSet set)
{
    return unlessZero(std::ranges::count_if(
        set.rows(), [&](const MatterRow *row) { return isStartOverdue(*row, set.period()); }));
}

MaybeFigure overdueExplained(AmountSet set)
{
    return unlessZero(std::ranges::count_if(set.rows(), [&](const MatterRow *row) {
        return isStartOverdue(*row, set.period()) && !row->delayReasonTitle.isEmpty();
    }));
}

MaybeFigure overdueReasonWords(AmountSet set)
{
    return unlessEmpty(phrases::tallied(overdueReasons(set), QStringLiteral("个"), QStringLiteral("未说明原因")));
}

/// The only reason there is; nothing when they differ or it was not said.
MaybeFigure overdueOnlyReason(AmountSet set)
{
    const auto reasons = overdueReasons(set);
    return reasons.size() == 1 ? unlessEmpty(reasons.front().word) : MaybeFigure();
}

/// Units whose completion has not reached 序时.
MaybeFigure unitsBehind(AmountSet set)
{
    return unlessZero(std::ranges::count_if(
        set.units(), [](const SummaryRow *unit) { return unit->gap && *unit->gap < Ratio(); }));
}

MaybeFigure unitsAhead(AmountSet set)
{
    return unlessZero(std::ranges::count_if(
        set.units(), [](const SummaryRow *unit) { return unit->gap && *unit->gap >= Ratio(); }));
}

Pace paceOf(AmountSet set)
{
    return paceTo(set.sum().plan, set.sum().cumulative, set.period());
}

MaybeFigure moneyPerMonth(const std::optional<Ratio> &fen)
{
    return fen ? MaybeFigure(BriefFigure::money(fen->scaled(1, 0))) : MaybeFigure();
}

MaybeFigure paceTimes(AmountSet set)
{
    const auto times = paceOf(set).times();
    return times ? MaybeFigure(BriefFigure::times(*times)) : MaybeFigure();
}

std::optional<Forecast> forecastOfSet(AmountSet set)
{
    return likelyEnd(set.analysis().data().now, set.rows());
}

MaybeFigure forecastPart(AmountSet set, qint64 Forecast::*part)
{
    const auto forecast = forecastOfSet(set);
    return forecast ? moneyOf(*forecast.*part) : MaybeFigure();
}

MaybeFigure forecastShare(AmountSet set)
{
    const auto forecast = forecastOfSet(set);
    return forecast && set.sum().plan > 0 ? MaybeFigure(BriefFigure::percent(Ratio(forecast->middle, set.sum().plan))) : MaybeFigure();
}

/// The two units that are furthest from the year's goal in money, worst first.
struct Laggards
{
    QStringList titles;
    qint64 part = 0;
    qint64 whole = 0;
};

Laggards laggards(AmountSet set)
{
    Laggards result;
    std::vector<std::pair<qint64, QString>> missing;
    for (const SummaryRow *unit : set.units()) {
        if (const qint64 rest = unit->plan - unit->cumulative; rest > 0) {
            missing.emplace_back(rest, unit->title);
            addUp(result.whole, rest);
        }
    }
    std::ranges::stable_sort(missing, std::ranges::greater(), &std::pair<qint64, QString>::first);
    if (missing.size() < 3) // with two units the sentence would say nothing
        return {};
    for (size_t i = 0; i < 2; ++i) {
        result.titles.append(missing[i].second);
        addUp(result.part, missing[i].first);
    }
    return result;
}

MaybeFigure laggardNames(AmountSet set)
{
    return unlessEmpty(laggards(set).titles.join(QStringLiteral("、")));
}

MaybeFigure laggardShare(AmountSet set)
{
    const Laggards two = laggards(set);
    return two.whole > 0 ? MaybeFigure(BriefFigure::percent(Ratio(two.part, two.whole))) : MaybeFigure();
}

constexpr FigureEntry<SetFigures> amountTable[] = {
    {"count", u"事项个数", [](AmountSet s) { return unlessZero(s.sum().count); }},
    {"units", u"责任单位个数", [](AmountSet s) { return unlessZero(static_cast<qint64>(s.units().size())); }},
    {"unitsAhead", u"达到序时进度的责任单位个数", unitsAhead},
    {"unitsBehind", u"低于序时进度的责任单位个数", unitsBehind},
    {"total", u"总投资", [](AmountSet s) { return moneyOf(s.sum().total); }},
    {"plan", u"年度计划", [](AmountSet s) { return s.sum().plan > 0 ? moneyOf(s.sum().plan) : MaybeFigure(); }},
    {"cumulative", u"年初以来累计", [](AmountSet s) { return moneyOf(s.sum().cumulative); }},
    {"amount", u"本期新增；一年第一期与累计相同，没有", [](AmountSet s) { return moneyIf(s.amount()); }},
    {"added", u"本期新增；一年第一期等于累计", [](AmountSet s) { return moneyOf(s.amount().value_or(s.sum().cumulative)); }},
    {"amountChange", u"本期新增较上期的变化", [](AmountSet s) { return moneyIf(amountChange(s)); }},
    {"amountChangeWords", u"较上月减少0.12亿元", amountChangeWords},
    {"completion", u"占年度计划的百分比", [](AmountSet s) { return percentIf(s.sum().completion); }},
    {"gap", u"超/欠序时，个百分点", setGap},
    {"gapWords", u"低于序时进度3.4个百分点", setGapWords},
    {"toStart", u"本年计划新开工个数", [](AmountSet s) { return unlessZero(s.sum().toStart); }},
    {"started", u"其中已开工个数", [](AmountSet s) { return MaybeFigure(BriefFigure::count(s.sum().started)); }},
    {"startRate", u"开工率", startRate},
    {"overdueStarts", u"逾期未开工个数", overdueCount},
    {"overdueExplained", u"逾期未开工而说明了原因的个数", overdueExplained},
    {"overdueReasons", u"用地制约2个、资金未到位1个", overdueReasonWords},
    {"overdueReason", u"逾期未开工的唯一原因", overdueOnlyReason},
    {"shortfall", u"距全年计划差额", [](AmountSet s) { return paceOf(s).shortfall > 0 ? moneyOf(paceOf(s).shortfall) : MaybeFigure(); }},
    {"neededPerMonth", u"完成全年计划，后几个月月均需完成", [](AmountSet s) { return moneyPerMonth(paceOf(s).needed); }},
    {"gonePerMonth", u"前几个月月均完成", [](AmountSet s) { return moneyPerMonth(paceOf(s).gone); }},
    {"paceTimes", u"月均需完成是前几个月月均的倍数", paceTimes},
    {"forecast", u"照往年走势预计全年完成；没有往年数据时没有", [](AmountSet s) { return forecastPart(s, &Forecast::middle); }},
    {"forecastLow", u"预计全年完成的下限，八成可能在上下限之间", [](AmountSet s) { return forecastPart(s, &Forecast::low); }},
    {"forecastHigh", u"预计全年完成的上限", [](AmountSet s) { return forecastPart(s, &Forecast::high); }},
    {"forecastShare", u"预计全年完成占年度计划的百分比", forecastShare},
    {"laggards", u"差额最大的两个单位", laggardNames},
    {"laggardShare", u"这两个单位占全部差额的百分比", laggardShare},
};

} // namespace

std::span<const FigureEntry<SetFigures>> amountEntries()
{
    return amountTable;
}

} // namespace bihuan
