// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/forecast/outlook.h"
#include "core/services/periodview.h"

#include <QJsonArray>

// A row of a period as JSON: what `lights` prints and what a snapshot keeps, with the same keys (data.md, JSON). The
// way back is RowReader.

namespace bihuan {

namespace {

QJsonValue jsonFigure(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

/// In percent, unrounded; for reading, the exact ratio is rebuilt from the figures.
QJsonValue jsonPercent(const std::optional<Ratio> &ratio)
{
    return ratio ? QJsonValue((*ratio * 100).toDouble()) : QJsonValue(QJsonValue::Null);
}

QString figureText(const std::optional<qint64> &value, const MeasureUnit &unit)
{
    return value ? figureWithUnit(*value, unit) : QStringLiteral("—");
}

QJsonObject toJson(const Measure &measure)
{
    return {{QStringLiteral("id"), measure.id},
            {QStringLiteral("title"), measure.title},
            {QStringLiteral("unit"), measure.unit.title},
            {QStringLiteral("scale"), measure.unit.scale},
            {QStringLiteral("kind"), measureKindId(measure.kind)},
            {QStringLiteral("down"), measure.direction == Measure::Direction::Down}};
}

} // namespace

QJsonObject toJson(const MatterRow &row, const Period &period)
{
    QJsonArray towns;
    for (const TownShare &town : row.towns)
        towns.append(QJsonObject{{QStringLiteral("key"), town.key},
                                 {QStringLiteral("title"), town.title},
                                 {QStringLiteral("part"), town.part},
                                 {QStringLiteral("whole"), town.whole}});
    const MeasureUnit &unit = row.measure.unit;
    return {
        {QStringLiteral("period"), period.toString()},
        {QStringLiteral("code"), row.code},
        {QStringLiteral("name"), row.name},
        {QStringLiteral("ledger"), row.ledger},
        {QStringLiteral("ledgerTitle"), row.ledgerTitle},
        {QStringLiteral("kind"), matterKindId(row.kind)},
        {QStringLiteral("no"), row.no},
        {QStringLiteral("unit"), row.unit},
        {QStringLiteral("unitKey"), row.unitKey},
        {QStringLiteral("unitKind"), row.unitKind},
        {QStringLiteral("leader"), row.leader},
        {QStringLiteral("leaderKey"), row.leaderKey},
        {QStringLiteral("leaderName"), row.leaderName},
        {QStringLiteral("towns"), towns},
        {QStringLiteral("sources"), QJsonArray::fromStringList(row.sources)},
        {QStringLiteral("sourceTitles"), QJsonArray::fromStringList(row.sourceTitles)},
        {QStringLiteral("listedIn"), QJsonArray::fromStringList(row.listedIn)},
        {QStringLiteral("yearType"), row.yearType},
        {QStringLiteral("startPlanned"), row.startPlanned},
        {QStringLiteral("startActual"), row.startActual},
        {QStringLiteral("started"), row.started},
        {QStringLiteral("sample"), row.sample},
        {QStringLiteral("measure"), toJson(row.measure)},
        {QStringLiteral("total"), jsonFigure(row.total)},
        {QStringLiteral("plan"), jsonFigure(row.plan)},
        {QStringLiteral("planText"), figureText(row.plan, unit)},
        {QStringLiteral("covers"), row.covered.toString()},
        {QStringLiteral("cumulative"), jsonFigure(row.cumulative)},
        {QStringLiteral("cumulativeText"), figureText(row.cumulative, unit)},
        {QStringLiteral("month"), jsonFigure(row.month)},
        {QStringLiteral("monthText"), figureText(row.month, unit)},
        {QStringLiteral("completion"), jsonPercent(row.completion)},
        {QStringLiteral("completionText"), row.completion ? percentText(*row.completion) : QStringLiteral("—")},
        {QStringLiteral("elapsed"), jsonPercent(row.elapsed())},
        {QStringLiteral("gap"), jsonPercent(row.gap)},
        {QStringLiteral("gapText"), row.gap ? pointsText(*row.gap) : QStringLiteral("—")},
        {QStringLiteral("planToDate"), jsonFigure(row.planToDate)},
        {QStringLiteral("planGap"), jsonPercent(row.planGap)},
        {QStringLiteral("reported"), row.reported},
        {QStringLiteral("growth"), jsonFigure(row.growth)},
        {QStringLiteral("cityRank"), row.cityRank},
        {QStringLiteral("light"), row.light.id()},
        {QStringLiteral("lightText"), row.lightTitle},
        {QStringLiteral("computed"), row.computed.id()},
        {QStringLiteral("overrideReason"), row.overrideReason},
        {QStringLiteral("dimension"), row.dimension},
        {QStringLiteral("rule"), row.rule},
        {QStringLiteral("reason"), row.reason},
        {QStringLiteral("delayReason"), row.delayReason},
        {QStringLiteral("delayReasonText"), row.delayReasonTitle},
        {QStringLiteral("unchanged"), row.unchanged},
        {QStringLiteral("ownLight"), row.ownLight},
        {QStringLiteral("lacks"), row.lacks},
        {QStringLiteral("progress"), row.progress},
        {QStringLiteral("problem"), row.problem},
        {QStringLiteral("nextStep"), row.nextStep},
    };
}

QJsonObject withOutlook(const MatterRow &matter, const County &county, const Period &period)
{
    QJsonObject row = toJson(matter, period);
    const MatterFile *const file = county.matterByCode(matter.code);
    const auto forecast = file ? forecastOf(file->course, period) : std::nullopt;
    const auto pace = paceOf(matter);
    const auto times = pace ? pace->times() : std::nullopt;
    const auto part = [&](qint64 Forecast::*figure) { return jsonFigure(forecast ? std::optional(*forecast.*figure) : std::nullopt); };
    row[QStringLiteral("forecastLow")] = part(&Forecast::low);
    row[QStringLiteral("forecastMiddle")] = part(&Forecast::middle);
    row[QStringLiteral("forecastHigh")] = part(&Forecast::high);
    row[QStringLiteral("neededPace")] = jsonFigure(pace && pace->needed ? std::optional(pace->needed->scaled(1, 0)) : std::nullopt);
    row[QStringLiteral("paceRatio")] = times ? QJsonValue(times->toDouble()) : QJsonValue(QJsonValue::Null);
    return row;
}

} // namespace bihuan
