// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace bihuan {

/// What stands in front of a file before any of it is used.
enum class FileCondition {
    Current,         ///< this program's schema
    Older,           ///< must be migrated before it is written
    NewerCompatible, ///< a newer program wrote it; may be read, not written
};

/// Judges the bytes without SQLite: missing, empty, not a database, cut off, an application id of somebody
/// else. A refusal is a sentence that says what the file is and what to do.
Status inspectFile(const QString &path);

/// Judges the opened file: schema version, and that its schema is exactly the one of that version. A foreign
/// or altered schema (an extra trigger, say) is refused before anything is read from it.
Result<FileCondition> inspectSchema(Database &database, const QString &path);

/// False on a full disk, where not even the -shm of a reader can be made.
bool hasRoomToWrite(const QString &path);

/// Whether so many bytes fit on the disk of a folder; true where that cannot be known.
bool hasRoomFor(const QString &folder, qint64 bytes);

/// Opens for reading in whatever way the place allows: a file in a read-only folder or on a full disk is opened
/// as unchangeable; one that also has an unfinished -wal is copied to `temporaryFolder` and opened there.
Result<Database> openForReading(const QString &path, const QString &temporaryFolder);

} // namespace bihuan
