// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/talks/talkspage.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/consequencerecords.h"
#include "ui/models/matterproxy.h"
#include "ui/models/officefile.h"
#include "ui/pages/talks/talkform.h"
#include "ui/printing/tableprinting.h"
#include "ui/shell/pagehost.h"
#include "ui/tables/recordcolumns.h"
#include "ui/tables/tableediting.h"
#include "ui/tables/tablefilters.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/band.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabstrip.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {
const QString countsTab = QStringLiteral("counts");
const QString talksTab = QStringLiteral("talks");
} // namespace

TalksPage::TalksPage(const PageContext &context)
    : m_context(context), m_model(new RecordModel({}, this)), m_proxy(new MatterProxy(*m_model, this)), m_tabs(new TabStrip(this)),
      m_table(new TableView(this)), m_empty(new EmptyState(QStringLiteral("unit"), this)), m_stack(new QStackedWidget(this)),
      m_form(new TalkForm(context.file, this))
{
    m_tabs->setObjectName(QStringLiteral("talksTabs"));
    m_tabs->setAccessibleName(QStringLiteral("计数和约谈"));
    m_table->setObjectName(QStringLiteral("talksTable"));
    m_table->setAccessibleName(QStringLiteral("计数和约谈表格"));
    m_table->setModel(m_proxy);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_filters = new TableFilters(*m_table, *m_proxy);
    m_filters->setShown(true);
    m_form->hide();
    auto *strip = new Band(this);
    auto *tabs = new QHBoxLayout(strip);
    tabs->setContentsMargins(space::xl - space::m, space::xs, space::xl, 0);
    tabs->setSpacing(space::s);
    tabs->addWidget(m_tabs, 1);
    tabs->addWidget(new ActionButton(*context.actions.action(QStringLiteral("table.print")), QStringLiteral("打印表格"), this));
    auto *add = new ActionButton(*context.actions.action(QStringLiteral("talk.new")), QStringLiteral("记一次约谈"), this);
    add->setIcon(icon(QStringLiteral("plus"), IconInk::OnAccent));
    add->setProperty("kind", QStringLiteral("primary"));
    tabs->addWidget(add);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::m);
    row->addWidget(m_stack, 1);
    row->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(strip);
    column->addLayout(row, 1);
    m_tabs->setTabs({{countsTab, QStringLiteral("预警与督办计数"), {}}, {talksTab, QStringLiteral("约谈记录"), {}}});
    m_tabs->setCurrent(countsTab);
    connect(m_tabs, &TabStrip::chosen, this, &TalksPage::showTab);
    connect(m_form, &TalkForm::closed, this, [this] {
        m_form->hide();
        firstFocus()->setFocus();
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, &TalksPage::openRow);
    connect(m_table, &TableView::selectionTouched, this, [this] {
        m_context.actions.update();
        Q_EMIT selectionTextChanged();
    });
    new TableEditing(*m_table, *m_filters, context, this);
    new TablePrinting(*m_table, *m_filters, context, this, [this] {
        const Period period = m_context.file.period();
        return TableHeading{showsTalks() ? QStringLiteral("约谈记录") : QStringLiteral("预警与督办计数（%1年1—%2月）").arg(period.year).arg(period.lastMonth()), {}};
    });
    connect(&m_context.file, &OfficeFile::busyChanged, this, &TalksPage::count, Qt::QueuedConnection);
    m_context.actions.bind(QStringLiteral("talk.new"), this, [this] {
        const QString key = showsTalks() ? QString() : m_table->currentIndex().data(CellModel::CodeRole).toString();
        const Unit *const unit = m_context.file.county()->units().findKey(key);
        newTalk({}, {}, unit ? unit->id : UnitId());
    }, [this] { return m_context.file.isWritable() && m_form->isHidden(); });
}

bool TalksPage::showsTalks() const
{
    return m_tabs->current() == talksTab;
}

QString TalksPage::title() const
{
    return QStringLiteral("预警与约谈");
}

QWidget *TalksPage::firstFocus()
{
    if (!m_form->isHidden())
        return m_form;
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(m_empty) : m_table;
}

void TalksPage::refresh()
{
    fill();
}

void TalksPage::showTab(const QString &tab)
{
    m_tabs->setCurrent(tab);
    fill();
}

