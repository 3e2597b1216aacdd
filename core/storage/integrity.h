// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace bihuan {

/// Damaged pages and references to rows that are not there, as sentences; empty when the file is whole.
Result<QStringList> integrityFaults(Database &database);

/// Years that have matters, ascending.
Result<std::vector<int>> matterYears(Database &database);

/// The newest year in which a matter has this code.
Result<std::optional<int>> yearOfMatter(Database &database, const QString &code);

} // namespace bihuan
