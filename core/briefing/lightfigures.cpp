// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/setfigures.h"

#include <algorithm>

// Lights and how they moved since the period before, reasons of what is late, units that owe a report.

namespace bihuan {

namespace {

using LightSet = const SetFigures &;

const QString redColour = QStringLiteral("red");
const QString yellowColour = QStringLiteral("yellow");

/// Matters whose light was `from` and is `to`; an empty word means any other light.
MaybeFigure moved(LightSet set, const QString &from, const QString &to)
{
    if (set.analysis().depth() < 2)
        return {};
    const auto fits = [](const Light &light, const QString &wanted, const QString &other) {
        return wanted.isEmpty() ? light.id() != other : light.id() == wanted;
    };
    return unlessZero(std::ranges::count_if(set.rows(), [&](const MatterRow *row) {
        const Light before = set.analysis().lightBefore(row->code).value_or(Light{});
        return fits(before, from, to) && fits(row->light, to, from);
    }));
}

QStringList lateReasons(LightSet set)
{
    QStringList reasons;
    for (const MatterRow *row : set.rows()) {
        if (isLate(*row))
            reasons.append(row->delayReasonTitle);
    }
    return reasons;
}

MaybeFigure reasonsCounted(LightSet set)
{
    auto counts = phrases::tally(lateReasons(set));
    std::erase_if(counts, [](const phrases::Counted &entry) { return entry.word.isEmpty(); });
    return unlessEmpty(phrases::tallied(counts, QStringLiteral("个"), {}));
}

MaybeFigure firstReason(LightSet set)
{
    const auto counts = phrases::tally(lateReasons(set));
    if (counts.size() < 2 || counts[0].count == counts[1].count)
        return {};
    return unlessEmpty(counts.front().word);
}

MaybeFigure unexplained(LightSet set)
{
    return unlessZero(lateReasons(set).count(QString()));
}

QStringList unreportedUnits(LightSet set)
{
    QStringList units;
    for (const MatterRow *row : set.rows()) {
        if (row->light.state == Light::State::Unreported && !units.contains(row->unit))
            units.append(row->unit);
    }
    return units;
}

MaybeFigure lateCount(LightSet set)
{
    return unlessZero(std::ranges::count_if(set.rows(), [](const MatterRow *row) { return isLate(*row); }));
}

MaybeFigure doneRate(LightSet set)
{
    const int count = set.sum().count;
    return count > 0 ? MaybeFigure(BriefFigure::percent(Ratio(set.lights(QStringLiteral("done")), count))) : MaybeFigure();
}

constexpr FigureEntry<SetFigures> lightTable[] = {
    {"green", u"绿灯项数", [](LightSet s) { return unlessZero(s.lights(QStringLiteral("green"))); }},
    {"yellow", u"黄色预警项数", [](LightSet s) { return unlessZero(s.lights(yellowColour)); }},
    {"red", u"红色预警项数", [](LightSet s) { return unlessZero(s.lights(redColour)); }},
    {"notdue", u"未到节点项数", [](LightSet s) { return unlessZero(s.lights(QStringLiteral("notdue"))); }},
    {"unreported", u"未报项数", [](LightSet s) { return unlessZero(s.lights(QStringLiteral("unreported"))); }},
    {"reported", u"本期有填报的项数", [](LightSet s) { return unlessZero(std::ranges::count_if(s.rows(), &MatterRow::reported)); }},
    {"done", u"已完成项数", [](LightSet s) { return unlessZero(s.lights(QStringLiteral("done"))); }},
    {"doneRate", u"已完成占全部的百分比", doneRate},
    {"late", u"预警项数，黄和红", lateCount},
    {"newRed", u"较上期新增红色预警", [](LightSet s) { return moved(s, {}, redColour); }},
    {"lifted", u"较上期解除红色预警", [](LightSet s) { return moved(s, redColour, {}); }},
    {"yellowToRed", u"较上期由黄转红", [](LightSet s) { return moved(s, yellowColour, redColour); }},
    {"redToYellow", u"较上期由红转黄", [](LightSet s) { return moved(s, redColour, yellowColour); }},
    {"reasons", u"预警原因，用地制约5个、资金未到位3个", reasonsCounted},
    {"firstReason", u"最多的预警原因；只有一种或并列时没有", firstReason},
    {"unexplained", u"预警未说明原因的项数", unexplained},
    {"unreportedUnits", u"未报单位", [](LightSet s) { return unlessEmpty(unreportedUnits(s).join(QStringLiteral("、"))); }},
};

} // namespace

std::span<const FigureEntry<SetFigures>> lightEntries()
{
    return lightTable;
}

} // namespace bihuan
