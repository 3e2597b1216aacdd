// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/builtinfields.h"
#include "core/domain/matters/matter.h"
#include "core/domain/matters/milestone.h"
#include "core/domain/matters/report.h"
#include "core/domain/matters/schedule.h"

namespace bihuan {

/// Reading and writing of fields by their description. A field whose home is elsewhere (assignments, links,
/// figures, derived) is empty here and cannot be set; its home's owner answers for it.
/// set… gives false when the field has no place here or the value is not of its type; an empty value clears.

Value fieldValue(const Matter &matter, const Field &field);
[[nodiscard]] bool setFieldValue(Matter &matter, const Field &field, const Value &value);

/// `previous` is the cumulative that 本月 counts from: the month before, 0 at the beginning of the year.
Value fieldValue(const Report &report, const Field &field, qint64 previous = 0);
/// Setting 本月 writes the cumulative.
[[nodiscard]] bool setFieldValue(Report &report, const Field &field, const Value &value, qint64 previous = 0);

/// Planned cumulative at the end of `month`, 1–12.
Value fieldValue(const Schedule &schedule, int month);
[[nodiscard]] bool setFieldValue(Schedule &schedule, int month, const Value &value);

Value fieldValue(const Milestone &milestone, const Field &field);
[[nodiscard]] bool setFieldValue(Milestone &milestone, const Field &field, const Value &value);

} // namespace bihuan
