// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace bihuan {

/// An SM2 key pair as raw numbers.
struct KeyPair
{
    QByteArray secret; ///< 32 bytes
    QByteArray open;   ///< 65 bytes: 04, x, y

    bool operator==(const KeyPair &) const = default;
};

/// The algorithms that packages need, all of them from a library. A certified module takes the place of this one
/// without anything else changing.
class CryptoProvider
{
public:
    static constexpr qsizetype digestSize = 32;
    static constexpr qsizetype openKeySize = 65;
    static constexpr qsizetype secretKeySize = 32;
    static constexpr qsizetype signatureSize = 64; ///< r and s, 32 bytes each
    static constexpr qsizetype saltSize = 16;
    static constexpr qsizetype cipherKeySize = 16;
    static constexpr qsizetype macKeySize = 32;

    virtual ~CryptoProvider() = default;

    virtual Result<KeyPair> makeKeyPair() const = 0;
    virtual Result<QByteArray> randomBytes(qsizetype count) const = 0;

    /// SM2 over SM3, GB/T 32918, under the usual identity.
    virtual Result<QByteArray> sign(QByteArrayView data, const KeyPair &key) const = 0;
    virtual bool verify(QByteArrayView data, QByteArrayView signature, QByteArrayView openKey) const = 0;

    /// SM2 encryption of a few bytes to the holder of a key.
    virtual Result<QByteArray> encryptTo(QByteArrayView bytes, QByteArrayView openKey) const = 0;
    virtual Result<QByteArray> decryptWith(QByteArrayView bytes, const KeyPair &key) const = 0;

    /// SM4 in counter mode; the same call encrypts and decrypts.
    virtual Result<QByteArray> cipher(QByteArrayView bytes, QByteArrayView key, QByteArrayView start) const = 0;
    virtual QByteArray mac(QByteArrayView data, QByteArrayView key) const = 0; ///< HMAC-SM3
    /// In the same time for whatever differs.
    virtual bool isEqual(QByteArrayView a, QByteArrayView b) const = 0;
    /// scrypt: slow on purpose, 32 MiB of memory.
    virtual Result<QByteArray> keyFromPassword(const QString &password, QByteArrayView salt, qsizetype size) const = 0;
};

/// The one of OpenSSL's libcrypto.
const CryptoProvider &standardCrypto();

} // namespace bihuan
