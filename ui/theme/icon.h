// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

class QPainter;

namespace bihuan {

/// What an icon stands on.
enum class IconInk {
    Text,     ///< on the surface: secondary text
    OnAccent, ///< on a filled button
};

/// An icon of our own family (resources/icons/NAME.svg, 20 px, strokes of 1.6 px in currentColor), drawn in the
/// text colour of the palette at the moment of drawing, so that a change of theme needs nothing. Selected draws in
/// the accent, Disabled faintly.
QIcon icon(const QString &name, IconInk ink = IconInk::Text);

/// The same drawn at once in any colour.
void paintIcon(QPainter &painter, const QRect &box, const QString &name, const QColor &colour);

} // namespace bihuan
