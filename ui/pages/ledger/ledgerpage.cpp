// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/ledgerpage.h"

#include "core/services/exporter.h"
#include "core/services/matterediting.h"
#include "ui/actions/actionregistry.h"
#include "ui/attachments/attachmentacts.h"
#include "ui/attachments/filedrop.h"
#include "ui/attachments/previewbox.h"
#include "ui/dialogs/newmatterdialog.h"
#include "ui/models/ledgermodel.h"
#include "ui/models/matterproxy.h"
#include "ui/pages/ledger/casefileprinting.h"
#include "ui/pages/ledger/columnlayout.h"
#include "ui/pages/ledger/form/formsplit.h"
#include "ui/models/filterwords.h"
#include "ui/widgets/quickfilters.h"
#include "ui/pages/ledger/noticesofrows.h"
#include "ui/pages/ledger/reviewofrows.h"
#include "ui/pages/ledger/selectionsums.h"
#include "ui/printing/tableprinting.h"
#include "ui/shell/pagehost.h"
#include "ui/tables/ledgertabs.h"
#include "ui/tables/reportacts.h"
#include "ui/tables/tableediting.h"
#include "ui/tables/tablefilters.h"
#include "ui/tables/viewbar.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/band.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabstrip.h"

#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

LedgerPage::LedgerPage(const PageContext &context)
    : m_context(context), m_model(new LedgerModel(context.file, this)), m_proxy(new MatterProxy(*m_model, this)),
      m_tabs(new TabStrip(this)), m_filters(new QuickFilters(QuickFilters::Offer::Lights, this)), m_search(new QLineEdit(this)),
      m_table(new TableView(this)), m_empty(new EmptyState(QStringLiteral("ledger"), this)), m_stack(new QStackedWidget(this)),
      m_attachments(new AttachmentActs(context, this)), m_work(new FormSplit(context.file, context.actions, *m_attachments, m_stack, *m_table, this)),
      m_preview(new PreviewBox(*m_attachments, this)), m_stage(new QStackedWidget(this)),
      m_showAll(new QAction(QStringLiteral("显示全部事项"), this))
{
    m_tabs->setObjectName(QStringLiteral("ledgerTabs"));
    m_table->setObjectName(QStringLiteral("ledgerTable"));
    m_empty->setObjectName(QStringLiteral("ledgerEmpty"));
    m_table->setAccessibleName(QStringLiteral("台账表格"));
    m_table->setModel(m_proxy);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->header()->keepColumns();
    m_tableFilters = new TableFilters(*m_table, *m_proxy);
    m_tableFilters->setShown(true);
    m_views = new ViewBar(*m_table, *m_proxy, *m_tableFilters, this);
    m_views->setColumnMenu([this](QMenu &menu) { fillColumnMenu(menu, *m_table, *m_model); }, [this] { bihuan::layOutColumns(*m_table, *m_model); });
    m_search->setObjectName(QStringLiteral("ledgerSearch"));
    m_search->setAccessibleName(QStringLiteral("在清单里查找"));
    m_search->setPlaceholderText(QStringLiteral("查找名称、单位、领导"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(190);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);

    auto *strip = new Band(this);
    auto *tabs = new QHBoxLayout(strip);
    tabs->setContentsMargins(space::xl - space::m, space::xs, space::xl, 0);
    tabs->setSpacing(space::s);
    tabs->addWidget(m_tabs, 1);
    tabs->addWidget(new ActionButton(*context.actions.action(QStringLiteral("data.import")), QStringLiteral("导入 Excel"), this));
    tabs->addWidget(new ActionButton(*context.actions.action(QStringLiteral("paper.sheet")), QStringLiteral("导出"), this));
    auto *add = new ActionButton(*context.actions.action(QStringLiteral("ledger.new")), QStringLiteral("新增"), this);
    add->setIcon(icon(QStringLiteral("plus"), IconInk::OnAccent));
    add->setProperty("kind", QStringLiteral("primary"));
    tabs->addWidget(add);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(space::s);
    filters->addWidget(m_filters, 1);
    filters->addWidget(m_search);
    filters->addWidget(m_views);
    filters->addWidget(m_work->makeButton(*context.actions.action(QStringLiteral("form.show")), this));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(space::xl, space::s, space::xl, space::l);
    content->setSpacing(space::s + 2);
    content->addLayout(filters);
    m_stage->addWidget(m_work);
    m_stage->addWidget(m_preview);
    content->addWidget(m_stage, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(strip);
    column->addLayout(content, 1);

    connect(m_tabs, &TabStrip::chosen, this, &LedgerPage::showLedger);
    connect(m_showAll, &QAction::triggered, this, [this] {
        applyFilter({});
        firstFocus()->setFocus();
    });
    connect(m_filters, &QuickFilters::filterChanged, this, &LedgerPage::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        MatterFilter filter = m_filters->filter();
        filter.words = words;
        applyFilter(filter);
    });
    connect(m_views, &ViewBar::filterWanted, this, &LedgerPage::applyFilter);
    connect(m_tableFilters, &TableFilters::changed, this, [this] {
        m_context.actions.update();
        standOnSomething();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LedgerPage::showDetail);
    connect(m_table, &TableView::selectionTouched, this, [this] {
        m_context.actions.update();
        Q_EMIT selectionTextChanged();
    });
    connect(m_model, &CellModel::refused, this, [this](const Error &error) { m_context.host.tell(error); });
    connect(m_work, &FormSplit::noticeChosen, this, [this](const QString &id) { m_context.host.openPage(pageids::notices, noticeToOpen(id)); });
    bindReviewing(context, *this, *m_work, [this] { return m_stage->currentWidget() == m_work ? selectedCodes(*m_table) : QStringList(); });
    connect(m_work, &FormSplit::refused, this, [this](const Error &error) { m_context.host.tell(error); });
    new TableEditing(*m_table, *m_tableFilters, context, this);
    bindAttachments();
    new TablePrinting(*m_table, *m_tableFilters, context, this, [this] {
        const LedgerDefinition &ledger = *m_model->ledger();
        return TableHeading{QStringLiteral("%1（%2）").arg(ledger.title, m_context.file.period().title()),
                            wholeFilterWords(m_filters->filter(), m_context.file.view(), ledger)};
    });
    bindActions();
}

void LedgerPage::bindActions()
{
    ActionRegistry &actions = m_context.actions;
    const auto writable = [this] { return m_context.file.isWritable() && m_model->ledger(); };
    actions.bind(QStringLiteral("ledger.new"), this, [this] { addMatter(); }, writable);
    const auto onRow = [this] { return m_context.file.isWritable() && m_table->currentIndex().isValid() && m_stage->currentWidget() == m_work; };
    actions.bind(QStringLiteral("ledger.delete"), this, [this] { removeMatters(); }, [writable, onRow] { return writable() && onRow(); });
    actions.bind(QStringLiteral("ledger.caseFile"), this, [this] {
        printCaseFile(m_context, m_table->currentIndex().data(CellModel::CodeRole).toString(), *this);
    }, [this] { return !m_context.file.isBusy() && m_model->rowAt(m_proxy->mapToSource(m_table->currentIndex())); });
    actions.bind(QStringLiteral("notice.draft"), this, [this] { m_context.host.openPage(pageids::notices, noticesToDraft(*m_table, m_filters->filter())); }, onRow);
    actions.bind(QStringLiteral("talk.new"), this, [this] { m_context.host.openPage(pageids::talks, talkAbout(*m_table)); }, onRow);
    actions.bind(QStringLiteral("edit.find"), this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    actions.bind(QStringLiteral("paper.sheet"), this, [this] { exportSheet(); },
                 [this] { return m_model->rowCount() > 0 && !m_context.file.isBusy(); });
}

void LedgerPage::bindAttachments()
{
    new FileDrop(*m_table, *m_attachments, [this](const QPoint &point) {
        const QModelIndex index = m_table->indexAt(point);
        const MatterRow *const row = m_model->rowAt(m_proxy->mapToSource(index));
        if (!row)
            return FileDrop::Target{};
        return FileDrop::Target{row->code, row->name,
                                QRect(0, m_table->rowViewportPosition(index.row()), m_table->viewport()->width(), m_table->rowHeight(index.row()))};
    });
    m_context.actions.bind(QStringLiteral("ledger.attach"), this, [this] { m_attachments->choose(m_table->currentIndex().data(CellModel::CodeRole).toString()); },
                           [this] { return m_attachments->mayAttach() && m_model->rowAt(m_proxy->mapToSource(m_table->currentIndex())); });
    connect(m_attachments, &AttachmentActs::previewWanted, this, [this](const std::vector<Attachment> &attachments, int shown) {
        m_preview->show(attachments, shown);
        showPreview(true);
    });
    connect(m_preview, &PreviewBox::closed, this, [this] { showPreview(false); });
}

void LedgerPage::showPreview(bool shown)
{
    if ((m_stage->currentWidget() == m_preview) == shown)
        return;
    m_stage->setCurrentWidget(shown ? static_cast<QWidget *>(m_preview) : m_work);
    if (shown)
        m_preview->setFocus();
    else
        m_work->takeKeyboard();
    m_context.actions.update();
}

QString LedgerPage::title() const
{
    return QStringLiteral("清单台账");
}

QWidget *LedgerPage::firstFocus()
{
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(m_empty) : m_table;
}

void LedgerPage::refresh()
{
    m_tabs->setTabs(ledgerTabs(m_context.file.view()));
    if (!m_model->ledger())
        return showLedger(m_tabs->current());
    if (m_shown == m_context.file.period())
        return; // follow() has seen it
    m_shown = m_context.file.period();
    keepPlace([this] {
        m_model->update();
        m_proxy->applyAgain();
    });
    refreshFilters();
    standOnSomething();
}

void LedgerPage::showLedger(const QString &ledger)
{
    m_tabs->setCurrent(ledger);
    m_shown = m_context.file.period();
    m_views->leaveTable();
    m_model->setLedger(LedgerId{ledger});
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_proxy->sort(-1);
    bihuan::layOutColumns(*m_table, *m_model);
    m_views->setTable(QStringLiteral("ledger/") + ledger);
    refreshFilters();
    standOnSomething();
    m_context.actions.update();
}

void LedgerPage::refreshFilters()
{
    std::vector<const MatterRow *> rows;
    const RuleSet *rules = nullptr;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        rows.push_back(m_model->rowAt(index));
        if (const MatterFile *const file = m_model->matterAt(index); !rules && file)
            rules = file->rules;
    }
    m_filters->setMatters(rows, rules);
    const QString name = m_model->ledger() ? m_model->ledger()->title : QString();
    if (rows.empty()) {
        m_empty->setText(QStringLiteral("“%1”还没有事项").arg(name), QStringLiteral("导入这张清单的 Excel 台账，或按 Insert 逐项新增。"));
        m_empty->setAction(m_context.actions.action(QStringLiteral("data.import")));
    } else if (m_proxy->rowCount() == 0) {
        const NothingFound said = nothingFound(m_filters->filter(), m_context.file.view(), name, static_cast<int>(rows.size()));
        m_empty->setText(said.title, said.text);
        m_empty->setAction(m_showAll);
    }
    const bool nothing = m_proxy->rowCount() == 0 && !m_proxy->hasColumnFilters(); // their fields stay in reach
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_table);
}

void LedgerPage::applyFilter(const MatterFilter &filter)
{
    m_filters->setFilter(filter, filterWords(filter, m_context.file.view()));
    if (m_search->text() != filter.words)
        m_search->setText(filter.words);
    keepPlace([&] { m_proxy->setFilter(filter); });
    refreshFilters();
    standOnSomething();
}

/// Filtering lays the rows anew, an import too; the keyboard stays on its matter where that is still shown.
void LedgerPage::keepPlace(const std::function<void()> &change)
{
    const QString code = m_table->currentIndex().data(CellModel::CodeRole).toString();
    const int column = m_table->currentIndex().column();
    change();
    const QModelIndex row = m_model->find(code);
    const QModelIndex place = m_proxy->mapFromSource(row.siblingAtColumn(std::max(0, column)));
    if (row.isValid() && place != m_table->currentIndex()) // else the selection is as it was
        m_table->standAt(place);
}

void LedgerPage::standOnSomething()
{
    if (!m_table->currentIndex().isValid() && m_proxy->rowCount() > 0)
        m_table->standAt(m_proxy->index(0, firstShownColumn(*m_table)));
    showDetail();
    Q_EMIT selectionTextChanged();
}

void LedgerPage::narrow(const MatterFilter &filter)
{
    if (!filter.ledger.isEmpty()) {
        showLedger(filter.ledger);
    } else if (!filter.code.isEmpty() || !filter.isEmpty()) {
        // The first ledger that has what is asked for.
        for (const MatterRow &row : m_context.file.view().rows) {
            if (filter.code.isEmpty() ? matches(row, filter) : row.code == filter.code) {
                showLedger(row.ledger);
                break;
            }
        }
    }
    applyFilter(filter);
    if (!filter.code.isEmpty())
        standOn(filter.code);
}

void LedgerPage::follow(const ChangeSummary &written)
{
    if (!m_model->ledger())
        return;
    keepPlace([&] { m_model->update(written); });
    refreshFilters();
    standOnSomething();
}

void LedgerPage::showDetail()
{
    const MatterRow *const row = m_model->rowAt(m_proxy->mapToSource(m_table->currentIndex()));
    showPreview(false);
    m_work->show(row ? row->code : QString());
}

void LedgerPage::standOn(const QString &code, const QString &field)
{
    QModelIndex source = m_model->find(code);
    if (!source.isValid())
        return;
    const auto &columns = m_model->columns();
    const auto found = std::ranges::find(columns, field, &LedgerColumn::id);
    const int column = found == columns.end() ? firstShownColumn(*m_table) : static_cast<int>(found - columns.begin());
    m_table->setColumnHidden(column, false);
    const QModelIndex place = m_proxy->mapFromSource(source.siblingAtColumn(column));
    m_table->standAt(place);
    m_table->scrollTo(place);
    m_table->setFocus();
    if (!field.isEmpty())
        m_table->edit(place);
}

void LedgerPage::addMatter()
{
    NewMatterDialog dialog(*m_context.file.county(), *m_model->ledger(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto code = bihuan::addMatter(m_context.file.workspace(), *m_context.file.county(), dialog.matter());
    if (!code)
        return m_context.host.tell(code.error());
    m_proxy->setFilter({});
    applyFilter({});
    standOn(*code, QString());
}

void LedgerPage::removeMatters()
{
    QStringList codes;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes()) {
        const QString code = index.data(CellModel::CodeRole).toString();
        if (!codes.contains(code))
            codes.append(code);
    }
    const int row = m_table->currentIndex().row();
    const auto removed = bihuan::removeMatters(m_context.file.workspace(), *m_context.file.county(), codes);
    if (!removed)
        return m_context.host.tell(removed.error());
    m_table->standAt(m_proxy->index(std::min(row, m_proxy->rowCount() - 1), firstShownColumn(*m_table)));
    m_context.host.tell(Message{Message::Kind::Done, QStringLiteral("已%1。").arg(removed->label), QStringLiteral("撤销"),
                                [this] { m_context.actions.action(QStringLiteral("edit.undo"))->trigger(); }});
}

void LedgerPage::exportSheet()
{
    const LedgerDefinition &ledger = *m_model->ledger();
    const Period period = m_context.file.period();
    const QString path = QFileDialog::getSaveFileName(this, QStringLiteral("导出表格"),
                                                      QStringLiteral("%1 %2.xlsx").arg(ledger.title, period.title()),
                                                      QStringLiteral("Excel 表格 (*.xlsx);;ODS 表格 (*.ods);;文本表格 (*.csv)"));
    if (path.isEmpty())
        return;
    const auto count = std::make_shared<int>(0);
    m_context.host.start({QStringLiteral("正在导出“%1”").arg(ledger.title),
                          [this, request = ExportRequest{ledger.id, period, path}, count](const Progress &) -> Status {
                              BIHUAN_TRY(*count, exportLedger(m_context.file.workspace(), request));
                              return {};
                          },
                          [this, path, count](const Status &status) {
                              if (!status)
                                  return m_context.host.tell(status.error());
                              m_context.host.tell(Message{Message::Kind::Done,
                                                          QStringLiteral("已导出 %1 项到“%2”。").arg(*count).arg(path), {}, {}});
                          }});
}

QString LedgerPage::selectionText() const
{
    return selectionSums(*m_table, *m_model, *m_proxy);
}

} // namespace bihuan
