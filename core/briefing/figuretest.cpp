// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/figuretest.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int comparedDecimals = 6;

FigureTest::Compare comparisonNamed(const QString &sign)
{
    using enum FigureTest::Compare;
    if (sign == QLatin1String("<"))
        return Less;
    if (sign == QLatin1String("<="))
        return AtMost;
    if (sign == QLatin1String(">="))
        return AtLeast;
    if (sign == QLatin1String(">"))
        return More;
    return sign == QLatin1String("=") ? Equal : NotEqual;
}

bool fits(FigureTest::Compare compare, std::strong_ordering order)
{
    using enum FigureTest::Compare;
    switch (compare) {
    case Less:
        return order < 0;
    case AtMost:
        return order <= 0;
    case Equal:
        return order == 0;
    case NotEqual:
        return order != 0;
    case AtLeast:
        return order >= 0;
    default:
        return order > 0;
    }
}

} // namespace

tl::expected<FigureTest, QString> FigureTest::parse(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*(!?)\\s*([A-Za-z][A-Za-z0-9]*)\\s*(?:(<=|>=|!=|<|>|=)\\s*(\\S+))?\\s*$"));
    const QRegularExpressionMatch match = shape.match(text);
    const bool negated = !match.captured(1).isEmpty();
    const QString sign = match.captured(3);
    if (!match.hasMatch() || (negated && !sign.isEmpty()))
        return tl::unexpected(QStringLiteral("条件“%1”看不懂，应写成 名称、!名称 或 名称 > 数字").arg(text));
    FigureTest test;
    test.name = match.captured(2);
    test.compare = negated ? Compare::Absent : Compare::Exists;
    if (sign.isEmpty())
        return test;
    test.compare = comparisonNamed(sign);
    test.word = match.captured(4);
    if (const auto scaled = parseDecimal(test.word, comparedDecimals)) {
        test.number = Ratio(*scaled, powerOfTen(comparedDecimals));
        test.word.clear();
    } else if (test.compare != Compare::Equal && test.compare != Compare::NotEqual) {
        return tl::unexpected(QStringLiteral("条件“%1”比较大小，后面应为数字").arg(text));
    }
    return test;
}

bool FigureTest::holds(const FigureSource &figures) const
{
    const auto figure = figures.figure(name);
    if (compare == Compare::Exists || compare == Compare::Absent)
        return (figure && figure->isSomething()) == (compare == Compare::Exists);
    if (!figure)
        return false;
    if (!number)
        return (figure->written() == word) == (compare == Compare::Equal);
    const auto value = figure->number();
    return value && fits(compare, *value <=> *number);
}

bool allHold(const std::vector<FigureTest> &tests, const FigureSource &figures)
{
    return std::ranges::all_of(tests, [&](const FigureTest &test) { return test.holds(figures); });
}

} // namespace bihuan
