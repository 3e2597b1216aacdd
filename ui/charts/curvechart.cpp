// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curvechart.h"

#include "ui/charts/markfield.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace bihuan {

namespace {

constexpr double pointRadius = 4;
constexpr double calloutGap = 10;

QPen linePen(LineChart::Role role, const Tokens &tokens)
{
    switch (role) {
    case LineChart::Role::Actual:
        return QPen(tokens.accent, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    case LineChart::Role::Plan:
        return QPen(tokens.faint, 1.5, Qt::CustomDashLine);
    case LineChart::Role::LastYear:
        break;
    }
    return QPen(tokens.strongLine, 1.5);
}

QString monthLabel(int month, bool narrow)
{
    return narrow ? QString::number(month) : QStringLiteral("%1月").arg(month);
}

} // namespace

CurveChart::CurveChart(QWidget *parent)
    : QChartView(parent), m_field(new MarkField(this, viewport())), m_months(new QCategoryAxis(this)),
      m_values(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(150);
    setViewportUpdateMode(FullViewportUpdate);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_months, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_months->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_months->setTruncateLabels(false);
    m_months->setGridLineVisible(false);
    m_values->setTruncateLabels(false);
    m_values->setLineVisible(false);
    m_months->setRange(1, 12);
    for (int month = 1; month <= 12; ++month)
        m_months->append(monthLabel(month, false), month);
    connect(chart(), &QChart::plotAreaChanged, this, &CurveChart::placeMarks);
}

void CurveChart::setSpec(const ChartSpec &spec)
{
    m_chart = std::get<LineChart>(spec.body);
    setAccessibleName(spec.title);
    build();
}

void CurveChart::build()
{
    const Tokens &tokens = tokensOf(palette());
    const QFont small = type::small(font());
    chart()->removeAllSeries();
    m_values->setRange(0, m_chart.top);
    m_values->setTickCount(qRound(m_chart.top / m_chart.step) + 1);
    m_values->setLabelFormat(m_chart.step < 1 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
    m_values->setGridLinePen(QPen(tokens.hairline, 1));
    m_months->setLinePen(QPen(tokens.strongLine, 1));
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_months, m_values}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(tokens.secondary);
    }
    int right = space::s;
    for (const LineChart::Line &line : m_chart.lines) {
        if (line.role != LineChart::Role::Actual)
            right = std::max(right, QFontMetrics(small).horizontalAdvance(line.endLabel) + space::m);
    }
    chart()->setMargins(QMargins(0, space::s, right, 0));
    if (const LineChart::Line *actual = line(LineChart::Role::Actual); actual && actual->points.size() > 1)
        addArea(*actual, tokens);
    for (const LineChart::Line &line : m_chart.lines)
        addLine(line, tokens);
    placeMarks();
    viewport()->update();
}

void CurveChart::addLine(const LineChart::Line &line, const Tokens &tokens)
{
    auto *series = new QLineSeries;
    for (const LineChart::Point &point : line.points)
        series->append(point.at, point.value);
    QPen pen = linePen(line.role, tokens);
    if (line.role == LineChart::Role::Plan)
        pen.setDashPattern({4, 3});
    series->setPen(pen);
    chart()->addSeries(series);
    series->attachAxis(m_months);
    series->attachAxis(m_values);
}

/// The ground under the actual line, beneath every line.
void CurveChart::addArea(const LineChart::Line &line, const Tokens &tokens)
{
    auto *edge = new QLineSeries;
    for (const LineChart::Point &point : line.points)
        edge->append(point.at, point.value);
    auto *area = new QAreaSeries(edge);
    edge->setParent(area);
    area->setPen(Qt::NoPen);
    area->setBrush(tokens.accentTint);
    chart()->addSeries(area);
    area->attachAxis(m_months);
    area->attachAxis(m_values);
}

QPointF CurveChart::position(const LineChart::Point &point) const
{
    const QRectF plot = chart()->plotArea();
    return {plot.left() + (point.at - 1) / 11 * plot.width(),
            plot.bottom() - point.value / m_chart.top * plot.height()};
}

const LineChart::Line *CurveChart::line(LineChart::Role role) const
{
    const auto found = std::ranges::find(m_chart.lines, role, &LineChart::Line::role);
    return found == m_chart.lines.end() ? nullptr : &*found;
}

void CurveChart::placeMarks()
{
    const QRectF plot = chart()->plotArea();
    const double step = plot.width() / 11;
    std::vector<MarkField::Mark> marks;
    for (const LineChart::MonthMark &month : m_chart.marks) {
        const double centre = position({month.at, 0}).x();
        marks.push_back(
            {QRectF(centre - step / 2, plot.top() - space::s, step, plot.height() + 2 * space::xl),
             month.mark});
    }
    m_field->setMarks(std::move(marks));
}

void CurveChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    const bool narrow = chart()->plotArea().width() / 11 <
                        QFontMetrics(type::small(font())).horizontalAdvance(monthLabel(12, false)) + 2;
    if (narrow != m_narrow) {
        for (int month = 1; month <= 12; ++month)
            m_months->replaceLabel(monthLabel(month, m_narrow), monthLabel(month, narrow));
        m_narrow = narrow;
    }
    placeMarks();
}

void CurveChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_chart.lines.empty())
        build();
}

void CurveChart::drawForeground(QPainter *painter, const QRectF &)
{
    const Tokens &tokens = tokensOf(palette());
    painter->setFont(type::small(font()));
    paintEndLabels(*painter, tokens);
    if (const LineChart::Line *actual = line(LineChart::Role::Actual); actual && !actual->points.empty()) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(tokens.surface);
        painter->drawEllipse(position(actual->points.back()), pointRadius, pointRadius);
    }
    if (m_field->hovered() >= 0 || m_field->focused() >= 0)
        paintMonth(*painter, tokens);
    else
        paintCallout(*painter, tokens);
}

