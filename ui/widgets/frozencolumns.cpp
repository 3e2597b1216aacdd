// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/frozencolumns.h"

#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace bihuan {

FrozenColumns::FrozenColumns(TableView &table, int count) : TableView(&table), m_table(table), m_count(count)
{
    setModel(table.model());
    const std::unique_ptr<QItemSelectionModel> unused(selectionModel()); // the one that setModel made
    setSelectionModel(table.selectionModel());
    setFrameShape(NoFrame);
    setAutoScroll(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(&table);
    horizontalHeader()->setSectionsMovable(false);
    setObjectName(table.objectName() + QStringLiteral(".frozen"));
    setAccessibleName(table.accessibleName() + QStringLiteral("的固定列"));
    verticalHeader()->setDefaultSectionSize(table.verticalHeader()->defaultSectionSize());

    QHeaderView *const own = horizontalHeader();
    QHeaderView *const other = table.horizontalHeader();
    connect(other, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (section < m_count)
            setColumnWidth(section, size);
        place();
    });
    connect(own, &QHeaderView::sectionResized, &table, [&table](int section, int, int size) {
        if (size > 0)
            table.setColumnWidth(section, size);
    });
    own->setSortIndicator(other->sortIndicatorSection() < count ? other->sortIndicatorSection() : -1, other->sortIndicatorOrder());
    connect(own, &QHeaderView::sortIndicatorChanged, other, &QHeaderView::setSortIndicator);
    connect(other, &QHeaderView::sortIndicatorChanged, own, [this, own](int section, Qt::SortOrder order) {
        const QSignalBlocker quiet(own); // the table sorts
        own->setSortIndicator(section < m_count ? section : -1, order);
        own->viewport()->update();
    });
    connect(other, &QHeaderView::geometriesChanged, this, &FrozenColumns::place);
    connect(other, &QHeaderView::sectionCountChanged, this, &FrozenColumns::hideOthers);
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, table.verticalScrollBar(), &QScrollBar::setValue);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&table, &TableView::rowHovered, this, &TableView::setHoveredRow);
    connect(this, &TableView::rowHovered, &table, &TableView::setHoveredRow);
    table.installEventFilter(this);
    hideOthers();
    show();
}

int FrozenColumns::columnsWidth() const
{
    int width = 0;
    for (int column = 0; column < std::min(m_count, m_table.horizontalHeader()->count()); ++column)
        width += m_table.columnWidth(column);
    return width;
}

void FrozenColumns::hideOthers()
{
    for (int column = 0; column < horizontalHeader()->count(); ++column)
        setColumnHidden(column, column >= m_count);
    for (int column = 0; column < std::min(m_count, horizontalHeader()->count()); ++column)
        setColumnWidth(column, m_table.columnWidth(column));
    place();
}

void FrozenColumns::place()
{
    const int header = m_table.horizontalHeader()->height();
    setGeometry(m_table.frameWidth(), m_table.frameWidth(), columnsWidth(), header + m_table.viewport()->height());
    horizontalHeader()->setFixedHeight(header);
    raise();
}

bool FrozenColumns::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_table && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        place();
    return TableView::eventFilter(object, event);
}

void FrozenColumns::paintEvent(QPaintEvent *event)
{
    TableView::paintEvent(event);
    if (m_table.horizontalScrollBar()->value() == 0)
        return;
    QPainter painter(viewport());
    painter.fillRect(viewport()->width() - 1, 0, 1, viewport()->height(), tokensOf(palette()).strongLine);
}

void FrozenColumns::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_table.viewport(), event);
}

} // namespace bihuan
