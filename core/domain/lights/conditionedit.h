// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/lights/phrase.h"

/// What an editor does to a condition, piece by piece. A place is the path of a PhrasePart.
namespace bihuan::conditionedit {

using Path = std::vector<int>;

/// The condition at a place; nullptr where there is none.
const Condition *at(const Condition &root, const Path &path);
/// `root` with `part` at the place.
Condition with(const Condition &root, const Path &path, Condition part);

/// A condition that says something sensible of the metric, to begin with.
Condition startingWith(const Metric &metric);
/// The same limits asked of another metric; a beginning of its own where they are of another kind.
Condition withMetric(const MetricTest &test, const Metric &metric);

/// The ways in which a test may compare, with the limits that it has now: below, at least, between …
std::vector<Condition> comparisons(const Condition &test);

/// `typed` as a person writes the limit or the number that the part shows. Refused with what would do.
Result<Condition> withNumber(const Condition &root, const PhrasePart &part, const QString &typed);

/// `more` beside the condition at the place, in its group where that joins in the same way.
Condition joined(const Condition &root, const Path &path, Condition more, bool either);
/// Without the condition at the place; a group of one becomes that one. Nothing is left of the last one.
Condition without(const Condition &root, const Path &path);
/// 且 becomes 或 and the reverse, in the group at the place.
Condition rejoined(const Condition &root, const Path &path);
/// Negated; what is negated already is said plainly.
Condition negated(const Condition &root, const Path &path);
/// Counted over months in a row; what is counted already is asked of this month alone.
Condition counted(const Condition &root, const Path &path);

} // namespace bihuan::conditionedit
