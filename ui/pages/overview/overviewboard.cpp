// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewboard.h"

#include "ui/charts/curvechart.h"
#include "ui/charts/lightgrid.h"
#include "ui/charts/markfield.h"
#include "ui/charts/rankingbars.h"
#include "ui/pages/overview/overviewtilecard.h"
#include "ui/pages/overview/pacetable.h"
#include "ui/pages/overview/worsetable.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmentbar.h"

#include <QGridLayout>
#include <QLabel>

namespace bihuan {

namespace {

constexpr size_t tileCount = 5;
constexpr int gridColumns = 24;
constexpr int widestTile = 480;

/// Without a frame, as wide as its place, scrolling down only.
void scrollPlainly(QScrollArea &area, QWidget *content)
{
    area.setFrameShape(QFrame::NoFrame);
    area.setWidgetResizable(true);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setFocusPolicy(Qt::NoFocus);
    area.viewport()->setAutoFillBackground(false);
    area.setWidget(content);
    content->setAutoFillBackground(false); // setWidget has asked for it
}

/// A list that may be longer than its card; what the keyboard stands on stays in sight.
template <typename Chart>
QWidget *scrolled(Chart *chart, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    scrollPlainly(*area, chart);
    QObject::connect(chart->field(), &MarkField::currentChanged, area, [area](const QRectF &mark) {
        const QPointF centre = mark.center();
        area->ensureVisible(qRound(centre.x()), qRound(centre.y()), 0, qRound(mark.height()));
    });
    return area;
}

QWidget *placed(RankingBars *bars, QWidget *parent)
{
    return scrolled(bars, parent);
}

QWidget *placed(LightGrid *grid, QWidget *parent)
{
    return scrolled(grid, parent);
}

QWidget *placed(QWidget *other, QWidget *)
{
    return other;
}

} // namespace

OverviewBoard::OverviewBoard(QWidget *parent) : QScrollArea(parent)
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
        tile->setMaximumWidth(widestTile);
        tiles->addWidget(tile, 1);
        m_tiles.push_back(tile);
        listen(tile->field());
    }
    tiles->addStretch();
    // In the order of the Tab key.
    fill(m_curve, QStringLiteral("overview.curve"), content, QStringLiteral("没有按投资计量的项目"));
    addChoice(m_curve, QStringLiteral("overview.curveChoice"), QStringLiteral("投资进度的清单"));
    fill(m_ranking, QStringLiteral("overview.ranking"), content, QStringLiteral("没有按投资计量的项目"));
    addChoice(m_ranking, QStringLiteral("overview.rankingChoice"), QStringLiteral("排名的单位"));
    fill(m_matrix, QStringLiteral("overview.matrix"), content, QStringLiteral("没有镇办的事项"));
    fill(m_worse, QStringLiteral("overview.worse"), content);
    fill(m_pace, QStringLiteral("overview.pace"), content);
    m_pace.card->setTitle(QStringLiteral("距目标差额"));
    m_pace.content->setAccessibleName(QStringLiteral("各项距目标差额"));
    connect(m_curve.choice, &SegmentBar::chosen, this,
            [this] { showChosen(m_curve, m_overview.curves, QStringLiteral("投资进度")); });
    connect(m_ranking.choice, &SegmentBar::chosen, this,
            [this] { showChosen(m_ranking, m_overview.rankings, QStringLiteral("投资完成率")); });

    grid->addLayout(tiles, 0, 0, 1, gridColumns);
    grid->addWidget(m_curve.card, 1, 0, 1, 11);
    grid->addWidget(m_ranking.card, 1, 11, 1, 6);
    grid->addWidget(m_matrix.card, 1, 17, 1, 7);
    grid->addWidget(m_worse.card, 2, 0, 1, 17);
    grid->addWidget(m_pace.card, 2, 17, 1, 7);
    for (int column = 0; column < gridColumns; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowMinimumHeight(1, 260);
    grid->setRowMinimumHeight(2, 170);
    grid->setRowStretch(1, 14);
    grid->setRowStretch(2, 10);
    scrollPlainly(*this, content);
}

template <typename Content>
void OverviewBoard::fill(InCard<Content> &place, const QString &name, QWidget *parent, const QString &none)
{
    place.card = new Card({}, parent);
    place.content = new Content(place.card);
    place.content->setObjectName(name);
    place.none = new QLabel(none, place.card);
    place.none->setAlignment(Qt::AlignCenter);
    place.none->setForegroundRole(QPalette::PlaceholderText);
    place.none->hide();
    place.frame = placed(place.content, place.card);
    place.card->content()->addWidget(place.frame, 1);
    place.card->content()->addWidget(place.none, 1);
    listen(place.content->field());
}

template <typename Content>
void OverviewBoard::addChoice(InCard<Content> &place, const QString &objectName, const QString &name)
{
    place.choice = new SegmentBar(name, place.card);
    place.choice->setObjectName(objectName);
    place.card->head()->insertWidget(1, place.choice);
}

void OverviewBoard::listen(const MarkField *field)
{
    connect(field, &MarkField::activated, this, &OverviewBoard::activated);
}

QWidget *OverviewBoard::firstFocus() const
{
    return m_tiles.front();
}

/// One of several charts; with several the words beside the title say which.
template <typename Content>
void OverviewBoard::showChosen(const InCard<Content> &place, const std::vector<ChartSpec> &specs,
                               const QString &title)
{
    QStringList words;
    for (const ChartSpec &spec : specs)
        words.append(spec.shortTitle);
    place.choice->setWords(words);
    place.frame->setVisible(!specs.empty());
    place.none->setVisible(specs.empty());
    place.card->setTitle(specs.size() == 1 ? specs.front().title : title);
    place.card->setRemark({});
    if (specs.empty())
        return;
    const ChartSpec &spec = specs[static_cast<size_t>(place.choice->current())];
    place.card->setRemark(spec.remark);
    place.content->setSpec(spec);
}

void OverviewBoard::show(const Overview &overview)
{
    m_overview = overview;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(i < overview.tiles.size());
        if (i < overview.tiles.size())
            m_tiles[i]->setTile(overview.tiles[i]);
    }
    showChosen(m_curve, overview.curves, QStringLiteral("投资进度"));
    showChosen(m_ranking, overview.rankings, QStringLiteral("投资完成率"));
    m_matrix.card->setTitle(QStringLiteral("镇办亮灯"));
    m_matrix.card->setRemark(overview.matrix ? overview.matrix->remark : QString());
    m_matrix.frame->setVisible(overview.matrix.has_value());
    m_matrix.none->setVisible(!overview.matrix);
    if (overview.matrix)
        m_matrix.content->setSpec(*overview.matrix);
    m_worse.card->setTitle(overview.worse.title);
    m_worse.card->setRemark(overview.worse.remark);
    m_worse.content->setList(overview.worse);
    m_pace.card->setRemark(overview.pace.remark);
    m_pace.content->setList(overview.pace);
}

} // namespace bihuan
