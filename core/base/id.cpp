// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <array>
#include <mutex>

namespace bihuan {

QString newUuid()
{
    // 48 bits of Unix milliseconds, then a 12-bit counter that keeps the order within a millisecond.
    static std::mutex mutex;
    static qint64 lastMillis = 0;
    static quint32 counter = 0;

    quint64 millis = 0;
    quint32 sequence = 0;
    {
        const std::lock_guard lock(mutex);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (now > lastMillis) {
            lastMillis = now;
            counter = 0;
        } else if (++counter > 0xFFF) {
            ++lastMillis; // ran ahead of the wall clock: order matters more than the exact millisecond
            counter = 0;
        }
        millis = static_cast<quint64>(lastMillis);
        sequence = counter;
    }
    const quint64 high = (millis << 16) | 0x7000u | sequence;
    const quint64 low = (QRandomGenerator::global()->generate64() & 0x3FFFFFFFFFFFFFFFull) | 0x8000000000000000ull;

    static constexpr char hex[] = "0123456789abcdef";
    std::array<QChar, 36> text;
    qsizetype at = 0;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            text[static_cast<size_t>(at++)] = QLatin1Char('-');
        const quint64 word = nibble < 16 ? high : low;
        text[static_cast<size_t>(at++)] = QLatin1Char(hex[(word >> (60 - 4 * (nibble % 16))) & 0xF]);
    }
    return QString(text.data(), at);
}

} // namespace bihuan
