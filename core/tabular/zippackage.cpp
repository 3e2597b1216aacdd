// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/zippackage.h"

#include "core/tabular/fileerrors.h"

#include <QFileInfo>
#include <quazip.h>
#include <quazipfile.h>
#include <quazipfileinfo.h>

#include <array>

namespace bihuan {
namespace {

constexpr qint64 kChunk = 64 * 1024;

bool isSafeMemberName(const QString &name)
{
    if (name.isEmpty() || name.contains(QChar(u'\0')) || name.startsWith(QLatin1Char('/')) ||
        (name.size() > 1 && name.at(1) == QLatin1Char(':')))
        return false;
    return !name.split(QLatin1Char('/')).contains(QStringLiteral(".."));
}

} // namespace

ZipPackage::ZipPackage(const QString &path, const ReadLimits &limits)
    : m_zip(std::make_unique<QuaZip>(path)), m_fileName(QFileInfo(path).fileName()), m_limits(limits)
{
    m_zip->setUtf8Enabled(true);
}

ZipPackage::~ZipPackage() = default;

Result<std::unique_ptr<ZipPackage>> ZipPackage::open(const QString &path, const ReadLimits &limits)
{
    std::unique_ptr<ZipPackage> package(new ZipPackage(path, limits));
    if (!package->m_zip->open(QuaZip::mdUnzip))
        return tl::unexpected(package->damaged(QString(), QStringLiteral("no central directory")));
    BIHUAN_CHECK(package->readDirectory());
    return package;
}

Status ZipPackage::readDirectory()
{
    if (m_zip->getEntriesCount() > m_limits.members)
        return tl::unexpected(tooLarge(QString(), QStringLiteral("too many members")));
    for (bool more = m_zip->goToFirstFile(); more; more = m_zip->goToNextFile()) {
        QuaZipFileInfo64 info;
        if (!m_zip->getCurrentFileInfo(&info))
            return tl::unexpected(damaged(QString(), QStringLiteral("unreadable directory entry")));
        QString name = info.name;
        name.replace(QLatin1Char('\\'), QLatin1Char('/'));
        if (!isSafeMemberName(name))
            return refuse(QStringLiteral("文件“%1”内部的结构不正常，为安全起见没有打开。可让报送单位用 Excel "
                                         "或 WPS 另存后重新发来。")
                              .arg(m_fileName),
                          QStringLiteral("unsafe member name %1").arg(name));
        if (name.endsWith(QLatin1Char('/')))
            continue;
        m_encrypted = m_encrypted || info.isEncrypted();
        const qint64 size = info.uncompressedSize > static_cast<quint64>(INT64_MAX)
                                ? INT64_MAX
                                : static_cast<qint64>(info.uncompressedSize);
        m_members.insert(name.toLower(), {info.name, size});
    }
    if (m_zip->getZipError() != UNZ_OK)
        return tl::unexpected(damaged(QString(), QStringLiteral("zip error %1").arg(m_zip->getZipError())));
    return {};
}

QStringList ZipPackage::members() const
{
    QStringList names;
    for (const Member &member : m_members)
        names.append(member.name);
    names.sort();
    return names;
}

qint64 ZipPackage::size(const QString &member) const
{
    return m_members.value(member.toLower()).size;
}

Status ZipPackage::stream(const QString &member, const QString &place, const Consumer &consumer)
{
    const auto found = m_members.constFind(member.toLower());
    if (found == m_members.constEnd())
        return tl::unexpected(damaged(place, QStringLiteral("member %1 missing").arg(member)));
    if (found->size > m_limits.memberBytes)
        return tl::unexpected(tooLarge(place, QStringLiteral("declared %1 bytes").arg(found->size)));
    QuaZipFile file(m_zip.get());
    if (!m_zip->setCurrentFile(found->name, QuaZip::csSensitive) || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            damaged(place, QStringLiteral("cannot open, zip error %1").arg(file.getZipError())));
    std::array<char, kChunk> chunk;
    qint64 total = 0;
    for (;;) {
        const qint64 size = file.read(chunk.data(), kChunk);
        if (size < 0)
            return tl::unexpected(damaged(place, QStringLiteral("inflate failed at %1").arg(total)));
        if (size == 0)
            break;
        total += size;
        if (total > m_limits.memberBytes)
            return tl::unexpected(tooLarge(place, QStringLiteral("inflates beyond the limit")));
        BIHUAN_CHECK(consumer(chunk.data(), size));
    }
    if (total != found->size)
        return tl::unexpected(damaged(place, QStringLiteral("%1 of %2 bytes").arg(total).arg(found->size)));
    file.close();
    if (file.getZipError() != UNZ_OK) // the checksum is compared only here
        return tl::unexpected(
            damaged(place, QStringLiteral("zip error %1 at close").arg(file.getZipError())));
    return {};
}

Result<QByteArray> ZipPackage::read(const QString &member, qint64 limit)
{
    QByteArray content;
    BIHUAN_CHECK(stream(member, QString(), [&](const char *data, qsizetype size) -> Status {
        if (content.size() + size > limit)
            return tl::unexpected(tooLarge(QString(), QStringLiteral("larger than %1").arg(limit)));
        content.append(data, size);
        return {};
    }));
    return content;
}

Error ZipPackage::damaged(const QString &place, const QString &detail) const
{
    return damagedFile(m_fileName, place, detail);
}

Error ZipPackage::tooLarge(const QString &place, const QString &detail) const
{
    return tooLargeFile(m_fileName, place, detail);
}

} // namespace bihuan
