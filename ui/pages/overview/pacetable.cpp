// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/pacetable.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace bihuan {

namespace {

const QString shortfallHead = QStringLiteral("差额");
const QString neededHead = QStringLiteral("月均需");
const QString timesHead = QStringLiteral("为前期月均");

/// Edges of the columns of figures, as wide as their widest text.
struct PaceColumns
{
    int shortfall; ///< right edge
    int needed;
    int times;
    int title;        ///< width
    bool showsNeeded; ///< narrow cards leave it to the tip

    PaceColumns(const PaceList &list, const QFontMetrics &metrics, int width)
    {
        int first = metrics.horizontalAdvance(shortfallHead);
        int second = metrics.horizontalAdvance(neededHead);
        int third = metrics.horizontalAdvance(timesHead);
        for (const PaceRow &row : list.rows) {
            first = std::max(first, metrics.horizontalAdvance(row.shortfall));
            second = std::max(second, metrics.horizontalAdvance(row.needed));
            third = std::max(third, metrics.horizontalAdvance(row.times));
        }
        times = width;
        needed = times - third - space::m;
        shortfall = needed - second - space::m;
        title = shortfall - first - space::s;
        showsNeeded = title >= metrics.horizontalAdvance(QStringLiteral("五个字宽"));
        if (showsNeeded)
            return;
        title += second + space::m;
        shortfall = needed;
    }
};

} // namespace

void PaceTable::setList(const PaceList &list)
{
    m_list = list;
    place();
}

int PaceTable::rowHeight() const
{
    return QFontMetrics(type::small(font())).height() + 5;
}

QSize PaceTable::sizeHint() const
{
    return {240, 6 * rowHeight()};
}

std::vector<ChartMark> PaceTable::marksFor(size_t room) const
{
    std::vector<ChartMark> marks;
    for (size_t row = 0; row < std::min(m_list.rows.size(), room); ++row)
        marks.push_back(m_list.rows[row].mark);
    return marks;
}

void PaceTable::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setFont(type::small(font()));
    if (m_list.rows.empty()) {
        painter.setPen(tokens.secondary);
        painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("没有未完成的年度目标"));
        return;
    }
    QFont bold = painter.font();
    bold.setBold(true);
    const PaceColumns columns(m_list, QFontMetrics(bold), width());
    const auto right = [&](int edge, const QRect &row, const QString &text) {
        painter.drawText(QRect(0, row.top(), edge, row.height()), Qt::AlignVCenter | Qt::AlignRight, text);
    };
    const QRect head(0, 0, width(), rowHeight());
    painter.setPen(tokens.secondary);
    right(columns.shortfall, head, shortfallHead);
    if (columns.showsNeeded)
        right(columns.needed, head, neededHead);
    right(columns.times, head, timesHead);
    for (size_t i = 0; i < std::min(m_list.rows.size(), room()); ++i) {
        const PaceRow &row = m_list.rows[i];
        const QRect box = rowBox(i);
        if (isHovered(i))
            roundedBox(painter, box, radius::control - 2, tokens.window, Qt::transparent);
        painter.setPen(tokens.text);
        painter.drawText(box, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(row.title, Qt::ElideRight, columns.title));
        painter.setPen(tokens.secondary);
        if (columns.showsNeeded)
            right(columns.needed, box, row.needed);
        painter.setFont(bold);
        painter.setPen(tokens.text);
        right(columns.shortfall, box, row.shortfall);
        painter.setPen(row.steep ? tokens.red.ink : tokens.secondary);
        right(columns.times, box, row.times);
        painter.setFont(type::small(font()));
    }
    paintFocus(painter);
}

} // namespace bihuan
