// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/sheetplan.h"

#include <algorithm>

namespace bihuan {
namespace {

constexpr double widthTolerance = 0.01; // points

/// What the column takes while room is short.
double comfortableWidth(const SheetColumn &column)
{
    return std::max(column.least, std::min(column.wished, SheetRoom::broadest));
}

template <typename Measure>
double summed(const std::vector<SheetColumn> &columns, Measure measure)
{
    double total = 0.0;
    for (const SheetColumn &column : columns)
        total += measure(column);
    return total;
}

/// Everybody gets the least, then in equal shares of what is missing to the wish, then more in proportion.
std::vector<double> sharedWidths(const std::vector<SheetColumn> &columns, double type, double width)
{
    const double least = summed(columns, [](const SheetColumn &column) { return column.least; }) * type;
    const auto missing = [](const SheetColumn &column) {
        return std::max(0.0, column.wished - column.least);
    };
    const double wanted = summed(columns, missing) * type;
    const double share = wanted > 0.0 ? std::min(1.0, (width - least) / wanted) : 0.0;
    std::vector<double> widths;
    double used = 0.0;
    for (const SheetColumn &column : columns) {
        widths.push_back((column.least + share * missing(column)) * type);
        used += widths.back();
    }
    for (double &one : widths)
        one *= width / used;
    return widths;
}

WidthPlan fittedPlan(const std::vector<SheetColumn> &columns, double width)
{
    const double good = width / summed(columns, comfortableWidth);
    const double tight = width / summed(columns, [](const SheetColumn &column) { return column.least; });
    WidthPlan plan;
    plan.type = good >= SheetRoom::goodType ? std::min(good, SheetRoom::largestType)
                                            : std::min(tight, SheetRoom::goodType);
    if (plan.type < SheetRoom::leastType)
        return plan;
    SheetBand band;
    for (std::size_t c = 0; c < columns.size(); ++c)
        band.columns.push_back(c);
    band.widths = sharedWidths(columns, plan.type, width);
    plan.bands.push_back(std::move(band));
    return plan;
}

/// Every page has the repeated columns and as many of the others as fit beside them.
WidthPlan sideBySidePlan(const std::vector<SheetColumn> &columns, double width)
{
    WidthPlan plan;
    plan.type = SheetRoom::plainType;
    std::vector<double> widths;
    std::vector<std::size_t> repeated;
    double taken = 0.0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        widths.push_back(std::max(columns[c].least, std::min(columns[c].wished, SheetRoom::broadestAlone)) *
                         plan.type);
        if (columns[c].repeated) {
            widths[c] = std::min(widths[c], width / 3);
            repeated.push_back(c);
            taken += widths[c];
        }
    }
    const double room = std::max(width - taken, width / 3);
    std::vector<std::vector<std::size_t>> pages(1);
    double used = 0.0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].repeated)
            continue;
        widths[c] = std::min(widths[c], room);
        if (used + widths[c] > room + widthTolerance) {
            pages.emplace_back();
            used = 0.0;
        }
        pages.back().push_back(c);
        used += widths[c];
    }
    for (std::vector<std::size_t> &page : pages) {
        page.insert(page.begin(), repeated.begin(), repeated.end());
        if (plan.bands.empty())
            std::ranges::sort(page); // the first page has them where they stand
        SheetBand &band = plan.bands.emplace_back();
        for (const std::size_t c : page)
            band.widths.push_back(widths[c]);
        band.columns = std::move(page);
    }
    return plan;
}

} // namespace

WidthPlan planSheet(const std::vector<SheetColumn> &columns, const SheetRoom &room)
{
    if (columns.empty())
        return {};
    return room.fit ? fittedPlan(columns, room.width) : sideBySidePlan(columns, room.width);
}

} // namespace bihuan
