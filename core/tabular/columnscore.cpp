// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/columnscore.h"

#include "core/definition/builtinfields.h"
#include "core/domain/units/unitregister.h"

#include <algorithm>

namespace bihuan {

namespace {

// A whole title beats every pattern, a pattern beats what month words suggest.
constexpr int wholeTitle = 100;
constexpr int patternBase = 40;
constexpr int patternShare = 45; ///< of the header that the pattern covers
constexpr int stepWord = 10;     ///< 节点 says more than 完成时间 beside it
constexpr int misfit = 30;       ///< cells that do not look like the field

bool hasOneOf(const QString &text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&](QStringView word) { return text.contains(word); });
}

/// "{年}{月}累计" with what the header really says put back.
QString withDates(const HeaderText &text)
{
    QString full = text.normalised;
    full.replace(QStringLiteral("{年}"), text.year > 0 ? QStringLiteral("%1年").arg(text.year) : QString());
    QString months = QStringLiteral("%1月").arg(text.lastMonth);
    if (text.firstMonth != text.lastMonth)
        months.prepend(QStringLiteral("%1-").arg(text.firstMonth));
    full.replace(QStringLiteral("{月}"), months);
    full.replace(QStringLiteral("{季}"), QStringLiteral("%1季度").arg(text.quarter));
    return normalisedName(full);
}

bool holdsNumber(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Number || type == FieldType::Money
           || type == FieldType::Figure || type == FieldType::Percent;
}

bool holdsWords(FieldType type)
{
    return type == FieldType::LongText || type == FieldType::Unit || type == FieldType::Units || type == FieldType::Post
           || type == FieldType::Choice || type == FieldType::Name || type == FieldType::Sources;
}

bool isMainMonth(const Field &field)
{
    return field.id == QLatin1String("month");
}

bool isMainCumulative(const Field &field)
{
    return field.id == QLatin1String("cumulative");
}

} // namespace

HeaderForms::HeaderForms(const HeaderColumn &column)
{
    QStringList levels;
    QStringList bare;
    for (const QString &level : column.levels) {
        levels.append(normalisedName(level));
        HeaderText text = headerText(level);
        // Months written as bare numbers under their group.
        if (bool isNumber = false; !bare.isEmpty() && text.normalised.toInt(&isNumber) >= 1 && isNumber && column.text.firstMonth > 0)
            text.normalised += QStringLiteral("月");
        bare.append(withDates(text));
    }
    leaf = levels.isEmpty() ? QString() : levels.last();
    bareLeaf = bare.isEmpty() ? QString() : bare.last();
    joined = levels.join(QLatin1Char('/'));
    bareJoined = bare.join(QLatin1Char('/'));
    upper = levels.mid(0, levels.size() - 1).join(QLatin1Char('/'));
    year = column.text.year;
    firstMonth = column.text.firstMonth;
    lastMonth = column.text.lastMonth;
    quarter = column.text.quarter;
}

bool HeaderForms::speaksOfPlan() const
{
    return hasOneOf(joined, {u"计划", u"目标", u"任务", u"安排"}) && !hasOneOf(joined, {u"完成情况", u"实际", u"已完成", u"占"});
}

bool HeaderForms::speaksOfRunningSum() const
{
    return hasOneOf(joined, {u"累计", u"截至", u"截止", u"年初至"});
}

bool HeaderForms::speaksOfOneMonth() const
{
    return hasOneOf(joined, {u"本月", u"当月", u"逐月", u"分月", u"每月"});
}

FieldMatcher::FieldMatcher(const Field &field)
    : m_field(field), m_home(homeOf(field)), m_title(normalisedName(field.title)), m_group(normalisedName(field.group))
{
    for (const QString &pattern : field.match) {
        m_patterns.emplace_back(pattern);
        m_patterns.back().optimize();
    }
}

int FieldMatcher::nameScore(const HeaderForms &header) const
{
    if (m_field.monthly) {
        const QString month = QStringLiteral("%1月").arg(header.firstMonth);
        QString rest = header.bareLeaf;
        rest.remove(month);
        if (rest == m_title)
            return wholeTitle + 20;
        const bool underGroup = header.upper.contains(m_title) || (!m_group.isEmpty() && header.upper.contains(m_group));
        return rest.isEmpty() && underGroup ? wholeTitle + 15 : 0;
    }
    if (header.leaf != m_title && header.bareLeaf != m_title)
        return 0;
    if (m_group.isEmpty())
        return header.upper.isEmpty() ? wholeTitle + 10 : wholeTitle;
    if (header.upper.contains(m_group))
        return wholeTitle + 25;
    return header.upper.isEmpty() ? wholeTitle - 5 : wholeTitle - 30;
}

