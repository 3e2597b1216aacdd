// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QStringList>

namespace bihuan {

/// Periods that take no figures any more: closed and published ones, as stored.
Result<QStringList> frozenPeriods(Database &database);

/// Refuses a changeset that writes a report, a figure or a light into one of `frozen`. A closed period is
/// opened again first; a published one stays as it was published.
Status checkFrozen(const QByteArray &changeset, const QStringList &frozen);

} // namespace bihuan
