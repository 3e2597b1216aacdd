// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notices/noticespage.h"

#include "core/services/noticeacts.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/matterproxy.h"
#include "ui/models/officefile.h"
#include "ui/pages/notices/noticedraftform.h"
#include "ui/pages/notices/noticepanel.h"
#include "ui/pages/notices/noticepaperbox.h"
#include "ui/pages/notices/numberquestion.h"
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

#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int firstPanelWidth = 364;
constexpr int searchWidth = 190;

NoticeShelf shelfOf(const QString &id)
{
    return *std::ranges::find(noticeShelves, id, &noticeShelfId);
}

} // namespace

NoticesPage::NoticesPage(const PageContext &context)
    : m_context(context), m_model(new RecordModel(noticeColumns(), this)), m_proxy(new MatterProxy(*m_model, this)), m_tabs(new TabStrip(this)),
      m_search(new QLineEdit(this)), m_table(new TableView(this)), m_empty(new EmptyState(QStringLiteral("notice"), this)),
      m_stack(new QStackedWidget(this)), m_panel(new NoticePanel(context.file, this)), m_split(new QSplitter(Qt::Horizontal, this)),
      m_draft(new NoticeDraftForm(context, this)), m_paper(new NoticePaperBox(context, this)), m_stage(new QStackedWidget(this))
{
    m_tabs->setObjectName(QStringLiteral("noticeTabs"));
    m_tabs->setAccessibleName(QStringLiteral("督办单的状态"));
    m_table->setObjectName(QStringLiteral("noticeTable"));
    m_table->setAccessibleName(QStringLiteral("督办单表格"));
    m_table->setModel(m_proxy);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_empty->setObjectName(QStringLiteral("noticesEmpty"));
    m_filters = new TableFilters(*m_table, *m_proxy);
    m_filters->setShown(true);
    layOutRecords(*m_table, *m_model);
    m_search->setObjectName(QStringLiteral("noticeSearch"));
    m_search->setAccessibleName(QStringLiteral("查找督办单"));
    m_search->setPlaceholderText(QStringLiteral("查找编号、事项、单位"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(searchWidth);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    layOut();
    connectParts();
    new TableEditing(*m_table, *m_filters, context, this);
    new TablePrinting(*m_table, *m_filters, context, this, [this] {
        return TableHeading{QStringLiteral("督办单（%1）").arg(noticeShelfTitle(m_shelf)),
                            m_search->text().isEmpty() ? QString() : QStringLiteral("含“%1”").arg(m_search->text())};
    });
    bindActions();
    m_tabs->setCurrent(noticeShelfId(m_shelf));
}

void NoticesPage::layOut()
{
    auto *strip = new Band(this);
    auto *tabs = new QHBoxLayout(strip);
    tabs->setContentsMargins(space::xl - space::m, space::xs, space::xl, 0);
    tabs->setSpacing(space::s);
    tabs->addWidget(m_tabs, 1);
    tabs->addWidget(m_search);
    auto *add = new ActionButton(*m_context.actions.action(QStringLiteral("notice.draft")), QStringLiteral("起草督办单"), this);
    add->setIcon(icon(QStringLiteral("plus"), IconInk::OnAccent));
    add->setProperty("kind", QStringLiteral("primary"));
    tabs->addWidget(add);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_split->setObjectName(QStringLiteral("noticeSplit"));
    m_split->setHandleWidth(space::m);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_stack);
    m_split->addWidget(m_panel);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({firstPanelWidth * 3, firstPanelWidth});
    m_stage->addWidget(m_split);
    m_stage->addWidget(m_draft);
    m_stage->addWidget(m_paper);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(space::xl, space::l, space::xl, space::l);
    content->addWidget(m_stage, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(strip);
    column->addLayout(content, 1);
}

void NoticesPage::connectParts()
{
    connect(m_tabs, &TabStrip::chosen, this, [this](const QString &id) { showShelf(shelfOf(id)); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        MatterFilter filter;
        filter.words = words;
        m_proxy->setFilter(filter);
        showCurrent();
    });
    connect(m_filters, &TableFilters::changed, this, &NoticesPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &NoticesPage::showCurrent);
    connect(m_table, &TableView::selectionTouched, this, [this] {
        m_context.actions.update();
        Q_EMIT selectionTextChanged();
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] { showPaper(false); });
    connect(m_panel, &NoticePanel::matterChosen, this, [this](const QString &code) {
        MatterFilter filter;
        filter.code = code;
        m_context.host.openPage(pageids::ledger, filter);
    });
    connect(m_panel, &NoticePanel::noticeChosen, this, &NoticesPage::standOn);
    connect(m_panel, &NoticePanel::left, this, [this] {
        if (m_stage->currentWidget() == m_split)
            firstFocus()->setFocus();
    });
    connect(m_panel, &NoticePanel::paperWanted, this, [this] { showPaper(false); });
    connect(m_panel, &NoticePanel::replyFormWanted, this, [this] { showPaper(true); });
    connect(m_panel, &NoticePanel::editWanted, this, &NoticesPage::edit);
    connect(m_panel, &NoticePanel::removeWanted, this, &NoticesPage::removeCurrent);
    connect(m_panel, &NoticePanel::talkWanted, this, [this] {
        MatterFilter filter;
        filter.notice = m_table->currentIndex().data(CellModel::CodeRole).toString();
        m_context.host.openPage(pageids::talks, filter);
    });
    connect(m_draft, &NoticeDraftForm::finished, this, [this](const QString &notice) {
        backToTable();
        if (!notice.isEmpty())
            standOn(notice);
    });
    connect(m_paper, &NoticePaperBox::closed, this, &NoticesPage::backToTable);
}

void NoticesPage::bindActions()
{
    ActionRegistry &actions = m_context.actions;
    const auto onTable = [this] { return m_stage->currentWidget() == m_split; };
    actions.bind(QStringLiteral("notice.draft"), this, [this] { draft({}); }, [this, onTable] { return onTable() && m_context.file.isWritable(); });
    actions.bind(QStringLiteral("notice.act"), this, [this] { m_panel->ask(*m_panel->due()); },
                 [this, onTable] { return onTable() && current() && m_panel->due().has_value(); });
    actions.bind(QStringLiteral("notice.reserve"), this, [this] {
        const QString number = askReserve(m_context.file, this);
        if (!number.isEmpty())
            m_context.host.tell(Message{Message::Kind::Done, QStringLiteral("已留出%1。").arg(number), {}, {}});
    }, [this, onTable] { return onTable() && m_context.file.isWritable(); });
    actions.bind(QStringLiteral("notice.paper"), this, [this] { showPaper(false); }, [this, onTable] { return onTable() && current(); });
    actions.bind(QStringLiteral("form.focus"), this, [this] {
        if (m_panel->hasKeyboard())
            m_table->setFocus();
        else
            m_panel->focusActs();
    }, [this, onTable] { return onTable() && current(); });
    actions.bind(QStringLiteral("edit.find"), this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    }, onTable);
}

QString NoticesPage::title() const
{
    return QStringLiteral("督办单");
}

QWidget *NoticesPage::firstFocus()
{
    if (m_stage->currentWidget() != m_split)
        return m_stage->currentWidget();
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(m_empty) : m_table;
}

void NoticesPage::refresh()
{
    fill();
    m_paper->refresh();
}

void NoticesPage::follow(const ChangeSummary &)
{
    // refresh() reads the book as it is now.
}

void NoticesPage::showShelf(NoticeShelf shelf)
{
    m_shelf = shelf;
    m_tabs->setCurrent(noticeShelfId(shelf));
    backToTable();
    m_table->setCurrentIndex({}); // only what stands here
    fill();
    if (m_proxy->rowCount() > 0)
        m_table->standAt(m_proxy->index(0, m_model->titleColumn()));
}

void NoticesPage::fill()
{
    const NoticeBook &book = *m_context.file.notices();
    const QDate today = m_context.file.today();
    std::vector<TabStrip::Tab> tabs;
    for (const NoticeShelf shelf : noticeShelves) {
        const auto count = std::ranges::count_if(book.files(), [&](const NoticeFile &file) { return standsOn(file, shelf, today); });
        tabs.push_back({noticeShelfId(shelf), noticeShelfTitle(shelf), count > 0 ? QString::number(count) : QString()});
    }
    m_tabs->setTabs(tabs);
    const QString before = m_table->currentIndex().data(CellModel::CodeRole).toString();
    const int column = std::max(0, m_table->currentIndex().column());
    const int row = m_table->currentIndex().row();
    m_model->setRows(noticeRecords(book, *m_context.file.county(), m_shelf, today, before));
    m_proxy->applyAgain();
    QModelIndex place = m_proxy->mapFromSource(m_model->find(before).siblingAtColumn(column));
    if (!place.isValid() && m_proxy->rowCount() > 0)
        place = m_proxy->index(std::clamp(row, 0, m_proxy->rowCount() - 1), row < 0 ? m_model->titleColumn() : column);
    if (place.isValid())
        m_table->standAt(place);
    showCurrent();
}

const NoticeFile *NoticesPage::current() const
{
    return m_context.file.notices()->find(NoticeId{m_table->currentIndex().data(CellModel::CodeRole).toString()});
}

void NoticesPage::showCurrent()
{
    const bool none = m_model->rowCount() == 0;
    if (none) {
        const bool any = !m_context.file.notices()->files().empty();
        m_empty->setText(any ? QStringLiteral("“%1”里没有督办单").arg(noticeShelfTitle(m_shelf)) : QStringLiteral("还没有督办单"),
                         any ? QStringLiteral("换一个状态看看，或者从红灯、黄灯事项起草新的督办单。")
                             : QStringLiteral("在台账里选中滞后的事项，按 Ctrl+Shift+N 起草；也可以从这里按本期预警起草。"));
        m_empty->setAction(m_context.actions.action(QStringLiteral("notice.draft")));
    }
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_table);
    m_panel->show(current());
    m_context.actions.update();
    Q_EMIT selectionTextChanged();
}

