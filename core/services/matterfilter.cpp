// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/matterfilter.h"

#include "core/search/wordmatch.h"

#include <algorithm>

namespace bihuan {

namespace {

bool meetsQuick(const MatterRow &row, MatterFilter::Quick quick)
{
    switch (quick) {
    case MatterFilter::Quick::None:
    case MatterFilter::Quick::Worse:
        return true;
    case MatterFilter::Quick::Unreported:
        return owesReport(row);
    case MatterFilter::Quick::Behind:
        return row.gap && *row.gap < Ratio(0, 1);
    case MatterFilter::Quick::Overridden:
        return row.light != row.computed;
    }
    return true;
}

bool hasWords(const MatterRow &row, const QString &words)
{
    return containsWords(SearchQuery(words), {row.name, row.code, row.unit, row.leader, row.leaderName});
}

bool anyOrSame(const QString &wanted, const QString &value)
{
    return wanted.isEmpty() || wanted == value;
}

} // namespace

bool MatterFilter::isEmpty() const
{
    MatterFilter other = *this;
    other.code.clear();
    return other == MatterFilter{};
}

bool matches(const MatterRow &row, const MatterFilter &filter)
{
    if (!filter.ledger.isEmpty() && row.ledger != filter.ledger && !row.listedIn.contains(filter.ledger))
        return false;
    const auto inTown = [&] {
        return std::ranges::any_of(row.towns, [&](const TownShare &town) { return town.key == filter.townKey; });
    };
    return anyOrSame(filter.light, row.light.id()) && anyOrSame(filter.unitKey, row.unitKey) &&
           anyOrSame(filter.leaderKey, row.leaderKey) && anyOrSame(filter.delayReason, row.delayReason) &&
           (filter.townKey.isEmpty() || inTown()) &&
           (filter.sourceKey.isEmpty() || row.sources.contains(filter.sourceKey)) &&
           (filter.codes.isEmpty() || filter.codes.contains(row.code)) && meetsQuick(row, filter.quick) &&
           (filter.words.isEmpty() || hasWords(row, filter.words));
}

} // namespace bihuan