int FieldMatcher::patternScore(const HeaderForms &header) const
{
    int best = 0;
    for (const QRegularExpression &pattern : m_patterns) {
        for (const QString *text : {&header.bareLeaf, &header.leaf, &header.bareJoined, &header.joined}) {
            const auto match = pattern.match(*text);
            if (text->isEmpty() || !match.hasMatch())
                continue;
            const bool wholeHeader = text == &header.bareJoined || text == &header.joined;
            const auto covered = static_cast<int>(patternShare * match.capturedLength() / text->size());
            best = std::max(best, patternBase + covered - (wholeHeader && !header.upper.isEmpty() ? 3 : 0));
        }
    }
    return best;
}

int FieldMatcher::monthScore(const HeaderForms &header) const
{
    const bool oneMonth = header.firstMonth > 0 && header.firstMonth == header.lastMonth;
    if (m_field.id == QLatin1String("milestone"))
        return oneMonth || header.quarter > 0 ? 62 : 0;
    if (m_field.monthly)
        return header.speaksOfPlan() ? 65 : header.joined == QStringLiteral("%1月").arg(header.firstMonth) ? 45 : 0;
    const bool done = hasOneOf(header.joined, {u"完成", u"实际", u"投资", u"实绩"});
    if (isMainMonth(m_field) && !header.speaksOfRunningSum())
        return oneMonth && done ? 62 : header.speaksOfOneMonth() && done ? 60 : 0;
    if (isMainCumulative(m_field)) {
        if (header.firstMonth == 1 && header.lastMonth > 1 && done)
            return 66;
        const bool otherSum = hasOneOf(header.joined, {u"开工", u"上年", u"去年", u"历年"});
        return header.speaksOfRunningSum() && done && !otherSum ? 60 : 0;
    }
    return 0;
}

int FieldMatcher::score(const HeaderForms &header, const WrittenUnit &unit, const ColumnLook &look, int year) const
{
    const bool namesMonth = header.firstMonth > 0;
    const bool oneMonth = namesMonth && header.firstMonth == header.lastMonth;
    const bool ofReport = m_field.scope == FieldScope::Report;
    const bool mainFigure = isMainMonth(m_field) || isMainCumulative(m_field);
    if (m_field.monthly != (oneMonth && m_field.monthly))
        return 0;
    // 计划时间 and 完成时间 are of many things; those of a step say so.
    if (m_field.scope == FieldScope::Milestone && !header.joined.contains(QStringLiteral("节点")))
        return 0;
    if (m_field.monthly && !header.speaksOfPlan() && hasOneOf(header.joined, {u"完成", u"实际"}))
        return 0;
    if (mainFigure && (header.speaksOfPlan() || (isMainMonth(m_field) && header.speaksOfRunningSum())))
        return 0;
    if (isMainCumulative(m_field) && !header.speaksOfRunningSum() && (header.speaksOfOneMonth() || (oneMonth && header.lastMonth > 1)))
        return 0;
    // A further measure stores running totals; a month of it alone has no place.
    if (m_home == FieldHome::Figure && header.speaksOfOneMonth() && !header.speaksOfRunningSum())
        return 0;
    const bool ofOneYear = ofReport || m_field.monthly || m_field.id == QLatin1String("goal") || m_field.id == QLatin1String("stretch");
    if (ofOneYear && header.year > 0 && header.year != year)
        return 0;
    const bool money = m_field.type == FieldType::Money;
    const bool percent = m_field.type == FieldType::Percent || m_field.unit.dimension == MeasureUnit::Dimension::Percent;
    if (!unit.isEmpty() && !unit.base.isEmpty()) {
        if ((money && unit.base != QStringLiteral("元")) || (percent && unit.base != QStringLiteral("%")))
            return 0;
        if ((mainFigure || m_field.monthly) && m_field.unit.isMoney() && unit.base != QStringLiteral("元"))
            return 0;
    }

    int best = std::max({nameScore(header), patternScore(header), monthScore(header)});
    if (best == 0)
        return 0;
    if (namesMonth && !m_field.monthly && m_field.scope == FieldScope::Matter)
        best -= 40;
    if (m_field.scope == FieldScope::Milestone)
        best += stepWord;
    if (holdsNumber(m_field.type) && look.numbers == 0 && look.texts >= 3)
        best -= misfit;
    if (holdsWords(m_field.type) && look.numbers >= 3 && look.numbers > 3 * look.texts)
        best -= misfit;
    return std::max(best, 0);
}

} // namespace bihuan
