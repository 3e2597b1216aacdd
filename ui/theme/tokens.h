// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace bihuan {

/// One meaning in its three strengths: for text, for the ground under it, for bars and marks.
struct InkSet
{
    QColor ink;
    QColor tint;
    QColor bar;
};

/// The colours of design/look.md. Widgets name a role here and never a colour.
struct Tokens
{
    bool dark = false;
    QColor window;
    QColor surface;
    QColor raised;
    QColor hairline;
    QColor strongLine;
    QColor text;
    QColor secondary;
    QColor faint;
    QColor accent;
    QColor accentTint;
    QColor onAccent; ///< text on a filled accent
    InkSet green;
    InkSet yellow;
    InkSet orange;
    InkSet red;
    InkSet blue;
    InkSet neutral; ///< states that are no colour

    /// By the id of a palette's colour (light.h); neutral for a state and for a colour it does not know.
    const InkSet &light(const QString &colour) const;
};

const Tokens &lightTokens();
const Tokens &darkTokens();
/// The set that a widget is drawn with, told from its palette, so that nothing has to know the chosen theme.
const Tokens &tokensOf(const QPalette &palette);

/// Steps of distance and corner radii in pixels at scale 1.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 20;
} // namespace space

namespace radius {
inline constexpr int control = 6;
inline constexpr int card = 8;
inline constexpr int chip = 10;
} // namespace radius

} // namespace bihuan
