// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/container.h"

#include "core/base/digest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace bihuan {

namespace {

constexpr QByteArrayView magic("\x89" "BHEX\r\n\x1a", 8);
constexpr quint8 frameVersion = 1;

// Offsets of the fixed part.
constexpr qsizetype versionAt = 8;
constexpr qsizetype kindAt = 9;
constexpr qsizetype protectionAt = 10;
constexpr qsizetype headSizeAt = 12;
constexpr qsizetype keysSizeAt = 16;
constexpr qsizetype bodySizeAt = 20;
constexpr qsizetype signerAt = 28;
constexpr qsizetype headAt = signerAt + CryptoProvider::openKeySize;
constexpr qsizetype sessionSize = CryptoProvider::cipherKeySize + CryptoProvider::macKeySize;

template <typename T>
void append(QByteArray &bytes, T number)
{
    const T big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof(T));
}
template <typename T>
T numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<T>(bytes.data() + at);
}

/// Where the parts of a file lie, once its lengths agree with each other.
struct Frame
{
    PackageKind kind = PackageKind::Form;
    Protection protection = Protection::None;
    QByteArrayView signer;
    QByteArrayView head;
    QByteArrayView keys;
    QByteArrayView body;
    QByteArrayView beforeMac;
    QByteArrayView mac;
    QByteArrayView beforeSignature;
    QByteArrayView signature;
};

tl::unexpected<Error> damaged(const QString &name, const char *detail)
{
    return failure(ErrorCode::Damaged, QStringLiteral("“%1”不完整或被改动过，没有读取。请对方重新导出一份再交。").arg(name), QLatin1String(detail));
}

Result<Frame> frameOf(QByteArrayView bytes, const QString &name)
{
    if (!container::isPackage(bytes))
        return refuse(QStringLiteral("“%1”不是填报文件、上报文件或回执。检查是不是选错了文件。").arg(name));
    if (bytes.size() < headAt + CryptoProvider::signatureSize)
        return damaged(name, "shorter than any package");
    if (const auto version = quint8(bytes[versionAt]); version != frameVersion)
        return refuse(QStringLiteral("“%1”由更新版本的程序做出，本程序读不了。升级程序后再打开。").arg(name), QStringLiteral("frame %1").arg(version));
    const auto kind = quint8(bytes[kindAt]);
    const auto protection = quint8(bytes[protectionAt]);
    if (kind < 1 || kind > 3 || protection > 2 || bytes[protectionAt + 1] != 0)
        return damaged(name, "kind or protection");
    const quint32 head = numberAt<quint32>(bytes, headSizeAt);
    const quint32 keys = numberAt<quint32>(bytes, keysSizeAt);
    const quint64 body = numberAt<quint64>(bytes, bodySizeAt);
    if (head > container::mostHead || keys > container::mostKeys || body > quint64(container::mostBody))
        return damaged(name, "a length beyond its bound");
    const qsizetype macSize = protection == 0 ? 0 : CryptoProvider::digestSize;
    const qsizetype whole = headAt + qsizetype(head) + qsizetype(keys) + qsizetype(body) + macSize + CryptoProvider::signatureSize;
    if (bytes.size() != whole)
        return damaged(name, "lengths do not add up");
    Frame frame;
    frame.kind = PackageKind(kind);
    frame.protection = Protection(protection);
    frame.signer = bytes.sliced(signerAt, CryptoProvider::openKeySize);
    frame.head = bytes.sliced(headAt, head);
    frame.keys = bytes.sliced(headAt + head, keys);
    frame.body = bytes.sliced(headAt + head + keys, qsizetype(body));
    frame.beforeMac = bytes.first(headAt + head + keys + qsizetype(body));
    frame.mac = bytes.sliced(frame.beforeMac.size(), macSize);
    frame.beforeSignature = bytes.first(whole - CryptoProvider::signatureSize);
    frame.signature = bytes.last(CryptoProvider::signatureSize);
    return frame;
}

