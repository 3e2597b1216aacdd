// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/issuefigures.h"

#include "core/briefing/periodwords.h"
#include "core/services/periodlife.h"

namespace bihuan {

namespace {

using Issue = const IssueFigures &;

MaybeFigure issueText(const QString &text)
{
    return unlessEmpty(text);
}

MaybeFigure monthsLeft(Issue issue)
{
    const Ratio left = Ratio(1, 1) - issue.period().elapsedShare();
    return left == Ratio() ? MaybeFigure() : BriefFigure::text(periodwords::months(left * 12));
}

MaybeFigure monthsGone(Issue issue)
{
    return issueText(periodwords::months(issue.period().elapsedShare() * 12));
}

/// A day for replies, as it is written within the year: "9月20日".
MaybeFigure replyBy(Issue issue)
{
    const QDate day = issue.options().date.addDays(issue.replyDays());
    if (issue.replyDays() <= 0 || !day.isValid())
        return {};
    return issueText(QStringLiteral("%1月%2日").arg(day.month()).arg(day.day()));
}

MaybeFigure issueNumber(Issue issue)
{
    const auto number = issue.options().number;
    return issueText(number ? QString::number(*number) : QStringLiteral("　"));
}

/// A quarter reads its last month and has no life of its own.
MaybeFigure periodState(Issue issue)
{
    const QString &state = issue.analysis().data().now.state;
    return state.isEmpty() ? MaybeFigure() : issueText(periodStateTitle(state));
}

MaybeFigure sampleData(Issue issue)
{
    return issue.analysis().hasSample() ? issueText(QStringLiteral("示例数据")) : MaybeFigure();
}

MaybeFigure answeredNotices(Issue issue)
{
    const auto answered = issue.analysis().data().noticesAnswered;
    return answered ? MaybeFigure(BriefFigure::count(*answered)) : MaybeFigure();
}

/// In groups of eight: no line of a page holds 64 characters in a piece.
MaybeFigure digestGroups(Issue issue)
{
    QStringList groups;
    const QString &digest = issue.analysis().data().digest;
    for (qsizetype at = 0; at < digest.size(); at += 8)
        groups.append(digest.mid(at, 8));
    return issueText(groups.join(QLatin1Char(' ')));
}

constexpr FigureEntry<IssueFigures> issueEntries[] = {
    {"year", u"年份", [](Issue i) { return issueText(QString::number(i.period().year)); }},
    {"lastMonth", u"本期最后一个月，数字", [](Issue i) { return MaybeFigure(BriefFigure::count(i.period().lastMonth())); }},
    {"period", u"期，2024年8月", [](Issue i) { return issueText(i.period().title()); }},
    {"range", u"年初以来，1—8月、上半年", [](Issue i) { return issueText(periodwords::range(i.period())); }},
    {"end", u"截止日，8月底", [](Issue i) { return issueText(periodwords::end(i.period())); }},
    {"during", u"当月、当季", [](Issue i) { return issueText(periodwords::during(i.period())); }},
    {"current", u"本月、本季度", [](Issue i) { return issueText(periodwords::current(i.period())); }},
    {"last", u"上月、上季度", [](Issue i) { return issueText(periodwords::last(i.period())); }},
    {"elapsed", u"序时进度", [](Issue i) { return MaybeFigure(BriefFigure::percent(i.period().elapsedShare())); }},
    {"monthsGone", u"年初以来几个月", monthsGone},
    {"monthsLeft", u"年内还剩几个月；年底没有", monthsLeft},
    {"before", u"有上一期可比", [](Issue i) { return unlessZero(i.analysis().depth() - 1); }},
    {"state", u"期的状态，填报中、已关闭、已发布", periodState},
    {"office", u"编印单位", [](Issue i) { return issueText(i.office().name); }},
    {"mark", u"通报名称", [](Issue i) { return issueText(i.office().bulletinName); }},
    {"to", u"主送", [](Issue i) { return issueText(i.office().bulletinTo); }},
    {"cc", u"抄送", [](Issue i) { return issueText(i.office().bulletinCc); }},
    {"notice", u"示例数据等提示", [](Issue i) { return issueText(i.office().notice); }},
    {"sample", u"本期数据中有示例数据", sampleData},
    {"number", u"期号；没有编号时留空", issueNumber},
    {"date", u"印发日期", [](Issue i) { return issueText(chineseDate(i.options().date)); }},
    {"replyBy", u"报送整改情况的期限", replyBy},
    {"digest", u"变更记录的最新摘要", digestGroups},
    {"noticesIssued", u"发出督办单份数", [](Issue i) { return unlessZero(i.analysis().data().noticesIssued.value_or(0)); }},
    {"noticesAnswered", u"按期反馈份数", answeredNotices},
};

} // namespace

std::span<const FigureEntry<IssueFigures>> IssueFigures::entries()
{
    return issueEntries;
}

QString chineseDate(const QDate &date)
{
    return date.isValid() ? QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day()) : QString();
}

} // namespace bihuan
