// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/conditionreader.h"

#include "core/domain/lights/judge.h"
#include "core/domain/lights/metric.h"

namespace bihuan {

namespace {

constexpr int limitDecimals = 6;

void failUnknownWord(ObjectReader &in, const char *key, const QString &what, const QString &word,
                     const QStringList &known)
{
    const QString nearest = nearestWord(word, known);
    in.fail(
        key,
        nearest.isEmpty()
            ? QStringLiteral("没有“%1”这种%2，应为 %3 之一").arg(word, what, known.join(QStringLiteral("、")))
            : QStringLiteral("没有“%1”这种%2，是否应为“%3”").arg(word, what, nearest));
}

/// One of two keys for the same side of an interval; `inside` says which of them it was.
template <typename Limit, typename Read>
std::optional<Limit> readSide(ObjectReader &in, const char *insideKey, const char *outsideKey, bool &inside,
                              Read read)
{
    if (in.has(insideKey) && in.has(outsideKey))
        in.fail(
            outsideKey,
            QStringLiteral("“%1”和“%2”只能写一个").arg(QLatin1String(insideKey), QLatin1String(outsideKey)));
    const auto within = read(insideKey);
    const auto without = read(outsideKey);
    inside = within.has_value();
    return within ? within : without;
}

Condition readMetricTest(ObjectReader &in)
{
    MetricTest test;
    test.metric = readMetric(in, "metric");
    if (!test.metric)
        return {};
    if (test.metric->countsFromDate)
        test.date = {in.text("date"), in.text("title", QString())};
    else if (in.has("date"))
        in.fail("date", QStringLiteral("“%1”不从日期算起，不用写“date”").arg(QLatin1String(test.metric->id)));
    const bool whole =
        test.metric->scale == Metric::Scale::Days || test.metric->scale == Metric::Scale::Months;
    const bool shares = !whole && test.metric->scale != Metric::Scale::Places;
    readBounds(in, shares ? 2 : 0, whole, "metric", test.bounds);
    return {test};
}

Condition readFieldTest(ObjectReader &in)
{
    FieldTest test;
    test.field = in.text("field");
    test.title = in.text("title", QString());
    test.oneOf = in.texts("in");
    const QString unit = in.text("unit", QString());
    test.unit = measureUnit(unit, in.integerOr("decimals", 0, {0, 6}));
    test.low = in.optionalDecimal("ge", test.unit.scale);
    test.high = in.optionalDecimal("lt", test.unit.scale);
    if (in.has("filled"))
        test.filled = in.flag("filled");
    if (test.filled && (!test.oneOf.isEmpty() || test.low || test.high))
        in.fail("filled", QStringLiteral("“filled”不能和“in”“ge”“lt”一起用"));
    else if (!test.filled && test.oneOf.isEmpty() && !test.low && !test.high)
        in.fail("field", QStringLiteral("缺少条件，应有 in、ge、lt、filled 之一"));
    else if (!test.oneOf.isEmpty() && (test.low || test.high))
        in.fail("in", QStringLiteral("“in”不能和“ge”“lt”一起用"));
    return {test};
}

Condition readCounter(ObjectReader &in, const Palette &palette)
{
    Counter counter;
    const bool inARow = in.has("inARow");
    if (inARow && in.has("inYear"))
        in.fail("inYear", QStringLiteral("“inARow”和“inYear”只能写一个"));
    counter.span = inARow ? Counter::Span::InARow : Counter::Span::InYear;
    counter.times = in.integer(inARow ? "inARow" : "inYear", {1, 12});
    if (in.has("colour") == in.has("of"))
        in.fail(in.position(), QStringLiteral("计数条件应有“colour”或“of”之一，不能都写"));
    if (in.has("colour"))
        counter.colour = readColour(in, "colour", palette);
    in.optionalObject("of",
                      [&](ObjectReader &child) { counter.of.push_back(readCondition(child, palette)); });
    return {counter};
}

Condition readWas(ObjectReader &in, const Palette &palette)
{
    Was was;
    was.colour = readColour(in, "was", palette);
    return {was};
}

template <typename Group>
Condition readGroup(ObjectReader &in, const char *key, const Palette &palette)
{
    Group group;
    in.each(key, [&](ObjectReader &child) { group.parts.push_back(readCondition(child, palette)); });
    if (group.parts.empty())
        in.fail(key, QStringLiteral("“%1”里至少要有一个条件").arg(QLatin1String(key)));
    return {group};
}

Consequence readConsequence(ObjectReader &in)
{
    Consequence consequence;
    consequence.title = in.text("title");
    consequence.points = in.optionalDecimal("points", 2).value_or(0);
    consequence.inform = in.texts("inform");
    in.optionalObject("paper", [&](ObjectReader &paper) {
        consequence.ladder = paper.text("ladder");
        consequence.step = paper.text("step");
    });
    consequence.talk = in.text("talk", QString());
    return consequence;
}

} // namespace

void readBounds(ObjectReader &in, int shift, bool whole, const char *key, Bounds &bounds)
{
    const auto read = [&](const char *side) -> std::optional<Ratio> {
        const int decimals = whole ? 0 : limitDecimals;
        const auto limit = in.optionalDecimal(side, decimals);
        return limit ? std::optional(Ratio(*limit, powerOfTen(decimals + shift))) : std::nullopt;
    };
    bounds.low = readSide<Ratio>(in, "ge", "gt", bounds.lowInside, read);
    bounds.high = readSide<Ratio>(in, "le", "lt", bounds.highInside, read);
    if (!bounds.low && !bounds.high)
        in.fail(key, QStringLiteral("缺少界限，应有 lt、le、gt、ge 之一"));
    else if (bounds.low && bounds.high && *bounds.low > *bounds.high)
        in.fail(key, QStringLiteral("下限大于上限，没有数值能满足"));
}

void readConsequences(ObjectReader &in, std::vector<Consequence> &consequences)
{
    const JsonValue *list = in.value("consequences");
    if (!list)
        return;
    if (list->kind != JsonValue::Kind::List)
        return in.fail("consequences", QStringLiteral("“consequences”应为列表"));
    for (const JsonValue &item : list->items) {
        if (item.kind == JsonValue::Kind::Text && !item.text.isEmpty()) {
            Consequence &word = consequences.emplace_back();
            word.title = item.text;
            continue;
        }
        if (item.kind != JsonValue::Kind::Object)
            return in.fail(item.at, QStringLiteral("每一项应为名称，或写明 title、points、inform、paper、talk"));
        ObjectReader child(item, in.sourceName());
        consequences.push_back(readConsequence(child));
        if (const Status read = child.finish(); !read)
            return in.fail(read.error());
    }
}

/// An id that stands only once among its neighbours.
QString uniqueId(ObjectReader &in, QSet<QString> &taken)
{
    const QString id = in.text("id");
    if (taken.contains(id))
        in.fail("id", QStringLiteral("编号“%1”已经用过").arg(id));
    taken.insert(id);
    return id;
}

void readPalette(ObjectReader &in, Palette &palette)
{
    QSet<QString> taken;
    in.each("palette", [&](ObjectReader &item) {
        PaletteColour colour;
        colour.id = uniqueId(item, taken);
        colour.title = item.text("title");
        colour.shape = QString::fromLatin1(item.word("shape", paletteShapes));
        colour.demandsReason = item.flag("demandsReason");
        if (Light::fromId(colour.id).state != Light::State::Colour)
            item.fail("id", QStringLiteral("“%1”是状态，不能用作颜色").arg(colour.id));
        palette.colours.push_back(colour);
    });
    if (palette.colours.size() < 2 || palette.colours.size() > 12)
        in.fail("palette", QStringLiteral("“palette”应有 2 至 12 种颜色，最差的在前"));
}

const Metric *readMetric(ObjectReader &in, const char *key)
{
    const QString id = in.text(key);
    const Metric *metric = findMetric(id);
    if (!metric && !id.isEmpty()) {
        QStringList known;
        for (const Metric &candidate : metrics())
            known += QString::fromLatin1(candidate.id);
        failUnknownWord(in, key, QStringLiteral("度量"), id, known);
    }
    return metric;
}

int readColour(ObjectReader &in, const char *key, const Palette &palette)
{
    const QString id = in.text(key);
    const int colour = palette.severity(id);
    if (colour < 0 && !id.isEmpty()) {
        QStringList known;
        for (const PaletteColour &candidate : palette.colours)
            known += candidate.id;
        failUnknownWord(in, key, QStringLiteral("颜色"), id, known);
    }
    return colour;
}

Condition readCondition(ObjectReader &in, const Palette &palette)
{
    int kinds = 0;
    for (const char *key : {"metric", "field", "inARow", "inYear", "was", "all", "any", "not"})
        kinds += in.has(key) ? 1 : 0;
    if (kinds > 1 && !(in.has("inARow") && in.has("inYear")))
        in.fail(in.position(), QStringLiteral("一个条件只能写一种，几个条件用 all 或 any 合起来"));
    if (in.has("metric"))
        return readMetricTest(in);
    if (in.has("field"))
        return readFieldTest(in);
    if (in.has("inARow") || in.has("inYear"))
        return readCounter(in, palette);
    if (in.has("was"))
        return readWas(in, palette);
    if (in.has("all"))
        return readGroup<All>(in, "all", palette);
    if (in.has("any"))
        return readGroup<Any>(in, "any", palette);
    if (in.has("not")) {
        Not negated;
        in.object("not", [&](ObjectReader &child) { negated.part.push_back(readCondition(child, palette)); });
        return {negated};
    }
    in.fail(in.position(),
            QStringLiteral("缺少条件，应有 metric、field、inARow、inYear、was、all、any、not 之一"));
    for (const char *key : {"metric", "field", "inARow", "inYear", "was", "all", "any", "not"})
        in.value(key);
    return {};
}

} // namespace bihuan
