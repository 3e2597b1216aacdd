// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QModelIndex>
#include <QRect>

class QPainter;
class QStyleOptionViewItem;

namespace bihuan {

struct Tokens;

/// Beneath a cell: the row that has the keyboard is tinted, other selected cells a little more; the current cell
/// stands out white. Otherwise what the column stands on.
QColor cellGround(const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens);

/// A figure and a small one below it; 未报 with a ring, a mark in the corner where something is to be looked at.
void paintTwoFigures(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens);

/// The heading of a group, bold over the cells beside it, with its sums below the columns' titles.
void paintGroupCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens);

/// The pictures in cells.
/// A paperclip and how many; nothing for none.
void paintAttachmentCount(QPainter &painter, const QRect &cell, const QString &count, const Tokens &tokens);
void paintLightChip(QPainter &painter, const QRect &cell, const QString &light, const QString &shape,
                    const QString &word, const Tokens &tokens);
/// A 6 px bar of `share` (1 = the goal) with a tick at `elapsed`; coloured by `light`.
void paintProgress(QPainter &painter, const QRect &place, double share, double elapsed, const QString &light,
                   const Tokens &tokens);
/// Twelve places; the last month is strong.
struct TrendMark;
/// A bar for each month, the taller the worse; a state that is no colour is a line at the foot, 未报 a broken one.
void paintTrend(QPainter &painter, const QRect &cell, const QList<TrendMark> &months, const Tokens &tokens);
void paintSparkline(QPainter &painter, const QRect &cell, const QList<double> &amounts, const Tokens &tokens);

} // namespace bihuan
