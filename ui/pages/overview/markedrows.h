// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/markfield.h"

#include <QWidget>

namespace bihuan {

/// A painted list of equal rows that can be pointed at, one mark each; as many as there is room for.
class MarkedRows : public QWidget
{
    Q_OBJECT

public:
    explicit MarkedRows(QWidget *parent = nullptr);

    MarkField *field() const { return m_field; }
    QSize minimumSizeHint() const override;

protected:
    virtual int rowHeight() const = 0;
    /// The marks of the rows that `room` rows can show, from the top.
    virtual std::vector<ChartMark> marksFor(size_t room) const = 0;
    virtual int headRows() const { return 0; } ///< above the first row

    size_t room() const; ///< rows below the head
    QRect rowBox(size_t row) const;
    bool isHovered(size_t row) const { return m_field->hovered() == static_cast<int>(row); }
    void place(); ///< after the rows have changed
    void paintFocus(QPainter &painter) const;
    void resizeEvent(QResizeEvent *event) override;

private:
    MarkField *m_field;
};

} // namespace bihuan
