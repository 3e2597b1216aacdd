// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>

namespace bihuan {

/// Runs `work` in a thread and comes back with what it says. Meanwhile the window goes on painting and what is
/// typed or clicked waits: for what has no desk yet to show a LongTask, such as opening.
Status waitFor(const std::function<Status()> &work);

} // namespace bihuan
