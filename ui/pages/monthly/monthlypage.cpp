// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/monthly/monthlypage.h"

#include "core/services/owing.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/filterwords.h"
#include "ui/models/matterproxy.h"
#include "ui/models/monthmodel.h"
#include "ui/pages/monthly/monthacts.h"
#include "ui/pages/monthly/monthfigures.h"
#include "ui/pages/monthly/owingpanel.h"
#include "ui/printing/tableprinting.h"
#include "ui/shell/pagehost.h"
#include "ui/tables/ledgertabs.h"
#include "ui/tables/tableediting.h"
#include "ui/tables/tablefilters.h"
#include "ui/tables/viewbar.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/band.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/quickfilters.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/sumrow.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabstrip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace bihuan {

MonthlyPage::MonthlyPage(const PageContext &context)
    : m_context(context), m_model(new MonthModel(context.file, this)), m_proxy(new MatterProxy(*m_model, this)),
      m_tabs(new TabStrip(this)), m_filters(new QuickFilters(QuickFilters::Offer::Reporting, this)),
      m_side(new SegmentBar(QStringLiteral("填写"), this)),
      m_series(new SegmentBar(QStringLiteral("口径"), this)),
      m_table(new TableView(this)), m_sums(new SumRow(*m_table, this)), m_owing(new OwingPanel(this)),
      m_empty(new EmptyState(QStringLiteral("calendar"), this)), m_stack(new QStackedWidget(this)),
      m_showAll(new QAction(QStringLiteral("显示全部事项"), this))
{
    m_tabs->setObjectName(QStringLiteral("monthlyTabs"));
    m_side->setObjectName(QStringLiteral("monthlySide"));
    m_series->setObjectName(QStringLiteral("monthlySeries"));
    m_side->setWords({QStringLiteral("实际"), QStringLiteral("计划")});
    m_series->setWords({QStringLiteral("累计"), QStringLiteral("当月")});
    m_empty->setObjectName(QStringLiteral("monthlyEmpty"));
    m_sums->setObjectName(QStringLiteral("monthlySums"));
    m_owing->hide();

    auto *legend = new QLabel(QStringLiteral("○ 未报，沿用上月　退 已退回　审 待采纳　◥ 需核对"), this);
    legend->setFont(type::small(font()));
    legend->setForegroundRole(QPalette::PlaceholderText);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(space::m);
    filters->addWidget(m_filters, 1);
    filters->addWidget(legend);
    filters->addWidget(m_side);
    filters->addWidget(m_series);
    auto *work = new QHBoxLayout;
    work->setSpacing(space::m);
    m_stack->addWidget(makeTable());
    filters->addWidget(m_views);
    m_stack->addWidget(m_empty);
    work->addWidget(m_stack, 1);
    work->addWidget(m_owing);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(space::xl, space::s, space::xl, space::l);
    content->setSpacing(space::s + 2);
    content->addLayout(filters);
    content->addLayout(work, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBand());
    column->addLayout(content, 1);

    connect(m_tabs, &TabStrip::chosen, this, &MonthlyPage::showLedger);
    connect(m_showAll, &QAction::triggered, this, [this] {
        applyFilter({});
        firstFocus()->setFocus();
    });
    connect(m_filters, &QuickFilters::filterChanged, this, &MonthlyPage::applyFilter);
    connect(m_side, &SegmentBar::chosen, this, &MonthlyPage::showFigures);
    connect(m_series, &SegmentBar::chosen, this, &MonthlyPage::showFigures);
    connect(m_table, &TableView::selectionTouched, this, [this] {
        m_context.actions.update();
        Q_EMIT selectionTextChanged();
    });
    connect(m_model, &CellModel::refused, this, [this](const Error &error) { m_context.host.tell(error); });
    connect(m_owing, &OwingPanel::copyRequested, this, &MonthlyPage::copyOwing);
    connect(m_owing, &OwingPanel::unitChosen, this, [this](const QString &unitKey) {
        MatterFilter filter = m_filters->filter();
        filter.unitKey = filter.unitKey == unitKey ? QString() : unitKey;
        applyFilter(filter);
    });
    connect(m_owing, &OwingPanel::scopeChanged, this, &MonthlyPage::refreshCounts);
}

