// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/installationkey.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace bihuan {

namespace {

constexpr QByteArrayView fileHead("bihuan sm2 key 1\n");

Result<KeyPair> readKey(const QString &path)
{
    const auto unreadable = [&] {
        return refuse(QStringLiteral("本机的签名密钥“%1”读不出来。从备份里找回这个文件；确实找不回的，删除它后重新打开程序，并告诉县里本机换了密钥。").arg(path));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    const QByteArray bytes = file.read(1024);
    const QList<QByteArray> lines = bytes.mid(fileHead.size()).split('\n');
    if (!bytes.startsWith(fileHead) || lines.size() < 2)
        return unreadable();
    const KeyPair pair{QByteArray::fromHex(lines[0]), QByteArray::fromHex(lines[1])};
    if (pair.secret.size() != CryptoProvider::secretKeySize || pair.open.size() != CryptoProvider::openKeySize)
        return unreadable();
    return pair;
}

} // namespace

QString installationKeyFolder()
{
    const QString chosen = qEnvironmentVariable("BIHUAN_KEYS");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/bihuan") : chosen;
}

Result<KeyPair> installationKey(const QString &folder, const CryptoProvider &crypto)
{
    const QString path = QDir(folder).filePath(QStringLiteral("installation.key"));
    if (QFile::exists(path))
        return readKey(path);
    BIHUAN_TRY(const KeyPair pair, crypto.makeKeyPair());
    QSaveFile file(path);
    const QByteArray bytes = fileHead.toByteArray() + pair.secret.toHex() + '\n' + pair.open.toHex() + '\n';
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return refuse(QStringLiteral("本机的签名密钥写不进“%1”。检查磁盘空间和权限后再试。").arg(path));
    return pair;
}

} // namespace bihuan
