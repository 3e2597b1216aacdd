// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sumrow.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/tableview.h"

#include <QPainter>
#include <QScrollBar>

namespace bihuan {

SumRow::SumRow(TableView &table, QWidget *parent) : QWidget(parent), m_table(table)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, repaint);
    hide();
}

void SumRow::setSums(const QString &title, const QString &secondTitle, const QHash<int, Sum> &sums)
{
    m_title = title;
    m_secondTitle = secondTitle;
    m_sums = sums;
    QStringList words{title};
    for (int column = 0; column < m_table.horizontalHeader()->count(); ++column) {
        if (const auto sum = m_sums.constFind(column); sum != m_sums.constEnd())
            words.append(QStringLiteral("%1 %2").arg(m_table.model()->headerData(column, Qt::Horizontal).toString(), sum->figure));
    }
    setAccessibleName(words.join(QStringLiteral("，")));
    setVisible(!sums.isEmpty());
    update();
}

QSize SumRow::sizeHint() const
{
    return {200, fontMetrics().height() + QFontMetrics(type::small(font())).height() + space::s};
}

void SumRow::paintSum(QPainter &painter, int column) const
{
    const Tokens &tokens = tokensOf(palette());
    const Sum sum = m_sums.value(column);
    const int left = m_table.viewport()->mapTo(m_table.parentWidget(), QPoint(m_table.header()->seenPosition(column), 0)).x() - x();
    const QRect place(left, space::xs - 1, m_table.columnWidth(column) - space::s, fontMetrics().height());
    painter.setFont(font());
    painter.setPen(tokens.text);
    painter.drawText(place, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), sum.figure);
    const QFont small = type::small(font());
    painter.setFont(small);
    painter.setPen(tokens.secondary);
    painter.drawText(QRect(place.left(), place.bottom() + 1, place.width(), QFontMetrics(small).height()),
                     static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), sum.second);
}

void SumRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, tokens.strongLine);
    const int kept = m_table.keptWidth();
    painter.setClipRect(kept, 1, m_table.viewport()->width() - kept, height());
    for (int column = 0; column < m_table.horizontalHeader()->count(); ++column) {
        if (m_sums.contains(column) && m_table.columnViewportPosition(column) + m_table.columnWidth(column) > kept)
            paintSum(painter, column);
    }
    painter.setClipRect(0, 1, kept, height());
    for (int column = 0; column < m_table.horizontalHeader()->count(); ++column) {
        if (m_sums.contains(column) && m_table.header()->isKept(column))
            paintSum(painter, column);
    }
    painter.setClipping(false);
    painter.setFont(type::cardTitle(font()));
    painter.setPen(tokens.text);
    const QRect title(space::s, space::xs - 1, kept, fontMetrics().height());
    painter.drawText(title, Qt::AlignVCenter, m_title);
    painter.setFont(type::small(font()));
    painter.setPen(tokens.secondary);
    painter.drawText(title.translated(0, fontMetrics().height()), Qt::AlignVCenter, m_secondTitle);
}

} // namespace bihuan