QByteArray headJson(const PackageHead &head)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), head.id},
                                     {QStringLiteral("program"), head.program},
                                     {QStringLiteral("needs"), head.needs},
                                     {QStringLiteral("county"), head.county},
                                     {QStringLiteral("countyName"), head.countyName},
                                     {QStringLiteral("unit"), head.unit},
                                     {QStringLiteral("unitTitle"), head.unitTitle},
                                     {QStringLiteral("period"), head.period.toString()},
                                     {QStringLiteral("serial"), head.serial},
                                     {QStringLiteral("madeAt"), head.madeAt}})
        .toJson(QJsonDocument::Compact);
}

Result<PackageHead> headOf(QByteArrayView json, const QString &name)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray()).object();
    PackageHead head;
    head.id = object[QStringLiteral("id")].toString();
    head.program = object[QStringLiteral("program")].toString();
    head.needs = object[QStringLiteral("needs")].toInt();
    head.county = object[QStringLiteral("county")].toString();
    head.countyName = object[QStringLiteral("countyName")].toString();
    head.unit = object[QStringLiteral("unit")].toString();
    head.unitTitle = object[QStringLiteral("unitTitle")].toString();
    head.period = Period::parse(object[QStringLiteral("period")].toString()).value_or(Period{});
    head.serial = object[QStringLiteral("serial")].toInteger();
    head.madeAt = object[QStringLiteral("madeAt")].toString();
    if (head.needs > container::payloadVersion)
        return refuse(QStringLiteral("“%1”由版本 %2 的程序做出，本程序读不了。升级到 %2 或更新的版本再打开。").arg(name, head.program),
                      QStringLiteral("payload %1").arg(head.needs));
    if (head.id.isEmpty() || head.needs < 1 || head.county.isEmpty() || head.unit.isEmpty() || !head.period.isValid() || head.serial < 0)
        return damaged(name, "head");
    return head;
}

QByteArray bodyOf(const Package &package)
{
    QByteArray body;
    append(body, quint32(package.lines.size()));
    body += package.lines;
    append(body, quint32(package.files.size()));
    for (const QByteArray &file : package.files) {
        append(body, quint32(file.size()));
        body += file;
    }
    return body;
}

/// Takes the body apart; false when its lengths do not add up.
bool unpackBody(QByteArrayView body, Package &package)
{
    constexpr qsizetype word = sizeof(quint32);
    if (body.size() < 2 * word)
        return false;
    const qsizetype lines = numberAt<quint32>(body, 0);
    if (lines > container::mostLines || lines > body.size() - 2 * word)
        return false;
    package.lines = body.sliced(word, lines).toByteArray();
    body = body.sliced(word + lines);
    const quint32 files = numberAt<quint32>(body, 0);
    body = body.sliced(word);
    if (files > quint32(container::mostFiles))
        return false;
    for (quint32 i = 0; i < files; ++i) {
        if (body.size() < word)
            return false;
        const qsizetype size = numberAt<quint32>(body, 0);
        body = body.sliced(word);
        if (size > body.size())
            return false;
        package.files.push_back(body.first(size).toByteArray());
        body = body.sliced(size);
    }
    return body.isEmpty();
}

Result<Package> verifiedHead(const Frame &frame, QByteArrayView bytes, const QString &name, const CryptoProvider &crypto)
{
    if (!crypto.verify(frame.beforeSignature, frame.signature, frame.signer))
        return damaged(name, "signature");
    Package package;
    package.kind = frame.kind;
    package.signer = frame.signer.toByteArray();
    package.digest = sm3(bytes);
    BIHUAN_TRY(package.head, headOf(frame.head, name));
    return package;
}

/// The session's keys that the key part holds, for whoever has the other key or the password.
Result<QByteArray> sessionOf(const Frame &frame, const QString &name, const KeyPair &own, const QString &password, const CryptoProvider &crypto)
{
    if (frame.keys.size() < CryptoProvider::saltSize)
        return damaged(name, "key part");
    if (frame.protection == Protection::Password) {
        if (password.isEmpty())
            return failure(ErrorCode::NeedsDecision, QStringLiteral("“%1”加了口令。输入对方告诉的口令再打开。").arg(name));
        return crypto.keyFromPassword(password, frame.keys.first(CryptoProvider::saltSize), sessionSize);
    }
    const auto session = crypto.decryptWith(frame.keys.sliced(CryptoProvider::saltSize), own);
    if (!session || session->size() != sessionSize)
        return refuse(QStringLiteral("“%1”是加密给另一台电脑的，这台电脑打不开。到收件的电脑上打开，或请对方按本机重新导出。").arg(name));
    return *session;
}

} // namespace

