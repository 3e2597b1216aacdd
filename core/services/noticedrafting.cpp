// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/noticedrafting.h"

#include "core/services/noticewords.h"

#include <algorithm>

namespace bihuan {

namespace {

/// A text with its full stop, empty for none.
QString closedSentence(const QString &head, QString text)
{
    text = text.trimmed();
    while (text.endsWith(QChar(0x3002)) || text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text.isEmpty() ? QString() : head + text + QChar(0x3002);
}

struct DraftGroup
{
    std::vector<const MatterRow *> rows;
    std::vector<const MatterFile *> files;
};

/// Rows of one notice, in the order of the request.
Result<std::vector<DraftGroup>> groupMatters(const PeriodView &view, const NoticeBook &book, const NoticeRequest &request, QStringList &leftOut)
{
    std::vector<DraftGroup> groups;
    QStringList codes = request.codes;
    codes.removeDuplicates();
    for (const QString &code : codes) {
        const MatterRow *const row = view.find(code);
        const MatterFile *const file = view.county->matterByCode(code);
        if (!row || !file)
            return refuse(QStringLiteral("%1没有编号为“%2”的事项。").arg(view.period.title(), code));
        if (const NoticeFile *const open = book.openOf(file->matter->id)) {
            leftOut.append(QStringLiteral("“%1”已有%2（%3），没有重复拟稿。").arg(row->name, open->title(), noticeStateTitle(open->standing.state)));
            continue;
        }
        const auto same = std::ranges::find_if(groups, [&](const DraftGroup &group) {
            return request.perUnit && group.rows.front()->unitKey == row->unitKey;
        });
        DraftGroup &group = same == groups.end() ? groups.emplace_back() : *same;
        group.rows.push_back(row);
        group.files.push_back(file);
    }
    return groups;
}

/// The colour asked for, else the worst one that the ladder proposes by figures or lights and that a matter may begin with.
QString stepOf(const Ladder &ladder, const NoticeRequest &request, const DraftGroup &group, const Period &period)
{
    if (!request.step.isEmpty())
        return request.step;
    const LadderStep *worst = ladder.starts().front();
    for (size_t at = 0; at < group.files.size(); ++at) {
        for (const LadderStep *step : {proposedStep(ladder, group.files[at]->course, period), stepForLight(ladder, group.rows[at]->light)}) {
            if (step && step->mayStart && ladder.place(step->id) > ladder.place(worst->id))
                worst = step;
        }
    }
    return worst->id;
}

QString titleOf(const DraftGroup &group)
{
    const QString &first = group.rows.front()->name;
    return group.rows.size() == 1 ? first : QStringLiteral("%1等%2项工作").arg(first).arg(group.rows.size());
}

QString contentOf(const DraftGroup &group, const Period &period)
{
    if (group.rows.size() == 1)
        return noticeFacts(*group.rows.front(), period);
    QStringList lines;
    for (const MatterRow *row : group.rows)
        lines.append(QStringLiteral("%1.%2。%3").arg(lines.size() + 1).arg(row->name, noticeFacts(*row, period)));
    return lines.join(QLatin1Char('\n'));
}

std::vector<UnitId> coUnitsOf(const DraftGroup &group, const UnitId &lead)
{
    std::vector<UnitId> units;
    for (const MatterFile *file : group.files) {
        for (const Assignment *assignment : file->assignments) {
            const bool known = std::ranges::find(units, assignment->unit) != units.end();
            if (assignment->role == roles::coUnit && !assignment->unit.isEmpty() && assignment->unit != lead && !known)
                units.push_back(assignment->unit);
        }
    }
    return units;
}

} // namespace

QString noticeFacts(const MatterRow &row, const Period &period)
{
    QString facts = closedSentence(QStringLiteral("%1为%2：").arg(period.title(), row.lightTitle), row.reason);
    if (facts.isEmpty())
        facts = QStringLiteral("%1为%2。").arg(period.title(), row.lightTitle);
    facts += closedSentence(QStringLiteral("滞后原因："), row.delayReasonTitle);
    facts += closedSentence(QStringLiteral("存在问题："), row.problem);
    facts += closedSentence(QStringLiteral("下步措施："), row.nextStep);
    return facts;
}

Result<NoticeDrafts> draftNotices(const PeriodView &view, const NoticeBook &book, const NoticeRequest &request)
{
    const OfficeContext &office = view.county->context();
    const Ladder *const ladder = request.ladder.isEmpty() ? &office.ladders().front() : office.ladder(request.ladder);
    if (!ladder)
        return refuse(QStringLiteral("没有名为“%1”的督办梯次。").arg(request.ladder));
    if (!request.step.isEmpty() && ladder->place(request.step) < 0)
        return refuse(QStringLiteral("督办梯次“%1”里没有“%2”这种颜色。").arg(ladder->title, request.step));
    NoticeDrafts drafts;
    BIHUAN_TRY(const std::vector<DraftGroup> groups, groupMatters(view, book, request, drafts.leftOut));
    for (const DraftGroup &group : groups) {
        Notice notice;
        notice.id = NoticeId::create();
        notice.ladder = ladder->id;
        notice.step = stepOf(*ladder, request, group, view.period);
        notice.mode = request.mode;
        notice.title = titleOf(group);
        notice.content = contentOf(group, view.period);
        notice.source = request.source.isEmpty() ? QStringLiteral("%1预警").arg(view.period.title()) : request.source;
        notice.instruction = request.instruction;
        notice.requirement = request.requirement.isEmpty()
                                 ? QStringLiteral("查明滞后原因，逐项明确追赶措施和完成时间，在时限前书面反馈办理情况，由主要负责人审签。")
                                 : request.requirement;
        const Unit *const lead = view.county->units().findKey(group.rows.front()->unitKey);
        notice.leadUnit = lead ? lead->id : UnitId{};
        notice.coUnits = coUnitsOf(group, notice.leadUnit);
        notice.replyBy = request.replyBy;
        notice.handler = request.handler;
        notice.period = view.period;
        notice.sample = std::ranges::any_of(group.rows, &MatterRow::sample);
        for (const MatterFile *file : group.files)
            notice.matters.push_back(file->matter->id);
        drafts.notices.push_back(std::move(notice));
    }
    return drafts;
}

} // namespace bihuan
