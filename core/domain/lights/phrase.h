// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/rule.h"

namespace bihuan {

struct MetricContext;

/// A piece of a condition in words: fixed words, or something that an editor lets a person choose or type.
struct PhrasePart
{
    enum class Slot {
        Words,   ///< fixed
        Metric,  ///< which metric; its object or subject
        Compare, ///< which side of the object, and whether the limit itself belongs to it
        Low,     ///< the lower limit, a number
        High,    ///< the upper limit, a number
        Field,
        Date,    ///< a field that holds a date
        Choice,  ///< one of the words of a field
        Span,    ///< 连续 or 年内有
        Times,   ///< a number of months
        Colour,
        Joint,   ///< 且 or 或 between the parts of a group
    };

    Slot slot = Slot::Words;
    QString text;
    const Condition *of = nullptr; ///< the condition that it belongs to, inside the one that was said
    std::vector<int> path;         ///< where that stands: the place in the group, counter or negation, level by level
    int choice = -1;               ///< of a Choice: which word of the field
};

/// A condition as its pieces. Their texts one after the other are its words.
std::vector<PhrasePart> conditionPhrase(const Condition &condition, const Palette &palette);

/// A condition in words: "低于序时进度超过15个百分点", "连续2个月当月完成低于当月计划的80%". Said of one matter
/// (`context`) it names the plan that counts for it instead of both.
QString conditionText(const Condition &condition, const Palette &palette, const MetricContext *context = nullptr);

/// A limit as people write it: points and percent as numbers (−15, 80), days, months and places whole.
QString limitNumber(const Ratio &limit, const Metric &metric);

} // namespace bihuan
