// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace bihuan {

/// Who writes a file now. Reading needs none. Ownership is a QLockFile (FILE.lock); a small text beside it
/// (FILE.lock.txt) says who, on which machine, since when, so that a colleague knows whom to ask.
class FileLock
{
public:
    struct Owner
    {
        QString who;
        QString host;
        QString since; ///< ISO 8601, local time
    };

    /// `now` is ISO 8601. Refused with "正由 … 在 … 上打开，自 08:31" while somebody else holds it. The lock of a
    /// program that was killed on this machine is taken over; one of another machine never goes stale by age.
    static Result<FileLock> acquire(const QString &path, const QString &who, const QString &now);

    FileLock(FileLock &&) noexcept = default;
    FileLock &operator=(FileLock &&) noexcept = default;
    ~FileLock();

private:
    FileLock(std::unique_ptr<QLockFile> lock, QString notePath);

    std::unique_ptr<QLockFile> m_lock;
    QString m_notePath;
};

} // namespace bihuan
