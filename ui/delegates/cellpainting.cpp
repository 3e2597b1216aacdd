// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/cellpainting.h"

#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace bihuan {

void paintLightChip(QPainter &painter, const QRect &cell, const QString &light, const QString &shape,
                    const QString &word, const Tokens &tokens)
{
    const InkSet &inks = tokens.light(light);
    const QFontMetrics metrics = painter.fontMetrics();
    constexpr double mark = 9.0;
    const int width = metrics.horizontalAdvance(word) + static_cast<int>(mark) + space::xs + 2 * space::s;
    const QRect chip(cell.left() + space::xs, cell.center().y() - 9, std::min(width, cell.width() - space::s), 20);
    roundedBox(painter, chip, radius::chip, inks.tint, Qt::transparent);
    const QRectF shapeBox(chip.left() + space::s, chip.center().y() - mark / 2 + 0.5, mark, mark);
    lightShape(painter, shapeBox, shape, inks.ink);
    painter.setPen(inks.ink);
    painter.drawText(chip.adjusted(space::s + static_cast<int>(mark) + space::xs, 0, 0, 0), Qt::AlignVCenter, word);
}

void paintProgress(QPainter &painter, const QRect &place, double share, double elapsed, const QString &light,
                   const Tokens &tokens)
{
    constexpr int height = 6;
    const QRect groove(place.left(), place.center().y() - height / 2 + 1, place.width(), height);
    roundedBox(painter, groove, height / 2, tokens.hairline, Qt::transparent);
    const int filled = qRound(std::clamp(share, 0.0, 1.0) * groove.width());
    if (filled > 0) {
        roundedBox(painter, QRect(groove.left(), groove.top(), std::max(filled, height), height), height / 2,
                   tokens.light(light).bar, Qt::transparent);
    }
    const int tick = groove.left() + qRound(std::clamp(elapsed, 0.0, 1.0) * groove.width());
    painter.fillRect(QRect(std::min(tick, groove.right()), groove.top() - 4, 1, height + 8), tokens.text);
}

void paintSparkline(QPainter &painter, const QRect &cell, const QList<double> &amounts, const Tokens &tokens)
{
    constexpr int months = 12;
    constexpr int barWidth = 4;
    constexpr int step = 5;
    const QRect place = cell.adjusted(space::s, 7, -space::s, -7);
    const auto most = std::max_element(amounts.begin(), amounts.end());
    const double top = most == amounts.end() || *most <= 0 ? 1.0 : *most;
    for (qsizetype i = 0; i < std::min<qsizetype>(amounts.size(), months); ++i) {
        const double share = std::clamp(amounts.at(i) / top, 0.0, 1.0);
        const int height = amounts.at(i) > 0 ? std::max(2, qRound(share * place.height())) : 1;
        QColor colour = tokens.accent;
        if (i + 1 != amounts.size())
            colour.setAlphaF(amounts.at(i) > 0 ? 0.45F : 0.25F);
        painter.fillRect(QRect(place.left() + static_cast<int>(i) * step, place.bottom() + 1 - height, barWidth, height),
                         colour);
    }
}

} // namespace bihuan
