// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/fieldtext.h"
#include "core/definition/objectreader.h"
#include "core/domain/figures/chinesetext.h"
#include "core/domain/figures/formula.h"

#include <QRegularExpression>

namespace bihuan {

namespace {

tl::unexpected<Error> refuseTyped(const Field &field, const QString &text, const QString &advice)
{
    return refuse(QStringLiteral("“%1”不能填“%2”，%3。").arg(field.title, text, advice));
}

/// "是否为“县发改局”或“县财政局”", or `otherwise` when nothing is near.
QString didYouMean(const QStringList &near, const QString &otherwise)
{
    if (near.isEmpty())
        return otherwise;
    return QStringLiteral("是否为“%1”").arg(near.join(QStringLiteral("”或“")));
}

/// A calculation in the field's unit, rounded once to what a figure keeps; things that are counted stay whole.
Result<Value> calculated(const QString &text, const Field &field, const MeasureUnit &unit)
{
    auto value = formula::evaluate(text);
    if (value && unit.dimension == MeasureUnit::Dimension::Percent && chinesetext::plain(text).contains(QLatin1Char('%')))
        value = *value * 100; // "=60%+20%" is 80 in a column of percentages
    if (!value)
        return refuseTyped(field, text, QStringLiteral("算式应像 =120+35.5，可以用加减乘除、括号和百分号"));
    const qint64 whole = value->numerator() / value->denominator();
    if (!isWithin(whole, largestEntry / powerOfTen(unit.scale)))
        return refuseTyped(field, text, QStringLiteral("算出的数字太大"));
    if (unit.scale == 0 && whole * value->denominator() != value->numerator())
        return refuseTyped(field, text, QStringLiteral("算出的不是整数"));
    return Value(value->scaled(1, unit.scale));
}

Result<Value> typedNumber(const QString &text, const Field &field, const FieldContext &context)
{
    const MeasureUnit &unit = measureUnitOf(field, context.measure);
    if (formula::isFormula(text))
        return calculated(text, field, unit);
    const auto stored = chinesetext::readFigureIn(text, unit);
    if (stored)
        return Value(*stored);
    const QString in = unit.title.isEmpty() ? QString() : QStringLiteral("，单位是%1").arg(unit.title);
    switch (stored.error()) {
    case chinesetext::FigureProblem::Unreadable:
        break;
    case chinesetext::FigureProblem::OtherUnit:
        if (unit.title.isEmpty())
            break;
        return refuseTyped(field, text, QStringLiteral("这一栏的单位是%1").arg(unit.title));
    case chinesetext::FigureProblem::TooFine:
        return refuseTyped(field, text,
                           unit.scale == 0 ? QStringLiteral("应为整数") + in
                                           : QStringLiteral("小数最多 %1 位").arg(unit.scale) + in);
    case chinesetext::FigureProblem::TooLarge:
        return refuseTyped(field, text, QStringLiteral("数字太大") + in);
    }
    return refuseTyped(field, text, QStringLiteral("应为一个数字") + in);
}

Result<Value> typedChoice(const QString &text, const Field &field)
{
    if (const Choice *choice = findChoice(text, field))
        return Value(choice->id);
    QStringList titles;
    for (const Choice &choice : field.choices)
        titles.append(choice.title);
    const QString nearest = nearestWord(text, titles);
    return refuseTyped(field, text,
                       didYouMean(nearest.isEmpty() ? QStringList() : QStringList(nearest),
                                  QStringLiteral("可以填：") + titles.join(QStringLiteral("、"))));
}

Result<QString> typedUnit(const QString &name, const Field &field, const FieldContext &context)
{
    const Unit *unit = context.units ? context.units->findName(name) : nullptr;
    if (!unit && context.units)
        unit = context.units->findKey(name.trimmed());
    if (!unit && context.units)
        unit = context.units->find(UnitId{name.trimmed()});
    if (unit)
        return unit->id.value;
    QStringList near;
    if (context.units) {
        for (const Unit *candidate : context.units->suggestions(name))
            near.append(candidate->shortTitle);
    }
    return refuseTyped(field, name,
                       didYouMean(near, QStringLiteral("没有登记这个单位，请先登记单位或改用已登记的名称")));
}

Result<Value> typedUnits(const QString &text, const Field &field, const FieldContext &context)
{
    const bool isOne = context.units && context.units->findName(text);
    QStringList ids;
    for (const QString &name : isOne ? QStringList(text) : splitUnitNames(text)) {
        BIHUAN_TRY(const QString id, typedUnit(name, field, context));
        if (!ids.contains(id))
            ids.append(id);
    }
    return Value(ids);
}

Result<Value> typedPost(const QString &text, const Field &field, const FieldContext &context)
{
    if (const Post *post = findPost(text, context))
        return Value(post->id.value);
    QStringList known;
    for (const Post &post : context.posts)
        known.append(post.title);
    for (const Person &person : context.persons)
        known.append(person.name);
    const QString nearest = nearestWord(text, known);
    return refuseTyped(field, text,
                       didYouMean(nearest.isEmpty() ? QStringList() : QStringList(nearest),
                                  QStringLiteral("应为已登记的职务，或者一位任职人的姓名")));
}

Result<Value> typedSources(const QString &text, const Field &field, const FieldContext &context)
{
    static const QRegularExpression separators(QStringLiteral("[;；\\n\\r]"));
    QStringList keys;
    for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
        const QString wanted = normalisedName(part);
        QString key;
        QStringList known;
        for (const Source &source : context.sources) {
            known.append(source.title);
            if (source.key == part.trimmed() || normalisedName(source.title) == wanted
                || (!source.documentNumber.isEmpty() && normalisedName(source.documentNumber) == wanted))
                key = source.key;
        }
        if (key.isEmpty()) {
            const QString nearest = nearestWord(part.trimmed(), known);
            return refuseTyped(field, part.trimmed(),
                               didYouMean(nearest.isEmpty() ? QStringList() : QStringList(nearest),
                                          QStringLiteral("应为已登记的任务来源，多个之间用分号隔开")));
        }
        if (!keys.contains(key))
            keys.append(key);
    }
    return Value(keys);
}

Result<Value> typedCode(const QString &text, const Field &field)
{
    // A code that a spreadsheet turned into a number has lost its last digits for good.
    static const QRegularExpression exponent(QStringLiteral("^\\d(\\.\\d+)?[eE]\\+?\\d+$"));
    const QString code = normalisedName(text);
    if (exponent.match(code).hasMatch())
        return refuseTyped(field, text, QStringLiteral("代码在表格里变成了数字，请按文本格式重新填写"));
    return Value(code);
}

Result<Value> typedPhone(const QString &text, const Field &field)
{
    static const QRegularExpression phone(QStringLiteral("^[0-9+()\\-/、,; ]{7,60}$"));
    const QString plain = chinesetext::plain(text);
    if (!phone.match(plain).hasMatch())
        return refuseTyped(field, text, QStringLiteral("应为电话号码，多个之间用顿号隔开"));
    return Value(plain);
}

Result<Value> typedRank(const QString &text, const Field &field)
{
    static const QRegularExpression rank(
        QStringLiteral("^第?(\\d{1,4})[位名]?(?:[/,(]?共?(\\d{1,4})[个)]?)?$"));
    const auto match = rank.match(normalisedName(text));
    const int place = match.captured(1).toInt();
    const int of = match.captured(2).isEmpty() ? field.of : match.captured(2).toInt();
    if (!match.hasMatch() || place < 1)
        return refuseTyped(field, text, QStringLiteral("应为位次，例如 3 或 3/7"));
    if (of < place)
        return refuseTyped(field, text,
                           of == 0 ? QStringLiteral("应同时写明总数，例如 3/7")
                                   : QStringLiteral("位次不能大于总数 %1").arg(of));
    return Value(QStringLiteral("%1/%2").arg(place).arg(of));
}

QString oneLine(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("\\s*[\\r\\n]+\\s*"));
    return QString(text).replace(breaks, QStringLiteral(" ")).trimmed();
}

