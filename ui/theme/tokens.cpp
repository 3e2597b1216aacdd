// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

namespace bihuan {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

} // namespace

const InkSet &Tokens::light(const QString &colour) const
{
    if (colour == QLatin1String("green"))
        return green;
    if (colour == QLatin1String("yellow"))
        return yellow;
    if (colour == QLatin1String("orange"))
        return orange;
    if (colour == QLatin1String("red"))
        return red;
    if (colour == QLatin1String("blue"))
        return blue;
    return neutral;
}

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .dark = false,
        .window = rgb(0xF5F6F8),
        .surface = rgb(0xFFFFFF),
        .raised = rgb(0xFFFFFF),
        .hairline = rgb(0xE4E7EC),
        .strongLine = rgb(0xD5DAE1),
        .text = rgb(0x1F2329),
        .secondary = rgb(0x646A73),
        .faint = rgb(0x8A919C),
        .accent = rgb(0x2457C5),
        .accentTint = rgb(0xEDF2FD),
        .onAccent = rgb(0xFFFFFF),
        .green = {rgb(0x17693F), rgb(0xE6F4EC), rgb(0x2F9B63)},
        .yellow = {rgb(0x8A5A00), rgb(0xFFF3D6), rgb(0xD89B1D)},
        .orange = {rgb(0x9A4A00), rgb(0xFDEBDD), rgb(0xD9701D)},
        .red = {rgb(0xA8201A), rgb(0xFCE8E6), rgb(0xC8372D)},
        .blue = {rgb(0x2457C5), rgb(0xEDF2FD), rgb(0x5B84DB)},
        .neutral = {rgb(0x5C636D), rgb(0xEEF0F3), rgb(0xB4BAC3)},
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .dark = true,
        .window = rgb(0x15181C),
        .surface = rgb(0x1C2025),
        .raised = rgb(0x232830),
        .hairline = rgb(0x2C323A),
        .strongLine = rgb(0x3A424C),
        .text = rgb(0xE8EAED),
        .secondary = rgb(0xA6ADB8),
        .faint = rgb(0x7A828E),
        .accent = rgb(0x7FA2F5),
        .accentTint = rgb(0x1F2C47),
        .onAccent = rgb(0x10141B),
        .green = {rgb(0x7FD3A5), rgb(0x173325), rgb(0x3FAE76)},
        .yellow = {rgb(0xF0C766), rgb(0x3A2E12), rgb(0xD9A534)},
        .orange = {rgb(0xF0AC70), rgb(0x3B2616), rgb(0xD98138)},
        .red = {rgb(0xF2A09A), rgb(0x3D1C1A), rgb(0xDB5A50)},
        .blue = {rgb(0x7FA2F5), rgb(0x1F2C47), rgb(0x5B84DB)},
        .neutral = {rgb(0xA6ADB8), rgb(0x2A3038), rgb(0x5A626E)},
    };
    return tokens;
}

const Tokens &tokensOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTokens() : lightTokens();
}

} // namespace bihuan
