// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/course.h"
#include "core/domain/lights/rule.h"

#include <QVarLengthArray>

namespace bihuan {

/// What one dimension gave; both are places, in the palette and in the dimension's rules, or −1.
struct DimensionLight
{
    qint8 colour = -1;
    qint8 rule = -1;

    bool operator==(const DimensionLight &) const = default;
};

/// The computed light of a (matter, period). The pointers are into the rule set, which must outlive it.
struct Assessment
{
    Light light;
    const Dimension *dimension = nullptr;          ///< which decided, when the light is a colour
    const LightRule *rule = nullptr;               ///< by which rule
    QVarLengthArray<DimensionLight, 8> dimensions; ///< as in the rule set
};

/// One state or colour, in this order: done, notdue, unreported, colour, none (data.md). Within the colours
/// the worst dimension decides, the first of equally bad ones. A dimension that warns ahead is heard before
/// notdue, when its colour is not the palette's best.
Assessment assess(const RuleSet &rules, const Course &course, const Period &period);

} // namespace bihuan
