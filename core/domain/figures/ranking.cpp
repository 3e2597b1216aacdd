// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/ranking.h"

#include <algorithm>
#include <numeric>

namespace bihuan {

std::vector<Rank> ranked(std::span<const RankEntry> entries, RankOrder order)
{
    std::vector<size_t> sorted(entries.size());
    std::iota(sorted.begin(), sorted.end(), size_t(0));
    std::erase_if(sorted, [&](size_t at) { return !entries[at].value; });
    std::ranges::stable_sort(sorted, [&](size_t a, size_t b) {
        if (entries[a].group != entries[b].group)
            return entries[a].group < entries[b].group;
        return order == RankOrder::HighestFirst ? *entries[a].value > *entries[b].value
                                                : *entries[a].value < *entries[b].value;
    });
    std::vector<Rank> ranks(entries.size());
    for (size_t first = 0; first < sorted.size();) {
        size_t end = first;
        while (end < sorted.size() && entries[sorted[end]].group == entries[sorted[first]].group)
            ++end;
        for (size_t i = first; i < end; ++i) {
            const bool tie = i > first && *entries[sorted[i]].value == *entries[sorted[i - 1]].value;
            ranks[sorted[i]] = {tie ? ranks[sorted[i - 1]].place : static_cast<int>(i - first) + 1,
                                static_cast<int>(end - first)};
        }
        first = end;
    }
    return ranks;
}

Ratio placeShare(int place, const Ratio &step)
{
    if (place < 1)
        return Ratio(0, 1);
    return std::max(Ratio(1, 1) - step * (place - 1), Ratio(0, 1));
}

} // namespace bihuan
