// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/cryptoprovider.h"

namespace bihuan {

/// The key pair of this installation, made when it is first asked for and kept in `folder` for its owner's eyes
/// alone. A key file that cannot be read is refused, never replaced: a new key is a person's decision.
Result<KeyPair> installationKey(const QString &folder, const CryptoProvider &crypto = standardCrypto());

/// Where the program keeps it: $BIHUAN_KEYS, else the user's own settings.
QString installationKeyFolder();

} // namespace bihuan
