// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabstrip.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace bihuan {

namespace {

const QString moreText = QStringLiteral("更多");

QString wordsOf(const TabStrip::Tab &tab)
{
    return tab.count.isEmpty() ? tab.title : tab.title + QLatin1Char(' ') + tab.count;
}

} // namespace

TabStrip::TabStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QStringLiteral("清单"));
}

void TabStrip::setTabs(const std::vector<Tab> &tabs)
{
    if (tabs == m_tabs)
        return;
    m_tabs = tabs;
    if (std::ranges::find(m_tabs, m_current, &Tab::id) == m_tabs.end())
        m_current = m_tabs.empty() ? QString() : m_tabs.front().id;
    place();
    updateGeometry();
}

void TabStrip::setCurrent(const QString &id)
{
    m_current = id;
    place();
}

int TabStrip::widthOf(const Tab &tab) const
{
    return QFontMetrics(type::cardTitle(font())).horizontalAdvance(wordsOf(tab)) + 2 * space::m;
}

/// As many tabs as fit; the current one always.
void TabStrip::place()
{
    m_placed.clear();
    m_more = {};
    const int moreWidth = fontMetrics().horizontalAdvance(moreText) + 2 * space::m + space::l;
    int all = 0;
    for (const Tab &tab : m_tabs)
        all += widthOf(tab);
    const int room = all <= width() ? width() : width() - moreWidth;
    const auto current = std::ranges::find(m_tabs, m_current, &Tab::id);
    int reserved = current == m_tabs.end() ? 0 : widthOf(*current);
    int x = 0;
    for (size_t i = 0; i < m_tabs.size(); ++i) {
        const bool isCurrent = m_tabs[i].id == m_current;
        const int needed = widthOf(m_tabs[i]);
        if (!isCurrent && x + needed + reserved > room)
            continue;
        m_placed.push_back({i, QRect(x, 0, needed, height())});
        x += needed;
        if (isCurrent)
            reserved = 0;
    }
    if (m_placed.size() < m_tabs.size())
        m_more = QRect(x, 0, moreWidth, height());
    update();
}

QSize TabStrip::sizeHint() const
{
    int all = 0;
    for (const Tab &tab : m_tabs)
        all += widthOf(tab);
    return {all, std::max(36, fontMetrics().height() + space::l)};
}

QSize TabStrip::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void TabStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    for (const Placed &placed : m_placed) {
        const Tab &tab = m_tabs[placed.tab];
        const bool current = tab.id == m_current;
        painter.setFont(current ? type::cardTitle(font()) : font());
        painter.setPen(current ? tokens.accent : placed.box.contains(m_mouse) ? tokens.text : tokens.secondary);
        painter.drawText(placed.box, Qt::AlignCenter, wordsOf(tab));
        if (current)
            painter.fillRect(QRect(placed.box.left() + space::xs, height() - 2, placed.box.width() - space::s, 2), tokens.accent);
        if (current && hasFocus())
            focusRing(painter, placed.box.adjusted(2, 3, -2, -4), radius::control, tokens);
    }
    if (!m_more.isNull()) {
        painter.setFont(font());
        painter.setPen(m_more.contains(m_mouse) ? tokens.text : tokens.secondary);
        painter.drawText(m_more.adjusted(space::m, 0, 0, 0), Qt::AlignVCenter, moreText);
        chevron(painter, QPointF(m_more.right() - space::m, m_more.center().y() + 1), Qt::DownArrow, painter.pen().color());
    }
}

void TabStrip::choose(const QString &id)
{
    if (id == m_current)
        return;
    setCurrent(id);
    Q_EMIT chosen(id);
}

void TabStrip::openMore()
{
    QMenu menu(this);
    for (size_t i = 0; i < m_tabs.size(); ++i) {
        const auto shown = [i](const Placed &placed) { return placed.tab == i; };
        if (std::ranges::none_of(m_placed, shown))
            menu.addAction(wordsOf(m_tabs[i]), this, [this, id = m_tabs[i].id] { choose(id); });
    }
    menu.exec(mapToGlobal(m_more.bottomLeft()));
}

void TabStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    for (const Placed &placed : m_placed) {
        if (placed.box.contains(event->pos()))
            return choose(m_tabs[placed.tab].id);
    }
    if (m_more.contains(event->pos()))
        openMore();
}

void TabStrip::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->pos();
    update();
}

void TabStrip::leaveEvent(QEvent *)
{
    m_mouse = {-1, -1};
    update();
}

void TabStrip::keyPressEvent(QKeyEvent *event)
{
    const auto current = std::ranges::find(m_tabs, m_current, &Tab::id);
    if (event->key() == Qt::Key_Left && current != m_tabs.begin() && current != m_tabs.end())
        choose(std::prev(current)->id);
    else if (event->key() == Qt::Key_Right && current != m_tabs.end() && std::next(current) != m_tabs.end())
        choose(std::next(current)->id);
    else
        QWidget::keyPressEvent(event);
}

void TabStrip::resizeEvent(QResizeEvent *)
{
    place();
}

} // namespace bihuan
