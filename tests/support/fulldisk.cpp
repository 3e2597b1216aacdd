// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fulldisk.h"

#include <sqlite3.h>
#include <sys/types.h>

#include <cerrno>

namespace bihuan::test {

namespace {

ssize_t noRoomToWrite(int, const void *, size_t)
{
    errno = ENOSPC;
    return -1;
}

ssize_t noRoomToWriteAt(int, const void *, size_t, off_t)
{
    errno = ENOSPC;
    return -1;
}

void setWriting(sqlite3_syscall_ptr write, sqlite3_syscall_ptr writeAt)
{
    sqlite3_vfs *const vfs = sqlite3_vfs_find(nullptr);
    // Which of them SQLite uses was decided when it was built.
    vfs->xSetSystemCall(vfs, "write", write);
    vfs->xSetSystemCall(vfs, "pwrite", writeAt);
    vfs->xSetSystemCall(vfs, "pwrite64", writeAt);
}

} // namespace

FullDisk::FullDisk()
{
    setWriting(reinterpret_cast<sqlite3_syscall_ptr>(&noRoomToWrite), reinterpret_cast<sqlite3_syscall_ptr>(&noRoomToWriteAt));
}

FullDisk::~FullDisk()
{
    setWriting(nullptr, nullptr); // as it was
}

} // namespace bihuan::test
