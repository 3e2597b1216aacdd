// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/overview.h"

#include <QScrollArea>

class QLabel;

namespace bihuan {

class Card;
class CurveChart;
class LightGrid;
class MarkField;
class OverviewTileCard;
class PaceTable;
class RankingBars;
class SegmentBar;
class WorseTable;

/// The cards of 总览 in their places. Every card keeps its place; one without anything to show says so.
class OverviewBoard : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewBoard(QWidget *parent = nullptr);

    void show(const Overview &overview);
    using QScrollArea::show;
    QWidget *firstFocus() const;

Q_SIGNALS:
    void activated(const bihuan::ChartTarget &target);

private:
    template <typename Content>
    struct InCard
    {
        Card *card = nullptr;
        QLabel *none = nullptr;       ///< in the place of a chart that does not exist
        SegmentBar *choice = nullptr; ///< of one chart among several
        Content *content = nullptr;
        QWidget *frame = nullptr; ///< the content, or what scrolls it
    };
    template <typename Content>
    void fill(InCard<Content> &place, const QString &name, QWidget *parent, const QString &none = {});
    template <typename Content>
    void addChoice(InCard<Content> &place, const QString &objectName, const QString &name);
    template <typename Content>
    void showChosen(const InCard<Content> &place, const std::vector<ChartSpec> &specs, const QString &title);
    void listen(const MarkField *field);

    Overview m_overview;
    std::vector<OverviewTileCard *> m_tiles;
    InCard<CurveChart> m_curve;
    InCard<RankingBars> m_ranking;
    InCard<LightGrid> m_matrix;
    InCard<WorseTable> m_worse;
    InCard<PaceTable> m_pace;
};

} // namespace bihuan
