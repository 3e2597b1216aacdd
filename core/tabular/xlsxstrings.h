// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/xmlpart.h"

#include <QList>

namespace bihuan {

/// The table of shared texts. Runs are joined, phonetic readings (rPh) are left out.
Result<QList<QString>> readXlsxStrings(ZipPackage &package, const QString &member);

/// Text of a file: UTF-8 with _x000D_ for characters that XML cannot hold.
QString xlsxText(std::string_view utf8);

} // namespace bihuan
