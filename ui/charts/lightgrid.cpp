// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lightgrid.h"

#include "ui/charts/markfield.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace bihuan {

namespace {
constexpr int headHeight = 20;
constexpr int smallestRow = 19;
constexpr int largestRow = 36;
constexpr int widestCell = 44;
constexpr double gap = 2;
constexpr double shapeSize = 8;
} // namespace

LightGrid::LightGrid(QWidget *parent) : QWidget(parent), m_field(new MarkField(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LightGrid::setSpec(const ChartSpec &spec)
{
    m_chart = std::get<LightMatrix>(spec.body);
    setAccessibleName(spec.title);
    place();
    updateGeometry();
    update();
}

QSize LightGrid::sizeHint() const
{
    return {200, headHeight + static_cast<int>(m_chart.rows.size()) * smallestRow};
}

QSize LightGrid::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

int LightGrid::titleWidth() const
{
    const QFontMetrics metrics(type::small(font()));
    int widest = 0;
    for (const LightMatrix::Row &row : m_chart.rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.title));
    return std::min(widest, width() / 3) + space::s;
}

double LightGrid::rowHeight() const
{
    const double rows = std::max<double>(1, static_cast<double>(m_chart.rows.size()));
    return std::clamp((height() - headHeight) / rows, double(smallestRow), double(largestRow));
}

QRectF LightGrid::titleBox(size_t row) const
{
    return {0, headHeight + static_cast<double>(row) * rowHeight(), double(titleWidth()), rowHeight()};
}

QRectF LightGrid::cellBox(size_t row, qsizetype column) const
{
    const double left = titleWidth();
    const double step = std::min<double>(
        widestCell, (width() - left) / std::max<double>(1, static_cast<double>(m_chart.columns.size())));
    return QRectF(left + static_cast<double>(column) * step, titleBox(row).top(), step, rowHeight())
        .adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2);
}

void LightGrid::place()
{
    std::vector<MarkField::Mark> marks;
    for (size_t row = 0; row < m_chart.rows.size(); ++row) {
        marks.push_back({titleBox(row), m_chart.rows[row].mark});
        for (size_t column = 0; column < m_chart.rows[row].cells.size(); ++column) {
            const LightMatrix::Cell &cell = m_chart.rows[row].cells[column];
            if (!cell.light.isEmpty())
                marks.push_back({cellBox(row, static_cast<qsizetype>(column)), cell.mark});
        }
    }
    m_field->setMarks(std::move(marks));
}

void LightGrid::resizeEvent(QResizeEvent *)
{
    place();
}

void LightGrid::paintHead(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    for (qsizetype column = 0; column < m_chart.columns.size(); ++column) {
        QRectF box = cellBox(0, column);
        box = QRectF(box.left() - gap, 0, box.width() + 2 * gap, headHeight);
        QString text = m_chart.columns.at(column);
        if (painter.fontMetrics().horizontalAdvance(m_chart.columns.constLast()) + space::s > box.width())
            text.chop(1); // 12 instead of 12月 where the months stand close
        const bool isNow = column == m_chart.columns.size() - 1;
        painter.setPen(isNow ? tokens.text : tokens.secondary);
        painter.drawText(box, Qt::AlignCenter, text);
    }
}

void LightGrid::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setFont(type::small(font()));
    paintHead(painter);
    for (size_t row = 0; row < m_chart.rows.size(); ++row) {
        const QRect title = titleBox(row).toRect();
        painter.setPen(tokens.text);
        painter.drawText(title, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_chart.rows[row].title, Qt::ElideRight,
                                                          title.width() - space::xs));
        for (size_t column = 0; column < m_chart.rows[row].cells.size(); ++column) {
            const LightMatrix::Cell &cell = m_chart.rows[row].cells[column];
            if (cell.light.isEmpty())
                continue;
            const QRectF box = cellBox(row, static_cast<qsizetype>(column));
            const InkSet &inks = tokens.light(cell.light);
            const bool warns = !cell.shape.isEmpty() && cell.light != cell.shape;
            roundedBox(painter, box.toRect(), radius::control / 2,
                       warns ? blended(inks.bar, inks.tint, 0.25) : inks.tint, Qt::transparent);
            if (!cell.shape.isEmpty())
                lightShape(painter,
                           QRectF(box.center().x() - shapeSize / 2, box.center().y() - shapeSize / 2,
                                  shapeSize, shapeSize),
                           cell.shape, inks.ink);
        }
    }
    for (const int mark : {m_field->hovered(), m_field->focused()}) {
        if (mark < 0)
            continue;
        const QRect box = m_field->marks()[static_cast<size_t>(mark)].area.toRect();
        if (mark == m_field->focused())
            focusRing(painter, box, radius::control / 2, tokens);
        else
            roundedBox(painter, box, radius::control / 2, Qt::transparent, tokens.secondary);
    }
}

} // namespace bihuan
