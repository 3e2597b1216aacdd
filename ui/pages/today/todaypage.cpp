// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/todaypage.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/matterproxy.h"
#include "ui/models/noticerecords.h"
#include "ui/models/officefile.h"
#include "ui/printing/tableprinting.h"
#include "ui/shell/pagehost.h"
#include "ui/tables/recordcolumns.h"
#include "ui/tables/tableediting.h"
#include "ui/tables/tablefilters.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>

namespace bihuan {

TodayPage::TodayPage(const PageContext &context)
    : m_context(context), m_day(context.file.today()), m_today(m_day), m_model(new RecordModel(noticeTaskColumns(), this)),
      m_proxy(new MatterProxy(*m_model, this)), m_dayText(new QLabel(this)), m_table(new TableView(this)),
      m_empty(new EmptyState(QStringLiteral("check"), this)), m_stack(new QStackedWidget(this)),
      m_all(new QAction(QStringLiteral("查看全部督办单"), this))
{
    m_table->setObjectName(QStringLiteral("todayTable"));
    m_table->setAccessibleName(QStringLiteral("今天要办的督办单"));
    m_proxy->setGroupBy(GroupBy::Unit); // the model says the groups
    m_table->setModel(m_proxy);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_filters = new TableFilters(*m_table, *m_proxy);
    layOutRecords(*m_table, *m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    connect(m_all, &QAction::triggered, this, [this] { m_context.host.openPage(pageids::notices); });
    connect(m_table, &QAbstractItemView::doubleClicked, this, &TodayPage::perform);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_context.actions.update();
        Q_EMIT selectionTextChanged();
    });
    new TableEditing(*m_table, *m_filters, context, this);
    new TablePrinting(*m_table, *m_filters, context, this, [this] { return TableHeading{QStringLiteral("督办待办事项（%1）").arg(m_dayText->text()), {}}; });
    const auto onRow = [this] { return m_stack->currentWidget() == m_table && !m_table->currentIndex().data(CellModel::CodeRole).toString().isEmpty(); };
    m_context.actions.bind(QStringLiteral("notice.act"), this, [this] { perform(); }, onRow);
}

QToolButton *TodayPage::makeStep(const QString &id, const QString &picture, const QString &name, int days)
{
    auto *button = new QToolButton(this);
    button->setObjectName(id);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setIcon(icon(picture));
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, days] { setDay(m_day.addDays(days)); });
    return button;
}

QWidget *TodayPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    m_dayText->setObjectName(QStringLiteral("todayDay"));
    m_dayText->setFont(type::cardTitle(font()));
    m_back = new QToolButton(this);
    m_back->setObjectName(QStringLiteral("todayBack"));
    m_back->setAccessibleName(QStringLiteral("回到今天"));
    m_back->setText(QStringLiteral("回到今天"));
    m_back->setAutoRaise(true);
    connect(m_back, &QToolButton::clicked, this, [this] { setDay(m_today); });
    row->addWidget(makeStep(QStringLiteral("todayPrevious"), QStringLiteral("left"), QStringLiteral("前一天"), -1));
    row->addWidget(m_dayText);
    row->addWidget(makeStep(QStringLiteral("todayNext"), QStringLiteral("right"), QStringLiteral("后一天"), 1));
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(new ActionButton(*m_context.actions.action(QStringLiteral("table.print")), QStringLiteral("打印"), this));
    auto *act = new ActionButton(*m_context.actions.action(QStringLiteral("notice.act")), QStringLiteral("办理"), this);
    act->setProperty("kind", QStringLiteral("primary"));
    row->addWidget(act);
    return bar;
}

QString TodayPage::title() const
{
    return QStringLiteral("今天要办");
}

QWidget *TodayPage::firstFocus()
{
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(m_empty) : m_table;
}

void TodayPage::refresh()
{
    // Over midnight the page turns with the clock, unless somebody looks at another day.
    const QDate today = m_context.file.today();
    if (m_day == m_today)
        m_day = today;
    m_today = today;
    fill();
}

void TodayPage::setDay(const QDate &day)
{
    m_day = day;
    fill();
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus();
}

void TodayPage::fill()
{
    const QString weekday = QLocale(QLocale::Chinese, QLocale::China).dayName(m_day.dayOfWeek(), QLocale::ShortFormat);
    m_dayText->setText(QStringLiteral("%1 %2").arg(PartialDate::day(m_day).title(), weekday));
    m_back->setVisible(m_day != m_today);
    const QString before = m_table->currentIndex().data(CellModel::CodeRole).toString();
    m_model->setRows(noticeTaskRecords(*m_context.file.notices(), *m_context.file.county(), m_day));
    m_proxy->applyAgain();
    const bool any = m_model->rowCount() > 0;
    if (any) {
        QModelIndex place = m_proxy->mapFromSource(m_model->find(before));
        m_table->standAt(place.isValid() ? place : m_proxy->index(1, 0)); // below the first heading
    } else if (m_context.file.notices()->files().empty()) {
        m_empty->setText(QStringLiteral("还没有督办单"), QStringLiteral("从红灯、黄灯事项起草督办单以后，待签收、临期、超期、待审核的都列在这里。"));
        m_empty->setAction(m_all);
    } else {
        m_empty->setText(m_day == m_today ? QStringLiteral("今天没有要办的督办事项") : QStringLiteral("这一天没有要办的督办事项"),
                         QStringLiteral("签收、期限、反馈都没有欠着的。"));
        m_empty->setAction(m_all);
    }
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    m_context.actions.update();
    Q_EMIT selectionTextChanged();
}

void TodayPage::perform()
{
    const NoticeTaskKey key = noticeTaskKey(m_table->currentIndex().data(CellModel::CodeRole).toString());
    if (key.notice.isEmpty())
        return;
    MatterFilter filter;
    filter.notice = key.notice;
    filter.act = key.act;
    m_context.host.openPage(pageids::notices, filter);
}

QString TodayPage::selectionText() const
{
    return m_model->rowCount() == 0 ? QString() : QStringLiteral("共%1项").arg(m_model->rowCount());
}

} // namespace bihuan
