// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>

namespace bihuan {

/// Makes a file in a hidden folder beside its target and moves it into place only when it is complete and on
/// the disk. Whatever fails, the target stays as it was and nothing is left behind.
/// `make` gets the path to write; an error of it without text means that the disk did not take it.
Status replaceFile(const QString &target, const std::function<Status(const QString &path)> &make);

} // namespace bihuan