QWidget *MonthlyPage::makeBand()
{
    auto *band = new Band(this);
    auto *row = new QHBoxLayout(band);
    row->setContentsMargins(space::xl - space::m, space::xs, space::xl, 0);
    row->setSpacing(space::s);
    row->addWidget(m_tabs, 1);
    // The act that is due; the others are in the menu.
    row->addWidget(new ActionButton(*m_context.actions.action(QStringLiteral("period.close")), QStringLiteral("关闭本期填报"), this));
    row->addWidget(new ActionButton(*m_context.actions.action(QStringLiteral("period.reopen")), QStringLiteral("重新打开"), this));
    auto *publish = new ActionButton(*m_context.actions.action(QStringLiteral("period.publish")), QStringLiteral("发布本期"), this);
    publish->setProperty("kind", QStringLiteral("primary"));
    row->addWidget(publish);
    return band;
}

QWidget *MonthlyPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("monthlyTable"));
    m_table->setAccessibleName(QStringLiteral("月度填报表格"));
    m_table->setModel(m_proxy);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + QFontMetrics(type::small(font())).height() + space::s);
    m_table->header()->keepColumns();
    m_table->viewport()->installEventFilter(this);
    m_tableFilters = new TableFilters(*m_table, *m_proxy);
    m_views = new ViewBar(*m_table, *m_proxy, *m_tableFilters, this);
    connect(m_views, &ViewBar::filterWanted, this, &MonthlyPage::applyFilter);
    connect(m_tableFilters, &TableFilters::changed, this, [this] {
        m_context.actions.update();
        standAt(m_table->currentIndex().data(CellModel::CodeRole).toString());
        refreshCounts();
    });
    new TableEditing(*m_table, *m_tableFilters, m_context, this);
    new MonthActs(*m_table, *m_model, m_context, this);
    new TablePrinting(*m_table, *m_tableFilters, m_context, this, [this] {
        return TableHeading{monthTableTitle(*m_model, m_context.file.period()),
                            wholeFilterWords(m_filters->filter(), m_context.file.view(), *m_model->ledger())};
    });
    auto *card = new Card({}, this);
    card->layout()->setContentsMargins(1, 1, 1, 1);
    card->layout()->setSpacing(0);
    card->content()->setSpacing(0);
    card->content()->addWidget(m_table, 1);
    card->content()->addWidget(m_sums);
    return card;
}

/// The months share what width there is.
bool MonthlyPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table->viewport() && event->type() == QEvent::Resize) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        if (resize->size().width() != resize->oldSize().width())
            layOutMonths(*m_table, *m_model);
    }
    return Page::eventFilter(object, event);
}

QString MonthlyPage::title() const
{
    return QStringLiteral("月度填报");
}

QWidget *MonthlyPage::firstFocus()
{
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(m_empty) : m_table;
}

void MonthlyPage::refresh()
{
    m_tabs->setTabs(ledgerTabs(m_context.file.view(), [](const LedgerDefinition &ledger) { return monthField(ledger, false); }));
    const bool otherPeriod = m_shown != m_context.file.period();
    if (!m_model->ledger()) {
        showLedger(m_tabs->current());
    } else if (otherPeriod) {
        const QString code = m_table->currentIndex().data(CellModel::CodeRole).toString();
        m_model->update();
        m_proxy->applyAgain();
        standAt(code);
    }
    m_shown = m_context.file.period();
    refreshCounts();
}

void MonthlyPage::showLedger(const QString &ledger)
{
    m_tabs->setCurrent(ledger);
    m_views->leaveTable();
    m_model->setLedger(LedgerId{ledger});
    m_proxy->sort(-1);
    m_views->setTable(QStringLiteral("monthly/") + ledger);
    layOutMonths(*m_table, *m_model);
    standAt({});
    refreshCounts();
}