QStringList typedWords(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[、;；\\n\\r]"));
    QStringList words;
    for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty() && !words.contains(part.trimmed()))
            words.append(part.trimmed());
    }
    return words;
}

/// A name as it is written in lists: "张 三" is 张三, "Anna Lee" keeps its blank.
QString typedName(const QString &text)
{
    static const QRegularExpression gap(QStringLiteral("(?<=\\p{Han}) (?=\\p{Han})"));
    return chinesetext::plain(text).remove(gap);
}

bool isFreeText(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText || type == FieldType::Words
           || type == FieldType::Code || type == FieldType::Name;
}

} // namespace

Result<Value> parseTyped(const QString &text, const Field &field, const FieldContext &context)
{
    const bool choosesWord = field.type == FieldType::Flag || field.type == FieldType::Choice;
    const bool empty = text.trimmed().isEmpty()
                       || (!isFreeText(field.type) && !(choosesWord && findChoice(text, field))
                           && field.type != FieldType::Flag && chinesetext::isNothing(text));
    if (empty) {
        if (field.required)
            return refuse(QStringLiteral("“%1”不能为空。").arg(field.title));
        return Value();
    }
    switch (field.type) {
    case FieldType::Text:
        return Value(oneLine(text));
    case FieldType::LongText:
        return Value(text.trimmed());
    case FieldType::Words:
        return Value(typedWords(text));
    case FieldType::Name:
        return Value(typedName(text));
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Figure:
    case FieldType::Percent:
        return typedNumber(text, field, context);
    case FieldType::Date:
        if (const auto date = chinesetext::readDate(text, context.year))
            return Value(*date);
        return refuseTyped(field, text, QStringLiteral("应为日期，例如 2024-06-30、2024年6月、6月底或长期"));
    case FieldType::Choice:
        return typedChoice(text, field);
    case FieldType::Flag:
        if (const auto flag = chinesetext::readFlag(text))
            return Value(*flag);
        if (chinesetext::isNothing(text))
            return Value();
        return refuseTyped(field, text, QStringLiteral("应为是或否"));
    case FieldType::Unit: {
        const bool isOne =
            splitUnitNames(text).size() == 1 || (context.units && context.units->findName(text));
        if (!isOne)
            return refuseTyped(field, text, QStringLiteral("这一栏只填一个单位，其余单位填在配合单位"));
        BIHUAN_TRY(const QString id, typedUnit(text, field, context));
        return Value(id);
    }
    case FieldType::Units:
        return typedUnits(text, field, context);
    case FieldType::Post:
        return typedPost(text, field, context);
    case FieldType::Sources:
        return typedSources(text, field, context);
    case FieldType::Code:
        return typedCode(text, field);
    case FieldType::Phone:
        return typedPhone(text, field);
    case FieldType::Period:
        if (const auto period = chinesetext::readPeriod(text, context.year))
            return Value(period->toString());
        return refuseTyped(field, text, QStringLiteral("应为一期，例如 2024-07、7月或 1—7月"));
    case FieldType::Rank:
        return typedRank(text, field);
    }
    return refuseTyped(field, text, QStringLiteral("这一栏不能填写"));
}

} // namespace bihuan
