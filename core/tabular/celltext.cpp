// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/celltext.h"

#include <algorithm>

namespace bihuan {
namespace {

constexpr QStringView kNumerals = u"〇一二三四五六七八九";

bool isInvisible(ushort unit)
{
    return unit == 0x200B || unit == 0x200C || unit == 0x200D || unit == 0x2060 || unit == 0xFEFF || unit == 0x00AD;
}

/// Only what people type in the wrong width; brackets, commas and colons of Chinese text stay.
QChar halfWidth(QChar c)
{
    const ushort unit = c.unicode();
    const bool alphanumeric = (unit >= 0xFF10 && unit <= 0xFF19) || (unit >= 0xFF21 && unit <= 0xFF3A) || (unit >= 0xFF41 && unit <= 0xFF5A);
    const bool comparison = unit >= 0xFF1C && unit <= 0xFF1E;
    if (alphanumeric || comparison || unit == 0xFF05 || unit == 0xFF0B || unit == 0xFF0D || unit == 0xFF0E || unit == 0xFF0F)
        return QChar(static_cast<char16_t>(unit - 0xFEE0));
    return c;
}

} // namespace

QString plainText(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    bool blank = false;
    for (const QChar c : text) {
        if (isInvisible(c.unicode()))
            continue;
        if (c.isSpace()) {
            blank = true;
            continue;
        }
        if (blank && !plain.isEmpty())
            plain += QLatin1Char(' ');
        blank = false;
        plain += halfWidth(c);
    }
    return plain;
}

QString squeezed(QStringView text)
{
    QString plain = plainText(text);
    plain.remove(QLatin1Char(' '));
    return plain;
}

int chineseNumber(QStringView text)
{
    int total = 0;
    int digit = -1;
    bool ten = false;
    for (const QChar c : text) {
        if (c == QChar(u'十')) {
            if (ten)
                return 0;
            total = (digit < 0 ? 1 : digit) * 10;
            digit = -1;
            ten = true;
        } else {
            const qsizetype value = kNumerals.indexOf(c);
            if (value < 0 || digit >= 0)
                return 0;
            digit = static_cast<int>(value);
        }
    }
    return total + std::max(digit, 0);
}

bool isChineseOrdinal(QStringView text)
{
    QString bare = squeezed(text);
    if (bare.startsWith(QChar(u'第')))
        bare.remove(0, 1);
    static const QString brackets = QStringLiteral("（()）、.．");
    while (!bare.isEmpty() && brackets.contains(bare.front()))
        bare.remove(0, 1);
    while (!bare.isEmpty() && brackets.contains(bare.back()))
        bare.chop(1);
    return chineseNumber(bare) > 0;
}

} // namespace bihuan
