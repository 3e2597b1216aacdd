// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/bulletinstate.h"

#include <algorithm>
#include <array>

namespace bihuan {

namespace {

struct BulletinStateWords
{
    BulletinState state;
    const char *id;
    const char16_t *title;
};

constexpr std::array bulletinStateWords{
    BulletinStateWords{BulletinState::Draft, "draft", u"拟稿"},
    BulletinStateWords{BulletinState::Checked, "checked", u"已核稿"},
    BulletinStateWords{BulletinState::Submitted, "submitted", u"已送审"},
    BulletinStateWords{BulletinState::Signed, "signed", u"已签发"},
    BulletinStateWords{BulletinState::Issued, "issued", u"已印发"},
    BulletinStateWords{BulletinState::Void, "void", u"作废"},
};

constexpr auto allBulletinStates = [] {
    std::array<BulletinState, bulletinStateWords.size()> states{};
    for (size_t i = 0; i < states.size(); ++i)
        states[i] = bulletinStateWords[i].state;
    return states;
}();

std::vector<BulletinRule> allBulletinRules()
{
    using S = BulletinState;
    using A = BulletinAct;
    return {
        {A::Check, QStringLiteral("check"), QStringLiteral("核稿"), QStringLiteral("核稿人"), false, {S::Draft}, S::Checked},
        {A::Submit, QStringLiteral("submit"), QStringLiteral("送审"), {}, false, {S::Checked}, S::Submitted},
        {A::SendBack, QStringLiteral("sendBack"), QStringLiteral("退改"), {}, true, {S::Checked, S::Submitted, S::Signed}, S::Draft},
        {A::Sign, QStringLiteral("sign"), QStringLiteral("签发"), QStringLiteral("签发人"), false, {S::Submitted}, S::Signed},
        {A::Issue, QStringLiteral("issue"), QStringLiteral("印发"), {}, false, {S::Signed}, S::Issued, true},
        {A::Void, QStringLiteral("void"), QStringLiteral("作废"), {}, true, {S::Issued}, S::Void, true},
    };
}

} // namespace

std::span<const BulletinState> bulletinStates()
{
    return allBulletinStates;
}

QString bulletinStateId(BulletinState state)
{
    return QString::fromLatin1(bulletinStateWords[static_cast<size_t>(state)].id);
}

QString bulletinStateTitle(BulletinState state)
{
    return QString::fromUtf16(bulletinStateWords[static_cast<size_t>(state)].title);
}

std::optional<BulletinState> bulletinStateFromId(QStringView id)
{
    const auto found = std::ranges::find_if(bulletinStateWords, [&](const auto &words) { return id == QLatin1String(words.id); });
    return found == bulletinStateWords.end() ? std::nullopt : std::optional(found->state);
}

bool BulletinRule::startsIn(BulletinState state) const
{
    return std::ranges::find(from, state) != from.end();
}

std::span<const BulletinRule> bulletinRules()
{
    static const std::vector<BulletinRule> rules = allBulletinRules();
    return rules;
}

const BulletinRule &bulletinRule(BulletinAct act)
{
    return bulletinRules()[static_cast<size_t>(act)];
}

std::optional<BulletinAct> bulletinActFromId(QStringView id)
{
    const auto found = std::ranges::find(bulletinRules(), id, &BulletinRule::id);
    return found == bulletinRules().end() ? std::nullopt : std::optional(found->act);
}

std::vector<BulletinAct> bulletinActsIn(BulletinState state)
{
    std::vector<BulletinAct> acts;
    for (const BulletinRule &rule : bulletinRules()) {
        if (rule.startsIn(state))
            acts.push_back(rule.act);
    }
    return acts;
}

} // namespace bihuan
