// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/overview.h"

#include <QWidget>

namespace bihuan {

class MarkField;

/// 距目标差额: what is missing, the monthly pace that it needs, and how many times the past pace that is.
class PaceTable : public QWidget
{
    Q_OBJECT

public:
    explicit PaceTable(QWidget *parent = nullptr);

    void setList(const PaceList &list);
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

    PaceList m_list;
    MarkField *m_field;
};

} // namespace bihuan
