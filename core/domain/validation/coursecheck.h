// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/course.h"
#include "core/domain/validation/finding.h"

namespace bihuan {

/// Figures and dates of one matter that contradict each other, in the order of the year.
std::vector<Finding> checkCourse(const Course &course);

} // namespace bihuan
