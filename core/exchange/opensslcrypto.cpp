// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cryptoprovider.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/param_build.h>
#include <openssl/rand.h>

#include <memory>

namespace bihuan {

namespace {

template <auto Free>
struct FreeWith
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
template <typename T, auto Free>
using Owned = std::unique_ptr<T, FreeWith<Free>>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using DigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using CipherContext = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using Number = Owned<BIGNUM, BN_clear_free>;
using Signature = Owned<ECDSA_SIG, ECDSA_SIG_free>;
using Parameters = Owned<OSSL_PARAM, OSSL_PARAM_free>;
using ParameterBuilder = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;

/// GM/T 0009: the identity of whoever has no other.
constexpr char signerIdentity[] = "1234567812345678";
constexpr size_t identitySize = sizeof(signerIdentity) - 1;
constexpr int numberSize = 32;

const unsigned char *in(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }
unsigned char *out(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
size_t sizeOf(QByteArrayView bytes) { return static_cast<size_t>(bytes.size()); }

tl::unexpected<Error> broken(const char *what)
{
    const QString detail = QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(ERR_peek_last_error(), 0, 16);
    ERR_clear_error();
    return refuse(QStringLiteral("密码运算没有成功，什么也没有写。重新启动程序再试；仍不行的，检查系统的密码库。"), detail);
}

/// The key with these numbers, or nothing when they are none of the curve's.
Key keyOf(QByteArrayView openKey, QByteArrayView secret = {})
{
    if (openKey.size() != CryptoProvider::openKeySize || openKey.front() != 4)
        return nullptr;
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    Number number;
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "SM2", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, openKey.data(), sizeOf(openKey));
    if (!secret.isEmpty()) {
        number.reset(BN_bin2bn(in(secret), static_cast<int>(secret.size()), nullptr));
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, number.get());
    }
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, secret.isEmpty() ? EVP_PKEY_PUBLIC_KEY : EVP_PKEY_KEYPAIR, parameters.get()) != 1)
        ERR_clear_error();
    return Key(key);
}

/// A digest context for SM2 over SM3; the identity is set before anything else, as libcrypto wants it.
struct Signing
{
    explicit Signing(EVP_PKEY *key) : keyContext(EVP_PKEY_CTX_new(key, nullptr)), digest(EVP_MD_CTX_new())
    {
        if (EVP_PKEY_CTX_set1_id(keyContext.get(), signerIdentity, identitySize) == 1)
            EVP_MD_CTX_set_pkey_ctx(digest.get(), keyContext.get());
    }
    KeyContext keyContext;
    DigestContext digest;
};

