// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/chartspec.h"

#include <QWidget>

namespace bihuan {

class MarkField;

/// A LightMatrix: places down, months across, each cell in the tint of its light with the shape of what
/// warns.
class LightGrid : public QWidget
{
    Q_OBJECT

public:
    explicit LightGrid(QWidget *parent = nullptr);

    void setSpec(const ChartSpec &spec);
    MarkField *field() const { return m_field; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRectF cellBox(size_t row, qsizetype column) const;
    QRectF titleBox(size_t row) const;
    int titleWidth() const;
    double rowHeight() const;
    void place();
    void paintHead(QPainter &painter) const;

    LightMatrix m_chart;
    MarkField *m_field;
};

} // namespace bihuan
