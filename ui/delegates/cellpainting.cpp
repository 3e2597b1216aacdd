// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/cellpainting.h"

#include "ui/models/cellmodel.h"
#include "ui/models/lighttrend.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/tableview.h"

#include <QPainter>

#include <algorithm>

namespace bihuan {

QColor cellGround(const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    const auto *table = qobject_cast<const TableView *>(option.widget);
    if (option.state.testFlag(QStyle::State_HasFocus))
        return tokens.surface;
    if (option.state.testFlag(QStyle::State_Selected))
        return tokens.dark ? tokens.accentTint.lighter(130) : tokens.accentTint.darker(106);
    if (table && table->currentIndex().row() == index.row())
        return tokens.accentTint;
    switch (static_cast<CellGround>(index.data(CellModel::GroundRole).toInt())) {
    case CellGround::Locked:
        return tokens.window;
    case CellGround::Highlight:
        return tokens.accentTint;
    case CellGround::Plain:
        break;
    }
    return table && table->hoveredRow() == index.row() ? tokens.window : tokens.surface;
}

void paintTwoFigures(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    const QRect cell = option.rect.adjusted(space::xs, 0, -space::s, -1);
    const QFont small = type::small(option.font);
    const int below = QFontMetrics(small).height();
    const int above = option.fontMetrics.height();
    const int top = cell.top() + (cell.height() - above - below) / 2;
    const bool faint = index.data(CellModel::FaintRole).toBool();
    const bool owed = index.data(CellModel::OwedRole).toBool();
    const int mark = index.data(CellModel::MarkRole).toInt();

    QFont font = option.font;
    font.setItalic(faint && !owed);
    painter.setFont(font);
    painter.setPen(mark == 2 ? tokens.red.ink : faint ? tokens.secondary : tokens.text);
    const QRect figure(cell.left(), top, cell.width(), above);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString shown = option.fontMetrics.elidedText(text, Qt::ElideLeft, cell.width());
    painter.drawText(figure, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), shown);
    const QString report = index.data(CellModel::ReportRole).toString();
    if (!report.isEmpty()) {
        const QFontMetrics letters(small);
        const int right = figure.right() - option.fontMetrics.horizontalAdvance(shown) - space::xs;
        const int left = std::max(right - letters.horizontalAdvance(report), cell.left());
        painter.setFont(small);
        painter.setPen(report == QStringLiteral("退") ? tokens.red.ink : tokens.accent);
        painter.drawText(QRect(left, figure.top(), right - left + 1, above), static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), report);
    } else if (owed) {
        constexpr double ring = 8.0;
        const double right = figure.right() - option.fontMetrics.horizontalAdvance(shown) - space::xs;
        lightShape(painter, QRectF(std::max<double>(right - ring, cell.left()), figure.center().y() - ring / 2 + 0.5, ring, ring),
                   QStringLiteral("unreported"), tokens.neutral.ink);
    }
    painter.setFont(small);
    painter.setPen(tokens.secondary);
    painter.drawText(QRect(cell.left(), top + above, cell.width(), below), static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                     QFontMetrics(small).elidedText(index.data(CellModel::SecondRole).toString(), Qt::ElideLeft, cell.width()));
    if (mark > 0) {
        constexpr int side = 8;
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark == 2 ? tokens.red.bar : tokens.yellow.bar);
        const QPoint corner = option.rect.topRight() + QPoint(1, 0);
        painter.drawPolygon(QPolygon{corner, corner - QPoint(side, 0), corner + QPoint(0, side)});
    }
}

void paintGroupCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &tokens)
{
    painter.fillRect(option.rect, tokens.window);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.hairline);
    painter.setFont(type::cardTitle(option.font));
    painter.setPen(tokens.text);
    QRect place = option.rect.adjusted(space::s, 0, -space::s, 0);
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    if (const QVariant open = index.data(CellModel::GroupOpenRole); open.isValid()) {
        chevron(painter, QPointF(place.left() + 4, place.center().y()), open.toBool() ? Qt::DownArrow : Qt::RightArrow, tokens.secondary);
        painter.setPen(tokens.text);
        place.setLeft(place.left() + space::l);
    }
    const auto alignment = aligned.isValid() ? aligned.value<Qt::Alignment>() : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter.drawText(place, static_cast<int>(alignment), painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
}

void paintAttachmentCount(QPainter &painter, const QRect &cell, const QString &count, const Tokens &tokens)
{
    if (count.isEmpty())
        return;
    constexpr int clipSide = 14;
    painter.setPen(tokens.secondary);
    painter.drawText(cell, static_cast<int>(Qt::AlignVCenter | Qt::AlignRight), count);
    const int digits = painter.fontMetrics().horizontalAdvance(count) + space::xs;
    paintIcon(painter, QRect(cell.right() + 1 - digits - clipSide, cell.center().y() - clipSide / 2 + 1, clipSide, clipSide), QStringLiteral("clip"),
              tokens.secondary);
}

void paintLightChip(QPainter &painter, const QRect &cell, const QString &light, const QString &shape,
                    const QString &word, const Tokens &tokens)
{
    const InkSet &inks = tokens.light(light);
    const QFontMetrics metrics = painter.fontMetrics();
    constexpr double mark = 9.0;
    if (word.isEmpty()) { // narrow columns: the shape alone
        lightShape(painter, QRectF(cell.left() + space::m, cell.center().y() - mark / 2 + 0.5, mark, mark), shape, inks.ink);
        return;
    }
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

void paintTrend(QPainter &painter, const QRect &cell, const QList<TrendMark> &months, const Tokens &tokens)
{
    constexpr qsizetype most = 12;
    constexpr int barWidth = 5;
    constexpr int step = 6;
    const QRect place = cell.adjusted(space::s, 7, -space::s, -7);
    for (qsizetype i = 0; i < std::min(months.size(), most); ++i) {
        const TrendMark &month = months.at(i);
        const int left = place.left() + static_cast<int>(i) * step;
        if (month.height > 0) {
            const int height = std::max(3, qRound(month.height * place.height()));
            painter.fillRect(QRect(left, place.bottom() + 1 - height, barWidth, height), tokens.light(month.light).bar);
        } else if (month.light == QLatin1String("unreported")) {
            painter.fillRect(QRect(left, place.bottom(), 2, 1), tokens.neutral.ink);
            painter.fillRect(QRect(left + barWidth - 2, place.bottom(), 2, 1), tokens.neutral.ink);
        } else {
            painter.fillRect(QRect(left, place.bottom(), barWidth, 1), tokens.light(month.light).bar);
        }
    }
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
