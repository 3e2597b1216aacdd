// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/periodview.h"

#include <QJsonArray>

// A row of a period as JSON: what `lights` prints and what a snapshot keeps, with the same keys (data.md, JSON).

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

std::optional<qint64> figureFrom(const QJsonValue &value)
{
    return value.isDouble() && isWithin(value.toInteger(), largestFigure) ? std::optional(value.toInteger()) : std::nullopt;
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

Measure measureFrom(const QJsonObject &object)
{
    Measure measure;
    measure.id = object[QStringLiteral("id")].toString();
    measure.title = object[QStringLiteral("title")].toString();
    measure.unit = measureUnit(object[QStringLiteral("unit")].toString(), object[QStringLiteral("scale")].toInt());
    measure.kind = measureKindFromId(object[QStringLiteral("kind")].toString()).value_or(Measure::Kind::Amount);
    measure.direction = object[QStringLiteral("down")].toBool() ? Measure::Direction::Down : Measure::Direction::Up;
    return measure;
}

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &item : value.toArray())
        strings.append(item.toString());
    return strings;
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
        {QStringLiteral("progress"), row.progress},
        {QStringLiteral("problem"), row.problem},
        {QStringLiteral("nextStep"), row.nextStep},
    };
}

MatterRow matterRowFromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *key) { return object[QLatin1String(key)].toString(); };
    const auto figure = [&object](const char *key) { return figureFrom(object[QLatin1String(key)]); };
    const auto has = [&object](const char *key) { return object[QLatin1String(key)].isDouble(); };

    MatterRow row;
    row.code = text("code");
    row.name = text("name");
    row.ledger = text("ledger");
    row.ledgerTitle = text("ledgerTitle");
    row.kind = matterKindFromId(text("kind")).value_or(MatterKind::Project);
    row.no = object[QStringLiteral("no")].toInt();
    row.unit = text("unit");
    row.unitKey = text("unitKey");
    row.unitKind = text("unitKind");
    row.leader = text("leader");
    row.leaderKey = text("leaderKey");
    row.leaderName = text("leaderName");
    for (const QJsonValue &item : object[QStringLiteral("towns")].toArray()) {
        const QJsonObject town = item.toObject();
        row.towns.push_back({town[QStringLiteral("key")].toString(), town[QStringLiteral("title")].toString(),
                             town[QStringLiteral("part")].toInteger(1), town[QStringLiteral("whole")].toInteger(1)});
    }
    row.sources = stringsFrom(object[QStringLiteral("sources")]);
    row.sourceTitles = stringsFrom(object[QStringLiteral("sourceTitles")]);
    row.listedIn = stringsFrom(object[QStringLiteral("listedIn")]);
    row.yearType = text("yearType");
    row.startPlanned = text("startPlanned");
    row.startActual = text("startActual");
    row.started = object[QStringLiteral("started")].toBool();
    row.sample = object[QStringLiteral("sample")].toBool();
    row.measure = measureFrom(object[QStringLiteral("measure")].toObject());
    row.total = figure("total");
    row.plan = figure("plan");
    row.covered = Period::parse(text("covers")).value_or(Period{});
    row.cumulative = figure("cumulative");
    row.month = figure("month");
    row.planToDate = figure("planToDate");
    if (row.plan && *row.plan != 0) {
        if (has("completion"))
            row.completion = Ratio(row.cumulative.value_or(0), *row.plan);
        if (row.completion && has("gap"))
            row.gap = *row.completion - row.elapsed();
        if (row.planToDate && has("planGap"))
            row.planGap = Ratio(row.cumulative.value_or(0) - *row.planToDate, *row.plan);
    }
    row.reported = object[QStringLiteral("reported")].toBool();
    row.growth = figure("growth");
    row.cityRank = text("cityRank");
    row.light = Light::fromId(text("light"));
    row.lightTitle = text("lightText");
    row.computed = Light::fromId(text("computed"));
    row.overrideReason = text("overrideReason");
    row.dimension = text("dimension");
    row.rule = text("rule");
    row.reason = text("reason");
    row.delayReason = text("delayReason");
    row.delayReasonTitle = text("delayReasonText");
    row.progress = text("progress");
    row.problem = text("problem");
    row.nextStep = text("nextStep");
    return row;
}

} // namespace bihuan
