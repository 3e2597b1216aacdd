// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/viewbar.h"

#include "ui/models/cellmodel.h"
#include "ui/models/matterproxy.h"
#include "ui/shell/settings.h"
#include "ui/tables/tablefilters.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonDocument>
#include <QMenu>
#include <QToolButton>

namespace bihuan {

ViewBar::ViewBar(TableView &table, MatterProxy &proxy, TableFilters &filters, QWidget *parent)
    : QWidget(parent), m_table(table), m_proxy(proxy), m_filters(filters), m_views(new QToolButton(this)),
      m_groups(new QToolButton(this)), m_columns(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    const auto add = [&](QToolButton *button, const QString &object, const QString &name, auto open) {
        button->setObjectName(object);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, open);
        row->addWidget(button);
    };
    add(m_views, QStringLiteral("viewsButton"), QStringLiteral("存下的视图"), &ViewBar::openViews);
    add(m_groups, QStringLiteral("groupsButton"), QStringLiteral("按什么分组"), &ViewBar::openGroups);
    add(m_columns, QStringLiteral("columnsButton"), QStringLiteral("显示哪些列"), &ViewBar::openColumns);
    m_columns->setText(QStringLiteral("列 ▾"));
    m_columns->hide();
    QHeaderView *const header = table.horizontalHeader();
    connect(header, &QHeaderView::sectionMoved, this, &ViewBar::remember);
    connect(header, &QHeaderView::sectionResized, this, &ViewBar::remember);
    connect(&filters, &TableFilters::changed, this, &ViewBar::name);
    name();
}

void ViewBar::setColumnMenu(std::function<void(QMenu &)> fill, std::function<void()> reset)
{
    m_fillColumns = std::move(fill);
    m_resetColumns = std::move(reset);
    m_columns->show();
}

void ViewBar::name()
{
    m_views->setText(QStringLiteral("视图：%1 ▾").arg(m_view.isEmpty() ? QStringLiteral("默认") : m_view));
    const auto &choices = groupChoices();
    const auto chosen = std::ranges::find(choices, m_proxy.groupBy(), &GroupChoice::by);
    m_groups->setText(QStringLiteral("分组：%1 ▾").arg(chosen->by == GroupBy::None ? QStringLiteral("无") : chosen->title.mid(1)));
}

void ViewBar::leaveTable()
{
    m_key.clear();
    if (!m_filters.texts().isEmpty())
        m_filters.clear();
}

void ViewBar::setTable(const QString &key)
{
    leaveTable();
    m_view.clear();
    const QByteArray kept = Settings().value(QStringLiteral("layout/") + key);
    if (!kept.isEmpty())
        layOut(m_table, TableState::fromJson(QJsonDocument::fromJson(kept).object()));
    m_key = key;
    name();
}

void ViewBar::remember()
{
    if (m_key.isEmpty() || !m_fillColumns)
        return;
    TableState state = stateOf(m_table, m_proxy, m_filters);
    state.filters.clear();
    state.quick = {};
    Settings().setValue(QStringLiteral("layout/") + m_key, QJsonDocument(state.toJson()).toJson(QJsonDocument::Compact));
}

QJsonObject ViewBar::savedViews() const
{
    return QJsonDocument::fromJson(Settings().value(QStringLiteral("views/") + m_key)).object();
}

void ViewBar::setSavedViews(const QJsonObject &views)
{
    Settings().setValue(QStringLiteral("views/") + m_key, QJsonDocument(views).toJson(QJsonDocument::Compact));
}

void ViewBar::openViews()
{
    QMenu menu(this);
    menu.setAccessibleName(QStringLiteral("存下的视图"));
    const QJsonObject views = savedViews();
    menu.addAction(QStringLiteral("默认"), this, [this] {
        if (m_resetColumns)
            m_resetColumns();
        show({}, stateOf(m_table, m_proxy, m_filters));
    });
    for (auto view = views.begin(); view != views.end(); ++view)
        menu.addAction(view.key(), this, [this, name = view.key(), state = view.value().toObject()] { show(name, TableState::fromJson(state)); });
    menu.addSeparator();
    menu.addAction(QStringLiteral("把现在的样子存为视图…"), this, &ViewBar::saveView);
    if (!m_view.isEmpty())
        menu.addAction(QStringLiteral("删除视图“%1”").arg(m_view), this, [this, views] {
            QJsonObject left = views;
            left.remove(m_view);
            setSavedViews(left);
            m_view.clear();
            name();
        });
    menu.exec(m_views->mapToGlobal(QPoint(0, m_views->height())));
}

void ViewBar::saveView()
{
    QInputDialog dialog(this);
    dialog.setObjectName(QStringLiteral("viewName"));
    dialog.setWindowTitle(QStringLiteral("存为视图"));
    dialog.setLabelText(QStringLiteral("列、排序、分组和筛选都存下来。视图的名字："));
    dialog.setOkButtonText(QStringLiteral("存下"));
    dialog.setCancelButtonText(QStringLiteral("取消"));
    dialog.setTextValue(m_view);
    if (dialog.exec() != QDialog::Accepted || dialog.textValue().trimmed().isEmpty())
        return;
    m_view = dialog.textValue().trimmed();
    QJsonObject views = savedViews();
    views.insert(m_view, stateOf(m_table, m_proxy, m_filters).toJson());
    setSavedViews(views);
    name();
}

/// Without a name: the ledger as it is at first, nothing filtered.
void ViewBar::show(const QString &viewName, const TableState &state)
{
    m_view = viewName;
    layOut(m_table, state);
    const bool plain = viewName.isEmpty();
    const CellModel &model = *cellModelOf(m_table.model());
    int sorted = -1;
    for (int column = 0; column < model.columnCount() && !plain; ++column) {
        if (model.columnId(column) == state.sortedBy)
            sorted = column;
    }
    m_table.sortByColumn(sorted, state.order);
    if (sorted < 0)
        m_proxy.sort(-1);
    m_proxy.setGroupBy(plain ? GroupBy::None : state.groupBy);
    m_filters.setTexts(plain ? QHash<QString, QString>() : state.filters);
    Q_EMIT filterWanted(plain ? MatterFilter() : state.quick);
    name();
}

void ViewBar::openGroups()
{
    QMenu menu(this);
    menu.setAccessibleName(QStringLiteral("按什么分组"));
    for (const GroupChoice &choice : groupChoices()) {
        QAction *const action = menu.addAction(choice.title, this, [this, by = choice.by] { groupBy(by); });
        action->setCheckable(true);
        action->setChecked(choice.by == m_proxy.groupBy());
    }
    menu.exec(m_groups->mapToGlobal(QPoint(0, m_groups->height())));
}

void ViewBar::groupBy(GroupBy by)
{
    m_proxy.setGroupBy(by);
    m_table.standAt(m_proxy.index(0, cellModelOf(&m_proxy)->titleColumn()));
    name();
}

void ViewBar::openColumns()
{
    QMenu menu(this);
    menu.setAccessibleName(QStringLiteral("显示哪些列"));
    m_fillColumns(menu);
    menu.exec(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

} // namespace bihuan
