// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/ratio.h"

#include <optional>
#include <span>
#include <vector>

namespace bihuan {

/// 位次 with its denominator, without which a rank says nothing: 3/7.
struct Rank
{
    int place = 0; ///< 1 is the best; 0 has none
    int of = 0;    ///< how many were ranked in its group

    bool operator==(const Rank &) const = default;
};

struct RankEntry
{
    std::optional<Ratio>
        value;     ///< without a value there is no rank, and the others are not counted against it
    int group = 0; ///< only those of one group are compared: 镇办 never with 部门
};

enum class RankOrder { HighestFirst, LowestFirst };

/// Ties share a place and the next one is left out: 1, 2, 2, 4. In the order of `entries`.
std::vector<Rank> ranked(std::span<const RankEntry> entries, RankOrder order = RankOrder::HighestFirst);

/// 争先进位: the first place has all the points, every further one `step` less, never below nothing.
Ratio placeShare(int place, const Ratio &step);

} // namespace bihuan