void TalksPage::fill()
{
    if (showsTalks()) {
        if (m_shown != talksTab)
            m_model->setColumns(talkColumns());
        m_model->setRows(talkRecords(*m_context.file.notices(), *m_context.file.county()));
        m_empty->setText(QStringLiteral("还没有约谈记录"), QStringLiteral("约谈了哪个单位、谈了什么、承诺了什么，记在这里；也可以从督办单上记。"));
        m_empty->setAction(m_context.actions.action(QStringLiteral("talk.new")));
    } else {
        showCounts();
    }
    if (m_shown != m_tabs->current()) {
        m_shown = m_tabs->current();
        m_proxy->sort(-1);
        m_filters->clear();
        layOutRecords(*m_table, *m_model);
    }
    m_proxy->applyAgain();
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    if (any && !m_table->currentIndex().isValid())
        m_table->standAt(m_proxy->index(0, m_model->titleColumn()));
    m_context.actions.update();
    Q_EMIT selectionTextChanged();
}

bool TalksPage::isCounted() const
{
    return m_countedCounty == m_context.file.county() && m_countedBook == m_context.file.notices() && m_countedUntil == m_context.file.period();
}

/// Every published month of the year is read, which may take longer than the window waits.
void TalksPage::count()
{
    if (m_counting || isCounted() || showsTalks() || m_context.file.isBusy() || !isVisibleTo(window()))
        return;
    m_counting = true;
    m_countedCounty = m_context.file.county();
    m_countedBook = m_context.file.notices();
    m_countedUntil = m_context.file.period();
    auto counted = std::make_shared<std::vector<ConsequenceRow>>();
    m_context.host.start({QStringLiteral("正在统计各单位的预警和督办"),
                          [this, counted](const Progress &) -> Status {
                              BIHUAN_TRY(*counted, consequencesOf(m_context.file.workspace(), m_countedCounty, *m_countedBook, m_countedUntil));
                              return {};
                          },
                          [this, counted](const Status &status) {
                              m_counting = false;
                              if (!status)
                                  return m_context.host.tell(status.error());
                              m_counts = std::move(*counted);
                              fill();
                          }});
}

void TalksPage::showCounts()
{
    if (!isCounted()) // not from here: the task that changed the file may still be telling its end
        QMetaObject::invokeMethod(this, &TalksPage::count, Qt::QueuedConnection);
    ConsequenceTable table = consequenceTable(m_counts, m_context.file.county()->context());
    const bool sameColumns = m_shown == countsTab && std::ranges::equal(table.columns, m_model->columns(), {}, &RecordColumn::id, &RecordColumn::id);
    if (!sameColumns) {
        m_model->setColumns(table.columns);
        layOutRecords(*m_table, *m_model);
    }
    m_model->setRows(std::move(table.rows));
    m_empty->setText(QStringLiteral("没有需要计数的单位"), QStringLiteral("月份发布以后，黄灯、红灯、督办单和约谈按单位记在这里，供考核评分用。"));
    m_empty->setAction(nullptr);
}

void TalksPage::openRow()
{
    if (showsTalks())
        return;
    MatterFilter filter;
    filter.unitKey = m_table->currentIndex().data(CellModel::CodeRole).toString();
    if (!filter.unitKey.isEmpty())
        m_context.host.openPage(pageids::ledger, filter);
}

void TalksPage::newTalk(const NoticeId &notice, const std::vector<MatterId> &matters, const UnitId &unit)
{
    showTab(talksTab);
    m_form->begin(notice, matters, unit);
    m_context.actions.update();
}

void TalksPage::narrow(const MatterFilter &filter)
{
    if (!filter.notice.isEmpty())
        return newTalk(NoticeId{filter.notice}, {});
    std::vector<MatterId> matters;
    if (const MatterFile *const file = m_context.file.county()->matterByCode(filter.code))
        matters.push_back(file->matter->id);
    for (const QString &code : filter.codes) {
        if (const MatterFile *const file = m_context.file.county()->matterByCode(code))
            matters.push_back(file->matter->id);
    }
    newTalk({}, matters);
}

QString TalksPage::selectionText() const
{
    return m_model->rowCount() == 0 ? QString() : QStringLiteral("共%1%2").arg(m_model->rowCount()).arg(showsTalks() ? QStringLiteral("次") : QStringLiteral("个单位"));
}

} // namespace bihuan
