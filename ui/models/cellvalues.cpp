// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cellvalues.h"

#include <algorithm>

namespace bihuan {

QVariant editVariant(const Value &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *list = std::get_if<QStringList>(&value))
        return *list;
    if (const auto *date = std::get_if<PartialDate>(&value))
        return date->title();
    return {};
}

QVariant sortKey(const Value &value, const Field &field, const FieldContext &context)
{
    if (isEmpty(value))
        return {};
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *date = std::get_if<PartialDate>(&value))
        return date->lastDay();
    return displayText(value, field, context);
}

Qt::Alignment alignmentOf(const Field &field)
{
    return Qt::AlignVCenter | (isCounted(field) ? Qt::AlignRight : Qt::AlignLeft);
}

bool isSigned(const Field &field)
{
    return field.id == QLatin1String("gap") || field.id == QLatin1String("planGap") ||
           field.id == QLatin1String("rankChange") || field.id == QLatin1String("computedGrowth");
}

QStringList suggestionsFor(const Field &field, const County &county)
{
    QStringList names;
    switch (field.type) {
    case FieldType::Unit:
    case FieldType::Units:
        for (const Unit &unit : county.units().units())
            names.append(unit.shortTitle.isEmpty() ? unit.title : unit.shortTitle);
        break;
    case FieldType::Post:
        for (const Post &post : county.officeRows().posts)
            names.append(post.title);
        break;
    case FieldType::Sources:
        for (const Source &source : county.officeRows().sources)
            names.append(source.title);
        break;
    case FieldType::Choice:
        for (const Choice &choice : field.choices)
            names.append(choice.title);
        break;
    case FieldType::Flag:
        names = {QStringLiteral("是"), QStringLiteral("否")};
        break;
    default:
        break;
    }
    return names;
}

QString lightShapeOf(const Light &light, const RuleSet *rules)
{
    if (light.state != Light::State::Colour)
        return light.id();
    const PaletteColour *const colour = rules ? rules->palette.find(light.colour) : nullptr;
    return colour ? colour->shape : QStringLiteral("circle");
}

int lightRank(const Light &light, const RuleSet *rules)
{
    constexpr int afterColours = 100;
    switch (light.state) {
    case Light::State::Colour:
        return rules ? rules->palette.severity(light.colour) : 0;
    case Light::State::Unreported:
        return afterColours;
    case Light::State::NotDue:
        return afterColours + 1;
    case Light::State::Done:
        return afterColours + 2;
    case Light::State::None:
        break;
    }
    return afterColours + 3;
}

} // namespace bihuan