void MonthlyPage::showFigures()
{
    m_model->show(m_side->current() == 0 ? MonthModel::Side::Actual : MonthModel::Side::Plan,
                  m_series->current() == 0 ? MonthModel::Series::Cumulative : MonthModel::Series::Monthly);
    refreshCounts();
}

void MonthlyPage::applyFilter(const MatterFilter &filter)
{
    const QString code = m_table->currentIndex().data(CellModel::CodeRole).toString();
    m_filters->setFilter(filter, filterWords(filter, m_context.file.view()));
    m_proxy->setFilter(filter);
    m_owing->setVisible(filter.quick == MatterFilter::Quick::Unreported);
    standAt(code);
    refreshCounts();
}

void MonthlyPage::narrow(const MatterFilter &filter)
{
    const auto wanted = [&](const MatterRow &row) { return filter.code.isEmpty() ? matches(row, filter) : row.code == filter.code; };
    const auto &rows = m_context.file.view().rows;
    const auto first = std::ranges::find_if(rows, wanted);
    if (!filter.ledger.isEmpty() || first != rows.end())
        showLedger(filter.ledger.isEmpty() ? first->ledger : filter.ledger);
    applyFilter(filter);
    standAt(filter.code);
}

/// Then it is refreshed, counts and all.
void MonthlyPage::follow(const ChangeSummary &written)
{
    if (!m_model->ledger())
        return;
    const QString code = m_table->currentIndex().data(CellModel::CodeRole).toString();
    m_model->update(written);
    if (!m_table->currentIndex().isValid()) // an import has laid the rows anew
        standAt(code);
}

/// On the matter's cell of the shown month; on the first row's where there is no such matter.
void MonthlyPage::standAt(const QString &code)
{
    const QModelIndex known = m_proxy->mapFromSource(m_model->find(code));
    const int row = known.isValid() ? known.row() : 0;
    const QModelIndex place = m_proxy->index(row, MonthModel::columnOf(m_context.file.period().lastMonth()));
    if (!place.isValid())
        return;
    m_table->standAt(place);
    m_table->scrollTo(place);
}

void MonthlyPage::refreshCounts()
{
    std::vector<const MatterRow *> rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows.push_back(m_model->rowAt(m_model->index(row, 0)));
    m_filters->setMatters(rows, nullptr);
    const QString name = m_model->ledger() ? m_model->ledger()->title : QString();
    if (rows.empty()) {
        m_empty->setText(QStringLiteral("“%1”还没有事项").arg(name), QStringLiteral("先导入或新增这张清单的事项，再逐月填报。"));
        m_empty->setAction(m_context.actions.action(QStringLiteral("data.import")));
    } else if (m_proxy->rowCount() == 0) {
        const NothingFound said = nothingFound(m_filters->filter(), m_context.file.view(), name, static_cast<int>(rows.size()));
        m_empty->setText(said.title, said.text);
        m_empty->setAction(m_showAll);
    }
    m_stack->setCurrentIndex(m_proxy->rowCount() == 0 ? 1 : 0);
    showSums(*m_sums, *m_model, *m_proxy);
    if (m_owing->isVisibleTo(this))
        m_owing->show(m_context.file.view(), m_tabs->current(), name, m_filters->filter().unitKey);
    Q_EMIT selectionTextChanged();
}

void MonthlyPage::copyOwing()
{
    const auto units = m_owing->units();
    QApplication::clipboard()->setText(owingText(m_context.file.view(), units, m_owing->ledgerTitle()));
    m_context.host.tell(Message{Message::Kind::Done,
                                units.empty() ? QStringLiteral("已全部报齐，没有要催报的。")
                                              : QStringLiteral("催报名单已复制，%1，可以粘贴到微信、短信或者文档里。").arg(owingCount(units)),
                                {}, {}});
}

QString MonthlyPage::selectionText() const
{
    return monthSelectionText(*m_table, *m_model, *m_proxy);
}

} // namespace bihuan