void NoticesPage::standOn(const QString &notice)
{
    const NoticeFile *const file = m_context.file.notices()->find(NoticeId{notice});
    if (!file)
        return m_context.host.tell(Message{Message::Kind::Info, QStringLiteral("文件里没有这份督办单，可能已被删除。"), {}, {}});
    m_search->clear();
    m_filters->clear();
    backToTable();
    if (!standsOn(*file, m_shelf, m_context.file.today())) {
        m_shelf = *std::ranges::find_if(noticeShelves, [&](NoticeShelf shelf) { return standsOn(*file, shelf, m_context.file.today()); });
        m_tabs->setCurrent(noticeShelfId(m_shelf));
    }
    fill();
    const QModelIndex place = m_proxy->mapFromSource(m_model->find(notice).siblingAtColumn(m_model->titleColumn()));
    m_table->standAt(place);
    m_table->scrollTo(place);
    m_table->setFocus();
}

void NoticesPage::narrow(const MatterFilter &filter)
{
    if (filter.act == MatterFilter::draftAct)
        return draft(filter.codes);
    if (!filter.notice.isEmpty())
        standOn(filter.notice);
    if (const auto act = noticeActFromId(filter.act))
        m_panel->ask(*act);
}

void NoticesPage::draft(const QStringList &codes)
{
    if (!m_draft->begin(codes))
        return;
    m_stage->setCurrentWidget(m_draft);
    m_context.actions.update();
    m_draft->setFocus();
}

