// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/fieldreader.h"

#include "core/definition/builtinfields.h"
#include "core/definition/standardset.h"

#include <QRegularExpression>

namespace bihuan {

namespace {

constexpr JsonWord<FieldType> fieldTypeJson[] = {
    {"text", FieldType::Text},     {"longText", FieldType::LongText}, {"words", FieldType::Words},
    {"number", FieldType::Number}, {"integer", FieldType::Integer},   {"money", FieldType::Money},
    {"figure", FieldType::Figure}, {"percent", FieldType::Percent},   {"date", FieldType::Date},
    {"choice", FieldType::Choice}, {"flag", FieldType::Flag},         {"unit", FieldType::Unit},
    {"units", FieldType::Units},   {"post", FieldType::Post},         {"name", FieldType::Name},
    {"code", FieldType::Code},     {"phone", FieldType::Phone},       {"period", FieldType::Period},
    {"rank", FieldType::Rank},
};
constexpr JsonWord<FieldScope> fieldScopeJson[] = {
    {"matter", FieldScope::Matter},
    {"report", FieldScope::Report},
};
constexpr JsonWord<Measure::Kind> measureKindJson[] = {
    {"amount", Measure::Kind::Amount}, {"count", Measure::Kind::Count}, {"growth", Measure::Kind::Growth},
    {"ratio", Measure::Kind::Ratio},   {"rank", Measure::Kind::Rank},
};
constexpr JsonWord<Measure::Direction> directionJson[] = {
    {"up", Measure::Direction::Up},
    {"down", Measure::Direction::Down},
};

bool isNumberType(FieldType type)
{
    return type == FieldType::Money || type == FieldType::Percent || type == FieldType::Integer
           || type == FieldType::Figure || type == FieldType::Number;
}

/// Type, scope and measure of a field that is the ledger's own.
void readOwnKind(ObjectReader &in, Field &field, const LedgerDefinition &ledger)
{
    field.type = in.word("type", fieldTypeJson);
    field.scope = in.wordOr("scope", fieldScopeJson, FieldScope::Matter);
    field.measure = in.text("measure", QString());
    if (field.measure.isEmpty())
        return;
    const Measure *measure = ledger.measure(field.measure);
    if (!measure)
        in.fail("measure", QStringLiteral("没有计量“%1”，请先写在 measures 中").arg(field.measure));
    else if (measure == &ledger.mainMeasure())
        in.fail("measure", QStringLiteral("主要计量请用字段 cumulative 或 month"));
    else if (field.type != FieldType::Figure || field.scope != FieldScope::Report)
        in.fail("measure", QStringLiteral("写了 measure 的字段，type 应为 figure，scope 应为 report"));
    else
        field.unit = measure->unit;
}

void readUnit(ObjectReader &in, Field &field)
{
    field.decimals = in.optionalInteger("decimals", {0, 6});
    if (field.decimals && !isNumberType(field.type))
        in.fail("decimals", QStringLiteral("%1没有小数位").arg(fieldTypeTitle(field.type)));
    const int plainDecimals = field.type == FieldType::Number ? field.decimals.value_or(2) : 0;
    if (!in.has("unit")) {
        field.unit.scale = field.unit.title.isEmpty() ? plainDecimals : field.unit.scale;
        if (field.type == FieldType::Money && field.unit.title.isEmpty())
            field.unit = measureUnit(QStringLiteral("万元"));
        if (field.type == FieldType::Percent && field.unit.title.isEmpty())
            field.unit = measureUnit(QStringLiteral("%"));
        return;
    }
    const MeasureUnit unit = measureUnit(in.text("unit"), plainDecimals);
    using enum MeasureUnit::Dimension;
    if (field.type == FieldType::Money && unit.dimension != Money)
        in.fail("unit", QStringLiteral("金额的单位应为元、万元或亿元，不能为“%1”").arg(unit.title));
    else if (field.type == FieldType::Percent && unit.dimension != Percent)
        in.fail("unit", QStringLiteral("百分数的单位应为百分号或个百分点，不能为“%1”").arg(unit.title));
    else if ((field.type == FieldType::Integer || field.type == FieldType::Number) && unit.dimension != Plain)
        in.fail("unit",
                QStringLiteral("个数的单位不能为“%1”，金额请用 money，百分数请用 percent").arg(unit.title));
    else if (field.type == FieldType::Figure)
        in.fail("unit",
                QStringLiteral("数值的单位由计量决定，请删去 unit，或者改用 integer、money、percent"));
    else if (!isNumberType(field.type))
        in.fail("unit", QStringLiteral("%1不带计量单位").arg(fieldTypeTitle(field.type)));
    field.unit = unit;
}

void readFieldChoices(ObjectReader &in, Field &field, const LedgerDefinition &ledger)
{
    if (in.has("choices"))
        field.choices = readChoices(in, "choices");
    if (const QString id = in.text("dictionary", QString()); !id.isEmpty()) {
        if (in.has("choices"))
            in.fail("dictionary", QStringLiteral("choices 与 dictionary 只能写一个"));
        if (const auto dictionary = standardset::dictionary(id))
            field.choices = dictionary->entries;
        else
            in.fail("dictionary", QStringLiteral("没有字典“%1”").arg(id));
    }
    if (field.id == QStringLiteral("stage")) {
        if (in.has("choices") || in.has("dictionary"))
            in.fail(in.position(), QStringLiteral("字段 stage 的可选项写在 stages 中"));
        field.choices.clear();
        for (const Stage &stage : ledger.flow.stages)
            field.choices.push_back({stage.id, stage.title, {}});
    }
    for (const Choice &choice : field.choices) {
        if (field.id == QStringLiteral("measureKind") && !measureKindFromId(choice.id))
            in.fail("choices", QStringLiteral("计量类型没有“%1”").arg(choice.id));
    }
    const bool isChoice = field.type == FieldType::Choice;
    if (isChoice && field.choices.empty())
        in.fail(in.position(), field.id == QStringLiteral("stage")
                                   ? QStringLiteral("字段 stage 需要写 stages")
                                   : QStringLiteral("选项字段“%1”缺少 choices 或 dictionary").arg(field.id));
    if (!isChoice && !field.choices.empty())
        in.fail(in.position(), QStringLiteral("只有 type 为 choice 的字段可以写可选项"));
}

void readMatch(ObjectReader &in, Field &field, PatternCheck patterns)
{
    field.match = in.texts("match");
    const JsonValue *list = in.value("match");
    for (qsizetype i = 0; patterns == PatternCheck::Compile && in.ok() && i < field.match.size(); ++i) {
        if (!QRegularExpression(field.match.at(i)).isValid())
            in.fail(list->items[static_cast<size_t>(i)].at,
                    QStringLiteral("表头的匹配式“%1”写法不对").arg(field.match.at(i)));
    }
}

} // namespace

Field readField(ObjectReader &in, const LedgerDefinition &ledger, PatternCheck patterns)
{
    static const QRegularExpression idPattern(QStringLiteral("^[a-z][A-Za-z0-9]*$"));
    Field field;
    field.id = in.text("id");
    if (in.ok() && !idPattern.match(field.id).hasMatch())
        in.fail("id", QStringLiteral("字段的 id 应为小写字母开头的英文字母和数字，不能为“%1”").arg(field.id));
    const BuiltInField *builtIn = builtInField(field.id);
    if (builtIn) {
        field = builtIn->field;
        if (in.has("type") || in.has("scope") || in.has("measure"))
            in.fail(in.has("type")    ? "type"
                    : in.has("scope") ? "scope"
                                      : "measure",
                    QStringLiteral("“%1”是内置字段，类型为%2，属于%3，不能另写")
                        .arg(field.id, fieldTypeTitle(field.type), fieldScopeTitle(field.scope)));
        field.title = in.text("title", field.title);
    } else {
        field.title = in.text("title");
        readOwnKind(in, field, ledger);
    }
    readUnit(in, field);
    readFieldChoices(in, field, ledger);
    readMatch(in, field, patterns);
    field.required = in.flag("required", field.required);
    field.width = in.integerOr("width", field.width, {2, 60});
    field.group = in.text("group", QString());
    field.of = in.integerOr("of", 0, {1, 9999});
    if (field.of != 0 && field.type != FieldType::Rank)
        in.fail("of", QStringLiteral("只有位次可以写 of"));
    field.description = in.text("description", QString());
    return field;
}

Measure readMeasure(ObjectReader &in)
{
    Measure measure;
    measure.id = in.text("id");
    measure.title = in.text("title");
    measure.unit = measureUnit(in.text("unit"), in.integerOr("decimals", 0, {0, 6}));
    measure.kind = in.wordOr("kind", measureKindJson, Measure::Kind::Amount);
    measure.direction = in.wordOr("direction", directionJson, Measure::Direction::Up);
    if (measure.kind == Measure::Kind::Growth && measure.unit.dimension != MeasureUnit::Dimension::Percent)
        in.fail("unit", QStringLiteral("增速的单位应为 %"));
    return measure;
}

} // namespace bihuan
