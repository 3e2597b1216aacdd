// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace bihuan {

struct Store;

/// Reads a list of units (键,全称,简称,类别,上级,别名) and inserts them.
Status writeUnitSheet(Store &store, const QString &path);

} // namespace bihuan
