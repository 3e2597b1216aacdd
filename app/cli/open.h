// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "core/services/workspace.h"

namespace bihuan::cli {

inline const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

/// The file named by the first argument, without a lock.
inline Result<std::unique_ptr<Workspace>> openForReading(const CommandLine &line)
{
    return Workspace::open(line.argument(0), Workspace::Access::Read, systemClock());
}

/// The file named by the first argument, locked; `--as` says who acts.
inline Result<std::unique_ptr<Workspace>> openForWriting(const CommandLine &line)
{
    return Workspace::open(line.argument(0), Workspace::Access::Write, systemClock(), line.value(QStringLiteral("as")));
}

inline Option actorOption()
{
    return {QStringLiteral("as"), QStringLiteral("NAME"), QStringLiteral("经办人，默认为文件里的第一个"), false, false};
}

inline Option periodOption()
{
    return {QStringLiteral("period"), QStringLiteral("P"), QStringLiteral("期：2024-03、2024-08a、2024-Q1、2024-H1、2024"),
            false, true};
}

} // namespace bihuan::cli
