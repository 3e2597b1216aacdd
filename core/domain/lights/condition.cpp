// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/condition.h"

#include <algorithm>

namespace bihuan {

bool Bounds::contain(const Ratio &value) const
{
    if (low && (lowInside ? value < *low : value <= *low))
        return false;
    return !(high && (highInside ? value > *high : value >= *high));
}

bool Condition::countsColours() const
{
    const auto anyOf = [](const std::vector<Condition> &parts) {
        return std::any_of(parts.begin(), parts.end(),
                           [](const Condition &part) { return part.countsColours(); });
    };
    if (const auto *counter = std::get_if<Counter>(&test))
        return counter->colour >= 0 || anyOf(counter->of);
    if (std::holds_alternative<Was>(test))
        return true;
    if (const auto *all = std::get_if<All>(&test))
        return anyOf(all->parts);
    if (const auto *any = std::get_if<Any>(&test))
        return anyOf(any->parts);
    if (const auto *negated = std::get_if<Not>(&test))
        return anyOf(negated->part);
    return false;
}

bool Counter::operator==(const Counter &) const = default;
bool All::operator==(const All &) const = default;
bool Any::operator==(const Any &) const = default;
bool Not::operator==(const Not &) const = default;
bool Condition::operator==(const Condition &) const = default;

} // namespace bihuan
