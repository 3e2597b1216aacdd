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

QVariant sortKey(const Value &value, const std::function<QString()> &textOf)
{
    if (isEmpty(value))
        return {};
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *date = std::get_if<PartialDate>(&value))
        return date->lastDay();
    return textOf();
}

QString shownFigure(qint64 stored, const MeasureUnit &unit, std::optional<int> decimals)
{
    if (decimals)
        return formatFigure(stored, unit, {.decimals = *decimals});
    if (unit.dimension != MeasureUnit::Dimension::Plain)
        return formatFigure(stored, unit);
    return formatFigure(stored, unit, {.decimals = unit.scale, .trim = true});
}

QString exactFigure(qint64 stored, const MeasureUnit &unit)
{
    return formatFigure(stored, unit, {.decimals = unit.scale, .grouping = false, .realMinus = false, .trim = true});
}

namespace {

/// Figures that are counted in a unit; plain numbers and integers are shown as they are.
const qint64 *figureIn(const Value &value, const Field &field)
{
    const bool counted = field.type == FieldType::Money || field.type == FieldType::Figure || field.type == FieldType::Percent;
    return counted ? std::get_if<qint64>(&value) : nullptr;
}

QString percentSign(const MeasureUnit &unit)
{
    return unit.title == QLatin1String("%") ? unit.title : QString();
}

} // namespace

QString shownText(const Value &value, const Field &field, const FieldContext &context)
{
    const MeasureUnit &unit = measureUnitOf(field, context.measure);
    if (const qint64 *const figure = figureIn(value, field))
        return shownFigure(*figure, unit, field.decimals) + percentSign(unit);
    return displayText(value, field, context);
}

QString exactText(const Value &value, const Field &field, const FieldContext &context)
{
    const MeasureUnit &unit = measureUnitOf(field, context.measure);
    if (const qint64 *const figure = figureIn(value, field))
        return exactFigure(*figure, unit) + percentSign(unit);
    const QString text = displayText(value, field, context);
    return isNumber(field) ? QString(text).remove(QLatin1Char(',')) : text;
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
