// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notices/noticestate.h"

#include <algorithm>
#include <array>

namespace bihuan {

namespace {

struct NoticeStateWords
{
    NoticeState state;
    const char *id;
    const char16_t *title;
};

constexpr std::array noticeStateWords{
    NoticeStateWords{NoticeState::Draft, "draft", u"草稿"},
    NoticeStateWords{NoticeState::InReview, "inReview", u"待审"},
    NoticeStateWords{NoticeState::Issued, "issued", u"已交办"},
    NoticeStateWords{NoticeState::Signed, "signed", u"已签收"},
    NoticeStateWords{NoticeState::Working, "working", u"办理中"},
    NoticeStateWords{NoticeState::Replied, "replied", u"已反馈待审核"},
    NoticeStateWords{NoticeState::Returned, "returned", u"退回补办"},
    NoticeStateWords{NoticeState::Accepted, "accepted", u"审核通过"},
    NoticeStateWords{NoticeState::Closed, "closed", u"办结"},
    NoticeStateWords{NoticeState::Archived, "archived", u"归档"},
    NoticeStateWords{NoticeState::Suspended, "suspended", u"中止"},
    NoticeStateWords{NoticeState::Refused, "refused", u"退办"},
    NoticeStateWords{NoticeState::Escalated, "escalated", u"已升级"},
    NoticeStateWords{NoticeState::Void, "void", u"作废"},
};

std::vector<NoticeRule> allNoticeRules()
{
    using S = NoticeState;
    using A = NoticeAct;
    using G = NoticeGuard;
    const std::vector<S> withUnit{S::Issued, S::Signed, S::Working, S::Returned}; // issued and not answered yet
    const QString reason = QStringLiteral("原因");
    const QString deadline = QStringLiteral("办理时限");
    return {
        NoticeRule{A::Submit, QStringLiteral("submit"), QStringLiteral("送审"), {S::Draft}, S::InReview, {}},
        NoticeRule{A::SendBack, QStringLiteral("sendBack"), QStringLiteral("退改"), {S::InReview}, S::Draft, {reason, {}, false}},
        NoticeRule{A::Issue, QStringLiteral("issue"), QStringLiteral("交办"), {S::InReview}, S::Issued, {{}, deadline, false}, G::None, true},
        NoticeRule{A::Sign, QStringLiteral("sign"), QStringLiteral("签收"), {S::Issued}, S::Signed, {}},
        NoticeRule{A::Start, QStringLiteral("start"), QStringLiteral("开始办理"), {S::Signed}, S::Working, {}},
        NoticeRule{A::Urge, QStringLiteral("urge"), QStringLiteral("催办"), withUnit, {}, {}},
        NoticeRule{A::AskExtension, QStringLiteral("askExtension"), QStringLiteral("申请延期"), withUnit, {},
                   {reason, QStringLiteral("延到的日期"), false}, G::InTime},
        NoticeRule{A::GrantExtension, QStringLiteral("grantExtension"), QStringLiteral("同意延期"), withUnit, {}, {}, G::ExtensionOpen},
        NoticeRule{A::DenyExtension, QStringLiteral("denyExtension"), QStringLiteral("不同意延期"), withUnit, {}, {reason, {}, false}, G::ExtensionOpen},
        NoticeRule{A::AskRefusal, QStringLiteral("askRefusal"), QStringLiteral("申请退办"), {S::Issued, S::Signed}, {}, {reason, {}, false}, G::RefusalFree},
        NoticeRule{A::GrantRefusal, QStringLiteral("grantRefusal"), QStringLiteral("同意退办"), withUnit, S::Refused, {}, G::RefusalOpen},
        NoticeRule{A::DenyRefusal, QStringLiteral("denyRefusal"), QStringLiteral("不同意退办"), withUnit, {}, {reason, {}, false}, G::RefusalOpen},
        NoticeRule{A::Reassign, QStringLiteral("reassign"), QStringLiteral("改派"), {S::Issued, S::Signed, S::Working, S::Returned, S::Refused},
                   S::Issued, {reason, {}, true}},
        NoticeRule{A::Reply, QStringLiteral("reply"), QStringLiteral("反馈"), {S::Signed, S::Working, S::Returned}, S::Replied,
                   {QStringLiteral("办理进展"), {}, false}},
        NoticeRule{A::Return, QStringLiteral("return"), QStringLiteral("退回补办"), {S::Replied}, S::Returned, {reason, {}, false}},
        NoticeRule{A::Accept, QStringLiteral("accept"), QStringLiteral("审核通过"), {S::Replied}, S::Accepted, {}},
        NoticeRule{A::Close, QStringLiteral("close"), QStringLiteral("办结"), {S::Accepted}, S::Closed, {}, G::None, true},
        NoticeRule{A::Archive, QStringLiteral("archive"), QStringLiteral("归档"), {S::Closed, S::Refused, S::Escalated}, S::Archived, {}},
        NoticeRule{A::Recheck, QStringLiteral("recheck"), QStringLiteral("复查"), {S::Closed, S::Archived}, {},
                   {QStringLiteral("复查情况"), {}, false}, G::WasClosed},
        NoticeRule{A::Reopen, QStringLiteral("reopen"), QStringLiteral("复查反弹"), {S::Closed, S::Archived}, S::Working,
                   {reason, deadline, false}, G::WasClosed},
        NoticeRule{A::Escalate, QStringLiteral("escalate"), QStringLiteral("升级"), withUnit, S::Escalated, {}, G::Overdue, true},
        NoticeRule{A::Suspend, QStringLiteral("suspend"), QStringLiteral("中止"), withUnit, S::Suspended, {reason, {}, false}},
        NoticeRule{A::Resume, QStringLiteral("resume"), QStringLiteral("恢复办理"), {S::Suspended}, {}, {{}, deadline, false}},
        NoticeRule{A::Void, QStringLiteral("void"), QStringLiteral("作废"),
                   {S::InReview, S::Issued, S::Signed, S::Working, S::Replied, S::Returned, S::Accepted, S::Suspended, S::Refused}, S::Void,
                   {reason, {}, false}, G::None, true},
    };
}

constexpr auto allNoticeStates = [] {
    std::array<NoticeState, noticeStateWords.size()> states{};
    for (size_t i = 0; i < states.size(); ++i)
        states[i] = noticeStateWords[i].state;
    return states;
}();

} // namespace

std::span<const NoticeState> noticeStates()
{
    return allNoticeStates;
}

QString noticeStateId(NoticeState state)
{
    return QString::fromLatin1(noticeStateWords[static_cast<size_t>(state)].id);
}

QString noticeStateTitle(NoticeState state)
{
    return QString::fromUtf16(noticeStateWords[static_cast<size_t>(state)].title);
}

std::optional<NoticeState> noticeStateFromId(QStringView id)
{
    const auto found = std::ranges::find_if(noticeStateWords, [&](const auto &words) { return id == QLatin1String(words.id); });
    return found == noticeStateWords.end() ? std::nullopt : std::optional(found->state);
}

bool NoticeRule::startsIn(NoticeState state) const
{
    return std::ranges::find(from, state) != from.end();
}

std::span<const NoticeRule> noticeRules()
{
    static const std::vector<NoticeRule> rules = allNoticeRules();
    return rules;
}

const NoticeRule &noticeRule(NoticeAct act)
{
    return noticeRules()[static_cast<size_t>(act)];
}

std::optional<NoticeAct> noticeActFromId(QStringView id)
{
    for (const NoticeRule &rule : noticeRules()) {
        if (rule.id == id)
            return rule.act;
    }
    return std::nullopt;
}

std::vector<NoticeAct> noticeActsIn(NoticeState state)
{
    std::vector<NoticeAct> acts;
    for (const NoticeRule &rule : noticeRules()) {
        if (rule.startsIn(state))
            acts.push_back(rule.act);
    }
    return acts;
}

} // namespace bihuan
