// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/overview.h"
#include "ui/pages/overview/markedrows.h"

namespace bihuan {

/// What got worse and why, as many rows as there is room for; the last line tells how many more there are.
class WorseTable : public MarkedRows
{
    Q_OBJECT

public:
    using MarkedRows::MarkedRows;

    void setList(const WorseList &list);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    int rowHeight() const override;
    std::vector<ChartMark> marksFor(size_t room) const override;

private:
    size_t shownRows(size_t room) const; ///< the last place may be taken by "还有 8 项"
    void paintRow(QPainter &painter, const WorseRow &row, const QRect &box, bool hovered) const;

    WorseList m_list;
    int m_unitWidth = 0; ///< of the widest unit
};

} // namespace bihuan
