// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rankingbars.h"

#include "ui/charts/markfield.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

namespace {

constexpr int barHeight = 8;
constexpr double paleShare = 0.5; ///< of a bar that is behind, mixed with the ground

/// Where the parts of a row stand.
struct BarColumns
{
    QRect place;
    QRect light;
    QRect title;
    QRect bar;
    QRect text;

    BarColumns(const QRect &row, const QFontMetrics &metrics)
    {
        const int number = metrics.horizontalAdvance(QStringLiteral("00"));
        constexpr int side = 8;
        const int figure = metrics.horizontalAdvance(QStringLiteral("100.0%"));
        const int name =
            std::min(metrics.horizontalAdvance(QStringLiteral("六个字的单位")) + 2, row.width() * 2 / 5);
        place = QRect(row.left(), row.top(), number, row.height());
        light = QRect(place.right() + 1 + space::s, row.center().y() - side / 2 + 1, side, side);
        title = QRect(light.right() + 1 + space::xs, row.top(), name, row.height());
        text = QRect(row.right() + 1 - figure, row.top(), figure, row.height());
        const int left = title.right() + 1 + space::s;
        bar = QRect(left, row.center().y() - barHeight / 2 + 1, std::max(10, text.left() - space::s - left),
                    barHeight);
    }
};

} // namespace

RankingBars::RankingBars(QWidget *parent) : QWidget(parent), m_field(new MarkField(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void RankingBars::setSpec(const ChartSpec &spec)
{
    m_chart = std::get<BarChart>(spec.body);
    setAccessibleName(spec.title);
    setMinimumHeight(sizeHint().height());
    place();
    updateGeometry();
    update();
}

int RankingBars::smallestRow() const
{
    return QFontMetrics(type::small(font())).height() + space::xs;
}

int RankingBars::rowHeight() const
{
    return std::clamp(height() / std::max(1, rowCount()), smallestRow(), smallestRow() + space::l);
}

int RankingBars::rowCount() const
{
    int rows = 0;
    for (const BarChart::Group &group : m_chart.groups)
        rows += static_cast<int>(group.bars.size()) + (group.title.isEmpty() ? 0 : 1);
    return rows;
}

QSize RankingBars::sizeHint() const
{
    return {240, rowCount() * smallestRow()};
}

void RankingBars::place()
{
    std::vector<MarkField::Mark> marks;
    int top = 0;
    for (const BarChart::Group &group : m_chart.groups) {
        top += group.title.isEmpty() ? 0 : rowHeight();
        for (const BarChart::Bar &bar : group.bars) {
            marks.push_back({QRectF(0, top, width(), rowHeight()), bar.mark});
            top += rowHeight();
        }
    }
    m_field->setMarks(std::move(marks));
}

void RankingBars::resizeEvent(QResizeEvent *)
{
    place();
}

void RankingBars::paintBar(QPainter &painter, const BarChart::Bar &bar, const QRect &row, int mark) const
{
    const Tokens &tokens = tokensOf(palette());
    if (m_field->hovered() == mark)
        roundedBox(painter, row.adjusted(-space::xs, 0, space::xs, 0), radius::control - 2, tokens.window,
                   Qt::transparent);
    const BarColumns columns(row, painter.fontMetrics());
    painter.setPen(tokens.secondary);
    painter.drawText(columns.place, Qt::AlignVCenter | Qt::AlignRight, bar.place);
    if (!bar.shape.isEmpty())
        lightShape(painter, columns.light, bar.shape, tokens.light(bar.light).bar);
    painter.setPen(tokens.text);
    painter.drawText(columns.title, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(bar.title, Qt::ElideRight, columns.title.width()));
    painter.drawText(columns.text, Qt::AlignVCenter | Qt::AlignRight, bar.text);

    roundedBox(painter, columns.bar, barHeight / 2, blended(tokens.hairline, tokens.surface, paleShare),
               Qt::transparent);
    QRect filled = columns.bar;
    filled.setWidth(qRound(columns.bar.width() * bar.value / m_chart.top));
    if (filled.width() > 0)
        roundedBox(painter, filled, std::min(barHeight, filled.width()) / 2,
                   bar.reached ? tokens.accent : blended(tokens.accent, tokens.surface, paleShare),
                   Qt::transparent);
    const int tick = columns.bar.left() + qRound(columns.bar.width() * m_chart.tick / m_chart.top);
    painter.fillRect(tick, row.top() + 2, 1, row.height() - 3, tokens.secondary);
    if (m_field->focused() == mark)
        focusRing(painter, row, radius::control - 2, tokens);
}

void RankingBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(type::small(font()));
    int top = 0;
    int mark = 0;
    for (const BarChart::Group &group : m_chart.groups) {
        if (!group.title.isEmpty()) {
            painter.setPen(tokensOf(palette()).secondary);
            painter.drawText(QRect(0, top, width(), rowHeight()), Qt::AlignVCenter, group.title);
            top += rowHeight();
        }
        for (const BarChart::Bar &bar : group.bars) {
            paintBar(painter, bar, QRect(0, top, width(), rowHeight()), mark++);
            top += rowHeight();
        }
    }
}

} // namespace bihuan
