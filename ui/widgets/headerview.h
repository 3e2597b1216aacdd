// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace bihuan {

/// A header of two lines: the column's title, and its unit or group below it, small. The sorted column has an arrow.
class HeaderView : public QHeaderView
{
    Q_OBJECT

public:
    explicit HeaderView(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    /// Room below the titles, for a row of filters.
    int filterSpace() const { return m_filterSpace; }
    void setFilterSpace(int height);

    /// The first columns, as they stand, through the model's keptColumn() stay where they are when the others are
    /// scrolled, as long as they leave these a third of the width.
    void keepColumns();
    /// Of the columns that are kept; 0 without any.
    int keptWidth() const;
    bool isKept(int section) const;
    /// Where the section is seen in the viewport.
    int seenPosition(int section) const;
    /// The place in the viewport where what is seen at `place` would be if no columns were kept.
    QPoint unkept(const QPoint &place) const;

protected:
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    void followKept();
    /// The kept section whose right edge is at x while others are scrolled below it; −1 for none.
    int keptEdgeAt(int x) const;

    int m_filterSpace = 0;
    bool m_keeps = false;
    int m_pressed = -1;   ///< section that the mouse has hold of
    int m_drawn = -1;     ///< kept section whose edge the mouse has hold of
    int m_drawnFrom = 0;  ///< its width without where the mouse is
};

} // namespace bihuan
