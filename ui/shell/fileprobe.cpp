// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fileprobe.h"

#include "core/services/workspace.h"
#include "core/storage/fileguard.h"
#include "core/storage/store.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace bihuan {

Result<FileNote> probeFile(const QString &path, const Clock &)
{
    BIHUAN_CHECK(inspectFile(path));
    const QTemporaryDir temporary;
    BIHUAN_TRY(Database database, openForReading(path, temporary.path()));
    BIHUAN_TRY(const FileCondition condition, inspectSchema(database, path));
    FileNote note;
    note.older = condition == FileCondition::Older && QFileInfo(path).isWritable() && QFileInfo(QFileInfo(path).absolutePath()).isWritable();
    // Only who works in it: an older file has not yet everything that an office is read from.
    BIHUAN_TRY(const std::vector<Actor> actors, Repository<Actor>(database).list());
    for (const Actor &actor : actors) {
        if (actor.active)
            note.actors.append(actor.name);
    }
    return note;
}

bool canBeRead(const QString &path, const Clock &clock)
{
    return Workspace::open(path, Workspace::Access::Read, clock).has_value();
}

} // namespace bihuan
