// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/brieffigure.h"

#include "core/briefing/phrases.h"

#include <cstdlib>

namespace bihuan {

namespace {

constexpr int hundredMillionScale = 10;              // 分 in 1亿元, as a power of ten
constexpr qint64 smallestHundredMillion = 50'000'000; // 分: less is written 0.00亿元

} // namespace

std::optional<FigureForm> FigureForm::parse(const QString &text)
{
    FigureForm form;
    for (const QString &word : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString part = word.trimmed();
        if (part == QStringLiteral("亿元") || part == QStringLiteral("万元") || part == QStringLiteral("元"))
            form.unit = part;
        else if (part.size() == 1 && part.front() >= QLatin1Char('0') && part.front() <= QLatin1Char('6'))
            form.decimals = part.front().digitValue();
        else if (part == QStringLiteral("bare"))
            form.bare = true;
        else if (part == QStringLiteral("sign"))
            form.sign = true;
        else if (part == QStringLiteral("words"))
            form.words = true;
        else
            return std::nullopt;
    }
    return form;
}

BriefFigure BriefFigure::amount(qint64 stored, const MeasureUnit &unit)
{
    BriefFigure figure(Kind::Amount, {});
    figure.m_stored = stored;
    figure.m_unit = unit;
    return figure;
}

BriefFigure BriefFigure::text(const QString &text)
{
    BriefFigure figure(Kind::Text, {});
    figure.m_text = text;
    return figure;
}

QString BriefFigure::writtenAmount(const FigureForm &form) const
{
    if (form.words && m_unit.scale == 0) // 前两位, not 前二位
        return m_stored == 2 ? QStringLiteral("两") : phrases::hanzi(m_stored);
    MeasureUnit unit = m_unit.isMoney() && !form.unit.isEmpty() ? measureUnit(form.unit) : m_unit;
    const bool isFree = form == FigureForm{};
    if (isFree && unit.scale == hundredMillionScale && m_stored != 0 && std::abs(m_stored) < smallestHundredMillion)
        unit = measureUnit(QStringLiteral("万元")); // 45万元 rather than 0.00亿元
    DecimalFormat format{.decimals = paperDecimals(unit), .grouping = false, .sign = form.sign};
    if (form.decimals >= 0)
        format.decimals = form.decimals;
    else
        format.trim = !unit.isMoney() || unit.scale < 10; // 12000万元 and 238天, but 29.10亿元
    const QString number = formatFigure(m_stored, unit, format);
    return form.bare || form.sign ? number : number + unit.title;
}

QString BriefFigure::written(const FigureForm &form) const
{
    const int decimals = form.decimals >= 0 ? form.decimals : 1;
    DecimalFormat format{.decimals = decimals, .grouping = false, .sign = form.sign};
    switch (m_kind) {
    case Kind::Amount:
        return writtenAmount(form);
    case Kind::Percent: {
        const QString number = formatDecimal(m_ratio.scaled(100, decimals), decimals, format);
        return form.bare || form.sign ? number : number + QLatin1Char('%');
    }
    case Kind::Points: {
        const qint64 points = m_ratio.scaled(100, decimals);
        if (form.bare || form.sign)
            return formatDecimal(points, decimals, format);
        return formatDecimal(std::abs(points), decimals, format) + QStringLiteral("个百分点");
    }
    case Kind::Times:
        return formatDecimal(m_ratio.scaled(1, decimals), decimals, format);
    case Kind::Text:
        break;
    }
    return m_text;
}

std::optional<Ratio> BriefFigure::number() const
{
    switch (m_kind) {
    case Kind::Amount:
        return Ratio(m_stored, powerOfTen(m_unit.scale));
    case Kind::Percent:
    case Kind::Points:
        return m_ratio * 100;
    case Kind::Times:
        return m_ratio;
    case Kind::Text:
        break;
    }
    return std::nullopt;
}

bool BriefFigure::isSomething() const
{
    return m_kind == Kind::Text ? !m_text.isEmpty() : number() != Ratio();
}

} // namespace bihuan
