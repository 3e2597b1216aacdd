// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QByteArray>

#include <vector>

namespace bihuan {

/// Marks a file as ours: "BHUD".
inline constexpr qint64 applicationId = 0x42485544;

/// One numbered SQL resource; run in one transaction.
struct Migration
{
    int version = 0;
    QString description;   ///< what changes for the user, Chinese
    int minCompatible = 0; ///< the oldest program version of the schema that may still read the file
    QByteArray sql;
};

/// The shipped migrations, oldest first, from the resources.
const std::vector<Migration> &shippedMigrations();

/// Schema version that this program writes.
int currentSchemaVersion();

/// Brings the file from its version to the newest one of `migrations`. Each migration is one transaction: a
/// crash leaves the version before or after.
Status migrate(Database &database, const std::vector<Migration> &migrations, const QString &at);

/// What migrate() would do to the file, in the words of the migrations.
Result<QStringList> pendingChanges(Database &database, const std::vector<Migration> &migrations);

/// Name and SQL of every table and index, sorted; what two files must share to have one schema.
Result<QStringList> schemaOf(Database &database);

/// The schema a file of `version` must have.
Result<QStringList> goldenSchema(const std::vector<Migration> &migrations, int version);

} // namespace bihuan
