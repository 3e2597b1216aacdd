// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QStringList>

namespace bihuan {

/// What has to be known of a file before it is opened for writing.
struct FileNote
{
    bool older = false;  ///< opening for writing migrates it
    QStringList actors;  ///< who may work in it
};

/// Takes no lock and writes nothing.
Result<FileNote> probeFile(const QString &path, const Clock &clock);

/// Whether the file can at least be looked at: it is held by somebody, from a newer program, or in a read-only place.
bool canBeRead(const QString &path, const Clock &clock);

} // namespace bihuan
