// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "core/services/impossiblefigures.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/noticerecords.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/periodacts.h"
#include "ui/shell/periodselector.h"
#include "ui/shell/reviewcounter.h"
#include "ui/shell/searchpalette.h"
#include "ui/shell/statusline.h"
#include "ui/shell/taskrunner.h"
#include "ui/shell/topbar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

std::vector<NavigationEntry> entriesOf(const std::vector<PageSpec> &pages)
{
    std::vector<NavigationEntry> entries;
    for (const PageSpec &page : pages)
        entries.push_back(page.entry);
    return entries;
}

} // namespace

Desk::Desk(std::unique_ptr<OfficeFile> file, std::vector<PageSpec> pages, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_file(std::move(file)), m_specs(std::move(pages)), m_actions(actions),
      m_navigation(new Navigation(entriesOf(m_specs), this)), m_review(new ReviewCounter(this)), m_top(new TopBar(*m_file, *m_actions.action(QStringLiteral("go.search")), this)),
      m_messages(new MessageBar(this)), m_stack(new QStackedWidget(this)), m_status(new StatusLine(*m_file, this)),
      m_tasks(new TaskRunner(*m_file, this)), m_search(new SearchPalette(*m_file, *this, this))
{
    setObjectName(QStringLiteral("desk"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    row->addLayout(column, 1);

    connect(m_review, &ReviewCounter::counted, this, [this](int open) {
        m_navigation->setCount(pageids::review, open, QStringLiteral("%1 处待核实").arg(open));
    });
    connect(m_navigation, &Navigation::chosen, this, [this](const QString &id) { openPage(id); });
    connect(m_top->periods(), &PeriodSelector::chosen, this, &Desk::choosePeriod);
    connect(m_file.get(), &OfficeFile::periodChanged, this, [this] { refreshFrame({}); });
    connect(m_file.get(), &OfficeFile::changed, this, &Desk::refreshFrame);
    connect(m_file.get(), &OfficeFile::changed, m_messages, &MessageBar::dismissError);
    connect(m_file.get(), &OfficeFile::failed, this, [this](Error error) {
        // It comes by itself, so it does not push away why the last step was refused.
        if (m_messages->saysError() && m_messages->text() != error.text)
            error.text = m_messages->text() + QLatin1Char('\n') + error.text;
        tell(error);
    });
    connect(m_file.get(), &OfficeFile::busyChanged, this, [this] {
        refreshPage();
        m_actions.update();
    });
    connect(m_tasks, &TaskRunner::started, m_messages, [this](const QString &title) { m_messages->showProgress(title); });
    connect(m_tasks, &TaskRunner::progressed, m_messages, &MessageBar::setProgress);
    connect(m_tasks, &TaskRunner::finished, m_messages, &MessageBar::endProgress);
    connect(m_messages, &MessageBar::cancelRequested, m_tasks, &TaskRunner::cancel);
    bindActions();
    refreshFrame({});
}

Desk::~Desk()
{
    // The keyboard leaves while everything it asks is there. Pages and the task go before the file they look at.
    hide();
    delete m_tasks;
    qDeleteAll(m_pages);
}

Page *Desk::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

bool Desk::settle()
{
    return std::ranges::all_of(m_pages, &Page::settle);
}

void Desk::bindActions()
{
    const auto can = [this](auto label) { return [this, label] { return m_file->isWritable() && !((*m_file).*label)().isEmpty(); }; };
    m_actions.bind(QStringLiteral("edit.undo"), this, [this] { undo(false); }, can(&OfficeFile::undoLabel));
    m_actions.bind(QStringLiteral("edit.redo"), this, [this] { undo(true); }, can(&OfficeFile::redoLabel));
    m_actions.bind(QStringLiteral("period.previous"), this, [this] { m_top->periods()->step(false); });
    m_actions.bind(QStringLiteral("period.next"), this, [this] { m_top->periods()->step(true); });
    m_actions.bind(QStringLiteral("period.choose"), this, [this] { m_top->periods()->openList(); });
    m_actions.bind(QStringLiteral("go.search"), this, [this] { m_search->open(); });
    m_actions.bind(QStringLiteral("data.import"), this, [this] { openPage(pageids::import); });
    auto *periodActs = new PeriodActs(*m_file, *this, m_actions, this);
    connect(periodActs, &PeriodActs::answered, this, [this] {
        if (Page *const page = currentPage())
            page->firstFocus()->setFocus();
    });
    for (const PageSpec &spec : m_specs) {
        const QString id = spec.entry.id;
        m_actions.bind(QStringLiteral("go.") + id, this, [this, id] { openPage(id); });
    }
}

Page *Desk::pageFor(const QString &id)
{
    if (Page *const known = m_pages.value(id))
        return known;
    const auto spec = std::ranges::find(m_specs, id, [](const PageSpec &page) { return page.entry.id; });
    if (spec == m_specs.end())
        return nullptr;
    Page *const page = spec->make({*m_file, *this, m_actions});
    page->setObjectName(QStringLiteral("page.") + id);
    page->setAccessibleName(spec->entry.title);
    m_pages.insert(id, page);
    m_behind.insert(page, {});
    m_stack->addWidget(page);
    connect(page, &Page::selectionTextChanged, this, [this, page] {
        if (page == currentPage())
            m_status->setSelection(page->selectionText());
    });
    connect(page, &Page::titleChanged, this, [this, page] {
        if (page == currentPage())
            m_top->setTitle(page->title());
    });
    return page;
}

void Desk::openPage(const QString &id, const MatterFilter &filter)
{
    Page *const page = pageFor(id);
    if (!page)
        return;
    m_stack->setCurrentWidget(page);
    refreshPage();
    if (!filter.isEmpty() || filter.standsOnSomething())
        page->narrow(filter);
    m_navigation->setCurrent(id);
    m_top->setTitle(page->title());
    m_status->setSelection(page->selectionText());
    m_actions.update();
    page->firstFocus()->setFocus();
}

void Desk::choosePeriod(const Period &period)
{
    const auto told = [this](const Status &status) {
        if (!status)
            tell(status.error());
    };
    if (period.year == m_file->period().year)
        told(m_file->setPeriod(period));
    else
        start({QStringLiteral("正在读取%1年").arg(period.year),
               [this, period](const Progress &) { return m_file->readYear(period); }, told});
}

void Desk::refreshFrame(const ChangeSummary &written)
{
    for (Page *page : std::as_const(m_pages)) {
        ChangeSummary &behind = m_behind[page];
        behind.matters.unite(written.matters);
        behind.tables.unite(written.tables);
        behind.office |= written.office;
        behind.notices |= written.notices;
    }
    refreshPage();
    m_top->refresh();
    m_status->refresh();
    const int unreported = m_file->reporting().due - m_file->reporting().reported;
    tellImpossible();
    m_navigation->setCount(pageids::monthly, unreported, QStringLiteral("%1 项本月未报").arg(unreported));
    m_review->count(m_file->sharedView());
    const int waiting = noticesWaiting(*m_file->notices(), m_file->county()->context(), m_file->today());
    m_navigation->setCount(pageids::today, waiting, QStringLiteral("%1 份督办单等着办").arg(waiting));
    m_actions.update();
}

void Desk::refreshPage()
{
    Page *const page = currentPage();
    // While a task has the file, a page may not read from it: it is brought up to date at the end.
    if (!page || m_file->isBusy() || !m_behind.contains(page))
        return;
    if (const ChangeSummary written = m_behind.take(page); written.office || written.notices || !written.matters.isEmpty())
        page->follow(written);
    page->refresh();
    m_top->setTitle(page->title());
}

void Desk::tell(const Message &message)
{
    m_messages->show(message);
}

void Desk::tell(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    Message message{Message::Kind::Error, error.text, {}, {}};
    const QString help = error.code == ErrorCode::Damaged ? QStringLiteral("file.recover")
                         : error.code == ErrorCode::Gone  ? QStringLiteral("file.copy")
                                                          : QString();
    if (!help.isEmpty()) {
        QAction *const action = m_actions.action(help);
        message.actionText = action->text();
        message.action = [action] { action->trigger(); };
    }
    m_messages->show(message);
}

/// Once for each state of the file; the sentence goes when the last such figure has been typed anew.
void Desk::tellImpossible()
{
    const QString notice = impossibleNotice(*m_file->county());
    if (notice == m_impossible)
        return;
    if (notice.isEmpty() && m_messages->text() == m_impossible)
        m_messages->dismiss();
    m_impossible = notice;
    if (notice.isEmpty())
        return;
    MatterFilter matter;
    matter.code = impossibleMatter(*m_file->county());
    tell(Message{Message::Kind::Warning, notice, QStringLiteral("打开这一项"), [this, matter] { openPage(pageids::ledger, matter); }});
}

void Desk::start(LongTask task)
{
    if (m_tasks->isRunning()) {
        tell(Message{Message::Kind::Info, QStringLiteral("上一项操作还在进行，完成后再开始。"), {}, {}});
        return;
    }
    m_tasks->start(std::move(task));
}

void Desk::undo(bool forward)
{
    const auto told = [this](const Status &status) {
        if (!status)
            tell(status.error());
        m_status->refresh();
        m_actions.update();
    };
    if (m_file->isLong(forward)) {
        const QString title = forward ? QStringLiteral("正在重做“%1”").arg(m_file->redoLabel())
                                      : QStringLiteral("正在撤销“%1”").arg(m_file->undoLabel());
        start({title,
               [forward, editor = m_file->workspace().editor()](const Progress &) -> Status {
                   BIHUAN_CHECK(forward ? editor->redo() : editor->undo());
                   return {};
               },
               told});
        return;
    }
    const auto result = forward ? m_file->redo() : m_file->undo();
    told(result ? Status{} : tl::unexpected(result.error()));
}

} // namespace bihuan
