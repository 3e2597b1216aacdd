// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/partreader.h"

#include "core/briefing/issuefigures.h"
#include "core/briefing/listfigures.h"
#include "core/briefing/matterfigures.h"
#include "core/briefing/setfigures.h"
#include "core/briefing/unitfigures.h"
#include "core/domain/units/unit.h"

namespace bihuan::partreader {

namespace {

constexpr JsonWord<BriefList::Of> listSubjects[] = {{"units", BriefList::Of::Units}, {"matters", BriefList::Of::Matters}};
constexpr JsonWord<MatterKind> partKinds[] = {
    {"target", MatterKind::Target}, {"pledge", MatterKind::Pledge}, {"project", MatterKind::Project}};
constexpr JsonWord<TableColumn::Align> columnAligns[] = {
    {"left", TableColumn::Align::Left}, {"center", TableColumn::Align::Center}, {"right", TableColumn::Align::Right}};
constexpr JsonWord<bool> firstWords[] = {{"high", false}, {"low", true}};

void checkName(ObjectReader &in, const JsonPosition &at, const QString &name, const QStringList &known)
{
    if (known.contains(name))
        return;
    const QString near = nearestWord(name, known);
    in.fail(at, near.isEmpty() ? QStringLiteral("这里没有数字“%1”").arg(name)
                               : QStringLiteral("这里没有数字“%1”，是不是“%2”").arg(name, near));
}

Pattern patternFrom(ObjectReader &in, const JsonValue &value, const QStringList &known)
{
    const auto parsed = Pattern::parse(value.text);
    if (!parsed) {
        in.fail(value.at, parsed.error());
        return {};
    }
    for (const QString &name : parsed->names())
        checkName(in, value.at, name, known);
    return *parsed;
}

BriefSentence sentence(ObjectReader &in, const QStringList &known);

/// A text alone, or an object with conditions.
BriefSentence sentenceFrom(ObjectReader &in, const JsonValue &value, const QStringList &known)
{
    if (value.kind == JsonValue::Kind::Text)
        return {{}, {}, patternFrom(in, value, known), {}};
    ObjectReader child(value, in.sourceName());
    const BriefSentence read = sentence(child, known);
    if (const Status finished = child.finish(); !finished)
        in.fail(finished.error());
    return read;
}

std::vector<BriefSentence> optionalSentence(ObjectReader &in, const char *key, const QStringList &known)
{
    const JsonValue *value = in.value(key);
    return value ? std::vector{sentenceFrom(in, *value, known)} : std::vector<BriefSentence>();
}

BriefSentence sentence(ObjectReader &in, const QStringList &known)
{
    BriefSentence read;
    QStringList textKnown = known;
    in.optionalObject("list", [&](ObjectReader &child) {
        QStringList itemKnown;
        read.list.push_back(list(child, known, itemKnown));
        read.list.back().item = optionalSentence(child, "item", itemKnown);
        if (read.list.back().item.empty())
            child.fail(child.position(), QStringLiteral("缺少“item”"));
        textKnown += ListFigures::names();
    });
    read.when = tests(in, "when", textKnown);
    read.text = pattern(in, "text", textKnown);
    read.otherwise = optionalSentence(in, "otherwise", textKnown);
    return read;
}

} // namespace

QStringList issueNames()
{
    return IssueFigures::names();
}

QStringList setNames()
{
    return IssueFigures::names() + SetFigures::names();
}

Pattern optionalPattern(ObjectReader &in, const char *key, const QStringList &known)
{
    const JsonValue *value = in.value(key);
    if (!value)
        return {};
    if (value->kind != JsonValue::Kind::Text) {
        in.fail(value->at, QStringLiteral("“%1”应为文字").arg(QLatin1String(key)));
        return {};
    }
    return patternFrom(in, *value, known);
}

Pattern pattern(ObjectReader &in, const char *key, const QStringList &known)
{
    if (!in.has(key))
        in.fail(in.position(), QStringLiteral("缺少“%1”").arg(QLatin1String(key)));
    return optionalPattern(in, key, known);
}

std::vector<FigureTest> tests(ObjectReader &in, const char *key, const QStringList &known)
{
    std::vector<FigureTest> read;
    const JsonValue *value = in.value(key);
    if (!value)
        return read;
    if (value->kind != JsonValue::Kind::List) {
        in.fail(value->at, QStringLiteral("“%1”应为方括号括起来的一组条件").arg(QLatin1String(key)));
        return read;
    }
    for (const JsonValue &item : value->items) {
        const auto parsed = FigureTest::parse(item.text);
        if (!parsed) {
            in.fail(item.at, parsed.error());
            return read;
        }
        checkName(in, item.at, parsed->name, known);
        read.push_back(*parsed);
    }
    return read;
}

PartScope scope(ObjectReader &in)
{
    PartScope read;
    read.ledgers = in.texts("ledgers");
    if (in.has("kind"))
        read.kind = in.word("kind", partKinds);
    read.unitKind = in.text("unitKind", QString());
    if (!read.unitKind.isEmpty() && !unitKindFromId(read.unitKind))
        in.fail("unitKind", QStringLiteral("不认识单位类别“%1”").arg(read.unitKind));
    return read;
}

BriefList list(ObjectReader &in, const QStringList &known, QStringList &itemKnown)
{
    BriefList read;
    read.of = in.word("of", listSubjects);
    itemKnown = known + (read.of == BriefList::Of::Units ? UnitFigures::names() : MatterFigures::names());
    read.scope = scope(in);
    read.where = tests(in, "where", itemKnown);
    read.order = in.text("order", QString());
    if (!read.order.isEmpty())
        checkName(in, in.position("order"), read.order, itemKnown);
    read.lowFirst = in.wordOr("first", firstWords, false);
    read.limit = in.integerOr("limit", 0, {0, 999});
    return read;
}

BriefParagraph paragraph(ObjectReader &in, const QStringList &known)
{
    BriefParagraph read;
    read.scope = scope(in);
    read.when = tests(in, "when", known);
    QStringList textKnown = known;
    in.optionalObject("each", [&](ObjectReader &child) { read.each.push_back(list(child, known, textKnown)); });
    read.lead = optionalPattern(in, "lead", textKnown);
    if (const JsonValue *value = in.value("sentences"); value && value->kind == JsonValue::Kind::List) {
        for (const JsonValue &item : value->items)
            read.sentences.push_back(sentenceFrom(in, item, textKnown));
    } else {
        in.fail("sentences", QStringLiteral("“sentences”应为方括号括起来的一组句子"));
    }
    read.empty = optionalSentence(in, "empty", known);
    return read;
}

BriefTable table(ObjectReader &in)
{
    BriefTable read;
    const QStringList known = setNames();
    QStringList cellKnown;
    in.object("rows", [&](ObjectReader &rows) { read.rows = list(rows, known, cellKnown); });
    read.apart = in.flag("apart");
    if (read.apart && read.rows.of != BriefList::Of::Units)
        in.fail("apart", QStringLiteral("只有按单位列的表才能分类别"));
    const QStringList headKnown = read.apart ? known + UnitFigures::names() : known;
    read.caption = optionalPattern(in, "caption", headKnown);
    read.unitLine = optionalPattern(in, "unitLine", known);
    read.total = optionalPattern(in, "total", headKnown);
    if (!read.total.isEmpty() && read.rows.of != BriefList::Of::Units)
        in.fail("total", QStringLiteral("只有按单位列的表才有合计行"));
    in.each("columns", [&](ObjectReader &column) {
        read.columns.push_back({pattern(column, "title", known),
                                 pattern(column, "cell", cellKnown),
                                 column.wordOr("align", columnAligns, TableColumn::Align::Center),
                                 column.integerOr("weight", 10, {1, 200}) / 10.0});
    });
    if (read.columns.empty())
        in.fail("columns", QStringLiteral("表至少要有一栏“columns”"));
    return read;
}

} // namespace bihuan::partreader
