// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/indicatorwords.h"

#include "core/briefing/brieffigure.h"
#include "core/briefing/phrases.h"

#include <array>
#include <cstdlib>

namespace bihuan::indicatorwords {

namespace {

/// "0.6个百分点" for figures in %, else "2家".
QString distance(qint64 stored, const MeasureUnit &unit)
{
    const qint64 size = std::abs(stored);
    return unit.dimension == MeasureUnit::Dimension::Percent ? BriefFigure::points(Ratio(size, 10'000)).written()
                                                             : BriefFigure::amount(size, unit).written();
}

QString cityPlace(qint64 place)
{
    return QStringLiteral("居全市第%1位").arg(place);
}

std::optional<int> placeOf(const MatterRow &row)
{
    if (row.measure.kind == Measure::Kind::Rank)
        return row.cumulative ? std::optional(static_cast<int>(*row.cumulative)) : std::nullopt;
    bool isNumber = false;
    const int place = row.cityRank.section(QLatin1Char('/'), 0, 0).toInt(&isNumber);
    return isNumber ? std::optional(place) : std::nullopt;
}

QString additiveGoal(const MatterRow &row)
{
    if (*row.cumulative >= *row.plan)
        return QStringLiteral("已完成年度目标");
    if (row.measure.kind == Measure::Kind::Count || !row.completion)
        return QStringLiteral("距年度目标差%1").arg(distance(*row.plan - *row.cumulative, row.measure.unit));
    QString text = QStringLiteral("占年度目标的%1").arg(BriefFigure::percent(*row.completion).written());
    if (row.gap)
        text += QStringLiteral("，") + phrases::against(*row.gap, QStringLiteral("序时进度"));
    return text;
}

QString levelGoal(const MatterRow &row)
{
    const qint64 over = *row.cumulative - *row.plan;
    const bool down = row.measure.direction == Measure::Direction::Down;
    const QString name = down ? QStringLiteral("控制目标") : QStringLiteral("年度目标");
    if (over == 0)
        return QStringLiteral("与%1持平").arg(name);
    const QString size = distance(over, row.measure.unit);
    if (over > 0)
        return (down ? QStringLiteral("超出%1%2") : QStringLiteral("高于%1%2")).arg(name, size);
    return (down ? QStringLiteral("低于%1%2") : QStringLiteral("距%1差%2")).arg(name, size);
}

} // namespace

QString subject(const MatterRow &row)
{
    static const std::array growthEndings{QStringLiteral("增速"), QStringLiteral("增长率"), QStringLiteral("增幅")};
    static const std::array rankEndings{QStringLiteral("全市位次"), QStringLiteral("位次"), QStringLiteral("排名")};
    const auto &endings = row.measure.kind == Measure::Kind::Rank ? rankEndings : growthEndings;
    if (row.measure.kind != Measure::Kind::Rank && row.measure.kind != Measure::Kind::Growth)
        return row.name;
    for (const QString &ending : endings) {
        if (row.name.endsWith(ending) && row.name != ending)
            return row.name.chopped(ending.size());
    }
    return row.name;
}

QString value(const MatterRow &row)
{
    if (!row.cumulative)
        return {};
    const QString figure = BriefFigure::amount(*row.cumulative, row.measure.unit).written();
    switch (row.measure.kind) {
    case Measure::Kind::Growth:
        return phrases::growth(*row.cumulative);
    case Measure::Kind::Amount:
        return QStringLiteral("完成") + figure;
    case Measure::Kind::Ratio:
        return QStringLiteral("为") + figure;
    case Measure::Kind::Rank:
        return cityPlace(*row.cumulative);
    case Measure::Kind::Count:
        break;
    }
    return figure;
}

QString goal(const MatterRow &row)
{
    if (!row.cumulative || !row.plan)
        return {};
    if (row.measure.kind == Measure::Kind::Rank) {
        const qint64 behind = *row.cumulative - *row.plan;
        return behind <= 0 ? QStringLiteral("达到年度目标") : QStringLiteral("距年度目标差%1位").arg(behind);
    }
    return row.measure.isAdditive() && row.measure.direction == Measure::Direction::Up ? additiveGoal(row)
                                                                                       : levelGoal(row);
}

std::optional<int> rankChange(const MatterRow &row, const MatterRow *before)
{
    const auto now = placeOf(row);
    const auto then = before ? placeOf(*before) : std::nullopt;
    return now && then ? std::optional(*then - *now) : std::nullopt;
}

QString rank(const MatterRow &row, const MatterRow *before, const QString &last)
{
    const auto place = placeOf(row);
    if (!place)
        return {};
    // A rank that is the value itself has been told already.
    QString text = row.measure.kind == Measure::Kind::Rank ? QString() : cityPlace(*place);
    const auto change = rankChange(row, before);
    if (!change)
        return text;
    if (!text.isEmpty())
        text += QStringLiteral("，");
    if (*change == 0)
        return text + QStringLiteral("与%1持平").arg(last);
    return text + QStringLiteral("较%1%2%3位")
                      .arg(last, *change > 0 ? QStringLiteral("前移") : QStringLiteral("后移"))
                      .arg(std::abs(*change));
}

} // namespace bihuan::indicatorwords
