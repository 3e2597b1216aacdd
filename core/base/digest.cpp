// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"

#include <openssl/evp.h>

namespace bihuan {

QByteArray sm3(QByteArrayView data)
{
    QByteArray digest(32, '\0');
    unsigned int size = 0;
    const int ok = EVP_Digest(data.data(), static_cast<size_t>(data.size()),
                              reinterpret_cast<unsigned char *>(digest.data()), &size, EVP_sm3(), nullptr);
    Q_ASSERT(ok == 1 && size == 32);
    Q_UNUSED(ok);
    return digest;
}

} // namespace bihuan
