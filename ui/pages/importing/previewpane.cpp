// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/previewpane.h"

#include "ui/models/officefile.h"
#include "ui/pages/importing/importsession.h"
#include "ui/pages/importing/mappingheader.h"
#include "ui/pages/importing/previewdelegate.h"
#include "ui/pages/importing/rowheader.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int sampledRows = 50; ///< whose cells decide how wide a column is
constexpr int leastColumn = 112; ///< a box has to be readable
constexpr int mostColumn = 240;

struct FilterSpec
{
    PreviewFilter filter;
    const char *name;
    QString title;
};

const std::vector<FilterSpec> &filterSpecs()
{
    static const std::vector<FilterSpec> specs{
        {PreviewFilter::All, "previewAll", QStringLiteral("全部")},
        {PreviewFilter::Insert, "previewInsert", QStringLiteral("新增")},
        {PreviewFilter::Update, "previewUpdate", QStringLiteral("更新")},
        {PreviewFilter::Unchanged, "previewUnchanged", QStringLiteral("不变")},
        {PreviewFilter::Skipped, "previewSkipped", QStringLiteral("跳过")},
        {PreviewFilter::Open, "previewOpen", QStringLiteral("待处理")},
    };
    return specs;
}

} // namespace

PreviewPane::PreviewPane(ImportSession &session, OfficeFile &file, QWidget *parent)
    : Card({}, parent), m_session(session), m_file(file), m_model(new PreviewModel(this)), m_table(new QTableView(this)),
      m_header(new MappingHeader(*m_model, m_table)), m_stack(new QStackedWidget(this)),
      m_unknown(new EmptyState(QStringLiteral("warning"), this)), m_filters(new QButtonGroup(this)),
      m_skip(new QPushButton(this))
{
    setAccessibleName(QStringLiteral("认出的表"));
    for (const FilterSpec &spec : filterSpecs()) {
        auto *button = new FilterChip(spec.title, {}, {}, this);
        button->setObjectName(QLatin1String(spec.name));
        m_filters->addButton(button, static_cast<int>(spec.filter));
        head()->insertWidget(static_cast<int>(m_filters->buttons().size()), button); // after the title, before the stretch
    }
    m_filters->button(static_cast<int>(PreviewFilter::All))->setChecked(true);
    m_skip->setObjectName(QStringLiteral("previewSkip"));
    head()->addWidget(m_skip);

    m_table->setObjectName(QStringLiteral("importPreview"));
    m_table->setAccessibleName(QStringLiteral("表中各行"));
    m_table->setModel(m_model);
    m_table->setHorizontalHeader(m_header);
    m_table->setItemDelegate(new PreviewDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalHeader(new RowHeader(m_table));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_unknown);
    content()->addWidget(m_stack, 1);
    setTabOrder(m_filters->buttons().last(), m_skip);
    setTabOrder(m_skip, m_table);

    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { setFilter(static_cast<PreviewFilter>(id)); });
    connect(m_header, &MappingHeader::chosen, &m_session, &ImportSession::chooseColumn);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PreviewPane::showCurrent);
    connect(m_skip, &QPushButton::clicked, this, &PreviewPane::skipCurrent);
}

