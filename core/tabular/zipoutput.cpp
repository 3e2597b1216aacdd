// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/zipoutput.h"

#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

namespace bihuan {
namespace {

constexpr qsizetype kZipFlush = 1 << 16;

} // namespace

ZipOutput::ZipOutput(const QString &path)
    : m_device(path), m_zip(std::make_unique<QuaZip>(&m_device)),
      m_file(std::make_unique<QuaZipFile>(m_zip.get()))
{
    m_zip->setUtf8Enabled(true);
    m_zip->setAutoClose(false);
    m_failed = !m_device.open(QIODevice::WriteOnly) || !m_zip->open(QuaZip::mdCreate);
}

ZipOutput::~ZipOutput() = default;

void ZipOutput::begin(const char *member, bool compressed)
{
    end();
    m_failed =
        m_failed || !m_file->open(QIODevice::WriteOnly, QuaZipNewInfo(QString::fromLatin1(member)), nullptr,
                                  0, compressed ? Z_DEFLATED : 0, compressed ? Z_BEST_SPEED : 0);
}

void ZipOutput::append(const QByteArray &content)
{
    m_buffer += content;
    if (m_buffer.size() >= kZipFlush)
        flush();
}

void ZipOutput::add(const char *member, const QByteArray &content, bool compressed)
{
    begin(member, compressed);
    append(content);
}

void ZipOutput::flush()
{
    m_failed = m_failed || m_file->write(m_buffer) != m_buffer.size();
    m_buffer.resize(0);
}

void ZipOutput::end()
{
    if (!m_file->isOpen())
        return;
    flush();
    m_file->close();
    m_failed = m_failed || m_file->getZipError() != ZIP_OK;
}

Status ZipOutput::finish()
{
    end();
    m_zip->close();
    m_failed = !m_device.flush() || m_failed;
    m_device.close();
    if (m_failed || m_device.error() != QFileDevice::NoError || m_zip->getZipError() != ZIP_OK)
        return refuse(
            QString(),
            QStringLiteral("zip errors %1, %2").arg(m_zip->getZipError()).arg(m_file->getZipError()));
    return {};
}

} // namespace bihuan
