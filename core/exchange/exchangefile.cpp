// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exchangefile.h"

#include "core/tabular/zippackage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace bihuan {

namespace {

constexpr qint64 mostFile = container::mostBody + 1024 * 1024;
constexpr int mostInZip = 200;

QString plainName(QString text)
{
    for (QChar &c : text) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char('-');
    }
    return text;
}

} // namespace

ExchangeOffice countyOffice(const ExchangeRows &rows, const County &county)
{
    if (rows.office)
        return *rows.office;
    return {1, newUuid(), county.office().name, {}, {}};
}

qint64 nextSerial(const ExchangeRows &rows, const QDateTime &now)
{
    qint64 serial = now.toSecsSinceEpoch();
    for (const PackageRecord &record : rows.packages)
        serial = std::max(serial, record.serial + 1);
    return serial;
}

QString packageFileName(const Package &package)
{
    const QString kind = package.kind == PackageKind::Form ? QStringLiteral("填报文件") : package.kind == PackageKind::Report ? QStringLiteral("上报文件") : QStringLiteral("回执");
    const QString ending = package.kind == PackageKind::Form ? QStringLiteral("bhf") : package.kind == PackageKind::Report ? QStringLiteral("bhr") : QStringLiteral("bhz");
    return QStringLiteral("%1_%2_%3.%4").arg(plainName(package.head.unitTitle), package.head.period.toString(), kind, ending);
}

Result<std::vector<FoundPackage>> packagesIn(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("“%1”打不开。检查文件是否还在、是否被别的程序占用。").arg(name), file.errorString());
    if (file.size() > mostFile)
        return refuse(QStringLiteral("“%1”太大，不会是填报文件或上报文件。检查是不是选错了文件。").arg(name));
    const QByteArray start = file.peek(8);
    if (!start.startsWith("PK\x03\x04"))
        return std::vector<FoundPackage>{{name, file.readAll()}};
    BIHUAN_TRY(const auto zip, ZipPackage::open(path, {}));
    std::vector<FoundPackage> found;
    for (const QString &member : zip->members()) {
        if (member.endsWith(QLatin1Char('/')) || found.size() >= size_t(mostInZip) || zip->size(member) > mostFile)
            continue;
        BIHUAN_TRY(QByteArray bytes, zip->read(member, mostFile));
        if (container::isPackage(bytes))
            found.push_back({name + QStringLiteral(" 里的 ") + member.section(QLatin1Char('/'), -1), std::move(bytes)});
    }
    if (found.empty())
        return refuse(QStringLiteral("“%1”这个压缩包里没有上报文件。检查是不是选错了文件。").arg(name));
    return found;
}

Status writePackageFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return refuse(QStringLiteral("“%1”写不进去。检查磁盘空间和权限，或换一个位置。").arg(path), file.errorString());
    return {};
}

} // namespace bihuan
