// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace bihuan {

/// Where a 督办单 stands (domain.md §5).
enum class NoticeState {
    Draft,     ///< 草稿
    InReview,  ///< 待审
    Issued,    ///< 已交办: numbered and sent
    Signed,    ///< 已签收
    Working,   ///< 办理中
    Replied,   ///< 已反馈待审核
    Returned,  ///< 退回补办
    Accepted,  ///< 审核通过, not closed yet
    Closed,    ///< 办结
    Archived,  ///< 归档
    Suspended, ///< 中止
    Refused,   ///< 退办: the unit was right that it is not its work
    Escalated, ///< 已升级: the next colour of the ladder has taken over
    Void,      ///< 作废: keeps its number
};

/// In the order of the enumeration.
std::span<const NoticeState> noticeStates();
QString noticeStateId(NoticeState state); ///< draft, inReview …, as stored and as in JSON
QString noticeStateTitle(NoticeState state);
std::optional<NoticeState> noticeStateFromId(QStringView id);

/// What is done with a 督办单. Drafting it is no move: a notice without moves is a draft.
enum class NoticeAct {
    Submit,          ///< 送审
    SendBack,        ///< 退改, before it is issued
    Issue,           ///< 交办, with number and deadline
    Sign,            ///< 签收
    Start,           ///< 开始办理
    Urge,            ///< 催办
    AskExtension,    ///< 申请延期
    GrantExtension,  ///< 同意延期
    DenyExtension,   ///< 不同意延期
    AskRefusal,      ///< 申请退办
    GrantRefusal,    ///< 同意退办
    DenyRefusal,     ///< 不同意退办
    Reassign,        ///< 改派
    Reply,           ///< 反馈
    Return,          ///< 退回补办
    Accept,          ///< 审核通过
    Close,           ///< 办结
    Archive,         ///< 归档
    Recheck,         ///< 复查, and the result holds
    Reopen,          ///< 复查反弹: the work begins anew
    Escalate,        ///< 升级
    Suspend,         ///< 中止
    Resume,          ///< 恢复办理
    Void,            ///< 作废
};

/// When a move is possible beside its state.
enum class NoticeGuard {
    None,
    InTime,        ///< up to the deadline, and no request of the kind is open
    ExtensionOpen, ///< somebody has asked for an extension
    RefusalFree,   ///< nobody has asked for a refusal yet
    RefusalOpen,   ///< the unit has asked to give it back
    WasClosed,     ///< the work was done once
    Overdue,       ///< the deadline has passed and no extension is asked for
};

/// What has to be said with a move.
struct NoticeNeeds
{
    QString text;         ///< what the words are ("原因", "进展"); empty when none are needed
    QString date;         ///< what the date is ("办理时限"); empty when none is needed
    bool unit = false;    ///< the unit that takes over

    bool operator==(const NoticeNeeds &) const = default;
};

/// One move of the state machine. The table is the only place that knows which are possible.
struct NoticeRule
{
    NoticeAct act;
    QString id;    ///< submit, sendBack …, as stored and as in JSON
    QString title; ///< 送审
    std::vector<NoticeState> from;
    std::optional<NoticeState> to; ///< nothing: the state stays, or comes back after a suspension
    NoticeNeeds needs;
    NoticeGuard guard = NoticeGuard::None;
    bool sealed = false; ///< paper goes out or is done with: cannot be undone

    bool startsIn(NoticeState state) const;
};

/// In the order of NoticeAct.
std::span<const NoticeRule> noticeRules();
const NoticeRule &noticeRule(NoticeAct act);
std::optional<NoticeAct> noticeActFromId(QStringView id);

/// What can be done in a state, guards aside, in the order of the table.
std::vector<NoticeAct> noticeActsIn(NoticeState state);

} // namespace bihuan
