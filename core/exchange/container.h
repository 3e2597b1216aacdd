// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/period.h"
#include "core/exchange/cryptoprovider.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace bihuan {

enum class PackageKind { Form = 1, Report = 2, Receipt = 3 };
enum class Protection { None = 0, Recipient = 1, Password = 2 };

/// What a package says of itself, readable by everybody and signed like the rest.
struct PackageHead
{
    QString id;         ///< uuid, one for every package ever made
    QString program;    ///< version of the program that made it
    int needs = 1;      ///< see container::payloadVersion
    QString county;     ///< id of the county's file
    QString countyName;
    QString unit;       ///< key of the unit
    QString unitTitle;
    Period period;
    qint64 serial = 0;  ///< later packages of a unit and period have greater ones
    QString madeAt;     ///< ISO, to the second, by the maker's clock

    bool operator==(const PackageHead &) const = default;
};

/// A package as it is packed and unpacked.
struct Package
{
    PackageKind kind = PackageKind::Form;
    PackageHead head;
    QByteArray lines;               ///< JSON, one object a line, UTF-8
    std::vector<QByteArray> files;  ///< what is attached, in the order in which lines speak of it
    QByteArray signer;              ///< open key; filled by reading
    QByteArray digest;              ///< SM3 of the whole file; filled by reading

    bool operator==(const Package &) const = default;
};

/// Who may read it; without either everybody may.
struct PackageLock
{
    QByteArray recipient; ///< open key
    QString password;
};

/// The frame, byte by byte in README.md.
namespace container {

/// What this program writes and the most it reads; a package says what it needs.
inline constexpr int payloadVersion = 1;
inline constexpr qsizetype mostHead = 64 * 1024;
inline constexpr qsizetype mostKeys = 4 * 1024;
inline constexpr qsizetype mostLines = 64 * 1024 * 1024;
inline constexpr qsizetype mostBody = 512 * 1024 * 1024;
inline constexpr int mostFiles = 20'000;

bool isPackage(QByteArrayView bytes); ///< by its first bytes, never by a name

Result<QByteArray> write(const Package &package, const KeyPair &signer, const PackageLock &lock = {},
                         const CryptoProvider &crypto = standardCrypto());

/// The head alone, of a package whose signature holds; nothing is decrypted.
Result<Package> readHead(QByteArrayView bytes, const QString &name, const CryptoProvider &crypto = standardCrypto());

/// The whole package. Lengths are compared with the file before anything is taken from it, and the signature is
/// verified before anything is parsed. `own` opens what was locked to this installation, `password` the rest.
/// Refused with a sentence that calls the file `name`.
Result<Package> read(QByteArrayView bytes, const QString &name, const KeyPair &own = {}, const QString &password = {},
                     const CryptoProvider &crypto = standardCrypto());

} // namespace container

/// SM3 of an open key in groups of four digits, for reading out over the telephone: "3F2A 90C1 …", 16 bytes of it.
QString fingerprint(QByteArrayView openKey);

} // namespace bihuan