void NoticesPage::edit()
{
    const NoticeFile *const file = current();
    if (!file)
        return;
    m_draft->edit(file->notice);
    m_stage->setCurrentWidget(m_draft);
    m_context.actions.update();
    m_draft->setFocus();
}

void NoticesPage::removeCurrent()
{
    const NoticeFile *const file = current();
    if (!file)
        return;
    const auto removed = removeDraft(m_context.file.workspace(), file->notice.id);
    if (!removed)
        return m_context.host.tell(removed.error());
    firstFocus()->setFocus();
    m_context.host.tell(Message{Message::Kind::Done, QStringLiteral("已%1。").arg(removed->label), QStringLiteral("撤销"),
                                [this] { m_context.actions.action(QStringLiteral("edit.undo"))->trigger(); }});
}

void NoticesPage::showPaper(bool replyForm)
{
    const NoticeFile *const file = current();
    if (!file)
        return;
    m_paper->show(file->notice.id, replyForm);
    m_stage->setCurrentWidget(m_paper);
    m_context.actions.update();
    m_paper->setFocus();
}

void NoticesPage::backToTable()
{
    if (m_stage->currentWidget() == m_split)
        return;
    m_stage->setCurrentWidget(m_split);
    m_context.actions.update();
    firstFocus()->setFocus();
}

QString NoticesPage::selectionText() const
{
    const int shown = m_proxy->matterCount();
    return shown == 0 ? QString() : QStringLiteral("第%1份，共%2份").arg(m_proxy->matterNumber(m_table->currentIndex().row())).arg(shown);
}

} // namespace bihuan
