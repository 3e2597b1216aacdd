// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/celltext.h"

#include "core/domain/figures/chinesetext.h"

#include <algorithm>

namespace bihuan {
namespace {

constexpr QStringView kNumerals = u"〇一二三四五六七八九";

} // namespace

QString squeezed(QStringView text)
{
    QString plain = chinesetext::plain(text);
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
    static const QString brackets = QStringLiteral("()、.");
    while (!bare.isEmpty() && brackets.contains(bare.front()))
        bare.remove(0, 1);
    while (!bare.isEmpty() && brackets.contains(bare.back()))
        bare.chop(1);
    return chineseNumber(bare) > 0;
}

} // namespace bihuan
