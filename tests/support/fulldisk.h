// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bihuan::test {

/// While it lives the disk is full for every SQLite file of this process: each write gets what the system answers
/// then (ENOSPC), through the door that SQLite keeps for such tests. Nothing has to be mounted.
class FullDisk
{
public:
    FullDisk();
    ~FullDisk();
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
};

} // namespace bihuan::test
