// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filterwords.h"

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

} // namespace bihuan
