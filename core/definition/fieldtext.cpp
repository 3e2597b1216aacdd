// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/fieldtext.h"

#include "core/domain/figures/chinesetext.h"

namespace bihuan {

namespace {

QString unitTitleOf(const QString &id, const FieldContext &context)
{
    const QString title = context.units ? context.units->shortTitle(UnitId{id}) : QString();
    return title.isEmpty() ? id : title;
}

QString postTitleOf(const QString &id, const FieldContext &context)
{
    for (const Post &post : context.posts) {
        if (post.id.value == id)
            return post.title;
    }
    return id;
}

QString sourceTitleOf(const QString &key, const FieldContext &context)
{
    for (const Source &source : context.sources) {
        if (source.key == key)
            return source.title;
    }
    return key;
}

QString numberText(qint64 stored, const Field &field, const FieldContext &context)
{
    const MeasureUnit &unit = measureUnitOf(field, context.measure);
    QString text = formatFigure(stored, unit);
    if (field.type == FieldType::Number)
        text = formatFigure(stored, unit, {.decimals = unit.scale, .trim = true});
    else if (field.decimals)
        text = formatFigure(stored, unit, {.decimals = *field.decimals});
    else if (parseFigure(text, unit)
             != stored) // a table never hides digits that it would then lose on editing
        text = formatFigure(stored, unit, {.decimals = unit.scale, .trim = true});
    return unit.title == QStringLiteral("%") ? text + QLatin1Char('%') : text;
}

QString textOf(const QString &value, const Field &field, const FieldContext &context)
{
    switch (field.type) {
    case FieldType::Choice:
        if (const Choice *choice = field.choice(value))
            return choice->title;
        return value;
    case FieldType::Unit:
        return unitTitleOf(value, context);
    case FieldType::Post:
        return postTitleOf(value, context);
    case FieldType::Period:
        if (const auto period = Period::parse(value))
            return period->title();
        return value;
    default:
        return value;
    }
}

QString listText(const QStringList &values, const Field &field, const FieldContext &context)
{
    QStringList titles;
    for (const QString &value : values) {
        if (field.type == FieldType::Units)
            titles.append(unitTitleOf(value, context));
        else
            titles.append(field.type == FieldType::Sources ? sourceTitleOf(value, context) : value);
    }
    // Titles of documents hold 、 themselves.
    return titles.join(field.type == FieldType::Sources ? QStringLiteral("；") : QStringLiteral("、"));
}

} // namespace

QString displayText(const Value &value, const Field &field, const FieldContext &context)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? QStringLiteral("是") : QStringLiteral("否");
    if (const auto *number = std::get_if<qint64>(&value))
        return field.type == FieldType::Integer && field.unit.title.isEmpty()
                   ? QString::number(*number)
                   : numberText(*number, field, context);
    if (const auto *text = std::get_if<QString>(&value))
        return textOf(*text, field, context);
    if (const auto *date = std::get_if<PartialDate>(&value))
        return date->title();
    if (const auto *list = std::get_if<QStringList>(&value))
        return listText(*list, field, context);
    return {};
}

const Post *findPost(const QString &text, const FieldContext &context)
{
    const QString wanted = normalisedName(text);
    for (const Post &post : context.posts) {
        if (normalisedName(post.title) == wanted || post.key == text || post.id.value == text)
            return &post;
    }
    const Post *found = nullptr;
    for (const Post &post : context.posts) {
        const Tenure *tenure =
            holderOn(context.tenures, post.id, context.day.isValid() ? context.day : QDate(9999, 12, 31));
        for (const Person &person : context.persons) {
            if (!tenure || tenure->person != person.id || normalisedName(person.name) != wanted)
                continue;
            if (found)
                return nullptr; // holds two posts: a person has to say which
            found = &post;
        }
    }
    return found;
}

const Choice *findChoice(const QString &text, const Field &field)
{
    const QString wanted = normalisedName(text);
    for (const Choice &choice : field.choices) {
        if (choice.id == text || normalisedName(choice.title) == wanted)
            return &choice;
    }
    for (const Choice &choice : field.choices) {
        for (const QString &alias : choice.aliases) {
            if (normalisedName(alias) == wanted)
                return &choice;
        }
    }
    return nullptr;
}

} // namespace bihuan
