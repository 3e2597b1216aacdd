// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attachments/attachment.h"

#include <algorithm>

namespace bihuan {

QString sizeText(qint64 bytes)
{
    constexpr qint64 kilo = 1024;
    constexpr qint64 mega = kilo * kilo;
    if (bytes < mega)
        return QStringLiteral("%1 KB").arg(std::max<qint64>(1, (bytes + kilo / 2) / kilo));
    const qint64 tenths = (bytes * 10 + mega / 2) / mega;
    return QStringLiteral("%1.%2 MB").arg(tenths / 10).arg(tenths % 10);
}

} // namespace bihuan
