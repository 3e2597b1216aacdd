// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/figuresource.h"

#include <tl/expected.hpp>

#include <vector>

namespace bihuan {

/// A condition of a template: "overdueStarts > 0", "light = red", "gapWords" (it exists and is not zero),
/// "!before" (it does not). Money is compared in 亿元, rates in %, gaps in points.
struct FigureTest
{
    enum class Compare { Exists, Absent, Less, AtMost, Equal, NotEqual, AtLeast, More };

    QString name;
    Compare compare = Compare::Exists;
    std::optional<Ratio> number;
    QString word;

    /// The unexpected value says in Chinese what is wrong with the text.
    static tl::expected<FigureTest, QString> parse(const QString &text);
    /// A comparison with a figure that does not exist does not hold.
    bool holds(const FigureSource &figures) const;
    bool operator==(const FigureTest &) const = default;
};

bool allHold(const std::vector<FigureTest> &tests, const FigureSource &figures);

} // namespace bihuan