void PreviewPane::refresh(int sheet)
{
    const int row = m_table->currentIndex().isValid() ? m_model->headerData(m_table->currentIndex().row(), Qt::Vertical, Qt::DisplayRole).toInt() : 0;
    const int column = m_table->currentIndex().column();
    const QStringList columns = m_model->headers();
    const QPoint place(m_table->horizontalScrollBar()->value(), m_table->verticalScrollBar()->value());
    const auto plan = m_session.plan();
    m_model->setPlan(m_session.books(), plan, sheet);
    if (m_model->filter() != PreviewFilter::All && m_model->rowCount() == 0)
        setFilter(PreviewFilter::All);
    const LedgerDefinition *ledger = plan ? m_file.county()->ledger(plan->ledger) : nullptr;
    if (ledger)
        m_header->setLedger(*ledger);
    const bool known = m_model->columnCount() > 0;
    if (known && m_model->headers() != columns) {
        sizeColumns();
    } else {
        m_table->horizontalScrollBar()->setValue(place.x());
        m_table->verticalScrollBar()->setValue(place.y());
    }
    if (const int same = m_model->rowOfSheet(row); same >= 0)
        m_table->selectionModel()->setCurrentIndex(m_model->index(same, std::max(1, column)),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!known && plan) {
        QString reason;
        for (const ImportFinding &found : plan->findings) {
            if (found.sheet == sheet && found.finding.kind == FindingKind::Sheet)
                reason = found.finding.reason + QStringLiteral("。");
        }
        m_unknown->setText(QStringLiteral("没有认出要导入的表"), reason);
    }
    m_stack->setCurrentIndex(known ? 0 : 1);
    showCounts();
    showCurrent();
}

void PreviewPane::setFilter(PreviewFilter filter)
{
    m_model->setFilter(filter);
    m_filters->button(static_cast<int>(filter))->setChecked(true);
    showCurrent();
}

void PreviewPane::sizeColumns()
{
    const QFontMetrics metrics(m_table->font());
    m_table->hideColumn(PreviewModel::actionColumn); // the row's header says it
    for (int column = 1; column < m_model->columnCount(); ++column) {
        int width = std::max(leastColumn, metrics.horizontalAdvance(m_model->headerOf(column)) + 2 * space::xl);
        for (int row = 0; row < std::min(sampledRows, m_model->rowCount()); ++row) {
            // The heading of a group runs over the cells beside it.
            if (!m_model->index(row, 0).data(PreviewModel::ActionRole).toString().isEmpty())
                width = std::max(width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()) + 2 * space::s);
        }
        m_header->resizeSection(column, std::min(width, mostColumn));
    }
}

void PreviewPane::showCounts()
{
    for (const FilterSpec &spec : filterSpecs()) {
        auto *const button = qobject_cast<FilterChip *>(m_filters->button(static_cast<int>(spec.filter)));
        const int count = m_model->count(spec.filter);
        button->setCount(count);
        button->setVisible(count > 0 || spec.filter == PreviewFilter::All || spec.filter == m_model->filter());
    }
}

void PreviewPane::showCurrent()
{
    const QString action = m_table->currentIndex().siblingAtColumn(0).data(PreviewModel::ActionRole).toString();
    const bool skipped = action == importActionId(ImportAction::Skipped);
    m_skip->setVisible(m_model->columnCount() > 0);
    m_skip->setEnabled(!action.isEmpty());
    m_skip->setText(skipped ? QStringLiteral("所选行恢复导入") : QStringLiteral("所选行不导入"));
    m_skip->setAccessibleName(m_skip->text());
}

void PreviewPane::skipCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const QString action = current.siblingAtColumn(0).data(PreviewModel::ActionRole).toString();
    const int row = m_model->headerData(current.row(), Qt::Vertical, Qt::DisplayRole).toInt();
    const QString sheet = m_model->headerCell(1).section(QLatin1Char('!'), 0, -2);
    m_session.skipRow(sheet, row, action != importActionId(ImportAction::Skipped));
}

void PreviewPane::showFinding(const ImportFinding &finding)
{
    if (finding.sheet != m_model->sheet() || finding.finding.place.row <= 0)
        return;
    if (m_model->rowOfSheet(finding.finding.place.row) < 0 && m_model->filter() != PreviewFilter::All)
        setFilter(PreviewFilter::All);
    int column = 1;
    for (int i = 1; i < m_model->columnCount(); ++i) {
        if (columnName(m_model->sheetColumnOf(i)) == finding.columnName)
            column = i;
    }
    const int row = m_model->rowOfSheet(finding.finding.place.row);
    const QModelIndex index = m_model->index(std::max(row, 0), column); // a finding of the header: its column
    if (row >= 0)
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

} // namespace bihuan
