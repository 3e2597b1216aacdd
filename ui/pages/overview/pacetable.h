// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/overview.h"
#include "ui/pages/overview/markedrows.h"

namespace bihuan {

/// 距目标差额: what is missing, the monthly pace that it needs, and how many times the past pace that is.
class PaceTable : public MarkedRows
{
    Q_OBJECT

public:
    using MarkedRows::MarkedRows;

    void setList(const PaceList &list);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    int rowHeight() const override;
    std::vector<ChartMark> marksFor(size_t room) const override;
    int headRows() const override { return 1; }

private:
    PaceList m_list;
};

} // namespace bihuan
