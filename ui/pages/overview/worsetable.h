// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/overview.h"

#include <QWidget>

namespace bihuan {

class MarkField;

/// What got worse and why, as many rows as there is room for; the last line tells how many more there are.
class WorseTable : public QWidget
{
    Q_OBJECT

public:
    explicit WorseTable(QWidget *parent = nullptr);

    void setList(const WorseList &list);
    MarkField *field() const { return m_field; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int rowHeight() const;
    size_t shownRows() const;
    QRect rowBox(size_t row) const;
    void place();
    void paintRow(QPainter &painter, const WorseRow &row, const QRect &box, bool hovered) const;

    WorseList m_list;
    int m_unitWidth = 0; ///< of the widest unit
    MarkField *m_field;
};

} // namespace bihuan
