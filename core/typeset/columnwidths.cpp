// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/columnwidths.h"

namespace bihuan {

std::vector<double> columnWidths(const std::vector<ColumnWish> &wishes, double width)
{
    double least = 0.0;
    for (const ColumnWish &wish : wishes)
        least += wish.least;
    std::vector<double> widths(wishes.size(), 0.0);
    if (least > width) {
        for (std::size_t c = 0; c < wishes.size(); ++c)
            widths[c] = width * wishes[c].least / least;
        return widths;
    }
    std::vector<bool> fixed(wishes.size(), false);
    for (bool again = true; again;) {
        again = false;
        double room = width;
        double weights = 0.0;
        for (std::size_t c = 0; c < wishes.size(); ++c) {
            room -= fixed[c] ? wishes[c].least : 0.0;
            weights += fixed[c] ? 0.0 : wishes[c].weight;
        }
        for (std::size_t c = 0; c < wishes.size(); ++c) {
            widths[c] = fixed[c] || weights <= 0.0 ? wishes[c].least : room * wishes[c].weight / weights;
            if (!fixed[c] && widths[c] < wishes[c].least)
                fixed[c] = again = true;
        }
    }
    return widths;
}

Aligned textAlignment(TableColumn::Align align)
{
    switch (align) {
    case TableColumn::Align::Center:
        return Aligned::Center;
    case TableColumn::Align::Right:
        return Aligned::Right;
    case TableColumn::Align::Left:
        break;
    }
    return Aligned::Left;
}

} // namespace bihuan
