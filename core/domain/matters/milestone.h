// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/figures/partialdate.h"

namespace bihuan {

/// 节点: a named step with planned and actual date.
struct Milestone
{
    MilestoneId id;
    MatterId matter;
    int no = 0;
    QString title;
    std::optional<PartialDate> planned;
    std::optional<PartialDate> actual;

    bool isDoneBy(const QDate &day) const { return actual && actual->firstDay() <= day; }
    /// Promised for a day not after `day` and not kept by then.
    bool isOverdueOn(const QDate &day) const
    {
        return planned && planned->lastDay().isValid() && planned->lastDay() <= day && !isDoneBy(day);
    }
    bool operator==(const Milestone &) const = default;
};

} // namespace bihuan
