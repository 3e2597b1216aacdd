// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>

namespace bihuan {

/// Lets `build` make a database beside `path`, under the name it is given, and moves it there when it is whole
/// and closed. When the disk is full or anything else goes wrong, nothing is left. Refused when `path` exists.
Status buildAside(const QString &path, const std::function<Status(const QString &building)> &build);

} // namespace bihuan
