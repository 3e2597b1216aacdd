// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewpage.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/officefile.h"
#include "ui/pages/review/reviewmodel.h"
#include "ui/shell/pagehost.h"
#include "ui/tables/reportacts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/band.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/segmentbar.h"

#include <QAction>
#include <QInputDialog>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int waiting = 0; ///< of the two words of the bar

/// In Chinese characters; the reason takes the rest.
constexpr std::array reviewWidths{10, 15, 9, 8, 30, 11};

} // namespace

ReviewPage::ReviewPage(const PageContext &context)
    : m_context(context), m_model(new ReviewModel(this)), m_side(new SegmentBar(QStringLiteral("范围"), this)),
      m_table(new QTableView(this)), m_empty(new EmptyState(QStringLiteral("check"), this)), m_stack(new QStackedWidget(this))
{
    m_side->setObjectName(QStringLiteral("reviewSide"));
    m_side->setWords({QStringLiteral("待核实"), QStringLiteral("已认可")});
    m_empty->setObjectName(QStringLiteral("reviewEmpty"));
    auto *go = new QAction(QStringLiteral("打开月度填报"), this);
    connect(go, &QAction::triggered, this, [this] { m_context.host.openPage(pageids::monthly); });
    m_empty->setAction(go);
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_empty);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(space::xl, space::l, space::xl, space::l);
    content->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBand());
    column->addLayout(content, 1);
    connect(m_side, &SegmentBar::chosen, this, &ReviewPage::refresh);
    bindActions();
}

QWidget *ReviewPage::makeBand()
{
    auto *band = new Band(this);
    auto *row = new QHBoxLayout(band);
    row->setContentsMargins(space::xl, space::xs, space::xl, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_side);
    row->addStretch();
    row->addWidget(new ActionButton(*m_context.actions.action(QStringLiteral("report.accept")), QStringLiteral("采纳填报"), this));
    row->addWidget(new ActionButton(*m_context.actions.action(QStringLiteral("report.return")), QStringLiteral("退回填报…"), this));
    row->addWidget(new ActionButton(*m_context.actions.action(QStringLiteral("review.withdraw")), QStringLiteral("取消认可"), this));
    auto *accept = new ActionButton(*m_context.actions.action(QStringLiteral("review.accept")), QStringLiteral("认可…"), this);
    accept->setProperty("kind", QStringLiteral("primary"));
    row->addWidget(accept);
    return band;
}

QWidget *ReviewPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("reviewTable"));
    m_table->setAccessibleName(QStringLiteral("校核清单"));
    m_table->setHorizontalHeader(new HeaderView(m_table));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * space::s);
    const int character = fontMetrics().horizontalAdvance(QChar(u'字'));
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, reviewWidths[static_cast<size_t>(column)] * character);
    m_table->horizontalHeader()->setSectionResizeMode(ReviewModel::Reason, QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this, &ReviewPage::openMatter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_context.actions.update();
        Q_EMIT selectionTextChanged();
    });
    auto *card = new Card({}, this);
    card->layout()->setContentsMargins(1, 1, 1, 1);
    card->content()->addWidget(m_table, 1);
    return card;
}

void ReviewPage::bindActions()
{
    ActionRegistry &actions = m_context.actions;
    const auto writable = [this] { return m_context.file.isWritable() && !selected().empty(); };
    actions.bind(QStringLiteral("review.accept"), this, [this] { accept(); }, [this, writable] { return writable() && isAccepting(); });
    actions.bind(QStringLiteral("review.withdraw"), this, [this] { withdraw(); },
                 [this, writable] { return writable() && m_side->current() != waiting; });
    new ReportActs(m_context, this, [this] { return m_side->current() == waiting ? selectedMatters() : QStringList(); });
}

QString ReviewPage::title() const
{
    return QStringLiteral("校核");
}

QWidget *ReviewPage::firstFocus()
{
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(m_empty) : m_table;
}

