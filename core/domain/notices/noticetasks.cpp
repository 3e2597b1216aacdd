// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notices/noticetasks.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace bihuan {

namespace {

struct NoticeTaskWords
{
    NoticeTaskKind kind;
    const char *id;
    const char16_t *title;
};

constexpr std::array noticeTaskWords{
    NoticeTaskWords{NoticeTaskKind::ToIssue, "toIssue", u"待签发"},
    NoticeTaskWords{NoticeTaskKind::ToSign, "toSign", u"待签收"},
    NoticeTaskWords{NoticeTaskKind::DueSoon, "dueSoon", u"临期"},
    NoticeTaskWords{NoticeTaskKind::DueToday, "dueToday", u"今日到期"},
    NoticeTaskWords{NoticeTaskKind::Overdue, "overdue", u"已超期"},
    NoticeTaskWords{NoticeTaskKind::ToEscalate, "toEscalate", u"待升级"},
    NoticeTaskWords{NoticeTaskKind::ToReview, "toReview", u"待审核"},
    NoticeTaskWords{NoticeTaskKind::ExtensionAsked, "extensionAsked", u"延期待批"},
    NoticeTaskWords{NoticeTaskKind::RefusalAsked, "refusalAsked", u"退办待批"},
    NoticeTaskWords{NoticeTaskKind::Returned, "returned", u"退回补办"},
    NoticeTaskWords{NoticeTaskKind::ToClose, "toClose", u"待办结"},
};

constexpr auto allTaskKinds = [] {
    std::array<NoticeTaskKind, noticeTaskWords.size()> kinds{};
    for (size_t i = 0; i < kinds.size(); ++i)
        kinds[i] = noticeTaskWords[i].kind;
    return kinds;
}();

/// What an issued notice that its unit has not answered waits for.
std::vector<NoticeTaskKind> kindsWithUnit(const NoticeFile &file, std::span<const Ladder> ladders, const QDate &day, int days, int soonDays)
{
    const NoticeStanding &standing = file.standing;
    std::vector<NoticeTaskKind> kinds;
    if (standing.state == NoticeState::Issued)
        kinds.push_back(NoticeTaskKind::ToSign);
    if (standing.state == NoticeState::Returned)
        kinds.push_back(NoticeTaskKind::Returned);
    if (standing.extensionAsked)
        kinds.push_back(NoticeTaskKind::ExtensionAsked);
    if (standing.refusalAsked)
        kinds.push_back(NoticeTaskKind::RefusalAsked);
    if (standing.isOverdueOn(day)) {
        kinds.push_back(NoticeTaskKind::Overdue);
        if (!standing.extensionAsked && stepAfter(file.notice, ladders))
            kinds.push_back(NoticeTaskKind::ToEscalate);
    } else if (days == 0) {
        kinds.push_back(NoticeTaskKind::DueToday);
    } else if (days <= soonDays) {
        kinds.push_back(NoticeTaskKind::DueSoon);
    }
    return kinds;
}

std::vector<NoticeTaskKind> kindsOf(const NoticeFile &file, std::span<const Ladder> ladders, const QDate &day, int days, int soonDays)
{
    if (file.standing.awaitsUnit())
        return kindsWithUnit(file, ladders, day, days, soonDays);
    switch (file.standing.state) {
    case NoticeState::InReview:
        return {NoticeTaskKind::ToIssue};
    case NoticeState::Replied:
        return {NoticeTaskKind::ToReview};
    case NoticeState::Accepted:
        return {NoticeTaskKind::ToClose};
    default:
        return {};
    }
}

} // namespace

std::span<const NoticeTaskKind> noticeTaskKinds()
{
    return allTaskKinds;
}

QString noticeTaskId(NoticeTaskKind kind)
{
    return QString::fromLatin1(noticeTaskWords[static_cast<size_t>(kind)].id);
}

QString noticeTaskTitle(NoticeTaskKind kind)
{
    return QString::fromUtf16(noticeTaskWords[static_cast<size_t>(kind)].title);
}

std::vector<NoticeTask> noticeTasks(std::span<const NoticeFile> files, std::span<const Ladder> ladders, const QDate &day, int soonDays)
{
    std::vector<NoticeTask> tasks;
    for (size_t at = 0; at < files.size(); ++at) {
        const QDate &deadline = files[at].standing.deadline;
        const int days = deadline.isValid() ? static_cast<int>(day.daysTo(deadline)) : 0;
        for (const NoticeTaskKind kind : kindsOf(files[at], ladders, day, days, soonDays))
            tasks.push_back({kind, at, days});
    }
    std::ranges::stable_sort(tasks, {}, [](const NoticeTask &task) { return std::tuple(task.kind, task.days); });
    return tasks;
}

const LadderStep *stepAfter(const Notice &notice, std::span<const Ladder> ladders)
{
    const auto ladder = std::ranges::find(ladders, notice.ladder, &Ladder::id);
    return ladder == ladders.end() ? nullptr : ladder->after(notice.step);
}

} // namespace bihuan
