// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowgroups.h"

#include <algorithm>

namespace bihuan {

namespace {

constexpr int atTheEnd = 1'000'000;

GroupKey named(const QString &key, const QString &title, const QString &otherwise)
{
    return title.isEmpty() ? GroupKey{QString(), otherwise, atTheEnd} : GroupKey{key, title, 0};
}

} // namespace

const std::vector<GroupChoice> &groupChoices()
{
    static const std::vector<GroupChoice> choices{
        {GroupBy::None, QString(), QStringLiteral("不分组")},
        {GroupBy::Unit, QStringLiteral("unit"), QStringLiteral("按责任单位")},
        {GroupBy::Leader, QStringLiteral("leader"), QStringLiteral("按包抓领导")},
        {GroupBy::Town, QStringLiteral("town"), QStringLiteral("按镇办")},
        {GroupBy::Light, QStringLiteral("light"), QStringLiteral("按预警")},
        {GroupBy::Source, QStringLiteral("source"), QStringLiteral("按任务来源")},
    };
    return choices;
}

GroupBy groupById(const QString &id)
{
    const auto found = std::ranges::find(groupChoices(), id, &GroupChoice::id);
    return found == groupChoices().end() ? GroupBy::None : found->by;
}

QString groupId(GroupBy by)
{
    return std::ranges::find(groupChoices(), by, &GroupChoice::by)->id;
}

GroupKey groupKeyOf(const MatterRow &row, GroupBy by, int lightRank, const QString &lightTitle)
{
    switch (by) {
    case GroupBy::None:
        break;
    case GroupBy::Unit:
        return named(row.unitKey, row.unit, QStringLiteral("未填责任单位"));
    case GroupBy::Leader: {
        const QString title = row.leaderName.isEmpty() ? row.leader : QStringLiteral("%1 %2").arg(row.leader, row.leaderName);
        return named(row.leaderKey, title, QStringLiteral("未填包抓领导"));
    }
    case GroupBy::Town:
        if (row.towns.size() > 1)
            return {QStringLiteral("*"), QStringLiteral("涉及多个镇办"), atTheEnd - 1};
        return row.towns.empty() ? named({}, {}, QStringLiteral("不在镇办")) : named(row.towns.front().key, row.towns.front().title, {});
    case GroupBy::Light:
        return {row.light.id(), lightTitle, lightRank};
    case GroupBy::Source:
        return row.sourceTitles.isEmpty() ? named({}, {}, QStringLiteral("未填任务来源"))
                                          : named(row.sources.front(), row.sourceTitles.front(), {});
    }
    return {};
}

} // namespace bihuan
