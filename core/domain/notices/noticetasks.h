// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/ladder.h"
#include "core/domain/notices/noticestanding.h"

namespace bihuan {

/// What waits for somebody.
enum class NoticeTaskKind {
    ToIssue,        ///< 待签发: handed in for review
    ToSign,         ///< 待签收
    DueSoon,        ///< 临期
    DueToday,       ///< 今日到期
    Overdue,        ///< 已超期
    ToEscalate,     ///< 待升级: overdue, and the ladder has a next colour
    ToReview,       ///< 待审核: a reply is there
    ExtensionAsked, ///< 延期待批
    RefusalAsked,   ///< 退办待批
    Returned,       ///< 退回补办
    ToClose,        ///< 待办结: the reply was accepted
};

std::span<const NoticeTaskKind> noticeTaskKinds();
QString noticeTaskId(NoticeTaskKind kind); ///< toIssue, toSign …
QString noticeTaskTitle(NoticeTaskKind kind);

struct NoticeTask
{
    NoticeTaskKind kind = NoticeTaskKind::ToSign;
    size_t file = 0; ///< place in the list
    int days = 0;    ///< until the deadline; below 0 since it passed

    bool operator==(const NoticeTask &) const = default;
};

/// 今天要办 on `day`: one notice may wait in several ways, due and returned. `soonDays` is how many days ahead a
/// deadline is told. By kind, then the nearest deadline first.
std::vector<NoticeTask> noticeTasks(std::span<const NoticeFile> files, std::span<const Ladder> ladders, const QDate &day, int soonDays);

/// The colour that follows a notice's own; nullptr after the last and for an unknown ladder.
const LadderStep *stepAfter(const Notice &notice, std::span<const Ladder> ladders);

} // namespace bihuan
