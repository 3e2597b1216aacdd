// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bihuan {

/// What a row is taken by to drag it to another place. The keyboard does the same with Alt+↑ and Alt+↓.
class RowGrip : public QWidget
{
    Q_OBJECT

public:
    explicit RowGrip(QWidget *parent);

    QSize sizeHint() const override;

Q_SIGNALS:
    void dragged(int globalY);
    void dropped(int globalY);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool m_held = false;
};

} // namespace bihuan
