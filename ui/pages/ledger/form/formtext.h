// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace bihuan {

/// Text on as many lines as it needs; a word that is longer than a line is broken.
int wrappedHeight(const QString &text, const QFont &font, int width);
/// In the painter's font and pen, from the top left of `place`.
void drawWrapped(QPainter &painter, const QRect &place, const QString &text);

} // namespace bihuan
