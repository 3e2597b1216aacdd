// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/decisionchoices.h"

namespace bihuan {

namespace {

std::vector<DecisionChoice> unitChoices(const ImportFinding &found, const County &county)
{
    std::vector<DecisionChoice> near;
    std::vector<DecisionChoice> others;
    for (const Unit &unit : county.units().units()) {
        const DecisionChoice choice{QStringLiteral("unit:") + unit.key, QStringLiteral("就是%1").arg(unit.shortTitle)};
        (found.near.contains(unit.key) ? near : others).push_back(choice);
    }
    for (const UnitKind kind : unitKinds)
        near.push_back({QStringLiteral("new:") + unitKindId(kind), QStringLiteral("登记为新单位（%1）").arg(unitKindTitle(kind))});
    near.insert(near.end(), others.begin(), others.end());
    return near;
}

} // namespace

std::vector<DecisionChoice> decisionChoices(const ImportFinding &found, const County &county)
{
    std::vector<DecisionChoice> choices;
    if (!found.asks)
        return choices;
    switch (*found.asks) {
    case ImportDecision::Word::Unit:
        return unitChoices(found, county);
    case ImportDecision::Word::Post:
        for (const Post &post : county.officeRows().posts)
            choices.push_back({QStringLiteral("post:") + post.key, QStringLiteral("就是%1").arg(post.title)});
        break;
    case ImportDecision::Word::Source:
        for (const Source &source : county.officeRows().sources)
            choices.push_back({QStringLiteral("source:") + source.key, QStringLiteral("就是%1").arg(source.title)});
        break;
    case ImportDecision::Word::Matter:
        for (const QString &code : found.near) {
            const MatterFile *file = county.matterByCode(code);
            choices.push_back({QStringLiteral("matter:") + code, QStringLiteral("就是%1 %2").arg(code, file ? file->matter->name : QString())});
        }
        break;
    case ImportDecision::Word::New:
        choices.push_back({QStringLiteral("new"), QStringLiteral("是另一个事项")});
        break;
    case ImportDecision::Word::Monthly:
        choices.push_back({QStringLiteral("monthly"), QStringLiteral("是逐月数")});
        break;
    default:
        break;
    }
    return choices;
}

} // namespace bihuan
