// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspection/inspectionpage.h"

#include "core/domain/inspections/inspectionrules.h"
#include "core/services/inspectionacts.h"
#include "ui/actions/actionregistry.h"
#include "ui/attachments/attachmentacts.h"
#include "ui/attachments/previewbox.h"
#include "ui/models/officefile.h"
#include "ui/pages/inspection/inspectiondelegate.h"
#include "ui/pages/inspection/inspectionfacts.h"
#include "ui/pages/inspection/inspectionfindings.h"
#include "ui/pages/inspection/inspectionlist.h"
#include "ui/pages/inspection/inspectionphotos.h"
#include "ui/pages/inspection/inspectionquestions.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/band.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {
constexpr int listWidth = 280;
}

InspectionPage::InspectionPage(const PageContext &context)
    : m_context(context), m_plan(new QLabel(this)), m_list(new InspectionList(this)), m_view(new QListView(this)),
      m_facts(new InspectionFacts(context.file, this)), m_findings(new InspectionFindings(context.file, this)), m_table(new TableView(this)),
      m_attachments(new AttachmentActs(context, this)), m_preview(new PreviewBox(*m_attachments, this)),
      m_empty(new EmptyState(QStringLiteral("inspection"), this)), m_stack(new QStackedWidget(this))
{
    m_plan->setObjectName(QStringLiteral("inspectionPlan"));
    m_view->setObjectName(QStringLiteral("inspectionList"));
    m_view->setAccessibleName(QStringLiteral("督查活动列表"));
    m_view->setModel(m_list);
    m_view->setItemDelegate(new InspectionDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setObjectName(QStringLiteral("inspectionEmpty"));

    auto *listed = new Card({}, this);
    listed->setFixedWidth(listWidth);
    listed->layout()->setContentsMargins(1, 1, 1, 1);
    listed->content()->addWidget(m_view, 1);
    m_desk = new QWidget(this);
    auto *row = new QHBoxLayout(m_desk);
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::m);
    row->addWidget(listed);
    row->addWidget(makeDetail(), 1);
    m_stack->addWidget(m_desk);
    m_stack->addWidget(m_preview);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBand());
    column->addWidget(m_stack, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &InspectionPage::choose);
    connect(m_facts, &InspectionFacts::refused, this, [this](const Error &error) { m_context.host.tell(error); });
    connect(m_preview, &PreviewBox::closed, this, [this] {
        m_stack->setCurrentWidget(m_desk);
        m_table->setFocus();
    });
    bindFindings();
    bindActions();
}

QWidget *InspectionPage::makeBand()
{
    auto *band = new Band(this);
    auto *row = new QHBoxLayout(band);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_plan, 1);
    const std::pair<const char *, QString> buttons[] = {{"inspection.plan", QStringLiteral("新增计划")},
                                                        {"inspection.scheme", QStringLiteral("新增方案")},
                                                        {"inspection.new", QStringLiteral("新增活动")}};
    for (const auto &[action, text] : buttons)
        row->addWidget(new ActionButton(*m_context.actions.action(QLatin1String(action)), text, band));
    return band;
}

QWidget *InspectionPage::makeDetail()
{
    auto *detail = new QWidget(this);
    const auto button = [this](Card &card, const char *action, const QString &text, bool primary) {
        auto *made = new ActionButton(*m_context.actions.action(QLatin1String(action)), text, &card);
        if (primary)
            made->setProperty("kind", QStringLiteral("primary"));
        card.head()->addWidget(made);
    };
    button(*m_facts, "inspection.approve", QStringLiteral("登记批准"), true);
    button(*m_facts, "inspection.start", QStringLiteral("开展"), true);
    button(*m_facts, "inspection.conclude", QStringLiteral("形成结论"), true);
    button(*m_facts, "inspection.feedback", QStringLiteral("反馈结论"), true);

    m_table->setObjectName(QStringLiteral("findingTable"));
    m_table->setAccessibleName(QStringLiteral("发现的问题"));
    m_table->setModel(m_findings);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(false);
    const std::pair<int, int> widths[] = {{InspectionFindings::No, 3}, {InspectionFindings::Unit, 6}, {InspectionFindings::Place, 9},
                                          {InspectionFindings::Severity, 4}, {InspectionFindings::Deadline, 7}, {InspectionFindings::Photos, 3},
                                          {InspectionFindings::Matter, 7}};
    const int character = fontMetrics().horizontalAdvance(QChar(u'国'));
    for (const auto &[section, characters] : widths)
        m_table->setColumnWidth(section, characters * character + space::l);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(InspectionFindings::Problem, QHeaderView::Stretch);
    auto *found = new Card(QStringLiteral("发现的问题"), detail);
    button(*found, "inspection.finding", QStringLiteral("添加问题"), false);
    button(*found, "inspection.photo", QStringLiteral("添加照片"), false);
    button(*found, "inspection.convert", QStringLiteral("转为问题整改"), true);
    found->content()->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_facts);
    column->addWidget(found, 1);
    return detail;
}

