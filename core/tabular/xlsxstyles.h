// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/numberformat.h"
#include "core/tabular/xmlpart.h"

namespace bihuan {

/// Number formats by cell style (the `s` of a cell).
Result<QList<NumberFormat>> readXlsxStyles(ZipPackage &package, const QString &member);

} // namespace bihuan