class OpenSslCrypto final : public CryptoProvider
{
public:
    Result<KeyPair> makeKeyPair() const override
    {
        const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2"));
        KeyPair pair{QByteArray(secretKeySize, '\0'), QByteArray(openKeySize, '\0')};
        BIGNUM *secret = nullptr;
        size_t size = 0;
        if (!key || EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_PRIV_KEY, &secret) != 1)
            return broken("SM2 key");
        const Number owner(secret);
        if (BN_bn2binpad(secret, out(pair.secret), numberSize) != numberSize
            || EVP_PKEY_get_octet_string_param(key.get(), OSSL_PKEY_PARAM_PUB_KEY, out(pair.open), sizeOf(pair.open), &size) != 1
            || size != sizeOf(pair.open))
            return broken("SM2 key numbers");
        return pair;
    }

    Result<QByteArray> randomBytes(qsizetype count) const override
    {
        QByteArray bytes(count, '\0');
        if (RAND_bytes(out(bytes), static_cast<int>(count)) != 1)
            return broken("random");
        return bytes;
    }

    Result<QByteArray> sign(QByteArrayView data, const KeyPair &pair) const override
    {
        const Key key = keyOf(pair.open, pair.secret);
        if (!key)
            return broken("signing key");
        const Signing signing(key.get());
        size_t size = 0;
        if (EVP_DigestSignInit(signing.digest.get(), nullptr, EVP_sm3(), nullptr, key.get()) != 1
            || EVP_DigestSign(signing.digest.get(), nullptr, &size, in(data), sizeOf(data)) != 1)
            return broken("sign");
        QByteArray der(static_cast<qsizetype>(size), '\0');
        if (EVP_DigestSign(signing.digest.get(), out(der), &size, in(data), sizeOf(data)) != 1)
            return broken("sign");
        const unsigned char *start = in(der);
        const Signature parts(d2i_ECDSA_SIG(nullptr, &start, static_cast<long>(size)));
        QByteArray signature(signatureSize, '\0');
        if (!parts || BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), out(signature), numberSize) != numberSize
            || BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), out(signature) + numberSize, numberSize) != numberSize)
            return broken("signature");
        return signature;
    }

    bool verify(QByteArrayView data, QByteArrayView signature, QByteArrayView openKey) const override
    {
        const Key key = keyOf(openKey);
        if (!key || signature.size() != signatureSize)
            return false;
        const Signature parts(ECDSA_SIG_new());
        ECDSA_SIG_set0(parts.get(), BN_bin2bn(in(signature), numberSize, nullptr), BN_bin2bn(in(signature) + numberSize, numberSize, nullptr));
        unsigned char *der = nullptr;
        const int size = i2d_ECDSA_SIG(parts.get(), &der);
        const std::unique_ptr<unsigned char, void (*)(unsigned char *)> owner(der, [](unsigned char *bytes) { OPENSSL_free(bytes); });
        const Signing signing(key.get());
        const bool holds = size > 0 && EVP_DigestVerifyInit(signing.digest.get(), nullptr, EVP_sm3(), nullptr, key.get()) == 1
            && EVP_DigestVerify(signing.digest.get(), der, static_cast<size_t>(size), in(data), sizeOf(data)) == 1;
        ERR_clear_error();
        return holds;
    }

    Result<QByteArray> encryptTo(QByteArrayView bytes, QByteArrayView openKey) const override
    {
        const Key key = keyOf(openKey);
        if (!key)
            return broken("recipient's key");
        const KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
        size_t size = 0;
        if (EVP_PKEY_encrypt_init(context.get()) != 1 || EVP_PKEY_encrypt(context.get(), nullptr, &size, in(bytes), sizeOf(bytes)) != 1)
            return broken("SM2 encrypt");
        QByteArray result(static_cast<qsizetype>(size), '\0');
        if (EVP_PKEY_encrypt(context.get(), out(result), &size, in(bytes), sizeOf(bytes)) != 1)
            return broken("SM2 encrypt");
        result.truncate(static_cast<qsizetype>(size));
        return result;
    }

    Result<QByteArray> decryptWith(QByteArrayView bytes, const KeyPair &pair) const override
    {
        const Key key = keyOf(pair.open, pair.secret);
        if (!key)
            return broken("own key");
        const KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
        QByteArray result(bytes.size(), '\0');
        size_t size = sizeOf(result);
        if (EVP_PKEY_decrypt_init(context.get()) != 1 || EVP_PKEY_decrypt(context.get(), out(result), &size, in(bytes), sizeOf(bytes)) != 1)
            return broken("SM2 decrypt");
        result.truncate(static_cast<qsizetype>(size));
        return result;
    }

    Result<QByteArray> cipher(QByteArrayView bytes, QByteArrayView key, QByteArrayView start) const override
    {
        const CipherContext context(EVP_CIPHER_CTX_new());
        QByteArray result(bytes.size(), '\0');
        if (key.size() != cipherKeySize || start.size() != saltSize
            || EVP_EncryptInit_ex(context.get(), EVP_sm4_ctr(), nullptr, in(key), in(start)) != 1)
            return broken("SM4");
        constexpr qsizetype step = 1 << 30; // what an int takes
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            int size = 0;
            if (EVP_EncryptUpdate(context.get(), out(result) + at, &size, in(bytes) + at, static_cast<int>(std::min(step, bytes.size() - at))) != 1)
                return broken("SM4");
        }
        return result;
    }

    QByteArray mac(QByteArrayView data, QByteArrayView key) const override
    {
        QByteArray result(digestSize, '\0');
        unsigned int size = 0;
        HMAC(EVP_sm3(), key.data(), static_cast<int>(key.size()), in(data), sizeOf(data), out(result), &size);
        return result;
    }

    bool isEqual(QByteArrayView a, QByteArrayView b) const override
    {
        return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), sizeOf(a)) == 0;
    }

    Result<QByteArray> keyFromPassword(const QString &password, QByteArrayView salt, qsizetype size) const override
    {
        constexpr uint64_t cost = 1 << 15, block = 8, lanes = 1, memory = 64 * 1024 * 1024;
        const QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
        QByteArray key(size, '\0');
        if (EVP_PBE_scrypt(secret.constData(), sizeOf(secret), in(salt), sizeOf(salt), cost, block, lanes, memory, out(key), sizeOf(key)) != 1)
            return broken("scrypt");
        return key;
    }
};

} // namespace

const CryptoProvider &standardCrypto()
{
    static const OpenSslCrypto crypto;
    return crypto;
}

} // namespace bihuan
