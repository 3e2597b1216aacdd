// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace bihuan {

Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logImport)
Q_DECLARE_LOGGING_CATEGORY(logPaper)
Q_DECLARE_LOGGING_CATEGORY(logApp)

/// Sends the program's messages to `path` (English, one line each, at most 1 MiB kept, one older file beside
/// it) instead of stderr. A folder that cannot be written leaves logging off: logging never stops the work.
void logToFile(const QString &path);

/// Drops everything below a critical message from stderr; the command line's stderr belongs to the user.
void silenceLog();

} // namespace bihuan
