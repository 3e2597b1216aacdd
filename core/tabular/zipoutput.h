// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFile>

#include <memory>

class QuaZip;
class QuaZipFile;

namespace bihuan {

/// Writes the members of an .xlsx or .ods one after another. Errors are remembered and told at the end,
/// without a text: the disk did not take it.
class ZipOutput
{
public:
    explicit ZipOutput(const QString &path);
    ~ZipOutput();

    void begin(const char *member, bool compressed = true);
    /// Content of the member begun last; buffered.
    void append(const QByteArray &content);
    void add(const char *member, const QByteArray &content, bool compressed = true);
    bool hasFailed() const { return m_failed; }
    Status finish();

private:
    void flush();
    void end();

    QFile m_device; ///< our own: QuaZip does not notice when the last buffer cannot be written
    std::unique_ptr<QuaZip> m_zip;
    std::unique_ptr<QuaZipFile> m_file;
    QByteArray m_buffer;
    bool m_failed = false;
};

} // namespace bihuan
