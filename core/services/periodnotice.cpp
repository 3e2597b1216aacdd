// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/periodnotice.h"

#include "core/services/periodlife.h"

#include <algorithm>

namespace bihuan {

namespace {

constexpr int longestList = 10;

template <typename Wanted>
PeriodNotice::List listOf(const PeriodView &view, const QString &title, const QString &all, Wanted wanted)
{
    PeriodNotice::List list{.title = {}, .lines = {}, .more = 0, .all = all};
    int found = 0;
    for (const MatterRow &row : view.rows) {
        if (!wanted(row))
            continue;
        if (++found <= longestList)
            list.lines.append(row.unit.isEmpty() ? row.name : QStringLiteral("%1　%2").arg(row.unit, row.name));
    }
    list.more = std::max(0, found - longestList);
    if (found > 0)
        list.title = title.arg(found);
    return list;
}

PeriodNotice::List owingList(const PeriodView &view)
{
    return listOf(view, QStringLiteral("未报的 %1 项"), QStringLiteral("月度填报的“本月未报”"), &owesReport);
}

PeriodNotice::List unexplainedList(const PeriodView &view)
{
    return listOf(view, QStringLiteral("预警而缺原因的 %1 项"), QStringLiteral("清单台账的“缺原因”"),
                  [](const MatterRow &row) { return !row.lacks.isEmpty(); });
}

/// "应报 49 个单位 133 项，已报齐 44 个单位、126 项。"
QString reportedSentence(const PeriodView &view)
{
    const ReportingState state = reportingState(view);
    if (state.due == 0)
        return QStringLiteral("本期没有应报的事项。");
    if (state.reported == state.due)
        return QStringLiteral("应报 %1 个单位 %2 项，已全部报齐。").arg(state.units).arg(state.due);
    return QStringLiteral("应报 %1 个单位 %2 项，已报 %3 项，报齐的单位 %4 个。")
        .arg(state.units)
        .arg(state.due)
        .arg(state.reported)
        .arg(state.unitsReported);
}

/// Earlier periods of the year that are in one of the states, "6月、7月"; empty for none.
QString earlierPeriods(const PeriodView &view, const QStringList &states)
{
    QStringList titles;
    for (const PeriodRecord &record : view.county->officeRows().periods) {
        if (record.period.year == view.period.year && record.period < view.period && states.contains(record.state))
            titles.append(record.period.title());
    }
    return titles.join(QStringLiteral("、"));
}

} // namespace

QString lightCounts(const PeriodView &view)
{
    QHash<QString, int> counts;
    QHash<QString, QString> titles;
    for (const MatterRow &row : view.rows) {
        ++counts[row.light.id()];
        titles.insert(row.light.id(), row.lightTitle);
    }
    QStringList order;
    for (const RuleSet &rules : view.county->ruleSets()) {
        for (const PaletteColour &colour : rules.palette.colours) {
            if (!order.contains(colour.id))
                order.append(colour.id);
        }
    }
    for (const Light::State state : {Light::State::Unreported, Light::State::NotDue, Light::State::Done, Light::State::None})
        order.append(Light{state, {}}.id());
    QStringList words;
    for (const QString &id : order) {
        if (counts.value(id) == 0)
            continue;
        const bool none = id == Light{}.id();
        words.append(QStringLiteral("%1 %2").arg(none ? QStringLiteral("不亮灯") : titles.value(id)).arg(counts.value(id)));
    }
    return words.join(QStringLiteral("、"));
}

PeriodNotice closingNotice(const PeriodView &view)
{
    PeriodNotice notice;
    notice.title = QStringLiteral("关闭%1填报").arg(view.period.title());
    notice.headline = reportedSentence(view);
    notice.owing = owingList(view);
    notice.unexplained = unexplainedList(view);
    if (!notice.owing.isEmpty())
        notice.meaning.append(QStringLiteral("没有报的记为“未报”，累计数沿用上月，本月不计进度。"));
    if (!notice.unexplained.isEmpty())
        notice.meaning.append(QStringLiteral("有 %1 项预警没有写明滞后原因或下步措施，先补填或者退回单位；照这样关闭，通报里也说不出原因。")
                                  .arg(notice.unexplained.lines.size() + notice.unexplained.more));
    notice.meaning.append(QStringLiteral("关闭以后本期的数字不能再填、再改；发布以前可以重新打开。"));
    if (const QString open = earlierPeriods(view, {periodstates::open}); !open.isEmpty())
        notice.meaning.append(QStringLiteral("前面的%1还没有关闭，以后补填会改变本期的本月数。").arg(open));
    return notice;
}

PeriodNotice reopeningNotice(const PeriodView &view)
{
    PeriodNotice notice;
    notice.title = QStringLiteral("重新打开%1填报").arg(view.period.title());
    notice.headline = reportedSentence(view);
    notice.meaning = {QStringLiteral("打开以后本期可以继续补填、更正，预警随数字重新计算。"),
                      QStringLiteral("要发布本期，改完后再关闭一次。")};
    notice.owing = owingList(view);
    return notice;
}

PeriodNotice publishingNotice(const PeriodView &view)
{
    PeriodNotice notice;
    notice.title = QStringLiteral("发布%1").arg(view.period.title());
    notice.headline = QStringLiteral("共 %1 项：%2。").arg(view.rows.size()).arg(lightCounts(view));
    notice.meaning = {QStringLiteral("发布以后，这一期的预警和数字就此定稿，各页和通报都按定稿显示。"),
                      QStringLiteral("发布不能撤销，也不能重新打开；需要更正的，在后面的期里更正。"),
                      QStringLiteral("发布以前的操作也不能再用“撤销”退回。")};
    const QString earlier = earlierPeriods(view, {periodstates::open, periodstates::closed});
    if (!earlier.isEmpty())
        notice.meaning.append(QStringLiteral("前面的%1还没有发布，一般按月份先后发布。").arg(earlier));
    notice.owing = owingList(view);
    return notice;
}

QString closedText(const PeriodView &view)
{
    const ReportingState state = reportingState(view);
    const QString owing = state.due == state.reported ? QStringLiteral("应报的 %1 项已报齐").arg(state.due)
                                                      : QStringLiteral("%1 项记为未报").arg(state.due - state.reported);
    return QStringLiteral("%1填报已关闭，%2。").arg(view.period.title(), owing);
}

QString reopenedText(const PeriodView &view)
{
    return QStringLiteral("%1填报已重新打开，可以继续填写。").arg(view.period.title());
}

QString publishedText(const PeriodView &view)
{
    return QStringLiteral("%1已发布，%2 项定稿：%3。").arg(view.period.title()).arg(view.rows.size()).arg(lightCounts(view));
}

} // namespace bihuan