/// "计划 43.80" beside the last point, the labels pushed apart where they would meet.
void CurveChart::paintEndLabels(QPainter &painter, const Tokens &tokens) const
{
    struct Label
    {
        double y;
        double x;
        QString text;
    };
    std::vector<Label> labels;
    for (const LineChart::Line &line : m_chart.lines) {
        if (line.role == LineChart::Role::Actual)
            continue;
        const QPointF end = position(line.points.back());
        labels.push_back({end.y(), end.x() + space::s, line.endLabel});
    }
    std::ranges::sort(labels, {}, &Label::y);
    const double height = painter.fontMetrics().height();
    double lowest = chart()->plotArea().top() - height;
    painter.setPen(tokens.secondary);
    for (Label &label : labels) {
        label.y = std::max(label.y, lowest + height);
        lowest = label.y;
        painter.drawText(QRectF(label.x, label.y - height / 2, width() - label.x, height), Qt::AlignVCenter,
                         label.text);
    }
}

/// The highest place that any line reaches between two abscissae.
double CurveChart::highest(double left, double right) const
{
    double top = chart()->plotArea().bottom();
    for (const LineChart::Line &line : m_chart.lines) {
        for (size_t i = 1; i < line.points.size(); ++i) {
            const QLineF part(position(line.points[i - 1]), position(line.points[i]));
            if (part.x2() <= left || part.x1() >= right)
                continue;
            for (const double x : {std::max(left, part.x1()), std::min(right, part.x2())})
                top = std::min(top, part.pointAt((x - part.x1()) / part.dx()).y());
        }
    }
    return std::min(top, position(m_chart.callout->at).y());
}

/// Above the lines at the left of the point, else under them: never over a line.
QRectF CurveChart::calloutBox(const QSizeF &size) const
{
    const QRectF plot = chart()->plotArea();
    const QPointF point = position(m_chart.callout->at);
    const double left = std::max(point.x() - size.width() + calloutGap, plot.left());
    QRectF box({left, 0}, size);
    box.moveBottom(highest(box.left(), box.right()) - calloutGap);
    if (box.top() >= 0)
        return box;
    box.moveRight(std::clamp(point.x() - calloutGap, plot.left() + size.width(), plot.right()));
    box.moveBottom(plot.bottom() - space::s);
    return box;
}

void CurveChart::paintBox(QPainter &painter, const QRectF &box, const QStringList &lines, bool warns) const
{
    const Tokens &tokens = tokensOf(palette());
    roundedBox(painter, box.toRect(), radius::control, tokens.dark ? tokens.raised : tokens.text,
               tokens.dark ? tokens.strongLine : QColor(Qt::transparent));
    QRectF row = box.adjusted(space::s, space::xs, -space::s, 0);
    row.setHeight(painter.fontMetrics().height());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // The box is dark in both themes.
        painter.setPen(i > 0 && warns ? darkTokens().red.ink : darkTokens().text);
        painter.drawText(row, Qt::AlignVCenter, lines.at(i));
        row.translate(0, row.height());
    }
}

void CurveChart::paintCallout(QPainter &painter, const Tokens &) const
{
    if (!m_chart.callout)
        return;
    QStringList lines{m_chart.callout->text};
    if (!m_chart.callout->remark.isEmpty())
        lines.append(m_chart.callout->remark);
    double widest = 0;
    for (const QString &text : std::as_const(lines))
        widest = std::max<double>(widest, painter.fontMetrics().horizontalAdvance(text));
    const QSizeF size(widest + 2 * space::s,
                      static_cast<double>(lines.size()) * painter.fontMetrics().height() + 2 * space::xs);
    paintBox(painter, calloutBox(size), lines, m_chart.callout->warns);
}

/// The month under the mouse or the keyboard: a hairline and its figures.
void CurveChart::paintMonth(QPainter &painter, const Tokens &tokens) const
{
    const int mark = m_field->hovered() >= 0 ? m_field->hovered() : m_field->focused();
    const LineChart::MonthMark &month = m_chart.marks[static_cast<size_t>(mark)];
    const QRectF plot = chart()->plotArea();
    const double x = position({month.at, 0}).x();
    painter.setPen(QPen(mark == m_field->focused() ? tokens.accent : tokens.faint, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    for (const LineChart::Line &line : m_chart.lines) {
        for (const LineChart::Point &point : line.points) {
            if (point.at != month.at)
                continue;
            painter.setPen(QPen(linePen(line.role, tokens).color(), 2));
            painter.setBrush(tokens.surface);
            painter.drawEllipse(position(point), pointRadius - 0.5, pointRadius - 0.5);
        }
    }
    const QString head = month.mark.name.section(QStringLiteral("："), 0, 0);
    QStringList lines = month.mark.name.section(QStringLiteral("："), 1).split(QStringLiteral("，"));
    lines.prepend(head);
    double widest = 0;
    for (const QString &text : std::as_const(lines))
        widest = std::max<double>(widest, painter.fontMetrics().horizontalAdvance(text));
    QRectF box(x + calloutGap, plot.top(), widest + 2 * space::s,
               static_cast<double>(lines.size()) * painter.fontMetrics().height() + 2 * space::xs);
    if (box.right() > width() || month.at > 6)
        box.moveRight(x - calloutGap);
    paintBox(painter, box, lines, false);
}

} // namespace bihuan
