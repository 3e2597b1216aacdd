// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/markedrows.h"

#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace bihuan {

MarkedRows::MarkedRows(QWidget *parent) : QWidget(parent), m_field(new MarkField(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize MarkedRows::minimumSizeHint() const
{
    return {200, 3 * rowHeight()};
}

size_t MarkedRows::room() const
{
    return static_cast<size_t>(std::max(0, height() / rowHeight() - headRows()));
}

QRect MarkedRows::rowBox(size_t row) const
{
    return {0, (static_cast<int>(row) + headRows()) * rowHeight(), width(), rowHeight()};
}

void MarkedRows::place()
{
    std::vector<MarkField::Mark> marks;
    for (const ChartMark &mark : marksFor(room()))
        marks.push_back({QRectF(rowBox(marks.size())), mark});
    m_field->setMarks(std::move(marks));
    update();
}

void MarkedRows::paintFocus(QPainter &painter) const
{
    if (const int mark = m_field->focused(); mark >= 0)
        focusRing(painter, rowBox(static_cast<size_t>(mark)), radius::control - 2, tokensOf(palette()));
}

void MarkedRows::resizeEvent(QResizeEvent *)
{
    place();
}

} // namespace bihuan
