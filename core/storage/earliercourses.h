// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forecast/forecast.h"
#include "core/storage/database.h"

#include <QHash>

namespace bihuan {

/// The finished years of `from` to `to` of every ledger whose figures add up (projects and pledges): figures alone,
/// nothing else of these years is read.
Result<QHash<QString, std::vector<YearCourse>>> loadEarlierCourses(Database &database, int from, int to);

} // namespace bihuan