namespace container {

bool isPackage(QByteArrayView bytes)
{
    return bytes.startsWith(magic);
}

Result<QByteArray> write(const Package &package, const KeyPair &signer, const PackageLock &lock, const CryptoProvider &crypto)
{
    const QByteArray head = headJson(package.head);
    QByteArray body = bodyOf(package);
    if (head.size() > mostHead || package.lines.size() > mostLines || body.size() > mostBody || package.files.size() > size_t(mostFiles))
        return refuse(QStringLiteral("内容太多，一个文件装不下。减少附件后再导出。"));
    const Protection protection = !lock.recipient.isEmpty() ? Protection::Recipient
        : !lock.password.isEmpty()                          ? Protection::Password
                                                            : Protection::None;
    QByteArray keys;
    QByteArray session;
    if (protection != Protection::None) {
        BIHUAN_TRY(keys, crypto.randomBytes(CryptoProvider::saltSize));
        if (protection == Protection::Password) {
            BIHUAN_TRY(session, crypto.keyFromPassword(lock.password, keys, sessionSize));
        } else {
            BIHUAN_TRY(session, crypto.randomBytes(sessionSize));
            BIHUAN_TRY(const QByteArray wrapped, crypto.encryptTo(session, lock.recipient));
            keys += wrapped;
        }
        BIHUAN_TRY(body, crypto.cipher(body, session.first(CryptoProvider::cipherKeySize), keys.first(CryptoProvider::saltSize)));
    }
    QByteArray file = magic.toByteArray();
    file.append(char(frameVersion)).append(char(package.kind)).append(char(protection)).append('\0');
    append(file, quint32(head.size()));
    append(file, quint32(keys.size()));
    append(file, quint64(body.size()));
    file += signer.open + head + keys + body;
    if (protection != Protection::None)
        file += crypto.mac(file, session.sliced(CryptoProvider::cipherKeySize));
    BIHUAN_TRY(const QByteArray signature, crypto.sign(file, signer));
    return file + signature;
}

Result<Package> readHead(QByteArrayView bytes, const QString &name, const CryptoProvider &crypto)
{
    BIHUAN_TRY(const Frame frame, frameOf(bytes, name));
    return verifiedHead(frame, bytes, name, crypto);
}

Result<Package> read(QByteArrayView bytes, const QString &name, const KeyPair &own, const QString &password, const CryptoProvider &crypto)
{
    BIHUAN_TRY(const Frame frame, frameOf(bytes, name));
    BIHUAN_TRY(Package package, verifiedHead(frame, bytes, name, crypto));
    QByteArray clear;
    QByteArrayView body = frame.body;
    if (frame.protection != Protection::None) {
        BIHUAN_TRY(const QByteArray session, sessionOf(frame, name, own, password, crypto));
        if (!crypto.isEqual(crypto.mac(frame.beforeMac, session.sliced(CryptoProvider::cipherKeySize)), frame.mac))
            return frame.protection == Protection::Password
                ? Result<Package>(refuse(QStringLiteral("“%1”的口令不对，没有打开。核对口令后再试。").arg(name)))
                : Result<Package>(damaged(name, "mac"));
        BIHUAN_TRY(clear, crypto.cipher(frame.body, session.first(CryptoProvider::cipherKeySize), frame.keys.first(CryptoProvider::saltSize)));
        body = clear;
    }
    if (!unpackBody(body, package))
        return damaged(name, "body");
    return package;
}

} // namespace container

QString fingerprint(QByteArrayView openKey)
{
    const QString digits = QString::fromLatin1(sm3(openKey).first(16).toHex().toUpper());
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 4)
        groups.append(digits.mid(at, 4));
    return groups.join(QLatin1Char(' '));
}

} // namespace bihuan
