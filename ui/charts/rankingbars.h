// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/chartspec.h"

#include <QWidget>

namespace bihuan {

class MarkField;

/// A BarChart as a list: place, name, bar with the tick of 序时, figure. Painted by itself: Qt Charts has
/// room for neither the place nor a scrolling list, and draws its ticks in one colour for every bar.
class RankingBars : public QWidget
{
    Q_OBJECT

public:
    explicit RankingBars(QWidget *parent = nullptr);

    void setSpec(const ChartSpec &spec);
    MarkField *field() const { return m_field; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int rowCount() const; ///< bars and headings
    int smallestRow() const;
    int rowHeight() const;
    void place();
    void paintBar(QPainter &painter, const BarChart::Bar &bar, const QRect &row, int mark) const;

    BarChart m_chart;
    MarkField *m_field;
};

} // namespace bihuan
