// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/chartspec.h"

#include <QChartView>

class QCategoryAxis;
class QValueAxis;

namespace bihuan {

class MarkField;
struct Tokens;

/// A LineChart by Qt Charts: actual solid in the accent over its tint, plan dashed, last year pale; what a
/// line is stands at its end, one callout where it matters. A month can be pointed at and pressed.
class CurveChart : public QChartView
{
    Q_OBJECT

public:
    explicit CurveChart(QWidget *parent = nullptr);

    void setSpec(const ChartSpec &spec);
    MarkField *field() const { return m_field; }

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addLine(const LineChart::Line &line, const Tokens &tokens);
    void addArea(const LineChart::Line &line, const Tokens &tokens);
    void placeMarks();
    QPointF position(const LineChart::Point &point) const;
    const LineChart::Line *line(LineChart::Role role) const;
    double highest(double left, double right) const;
    QRectF calloutBox(const QSizeF &size) const;
    void paintEndLabels(QPainter &painter, const Tokens &tokens) const;
    void paintCallout(QPainter &painter, const Tokens &tokens) const;
    void paintMonth(QPainter &painter, const Tokens &tokens) const;
    void paintBox(QPainter &painter, const QRectF &box, const QStringList &lines, bool warns) const;

    LineChart m_chart;
    MarkField *m_field;
    QCategoryAxis *m_months;
    QValueAxis *m_values;
    bool m_narrow = false; ///< no room for 月 under the axis
};

} // namespace bihuan
