// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewpage.h"

#include "ui/actions/actionregistry.h"
#include "ui/charts/curvechart.h"
#include "ui/charts/lightgrid.h"
#include "ui/charts/markfield.h"
#include "ui/charts/rankingbars.h"
#include "ui/models/officefile.h"
#include "ui/pages/overview/overviewtilecard.h"
#include "ui/pages/overview/pacetable.h"
#include "ui/pages/overview/worsetable.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentbar.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QStackedLayout>

namespace bihuan {

namespace {

constexpr size_t tileCount = 5;
constexpr int gridColumns = 24;

/// Without a frame, as wide as its place, scrolling down only.
QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false); // setWidget has asked for it
    return area;
}

/// Keeps what the keyboard stands on in sight.
void follow(QScrollArea *area, const MarkField *field)
{
    QObject::connect(field, &MarkField::currentChanged, area, [area](const QRectF &mark) {
        const QPointF centre = mark.center();
        area->ensureVisible(qRound(centre.x()), qRound(centre.y()), 0, qRound(mark.height()));
    });
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context) : m_context(context), m_source(context.file)
{
    m_empty = new EmptyState(QStringLiteral("overview"), this);
    m_empty->setObjectName(QStringLiteral("overview.empty"));
    m_empty->setText(QStringLiteral("还没有事项"),
                     QStringLiteral("导入各清单的 Excel 台账后，这里显示进度、亮灯和排名。"));
    m_empty->setAction(context.actions.action(QStringLiteral("data.import")));
    build();
}

