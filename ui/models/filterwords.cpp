// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filterwords.h"

#include "core/services/celltext.h"

#include <algorithm>

namespace bihuan {

QString filterWords(const MatterFilter &filter, const PeriodView &view)
{
    const County &county = *view.county;
    QStringList words;
    const auto unitTitle = [&](const QString &key) {
        const auto &units = county.units().units();
        const auto found = std::ranges::find(units, key, &Unit::key);
        return found == units.end() ? key : found->shortTitle;
    };
    if (!filter.unitKey.isEmpty())
        words.append(unitTitle(filter.unitKey));
    if (!filter.townKey.isEmpty())
        words.append(QStringLiteral("属地 %1").arg(unitTitle(filter.townKey)));
    if (!filter.leaderKey.isEmpty()) {
        const auto &posts = county.officeRows().posts;
        const auto found = std::ranges::find(posts, filter.leaderKey, &Post::key);
        words.append(found == posts.end() ? filter.leaderKey : found->title);
    }
    if (!filter.sourceKey.isEmpty()) {
        const auto &sources = county.officeRows().sources;
        const auto found = std::ranges::find(sources, filter.sourceKey, &Source::key);
        words.append(found == sources.end() ? filter.sourceKey : found->title);
    }
    if (!filter.delayReason.isEmpty())
        words.append(QStringLiteral("滞后原因 %1").arg(county.delayReasonTitle(filter.delayReason)));
    if (filter.quick == MatterFilter::Quick::Worse)
        words.append(QStringLiteral("本月预警升级"));
    else if (!filter.codes.isEmpty())
        words.append(filter.codesTitle.isEmpty() ? QStringLiteral("所选%1项").arg(filter.codes.size()) : filter.codesTitle);
    return words.join(QStringLiteral(" · "));
}

QString wholeFilterWords(const MatterFilter &filter, const PeriodView &view, const LedgerDefinition &ledger)
{
    QStringList words;
    if (!filter.light.isEmpty())
        words.append(lightOnPaper(Light::fromId(filter.light), view.county->ruleSet(ledger.rules)));
    if (filter.quick == MatterFilter::Quick::Unreported)
        words.append(QStringLiteral("本月未报"));
    else if (filter.quick == MatterFilter::Quick::Behind)
        words.append(QStringLiteral("欠序时"));
    else if (filter.quick == MatterFilter::Quick::Overridden)
        words.append(QStringLiteral("预警经人工调整"));
    else if (filter.quick == MatterFilter::Quick::Unexplained)
        words.append(QStringLiteral("缺原因"));
    else if (filter.quick == MatterFilter::Quick::JudgedOtherwise)
        words.append(QStringLiteral("自评不一致"));
    words.append(filterWords(filter, view));
    if (!filter.words.isEmpty())
        words.append(QStringLiteral("含“%1”").arg(filter.words));
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

NothingFound nothingFound(const MatterFilter &filter, const PeriodView &view, const QString &ledgerTitle, int total)
{
    const QString all = QStringLiteral("“%1”共 %2 项，").arg(ledgerTitle).arg(total);
    const QString also = filterWords(filter, view);
    if (!filter.words.isEmpty())
        return {QStringLiteral("没有找到“%1”").arg(filter.words), all + QStringLiteral("名称、单位、领导里都没有这些字。")};
    if (filter.quick == MatterFilter::Quick::Unreported && also.isEmpty())
        return {QStringLiteral("%1都报齐了").arg(view.period.title()), all + QStringLiteral("没有未报的。")};
    if (filter.quick == MatterFilter::Quick::Behind && also.isEmpty())
        return {QStringLiteral("没有欠序时的事项"), all + QStringLiteral("都不低于序时进度。")};
    if (filter.quick == MatterFilter::Quick::Unexplained && also.isEmpty())
        return {QStringLiteral("预警事项都说明了原因"), all + QStringLiteral("没有缺滞后原因或下步措施的。")};
    if (filter.quick == MatterFilter::Quick::JudgedOtherwise && also.isEmpty())
        return {QStringLiteral("没有自评与预警不一致的事项"), all + QStringLiteral("单位填了自评的，都与预警相同。")};
    return {QStringLiteral("没有符合条件的事项"), all + QStringLiteral("没有一项符合现在的筛选条件。")};
}

} // namespace bihuan
