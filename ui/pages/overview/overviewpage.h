// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/overview.h"
#include "ui/pages/overview/overviewsource.h"
#include "ui/shell/page.h"

class QGridLayout;
class QScrollArea;
class QStackedLayout;

namespace bihuan {

class Card;
class CurveChart;
class EmptyState;
class LightGrid;
class MarkField;
class OverviewTileCard;
class PaceTable;
class RankingBars;
class SegmentBar;
class WorseTable;

/// 总览: how the county stands in the period, and what got worse. Every mark opens its matters in the ledger.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context);

    QString title() const override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    void build();
    QWidget *buildCurve();
    QWidget *buildRanking();
    QWidget *buildMatrix();
    void listen(const MarkField *field);
    void open(const ChartTarget &target);
    void showOverview();
    void showCurve();
    void showRanking();

    PageContext m_context;
    OverviewSource m_source;
    Overview m_overview;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    std::vector<OverviewTileCard *> m_tiles;
    Card *m_curveCard = nullptr;
    SegmentBar *m_curveChoice = nullptr;
    CurveChart *m_curve = nullptr;
    Card *m_rankingCard = nullptr;
    SegmentBar *m_rankingChoice = nullptr;
    RankingBars *m_ranking = nullptr;
    Card *m_matrixCard = nullptr;
    LightGrid *m_matrix = nullptr;
    Card *m_worseCard = nullptr;
    WorseTable *m_worse = nullptr;
    Card *m_paceCard = nullptr;
    PaceTable *m_pace = nullptr;
};

} // namespace bihuan
