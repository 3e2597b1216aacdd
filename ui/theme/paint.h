// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;

namespace bihuan {

struct InkSet;
struct Tokens;

/// `share` of `colour` on the ground: a paler mark of the same meaning.
QColor blended(const QColor &colour, const QColor &ground, double share);

/// The few shapes that everything on screen is made of.

/// A filled box with a hairline; either colour may be transparent.
void roundedBox(QPainter &painter, const QRect &box, int radius, const QColor &fill, const QColor &line);
/// The outline of whatever has the keyboard.
void focusRing(QPainter &painter, const QRect &box, int radius, const Tokens &tokens);
void chevron(QPainter &painter, const QPointF &centre, Qt::ArrowType direction, const QColor &colour);

/// ■ ▲ ● ◆ ○ ✓ ▬ by a palette's shape or a state's id; meaning never rests on colour alone.
void lightShape(QPainter &painter, const QRectF &box, const QString &shape, const QColor &colour);

} // namespace bihuan
