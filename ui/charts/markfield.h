// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/chartspec.h"

#include <QObject>
#include <QRectF>

class QMouseEvent;
class QKeyEvent;
class QWidget;

namespace bihuan {

/// What can be pointed at in a painted widget. Hover, click, tip and keyboard for all of them in one way: the
/// widget is one stop of the Tab key, arrows go from mark to mark, Enter or Space does what a click does, and
/// what has the keyboard is told as the widget's accessible description.
class MarkField : public QObject
{
    Q_OBJECT

public:
    struct Mark
    {
        QRectF area;
        ChartMark mark;
    };

    /// `surface` is where the mouse moves: the viewport of a scroll area, else the widget itself.
    explicit MarkField(QWidget *widget, QWidget *surface = nullptr);

    /// Areas in the surface's coordinates. Where two overlap the smaller one is hit.
    void setMarks(std::vector<Mark> marks);
    const std::vector<Mark> &marks() const { return m_marks; }
    int hovered() const { return m_hovered; } ///< −1 for none
    /// The mark that shows it has the keyboard; −1 while the widget has none or only the mouse is used.
    int focused() const;
    /// The one that the keyboard stands on, also while it is elsewhere.
    int current() const { return m_current; }
    int markAt(const QPointF &point) const;

Q_SIGNALS:
    void activated(const bihuan::ChartTarget &target);
    void currentChanged(const QRectF &area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hover(int mark);
    bool press(const QKeyEvent &event);
    void setCurrent(int mark);
    /// The nearest mark in a direction; −1 for none.
    int neighbour(int key) const;
    void describe();

    QWidget *m_widget;
    QWidget *m_surface;
    std::vector<Mark> m_marks;
    int m_hovered = -1;
    int m_pressed = -1;
    int m_current = -1;
    bool m_keyboard = false; ///< the last thing that came was a key
};

} // namespace bihuan