void OverviewPage::build()
{
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(space::xl, space::l, space::xl, space::l);
    grid->setSpacing(space::m);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(space::m);
    for (size_t i = 0; i < tileCount; ++i) {
        auto *tile = new OverviewTileCard(content);
        tile->setObjectName(QStringLiteral("overview.tile%1").arg(i + 1));
        tiles->addWidget(tile, 1);
        m_tiles.push_back(tile);
        listen(tile->field());
    }
    grid->addLayout(tiles, 0, 0, 1, gridColumns);
    grid->addWidget(buildCurve(), 1, 0, 1, 11);
    grid->addWidget(buildRanking(), 1, 11, 1, 6);
    grid->addWidget(buildMatrix(), 1, 17, 1, 7);
    m_worseCard = new Card({}, content);
    m_worse = new WorseTable(m_worseCard);
    m_worse->setObjectName(QStringLiteral("overview.worse"));
    m_worseCard->content()->addWidget(m_worse);
    listen(m_worse->field());
    m_paceCard = new Card(QStringLiteral("距目标差额"), content);
    m_pace = new PaceTable(m_paceCard);
    m_pace->setObjectName(QStringLiteral("overview.pace"));
    m_pace->setAccessibleName(QStringLiteral("各项距目标差额"));
    m_paceCard->content()->addWidget(m_pace);
    listen(m_pace->field());
    grid->addWidget(m_worseCard, 2, 0, 1, 17);
    grid->addWidget(m_paceCard, 2, 17, 1, 7);
    for (int column = 0; column < gridColumns; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowMinimumHeight(1, 260);
    grid->setRowMinimumHeight(2, 170);
    grid->setRowStretch(1, 14);
    grid->setRowStretch(2, 10);

    m_stack = new QStackedLayout(this);
    m_stack->addWidget(scrolled(content, this));
    m_stack->addWidget(m_empty);
}

QWidget *OverviewPage::buildCurve()
{
    m_curveCard = new Card({}, this);
    m_curveChoice = new SegmentBar(QStringLiteral("投资进度的清单"), m_curveCard);
    m_curveChoice->setObjectName(QStringLiteral("overview.curveChoice"));
    m_curveCard->head()->insertWidget(1, m_curveChoice);
    m_curve = new CurveChart(m_curveCard);
    m_curve->setObjectName(QStringLiteral("overview.curve"));
    m_curveCard->content()->addWidget(m_curve);
    listen(m_curve->field());
    connect(m_curveChoice, &SegmentBar::chosen, this, &OverviewPage::showCurve);
    return m_curveCard;
}

QWidget *OverviewPage::buildRanking()
{
    m_rankingCard = new Card({}, this);
    m_rankingChoice = new SegmentBar(QStringLiteral("排名的单位"), m_rankingCard);
    m_rankingChoice->setObjectName(QStringLiteral("overview.rankingChoice"));
    m_rankingCard->head()->insertWidget(1, m_rankingChoice);
    m_ranking = new RankingBars;
    m_ranking->setObjectName(QStringLiteral("overview.ranking"));
    QScrollArea *const area = scrolled(m_ranking, m_rankingCard);
    m_rankingCard->content()->addWidget(area);
    listen(m_ranking->field());
    follow(area, m_ranking->field());
    connect(m_rankingChoice, &SegmentBar::chosen, this, &OverviewPage::showRanking);
    return m_rankingCard;
}

QWidget *OverviewPage::buildMatrix()
{
    m_matrixCard = new Card({}, this);
    m_matrix = new LightGrid;
    m_matrix->setObjectName(QStringLiteral("overview.matrix"));
    QScrollArea *const area = scrolled(m_matrix, m_matrixCard);
    m_matrixCard->content()->addWidget(area);
    listen(m_matrix->field());
    follow(area, m_matrix->field());
    return m_matrixCard;
}

void OverviewPage::listen(const MarkField *field)
{
    connect(field, &MarkField::activated, this, &OverviewPage::open);
}

QString OverviewPage::title() const
{
    const QString place = m_context.file.county()->office().name.section(QStringLiteral("人民政府"), 0, 0);
    const bool isPlace = !place.isEmpty() && place != m_context.file.county()->office().name;
    return (isPlace ? place : QString()) + QStringLiteral("重点工作总览");
}

QWidget *OverviewPage::firstFocus()
{
    return m_stack->currentWidget() == m_empty ? static_cast<QWidget *>(this) : m_tiles.front();
}

void OverviewPage::refresh()
{
    if (m_context.file.view().rows.empty()) {
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    auto overview = m_source.make();
    if (!overview) {
        m_context.host.tell(overview.error());
        return;
    }
    m_overview = std::move(*overview);
    m_stack->setCurrentIndex(0);
    showOverview();
}

void OverviewPage::showOverview()
{
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(i < m_overview.tiles.size());
        if (i < m_overview.tiles.size())
            m_tiles[i]->setTile(m_overview.tiles[i]);
    }
    const auto words = [](const std::vector<ChartSpec> &specs) {
        QStringList titles;
        for (const ChartSpec &spec : specs)
            titles.append(spec.shortTitle);
        return titles;
    };
    m_curveCard->setVisible(!m_overview.curves.empty());
    m_curveChoice->setWords(words(m_overview.curves));
    showCurve();
    m_rankingCard->setVisible(!m_overview.rankings.empty());
    m_rankingChoice->setWords(words(m_overview.rankings));
    showRanking();
    m_matrixCard->setVisible(m_overview.matrix.has_value());
    if (m_overview.matrix) {
        m_matrixCard->setTitle(m_overview.matrix->title);
        m_matrixCard->setRemark(m_overview.matrix->remark);
        m_matrix->setSpec(*m_overview.matrix);
    }
    m_worseCard->setTitle(m_overview.worse.title);
    m_worseCard->setRemark(m_overview.worse.remark);
    m_worse->setList(m_overview.worse);
    m_paceCard->setRemark(m_overview.pace.remark);
    m_pace->setList(m_overview.pace);
}

void OverviewPage::showCurve()
{
    const size_t index = static_cast<size_t>(m_curveChoice->current());
    if (index >= m_overview.curves.size())
        return;
    const ChartSpec &spec = m_overview.curves[index];
    m_curveCard->setTitle(m_overview.curves.size() > 1 ? QStringLiteral("投资进度") : spec.title);
    m_curveCard->setRemark(spec.remark);
    m_curve->setSpec(spec);
}

void OverviewPage::showRanking()
{
    const size_t index = static_cast<size_t>(m_rankingChoice->current());
    if (index >= m_overview.rankings.size())
        return;
    const ChartSpec &spec = m_overview.rankings[index];
    m_rankingCard->setTitle(m_overview.rankings.size() > 1 ? QStringLiteral("投资完成率") : spec.title);
    m_rankingCard->setRemark(spec.remark);
    m_ranking->setSpec(spec);
}

void OverviewPage::open(const ChartTarget &target)
{
    if (target.period.isValid()) {
        if (const Status status = m_context.file.setPeriod(target.period); !status) {
            m_context.host.tell(status.error());
            return;
        }
    }
    // The period's change has made new marks: the target is our own copy.
    m_context.host.openPage(pageids::ledger, target.filter);
}

} // namespace bihuan
