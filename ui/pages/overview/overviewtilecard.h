// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/overview.h"

#include <QWidget>

namespace bihuan {

class MarkField;

/// One headline: title, figure, and a line or two of what it is measured against. A tile with one figure is
/// pressed as a whole; every part that stands for matters of its own is pressed by itself.
class OverviewTileCard : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewTileCard(QWidget *parent = nullptr);

    void setTile(const OverviewTile &tile);
    MarkField *field() const { return m_field; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct PlacedPart
    {
        const TilePart *part;
        QRect box;
    };
    struct FigureStyle
    {
        QFont font;
        bool words = true; ///< the word of a light beside its shape
    };
    QRect inner() const;
    FigureStyle figureStyle() const;
    int figureWidth(const FigureStyle &style, const TileFigure &figure) const;
    std::vector<QRect> figureBoxes() const;
    std::vector<PlacedPart> placedParts() const;
    void place();
    void paintFigure(QPainter &painter, const TileFigure &figure, const QRect &box) const;
    void paintPart(QPainter &painter, const PlacedPart &placed) const;

    OverviewTile m_tile;
    MarkField *m_field;
};

} // namespace bihuan
