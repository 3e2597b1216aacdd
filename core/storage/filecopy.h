// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

namespace bihuan {

/// Writes what `source` sees as a file of its own: under another name first and looked through, so that a crash, a
/// full disk or a damaged file leave no half copy. Replaces what is there. Also for a file that is gone.
Status copyTo(Database &source, const QString &path);

/// A whole copy of an open file. Which state is copied is fixed by begin(); writeTo() may run in any one thread
/// while the file is written on.
class FileCopy
{
public:
    static Result<FileCopy> begin(const Database &database);

    Status writeTo(const QString &path) { return copyTo(m_source, path); }

    qint64 size() const { return m_size; } ///< bytes the copy will have

private:
    FileCopy(Database source, qint64 size) : m_source(std::move(source)), m_size(size) {}

    Database m_source; ///< has begun to read, so that it goes on seeing the same state
    qint64 m_size = 0;
};

} // namespace bihuan