void InspectionPage::bindFindings()
{
    connect(m_findings, &CellModel::refused, this, [this](const Error &error) { m_context.host.tell(error); });
    connect(m_table, &TableView::selectionTouched, this, [this] {
        m_context.actions.update();
        Q_EMIT selectionTextChanged();
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == InspectionFindings::Photos && !index.data().toString().isEmpty())
            preview(index.row());
    });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        MatterFilter matter;
        matter.code = m_findings->codeAt(index.row());
        if (index.column() == InspectionFindings::Matter && !matter.code.isEmpty())
            m_context.host.openPage(pageids::ledger, matter);
    });
}

void InspectionPage::bindActions()
{
    ActionRegistry &actions = m_context.actions;
    OfficeFile &file = m_context.file;
    const auto writable = [&file] { return file.isWritable(); };
    const auto with = [this, writable](auto condition) { return [this, writable, condition] { return writable() && shown() && condition(); }; };
    const auto state = [this] { return shown()->inspection.state(); };
    const auto approved = [this] { return scheme() && scheme()->isApproved() && m_book.plan(scheme()->plan)->isApproved(); };
    const auto finds = [this] { return mayFind(*shown()).has_value(); };
    actions.bind(QStringLiteral("inspection.plan"), this, [this] { askNewPlan(m_context.file, this); },
                 writable);
    actions.bind(QStringLiteral("inspection.editPlan"), this,
                 [this] {
                     const InspectionPlan *const under = scheme() ? m_book.plan(scheme()->plan) : nullptr;
                     askEditPlan(m_context.file, InspectionPlan(under ? *under : m_book.plans.front()), this);
                 },
                 [this, writable] { return writable() && !m_book.plans.empty(); });
    actions.bind(QStringLiteral("inspection.editScheme"), this, [this] { askEditScheme(m_context.file, InspectionScheme(*scheme()), this); },
                 [this, writable] { return writable() && scheme(); });
    actions.bind(QStringLiteral("inspection.scheme"), this, [this] { askNewScheme(m_context.file, m_book, this); },
                 [this, writable] { return writable() && !m_book.plans.empty(); });
    actions.bind(QStringLiteral("inspection.new"), this,
                 [this] {
                     const InspectionId made = askNewInspection(m_context.file, m_book, m_list->schemeAt(m_view->currentIndex().row()), this);
                     if (!made.isEmpty())
                         m_view->setCurrentIndex(m_list->index(m_list->rowOf(made)));
                 },
                 [this, writable] { return writable() && !m_book.schemes.empty(); });
    actions.bind(QStringLiteral("inspection.approve"), this,
                 [this] {
                     const InspectionScheme under = *scheme(); // the book is read anew meanwhile
                     askApproval(m_context.file, InspectionPlan(*m_book.plan(under.plan)), under, this);
                 },
                 with([approved] { return !approved(); }));
    actions.bind(QStringLiteral("inspection.start"), this,
                 [this] { askStart(m_context.file, InspectionFile(*shown()), InspectionScheme(*scheme()), this); },
                 with([approved, state] { return approved() && state() == Inspection::State::Planned; }));
    actions.bind(QStringLiteral("inspection.conclude"), this, [this] { askConclusion(m_context.file, InspectionFile(*shown()), this); },
                 with([state] { return state() == Inspection::State::Underway; }));
    actions.bind(QStringLiteral("inspection.feedback"), this, [this] { askFeedback(m_context.file, InspectionFile(*shown()), this); },
                 with([this, state] { return state() == Inspection::State::Concluded && !shown()->owedFeedback().empty(); }));
    actions.bind(QStringLiteral("inspection.finding"), this, [this] { addFinding(); }, with(finds));
    actions.bind(QStringLiteral("inspection.photo"), this,
                 [this] { choosePhotos(m_context, InspectionFile(*shown()), m_findings->findingAt(m_table->currentIndex().row())->id, *this); },
                 with([this, finds] { return finds() && m_findings->findingAt(m_table->currentIndex().row()); }));
    actions.bind(QStringLiteral("inspection.remove"), this, [this] { removeChosen(); }, with([this, finds] { return finds() && !chosenFindings().empty(); }));
    actions.bind(QStringLiteral("inspection.convert"), this, [this] { convertChosen(); }, with([this] { return !chosenFindings().empty(); }));
}

QString InspectionPage::title() const
{
    return QStringLiteral("督查活动");
}

QWidget *InspectionPage::firstFocus()
{
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(m_empty) : m_view;
}

const InspectionScheme *InspectionPage::scheme() const
{
    return shown() ? m_book.scheme(shown()->inspection.scheme) : nullptr;
}

