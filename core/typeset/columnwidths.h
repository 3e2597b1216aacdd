// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"
#include "core/typeset/composer.h"

#include <vector>

namespace bihuan {

/// What a column of a table asks for.
struct ColumnWish
{
    double weight = 1.0; ///< share of the width, relative to the other columns
    double least = 0.0;  ///< points below which a figure or a word in it would be cut
};

/// Shares `width` among the columns by weight; those whose share is too narrow get their least, and the
/// others give it. When the least of all together is more than there is, everybody gives in proportion.
[[nodiscard]] std::vector<double> columnWidths(const std::vector<ColumnWish> &wishes, double width);

/// How the lines of a column's cells stand.
[[nodiscard]] Aligned textAlignment(TableColumn::Align align);

} // namespace bihuan
