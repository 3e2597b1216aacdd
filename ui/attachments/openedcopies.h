// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace bihuan {

/// Copies of attachments for other programs to open: in a folder that only this user reads, themselves read-only, so
/// that nobody believes to have changed what is in the file. They go when this goes; what a crash has left behind goes
/// at the next start.
class OpenedCopies
{
public:
    /// Where copies of every running program stand.
    static QString usualFolder();

    explicit OpenedCopies(QString root = usualFolder());
    ~OpenedCopies();
    OpenedCopies(const OpenedCopies &) = delete;
    OpenedCopies &operator=(const OpenedCopies &) = delete;

    /// Path of a copy with these bytes.
    Result<QString> write(const Attachment &attachment, const QByteArray &bytes);

    /// Removes what programs that no longer run have left behind.
    static void sweep(const QString &root = usualFolder());

private:
    Status makeFolder();

    QString m_root;
    QString m_folder; ///< empty until there is a copy
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace bihuan