void InspectionPage::refresh()
{
    if (m_context.file.isBusy())
        return;
    auto book = loadInspections(m_context.file.workspace().database(), m_context.file.county()->year());
    if (!book)
        return m_context.host.tell(book.error());
    const bool moved = *book != m_book;
    m_book = std::move(*book);
    if (moved || m_list->rowCount() == 0)
        m_list->setBook(m_book);
    const int row = m_list->rowOf(m_shown) >= 0 ? m_list->rowOf(m_shown) : m_list->firstInspection();
    if (row >= 0)
        m_view->setCurrentIndex(m_list->index(row));
    m_shown = m_list->inspectionAt(row);
    if (m_book.plans.empty()) {
        m_plan->clear();
    } else {
        const InspectionPlan *const under = scheme() ? m_book.plan(scheme()->plan) : nullptr;
        const InspectionPlan &plan = under ? *under : m_book.plans.front();
        m_plan->setText(plan.isApproved() ? QStringLiteral("%1　%2 %3批准").arg(plan.title, plan.approver, PartialDate::day(plan.approvedOn).title())
                                          : QStringLiteral("%1　还没有批准").arg(plan.title));
        m_plan->setToolTip(plan.content);
    }
    if (m_stack->currentWidget() != m_preview)
        m_stack->setCurrentWidget(row < 0 ? static_cast<QWidget *>(m_empty) : m_desk);
    const char *next = m_book.plans.empty() ? "inspection.plan" : m_book.schemes.empty() ? "inspection.scheme" : "inspection.new";
    m_empty->setText(QStringLiteral("%1年还没有督查活动").arg(m_context.file.county()->year()),
                     QStringLiteral("先立年度督查计划，再定督查方案；方案批准以后开展，发现的问题转为问题整改。"));
    m_empty->setAction(m_context.actions.action(QLatin1String(next)));
    showInspection();
}

void InspectionPage::choose(const QModelIndex &index)
{
    const InspectionId chosen = m_list->inspectionAt(index.row());
    if (chosen.isEmpty() || chosen == m_shown)
        return;
    m_shown = chosen;
    showInspection();
}

void InspectionPage::showInspection()
{
    const InspectionFile *const file = shown();
    if (file)
        m_facts->show(*file, *scheme());
    m_findings->show(file);
    if (file && !m_table->currentIndex().isValid() && m_findings->rowCount() > 0)
        m_table->standAt(m_findings->index(0, InspectionFindings::Problem));
    m_context.actions.update();
    Q_EMIT selectionTextChanged();
}

void InspectionPage::tell(const Status &status)
{
    if (!status)
        m_context.host.tell(status.error());
}

std::vector<InspectionFindingId> InspectionPage::chosenFindings() const
{
    std::vector<InspectionFindingId> chosen;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes()) {
        const InspectionFinding *const finding = m_findings->findingAt(index.row());
        if (finding && finding->matter.isEmpty() && std::ranges::find(chosen, finding->id) == chosen.end())
            chosen.push_back(finding->id);
    }
    return chosen;
}

void InspectionPage::addFinding()
{
    const auto added = saveFinding(m_context.file.workspace(), InspectionFile(*shown()), {});
    if (!added)
        return m_context.host.tell(added.error());
    const QModelIndex place = m_findings->index(m_findings->rowOf(*added), InspectionFindings::Unit);
    m_table->setFocus();
    m_table->standAt(place);
    m_table->edit(place);
}

void InspectionPage::removeChosen()
{
    tell(removeFindings(m_context.file.workspace(), InspectionFile(*shown()), chosenFindings()));
}

void InspectionPage::convertChosen()
{
    const auto done = convertFindings(m_context.file.workspace(), *m_context.file.county(), InspectionFile(*shown()), chosenFindings());
    if (!done)
        return m_context.host.tell(done.error());
    MatterFilter matter;
    matter.code = done->codes.front();
    const QString codes = done->codes.size() == 1 ? done->codes.front()
                                                  : QStringLiteral("%1 至 %2").arg(done->codes.front(), done->codes.back());
    m_context.host.tell(Message{Message::Kind::Done, QStringLiteral("已转为问题整改 %1 项，编号 %2。").arg(done->codes.size()).arg(codes),
                                QStringLiteral("打开"), [this, matter] { m_context.host.openPage(pageids::ledger, matter); }});
}

void InspectionPage::preview(int row)
{
    const auto pictures = picturesOf(*shown(), m_findings->findingAt(row)->id);
    if (pictures.empty())
        return;
    m_preview->show(pictures, 0);
    m_stack->setCurrentWidget(m_preview);
    m_preview->setFocus();
}

QString InspectionPage::selectionText() const
{
    if (!shown() || shown()->findings.empty())
        return {};
    const auto converted = std::ranges::count_if(shown()->findings, [](const InspectionFinding &finding) { return !finding.matter.isEmpty(); });
    return QStringLiteral("问题%1个，已转整改%2个").arg(shown()->findings.size()).arg(converted);
}

} // namespace bihuan
