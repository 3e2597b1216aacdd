// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/markfield.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWidget>

#include <cmath>

namespace bihuan {

namespace {
constexpr qsizetype longestTipLine = 34; ///< characters
}

MarkField::MarkField(QWidget *widget, QWidget *surface)
    : QObject(widget), m_widget(widget), m_surface(surface ? surface : widget)
{
    m_widget->setFocusPolicy(Qt::StrongFocus);
    m_surface->setMouseTracking(true);
    m_widget->installEventFilter(this);
    if (m_surface != m_widget)
        m_surface->installEventFilter(this);
}

void MarkField::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    const int count = static_cast<int>(m_marks.size());
    m_hovered = m_hovered < count ? m_hovered : -1;
    m_pressed = -1;
    m_current = std::min(m_current, count - 1);
    if (m_current < 0 && count > 0)
        m_current = 0;
    describe();
}

int MarkField::focused() const
{
    return m_keyboard && m_widget->hasFocus() ? m_current : -1;
}

int MarkField::markAt(const QPointF &point) const
{
    int found = -1;
    double smallest = 0;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const QRectF &area = m_marks[i].area;
        const double size = area.width() * area.height();
        if (area.contains(point) && (found < 0 || size < smallest)) {
            found = static_cast<int>(i);
            smallest = size;
        }
    }
    return found;
}

bool MarkField::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        hover(markAt(static_cast<QMouseEvent *>(event)->position()));
        break;
    case QEvent::Leave:
        hover(-1);
        break;
    case QEvent::MouseButtonPress:
        m_keyboard = false;
        if (watched == m_surface && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
            m_pressed = markAt(static_cast<QMouseEvent *>(event)->position());
        break;
    case QEvent::MouseButtonRelease: {
        const int mark = markAt(static_cast<QMouseEvent *>(event)->position());
        if (watched != m_surface || mark < 0 || mark != std::exchange(m_pressed, -1))
            break;
        setCurrent(mark);
        // A copy: what is done may give the widget other marks.
        const ChartTarget target = m_marks[static_cast<size_t>(mark)].mark.target;
        Q_EMIT activated(target);
        return true;
    }
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int mark = watched == m_surface ? markAt(help->pos()) : -1;
        if (mark < 0)
            break;
        // What is long stands as rich text, which Qt breaks into lines.
        const QString &name = m_marks[static_cast<size_t>(mark)].mark.name;
        const bool isLong = name.size() > longestTipLine;
        QToolTip::showText(help->globalPos(),
                           isLong ? QStringLiteral("<p>%1</p>").arg(name.toHtmlEscaped()) : name, m_surface);
        return true;
    }
    case QEvent::KeyPress:
        if (watched == m_widget && press(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::FocusIn: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        m_keyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        m_surface->update();
        describe();
        break;
    }
    case QEvent::FocusOut:
        m_surface->update();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void MarkField::hover(int mark)
{
    if (mark == m_hovered)
        return;
    m_hovered = mark;
    if (mark < 0)
        m_surface->unsetCursor();
    else
        m_surface->setCursor(Qt::PointingHandCursor);
    m_surface->update();
}

bool MarkField::press(const QKeyEvent &event)
{
    if (m_marks.empty() || m_current < 0 || event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: {
        const ChartTarget target = m_marks[static_cast<size_t>(m_current)].mark.target;
        Q_EMIT activated(target);
        return true;
    }
    case Qt::Key_Home:
        m_keyboard = true;
        setCurrent(0);
        return true;
    case Qt::Key_End:
        m_keyboard = true;
        setCurrent(static_cast<int>(m_marks.size()) - 1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_keyboard = true;
        if (const int next = neighbour(event.key()); next >= 0)
            setCurrent(next);
        m_surface->update();
        return true;
    default:
        return false;
    }
}

void MarkField::setCurrent(int mark)
{
    m_current = mark;
    describe();
    m_surface->update();
    Q_EMIT currentChanged(m_marks[static_cast<size_t>(mark)].area);
}

int MarkField::neighbour(int key) const
{
    const QRectF from = m_marks[static_cast<size_t>(m_current)].area;
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const double sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    int best = -1;
    double nearest = 0;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const QPointF way = m_marks[i].area.center() - from.center();
        const double along = sign * (sideways ? way.x() : way.y());
        const double across = std::abs(sideways ? way.y() : way.x());
        if (static_cast<int>(i) == m_current || along <= 1)
            continue;
        const double distance = along + 4 * across; // straight on before aslant
        if (best < 0 || distance < nearest) {
            best = static_cast<int>(i);
            nearest = distance;
        }
    }
    return best;
}

void MarkField::describe()
{
    const QString text = m_current < 0 ? QString() : m_marks[static_cast<size_t>(m_current)].mark.name;
    if (m_widget->accessibleDescription() == text)
        return;
    m_widget->setAccessibleDescription(text);
    QAccessibleEvent changed(m_widget, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace bihuan
