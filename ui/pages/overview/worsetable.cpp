// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/worsetable.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace bihuan {

namespace {
constexpr int chipShape = 9;
constexpr size_t rowsByDefault = 5;
} // namespace

void WorseTable::setList(const WorseList &list)
{
    m_list = list;
    setAccessibleName(list.title);
    m_unitWidth = 0;
    const QFontMetrics metrics(type::small(font()));
    for (const WorseRow &row : list.rows)
        m_unitWidth = std::max(m_unitWidth, metrics.horizontalAdvance(row.unit) + 1);
    place();
}

int WorseTable::rowHeight() const
{
    return fontMetrics().height() + space::s;
}

QSize WorseTable::sizeHint() const
{
    return {320, static_cast<int>(rowsByDefault) * rowHeight()};
}

size_t WorseTable::shownRows(size_t room) const
{
    const size_t places = std::max<size_t>(1, room);
    return m_list.rows.size() <= places ? m_list.rows.size() : places - 1;
}

std::vector<ChartMark> WorseTable::marksFor(size_t room) const
{
    std::vector<ChartMark> marks;
    const size_t shown = shownRows(room);
    for (size_t row = 0; row < shown; ++row)
        marks.push_back(m_list.rows[row].mark);
    if (shown < m_list.rows.size())
        marks.push_back(m_list.all);
    return marks;
}

void WorseTable::paintRow(QPainter &painter, const WorseRow &row, const QRect &box, bool hovered) const
{
    const Tokens &tokens = tokensOf(palette());
    const InkSet &inks = tokens.light(row.light);
    if (hovered)
        roundedBox(painter, box.adjusted(0, 1, 0, -1), radius::control - 2, tokens.window, Qt::transparent);
    painter.setFont(type::small(font()));
    const QFontMetrics small = painter.fontMetrics();
    const int chipHeight = small.height() + 2;
    const QRect chip(box.left(), box.center().y() - chipHeight / 2,
                     chipShape + space::xs + small.horizontalAdvance(row.word) + 2 * space::s, chipHeight);
    roundedBox(painter, chip, radius::chip, inks.tint, Qt::transparent);
    lightShape(painter,
               QRectF(chip.left() + space::s, box.center().y() - chipShape / 2 + 1, chipShape, chipShape),
               row.shape, inks.ink);
    painter.setPen(inks.ink);
    painter.drawText(chip.adjusted(space::s + chipShape + space::xs, 0, 0, 0), Qt::AlignVCenter, row.word);

    const int left = chip.right() + 1 + space::s;
    const int room = box.right() - left;
    const int name = room * 34 / 100;
    const int unit = std::min(m_unitWidth, room * 22 / 100);
    const auto text = [&](int at, int width, const QString &words, Qt::TextElideMode mode = Qt::ElideRight) {
        painter.drawText(QRect(at, box.top(), width, box.height()), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, mode, width));
    };
    painter.setPen(tokens.secondary);
    text(left + name + space::s, unit, row.unit);
    text(left + name + unit + 2 * space::s, room - name - unit - 2 * space::s, row.reason);
    painter.setFont(type::cardTitle(font()));
    painter.setPen(tokens.text);
    text(left, name, row.name);
}

void WorseTable::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    if (m_list.rows.empty()) {
        painter.setPen(tokens.secondary);
        painter.drawText(rect(), Qt::AlignCenter,
                         m_list.comparable ? QStringLiteral("没有事项的预警升级")
                                           : QStringLiteral("没有可比的上一期"));
        return;
    }
    const size_t shown = shownRows(room());
    for (size_t row = 0; row < shown; ++row) {
        paintRow(painter, m_list.rows[row], rowBox(row), isHovered(row));
        if (row + 1 < m_list.rows.size())
            painter.fillRect(0, rowBox(row).bottom(), width(), 1, tokens.hairline);
    }
    if (shown < m_list.rows.size()) {
        painter.setFont(type::small(font()));
        painter.setPen(tokens.accent);
        painter.drawText(rowBox(shown), Qt::AlignVCenter,
                         QStringLiteral("还有 %1 项，全部查看").arg(m_list.rows.size() - shown));
    }
    paintFocus(painter);
}

} // namespace bihuan
