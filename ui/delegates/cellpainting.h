// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QModelIndex>
#include <QRect>

class QPainter;

namespace bihuan {

struct Tokens;

/// The pictures in cells.
void paintLightChip(QPainter &painter, const QRect &cell, const QString &light, const QString &shape,
                    const QString &word, const Tokens &tokens);
/// A 6 px bar of `share` (1 = the goal) with a tick at `elapsed`; coloured by `light`.
void paintProgress(QPainter &painter, const QRect &place, double share, double elapsed, const QString &light,
                   const Tokens &tokens);
/// Twelve places; the last month is strong.
void paintSparkline(QPainter &painter, const QRect &cell, const QList<double> &amounts, const Tokens &tokens);

} // namespace bihuan
