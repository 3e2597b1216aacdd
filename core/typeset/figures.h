// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace bihuan {

/// Entry i is true when character i must stay with the one before it because a figure stands there: its unit
/// (43.8亿元, 40多项, 6月底), 第 before it, and the other end of a range (1—8月). Spaces between are looked
/// over.
[[nodiscard]] std::vector<bool> gluedToFigures(std::u32string_view text);

} // namespace bihuan
