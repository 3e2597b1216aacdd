// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/textlevels.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {
namespace {

constexpr qsizetype longestHeading = 56; // two lines
constexpr qsizetype longestLead = 60;

bool beginsWithOrdinalLead(const QString &text)
{
    static const QRegularExpression lead(QStringLiteral("^[一二三四五六七八九十]+(要|是)"));
    return lead.match(text).hasMatch();
}

/// End of the first sentence, its stop and closing quotes included; 0 when the text has no stop.
qsizetype endOfSentence(const QString &text)
{
    int quotes = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QChar(u'“') || c == QChar(u'《'))
            ++quotes;
        else if (c == QChar(u'”') || c == QChar(u'》'))
            quotes = std::max(0, quotes - 1);
        else if (quotes == 0 && (c == QChar(u'。') || c == QChar(u'！') || c == QChar(u'？')))
            return i + 1;
    }
    return 0;
}

Run::Style leadStyle(const QString &text)
{
    const int level = levelOf(text);
    if (level == 1)
        return Run::Style::LeadFirst;
    if (level == 2 || (level == 0 && beginsWithOrdinalLead(text)))
        return Run::Style::LeadSecond;
    return Run::Style::Plain;
}

void append(std::vector<Run> &runs, const QString &text, Run::Style style)
{
    if (text.isEmpty())
        return;
    if (!runs.empty() && runs.back().style == style)
        runs.back().text += text;
    else
        runs.push_back({text, style});
}

/// "二是分解任务起好步。" inside a paragraph, when what it announces follows it.
void appendWithLeads(std::vector<Run> &runs, const QString &text)
{
    static const QRegularExpression lead(QStringLiteral(
        "(?<=[。：；])[一二三四五六七八九十]+是[^。；：！？“”]{2,24}。(?=.)(?![一二三四五六七八九十]+是)"));
    qsizetype at = 0;
    auto matches = lead.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        append(runs, text.sliced(at, match.capturedStart() - at), Run::Style::Plain);
        append(runs, match.captured(), Run::Style::Strong);
        at = match.capturedEnd();
    }
    append(runs, text.sliced(at), Run::Style::Plain);
}

std::vector<Run> runsOf(const QString &text)
{
    std::vector<Run> runs;
    const QString stars = QStringLiteral("**");
    QStringList parts = text.split(stars);
    // An odd one out is text, not a mark.
    if (parts.size() % 2 == 0) {
        const QString last = parts.takeLast();
        parts.last() += stars + last;
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 0)
            appendWithLeads(runs, parts.at(i));
        else
            append(runs, parts.at(i), Run::Style::Strong);
    }
    return runs;
}

/// Gives the sentence at the paragraph's head the style of its level.
void markLead(std::vector<Run> &runs)
{
    if (runs.empty())
        return;
    const Run::Style style = leadStyle(runs.front().text);
    if (style == Run::Style::Plain)
        return;
    if (runs.front().style == Run::Style::Strong) {
        runs.front().style = style;
        return;
    }
    const QString first = runs.front().text;
    const qsizetype end = endOfSentence(first);
    const bool wholeParagraph = runs.size() == 1 && end == first.size();
    if (end == 0 || end > longestLead || wholeParagraph)
        return;
    runs.front().text = first.left(end);
    runs.front().style = style;
    if (end < first.size())
        runs.insert(runs.begin() + 1, Run{first.sliced(end), Run::Style::Plain});
}

bool isHeading(const QString &text, int level)
{
    if (level == 0 || text.size() > longestHeading || text.contains(QStringLiteral("**")))
        return false;
    const qsizetype end = endOfSentence(text);
    // 一、 and （一） may carry a stop; 1. and （1） with one are sentences of a list.
    return end == 0 || (level <= 2 && end == text.size());
}

} // namespace

int levelOf(const QString &text)
{
    static const QRegularExpression levels[] = {
        QRegularExpression(QStringLiteral("^[一二三四五六七八九十百]+、")),
        QRegularExpression(QStringLiteral("^[（(][一二三四五六七八九十百]+[）)]")),
        QRegularExpression(QStringLiteral("^\\d{1,3}[.．、](?!\\d)")),
        QRegularExpression(QStringLiteral("^[（(]\\d{1,3}[）)]")),
    };
    for (int i = 0; i < 4; ++i) {
        if (levels[i].match(text).hasMatch())
            return i + 1;
    }
    return 0;
}

Block paragraphBlock(const QString &text)
{
    const int level = levelOf(text);
    if (isHeading(text, level))
        return HeadingBlock{level, text};
    ParagraphBlock paragraph{runsOf(text)};
    markLead(paragraph.runs);
    return paragraph;
}

} // namespace bihuan
