// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/chartspec.h"
#include "core/services/lighthistory.h"
#include "core/services/yearcurve.h"

namespace bihuan {

/// What 总览 is made from. No file, no clock.
struct OverviewInput
{
    const PeriodView &now;
    /// Ends of the months of the year before `now.period`'s last month, oldest first.
    std::vector<PeriodLights> months;
    /// The period before `now` of the same kind, in the same year.
    std::optional<PeriodLights> before;
    QHash<QString, std::vector<CurvePoint>> lastYear; ///< actual investment of the year before, by ledger
};

enum class Tone { Plain, Good, Bad };

/// A figure in large type; with a light it carries its shape and colour.
struct TileFigure
{
    QString number;
    QString unit; ///< "亿元", "/14 家", "红"
    QString light;
    QString shape;
    ChartMark mark;
};

/// A word and a figure in the line under it.
struct TilePart
{
    QString label;
    QString figure;
    Tone tone = Tone::Plain;
    ChartMark mark;
};

struct OverviewTile
{
    QString title;
    std::vector<TileFigure> figures;
    std::vector<TilePart> parts;
};

/// A matter whose light is worse than a period ago.
struct WorseRow
{
    QString light;
    QString shape;
    QString word; ///< 红
    QString name;
    QString unit;
    QString reason;
    ChartMark mark;
};

struct WorseList
{
    QString title;              ///< 本月预警升级
    QString remark;             ///< "2 项由黄转红、1 项由绿转黄"
    bool comparable = false;    ///< there is a period before with reports
    std::vector<WorseRow> rows; ///< worst first
    ChartMark all;
};

/// 距目标差额 of one ledger's investment or of one indicator.
struct PaceRow
{
    QString title;
    QString shortfall;  ///< "14.86 亿元"
    QString needed;     ///< a month, in the unit of the shortfall; empty where a monthly pace says nothing
    QString times;      ///< of the pace since January, "1.0 倍"
    bool steep = false; ///< more than the past pace by a fifth and more
    ChartMark mark;
};

struct PaceList
{
    QString remark;            ///< 年内还有4个月
    std::vector<PaceRow> rows; ///< ledgers first, then indicators, steepest first
};

struct Overview
{
    std::vector<OverviewTile> tiles; ///< at most five
    std::vector<ChartSpec> curves;   ///< one for each ledger of projects
    std::vector<ChartSpec> rankings; ///< 镇办, then all other units, kind by kind
    std::optional<ChartSpec> matrix; ///< 镇办 × months
    WorseList worse;
    PaceList pace;
};

Overview makeOverview(const OverviewInput &input);

} // namespace bihuan
