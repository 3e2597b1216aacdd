// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/overview.h"
#include "core/services/summary.h"

namespace bihuan::overviewparts {

/// The colours that the file's rules give, worst first.
Palette paletteOf(const County &county);
/// A colour other than the palette's best one.
bool warns(const Palette &palette, const Light &light);
/// 红, 未报, 已完成: the word without the shape.
QString word(const Palette &palette, const Light &light);

/// A figure and its unit apart, as they stand in large and small type.
struct Quantity
{
    QString number;
    QString unit;

    QString text() const { return number + QLatin1Char(' ') + unit; }
};
/// 亿元 with two decimals; 万元 below half an 亿.
Quantity moneyQuantity(qint64 fen);
Quantity quantity(qint64 stored, const MeasureUnit &unit);
/// 超序时 or 欠序时 with points; nothing to one decimal is 与序时持平.
TilePart gapPart(const Ratio &gap);

/// Ledgers of projects counted in money that have an annual plan or a figure, in their order.
std::vector<SummaryRow> moneyLedgers(const PeriodView &view);
QString ledgerTitle(const County &county, const SummaryRow &ledger);
/// 重点项目 for 重点建设项目 and 重点推进项目: what the titles have in common.
QString commonTitle(const QStringList &titles);
bool isMoneyProject(const MatterRow &row);

ChartTarget ledgerTarget(const QString &ledger, const Period &period = {});
ChartTarget lightTarget(const QString &light, const QString &ledger = {});
/// `title` says what the matters are: "逾期未开工".
ChartTarget codesTarget(const QStringList &codes, const QString &title);
/// One matter, stood upon.
ChartTarget matterTarget(const MatterRow &row);

std::vector<OverviewTile> tiles(const OverviewInput &input, const std::vector<SummaryRow> &ledgers);

std::vector<ChartSpec> curves(const OverviewInput &input, const std::vector<SummaryRow> &ledgers);
std::vector<ChartSpec> rankings(const PeriodView &view);
std::optional<ChartSpec> matrix(const OverviewInput &input);

WorseList worse(const OverviewInput &input);
PaceList pace(const OverviewInput &input, const std::vector<SummaryRow> &ledgers);

/// Tiles of the indicators' ledgers, in the order of their headlines.
std::vector<OverviewTile> headlineTiles(const OverviewInput &input);

} // namespace bihuan::overviewparts
