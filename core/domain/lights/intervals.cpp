// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/intervals.h"

namespace bihuan {

namespace {

/// Whether any value lies within.
bool holdsValues(const Bounds &bounds)
{
    if (!bounds.low || !bounds.high || *bounds.low < *bounds.high)
        return true;
    return *bounds.low == *bounds.high && bounds.lowInside && bounds.highInside;
}

/// The same whole numbers with both limits inside.
Bounds wholeBounds(Bounds bounds)
{
    const auto floorOf = [](const Ratio &value) {
        const qint64 quotient = value.numerator() / value.denominator();
        return value.numerator() < 0 && value.numerator() % value.denominator() != 0 ? quotient - 1 : quotient;
    };
    if (bounds.low) {
        const qint64 floor = floorOf(*bounds.low);
        const bool exact = Ratio(floor, 1) == *bounds.low;
        bounds.low = Ratio(exact && bounds.lowInside ? floor : floor + 1, 1);
        bounds.lowInside = true;
    }
    if (bounds.high) {
        const qint64 floor = floorOf(*bounds.high);
        const bool exact = Ratio(floor, 1) == *bounds.high;
        bounds.high = Ratio(exact && !bounds.highInside ? floor - 1 : floor, 1);
        bounds.highInside = true;
    }
    return bounds;
}

Bounds meet(const Bounds &one, const Bounds &other)
{
    Bounds both = one;
    if (other.low && (!both.low || *other.low > *both.low)) {
        both.low = other.low;
        both.lowInside = other.lowInside;
    } else if (other.low && *other.low == *both.low) {
        both.lowInside = both.lowInside && other.lowInside;
    }
    if (other.high && (!both.high || *other.high < *both.high)) {
        both.high = other.high;
        both.highInside = other.highInside;
    } else if (other.high && *other.high == *both.high) {
        both.highInside = both.highInside && other.highInside;
    }
    return both;
}

} // namespace

Intervals Intervals::of(const Bounds &bounds, bool whole)
{
    const Bounds part = whole ? wholeBounds(bounds) : bounds;
    return holdsValues(part) ? Intervals(whole, {part}) : none(whole);
}

Intervals Intervals::complement() const
{
    Intervals rest = none(m_whole);
    Bounds open;
    const auto close = [&](const std::optional<Ratio> &high, bool inside) {
        open.high = high;
        open.highInside = inside;
        const Bounds part = m_whole ? wholeBounds(open) : open;
        if (holdsValues(part))
            rest.m_parts.push_back(part);
    };
    for (const Bounds &part : m_parts) {
        if (part.low)
            close(part.low, !part.lowInside);
        if (!part.high)
            return rest;
        open = Bounds{};
        open.low = part.high;
        open.lowInside = !part.highInside;
    }
    close(std::nullopt, false);
    return rest;
}

Intervals Intervals::operator&(const Intervals &other) const
{
    Intervals both = none(m_whole);
    for (const Bounds &one : m_parts) {
        for (const Bounds &part : other.m_parts) {
            if (const Bounds common = meet(one, part); holdsValues(common))
                both.m_parts.push_back(common);
        }
    }
    return both;
}

Intervals Intervals::operator|(const Intervals &other) const
{
    return (complement() & other.complement()).complement();
}

} // namespace bihuan
