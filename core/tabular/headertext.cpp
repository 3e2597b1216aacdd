// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/headertext.h"

#include "core/tabular/celltext.h"

#include <QRegularExpression>

namespace bihuan {
namespace {

/// The first unit of "万元", "单位:万元" or "万元、%".
std::optional<WrittenUnit> firstUnit(QString text)
{
    static const QRegularExpression prefix(QStringLiteral("^(金额|计量|投资|货币|数量)?(计量)?单位:?"));
    text.remove(prefix);
    static const QRegularExpression separator(QStringLiteral("[、,/;]"));
    return writtenUnit(text.split(separator).first());
}

void takeBracketedUnit(HeaderText &header)
{
    static const QRegularExpression brackets(QStringLiteral("[(\\[]([^()\\[\\]]*)[)\\]]"));
    for (auto it = brackets.globalMatch(header.normalised); it.hasNext();) {
        const auto match = it.next();
        if (const auto unit = firstUnit(match.captured(1))) {
            header.unit = *unit;
            header.normalised.remove(match.capturedStart(), match.capturedLength());
            return;
        }
    }
}

/// "总投资万元", "占年度计划%", "总投资:亿元".
void takeTrailingUnit(HeaderText &header)
{
    static const QRegularExpression trailing(QStringLiteral(":?(亿元|万元|千元|(?<=[^单])元|%|万亩)$"));
    const auto match = trailing.match(header.normalised);
    if (!header.unit.isEmpty() || !match.hasMatch() || match.capturedStart() == 0)
        return;
    header.unit = *writtenUnit(match.captured(1));
    header.normalised.truncate(match.capturedStart());
}

void replaceNumeralMonths(QString &text)
{
    static const QRegularExpression month(QStringLiteral("(十[一二]|[一二三四五六七八九十])(?=月)"));
    for (auto match = month.match(text); match.hasMatch(); match = month.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString::number(chineseNumber(match.captured(1))));
    static const QRegularExpression quarter(QStringLiteral("第?([一二三四])季度"));
    for (auto match = quarter.match(text); match.hasMatch(); match = quarter.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString::number(chineseNumber(match.captured(1))) + QStringLiteral("季度"));
}

void takeYear(HeaderText &header)
{
    static const QRegularExpression year(
        QStringLiteral("(20\\d{2}|(?<!\\d)[2-3]\\d)年度?|(20\\d{2})(?=[.\\-]\\d{1,2})[.\\-]"));
    const auto match = year.match(header.normalised);
    if (!match.hasMatch())
        return;
    const int written = (match.captured(1) + match.captured(2)).toInt();
    header.year = written < 100 ? 2000 + written : written;
    // The second year of "2024年1月-2024年3月" says nothing new.
    header.normalised.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("{年}"));
    static const QRegularExpression again(QStringLiteral("(?<=[-—–~～至到])20\\d{2}[年.]"));
    header.normalised.remove(again);
}

void takeMonths(HeaderText &header)
{
    static const QRegularExpression dotted(QStringLiteral(
        "\\{年\\}(\\d{1,2})月?(?:\\d{1,2}日)?(?:[-—–~～至到]+(\\d{1,2}))?(?:月份?)?(?:\\d{1,2}日)?[底末]?"));
    auto match = dotted.match(header.normalised);
    const bool afterYear = match.hasMatch();
    if (!afterYear) {
        static const QRegularExpression months(
            QStringLiteral("(\\d{1,2})月?份?(?:\\d{1,2}日)?[-—–~～至到]+(\\d{1,2})月份?(?:\\d{1,2}日)?[底末]?"
                           "|(\\d{1,2})月份?(?:\\d{1,2}日)?[底末]?"));
        match = months.match(header.normalised);
    }
    if (!match.hasMatch())
        return;
    const int first = (match.captured(1) + match.captured(3)).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    if (first < 1 || first > 12 || last < first || last > 12)
        return;
    header.firstMonth = first;
    header.lastMonth = last;
    header.normalised.replace(match.capturedStart(), match.capturedLength(),
                              afterYear ? QStringLiteral("{年}{月}") : QStringLiteral("{月}"));
}

void takeQuarter(HeaderText &header)
{
    static const QRegularExpression quarter(QStringLiteral("第?([1-4])季度"));
    const auto match = quarter.match(header.normalised);
    if (!match.hasMatch())
        return;
    header.quarter = match.captured(1).toInt();
    header.normalised.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("{季}"));
}

} // namespace

HeaderText headerText(QStringView raw)
{
    HeaderText header;
    header.normalised = squeezed(raw);
    header.normalised.replace(QChar(u'【'), QChar(u'[')).replace(QChar(u'】'), QChar(u']'));
    header.normalised.replace(QChar(u'〔'), QChar(u'[')).replace(QChar(u'〕'), QChar(u']'));
    header.normalised.remove(QLatin1Char('*')).remove(QChar(u'★'));
    takeBracketedUnit(header);
    takeTrailingUnit(header);
    replaceNumeralMonths(header.normalised);
    takeYear(header);
    takeMonths(header);
    takeQuarter(header);
    while (header.normalised.endsWith(QLatin1Char(':')))
        header.normalised.chop(1);
    return header;
}

std::optional<WrittenUnit> unitLine(QStringView raw)
{
    static const QRegularExpression line(
        QStringLiteral("(?:^|[^\\x{4E00}-\\x{9FFF}])((?:金额|计量|投资|货币|数量)?(?:计量)?单位):([^():]+)"));
    const QString text = squeezed(raw);
    for (auto it = line.globalMatch(text); it.hasNext();) {
        if (const auto unit = firstUnit(it.next().captured(2)))
            return unit;
    }
    return {};
}

} // namespace bihuan
