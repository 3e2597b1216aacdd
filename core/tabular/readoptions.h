// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace bihuan {

/// How much of a file is read before it is refused: a sheet of an office is far below, a bomb is above.
struct ReadLimits
{
    qint64 fileBytes = 256LL << 20;   ///< of the file on disk
    qint64 memberBytes = 384LL << 20; ///< of one inflated part
    qint64 cells = 4'000'000;         ///< cells that hold something, all sheets together
    qint64 strings = 4'000'000;       ///< entries of the shared string table
    qint64 textBytes = 192LL << 20;   ///< all texts together
    int merges = 200'000;
    int members = 20'000;          ///< entries of the archive
    int depth = 200;               ///< nesting of elements
    qint64 tokenBytes = 4LL << 20; ///< one tag or one cell's text
};

/// Called with the share done (0 to 1); false stops the work, which then ends as Cancelled.
using Progress = std::function<bool(double)>;

struct ReadOptions
{
    QString sheet;     ///< only this sheet; empty for all
    Progress progress; ///< may be empty
    ReadLimits limits;
};

} // namespace bihuan
