// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/texthead.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {
namespace {

constexpr qsizetype longestHeadLine = 80;

bool isNumberLine(const QString &text)
{
    static const QRegularExpression issue(
        QStringLiteral("^[（(〔]?(\\d{4}年)?第\\s*[\\d一二三四五六七八九十百〇]+\\s*[期号][）)〕]?"
                       "(\\s*[（(]?总第\\s*\\d+\\s*期[）)]?)?$"));
    static const QRegularExpression document(
        QStringLiteral("^\\S{1,14}[〔\\[［【(（]\\d{4}[〕\\]］】)）]\\s*第?\\d+\\s*号$"));
    return issue.match(text).hasMatch() || document.match(text).hasMatch();
}

bool isSubdateLine(const QString &text)
{
    static const QRegularExpression subdate(
        QStringLiteral("^[（(][^（）()]*\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日[^（）()]*[）)]$"));
    return subdate.match(text).hasMatch();
}

/// Short, and neither a sentence nor a salutation nor a numbered paragraph.
bool mayBeHeadLine(const QString &text)
{
    static const QRegularExpression level(
        QStringLiteral("^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[.．、]\\D|主送|"
                       "抄送|附件[：:])"));
    return text.size() <= longestHeadLine && !text.contains(QStringLiteral("。")) &&
           !text.contains(QStringLiteral("**")) && !text.endsWith(QStringLiteral("：")) &&
           !text.endsWith(QLatin1Char(':')) && !level.match(text).hasMatch();
}

bool soundsLikeMark(const QString &text)
{
    static const QRegularExpression mark(
        QStringLiteral("^\\S{2,16}(通报|简报|专报|快报|通讯|动态|信息|文件|要情|摘报)$"));
    return text.size() <= 18 && !text.contains(QStringLiteral("关于")) && mark.match(text).hasMatch();
}

/// "柞水县人民政府办公室　　2024年3月15日" on one line.
bool splitIssueLine(const QString &text, TextHead &head)
{
    static const QRegularExpression line(QStringLiteral("^(\\S+)\\s+(\\d{4}年\\d{1,2}月\\d{1,2}日)$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const auto match = line.match(text);
    if (!match.hasMatch())
        return false;
    head.office = match.captured(1);
    head.date = match.captured(2);
    return true;
}

} // namespace

bool isDateLine(const QString &text)
{
    static const QRegularExpression date(QStringLiteral("^\\d{4}年\\d{1,2}月\\d{1,2}日$"));
    return date.match(text).hasMatch();
}

TextHead takeHead(QStringList &paragraphs)
{
    TextHead head;
    qsizetype end = 0; // of the lines that may belong to the head
    while (end < paragraphs.size() && mayBeHeadLine(paragraphs.at(end)))
        ++end;
    qsizetype at = 0;
    const auto number = std::find_if(paragraphs.begin(), paragraphs.begin() + end, isNumberLine);
    const qsizetype numberAt = number - paragraphs.begin();
    if (numberAt < end && numberAt <= 1) {
        // 文号 stands below the mark, but many type it below the title.
        if (numberAt == 1)
            (paragraphs.first().contains(QStringLiteral("关于")) ? head.title : head.mark) =
                paragraphs.first();
        head.number = paragraphs.at(numberAt);
        at = numberAt + 1;
    } else if (end > 1 && soundsLikeMark(paragraphs.first())) {
        head.mark = paragraphs.first();
        at = 1;
    }
    if (at < end && isDateLine(paragraphs.at(at))) {
        head.date = paragraphs.at(at++);
    } else if (at < end && splitIssueLine(paragraphs.at(at), head)) {
        ++at;
    } else if (at + 1 < end && isDateLine(paragraphs.at(at + 1))) {
        head.office = paragraphs.at(at);
        head.date = paragraphs.at(at + 1);
        at += 2;
    }
    if (head.title.isEmpty() && at < end && !isSubdateLine(paragraphs.at(at)))
        head.title = paragraphs.at(at++);
    if (at < paragraphs.size() && isSubdateLine(paragraphs.at(at)))
        head.subdate = paragraphs.at(at++);
    paragraphs.remove(0, at);
    return head;
}

} // namespace bihuan