void ReviewPage::refresh()
{
    const int row = m_table->currentIndex().row();
    const std::optional<ReviewItem> before = row >= 0 ? std::optional(m_model->itemAt(row)) : std::nullopt;
    const auto view = m_context.file.sharedView();
    std::vector<ReviewItem> items = reviewOf(*view);
    m_open = openItems(items);
    m_accepted = static_cast<int>(items.size()) - m_open;
    const bool accepted = m_side->current() != waiting;
    m_model->show(view, std::move(items), accepted);
    const QString period = view->period.title();
    if (accepted)
        m_empty->setText(QStringLiteral("%1没有认可过的").arg(period), QStringLiteral("核实无误的可疑之处，写明理由认可以后列在这里；数字再变动时重新列为待核实。"));
    else if (view->state == periodstates::published)
        m_empty->setText(QStringLiteral("%1已经发布").arg(period), QStringLiteral("数字已经定稿，没有相互矛盾的地方。"));
    else
        m_empty->setText(QStringLiteral("%1没有要核实的").arg(period), QStringLiteral("填报的数字没有相互矛盾和可疑之处，预警事项都写明了原因和下步措施。"));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    if (m_model->rowCount() > 0) {
        const int known = before ? m_model->rowOf(*before) : -1;
        m_table->selectRow(known >= 0 ? known : std::clamp(row, 0, m_model->rowCount() - 1));
    }
    m_context.actions.update();
    Q_EMIT selectionTextChanged();
}

QString ReviewPage::selectionText() const
{
    const QString all = QStringLiteral("待核实 %1 处，已认可 %2 处").arg(m_open).arg(m_accepted);
    const auto chosen = m_table->selectionModel()->selectedRows().size();
    return chosen > 1 ? all + QStringLiteral("，选中 %1 处").arg(chosen) : all;
}

std::vector<ReviewItem> ReviewPage::selected() const
{
    std::vector<ReviewItem> items;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        items.push_back(m_model->itemAt(index.row()));
    return items;
}

bool ReviewPage::isAccepting() const
{
    return m_side->current() == waiting && std::ranges::none_of(selected(), [](const ReviewItem &item) { return item.key.isEmpty(); });
}

std::optional<QString> ReviewPage::ask(const QString &name, const QString &title, const QString &label, const QString &verb)
{
    QInputDialog dialog(this);
    dialog.setObjectName(name);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setOkButtonText(verb);
    dialog.setCancelButtonText(QStringLiteral("取消"));
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue()) : std::nullopt;
}

void ReviewPage::accept()
{
    const std::vector<ReviewItem> items = selected();
    const QString what = items.size() == 1 ? items.front().place() + QStringLiteral("：") + items.front().reason + QStringLiteral("。")
                                           : QStringLiteral("所选的 %1 处。").arg(items.size());
    const auto remark = ask(QStringLiteral("reviewRemark"), QStringLiteral("认可"),
                            what + QStringLiteral("\n核实过没有错的，不再提示；数字再变动时重新提示。理由（例如：雨季停工，确无进展）："), QStringLiteral("认可"));
    if (!remark)
        return;
    if (remark->trimmed().isEmpty())
        return m_context.host.tell(Message{Message::Kind::Warning, QStringLiteral("没有认可：要写明理由。"), {}, {}});
    if (const auto done = acceptItems(m_context.file.workspace(), items, *remark); !done)
        m_context.host.tell(done.error());
}

void ReviewPage::withdraw()
{
    if (const auto done = withdrawItems(m_context.file.workspace(), selected()); !done)
        m_context.host.tell(done.error());
}

QStringList ReviewPage::selectedMatters() const
{
    QStringList codes;
    for (const ReviewItem &item : selected()) {
        if (!codes.contains(item.code))
            codes.append(item.code);
    }
    return codes;
}

void ReviewPage::openMatter()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const ReviewItem item = m_model->itemAt(row);
    MatterFilter filter;
    filter.ledger = item.ledger;
    filter.code = item.code;
    // Words are put right in the form beside the table, figures in the month they stand in.
    const bool words = item.sort == ReviewItem::Sort::MissingReason || item.kind == doubtKindId(DoubtKind::CopiedText) || !item.period.isValid();
    m_context.host.openPage(words ? pageids::ledger : pageids::monthly, filter);
}

} // namespace bihuan
