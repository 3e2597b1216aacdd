// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/period.h"

#include <QString>

namespace bihuan {

class MatterProxy;
class MonthModel;
class SumRow;
class TableView;

/// Widths of the grid's columns: the months as wide as their longest figure needs, more where there is room.
void layOutMonths(TableView &table, const MonthModel &model);

/// 合计 of the shown rows in every month, of ledgers whose projects count money; months ahead have their plan only.
void showSums(SumRow &row, const MonthModel &model, const MatterProxy &proxy);

/// 重点建设项目逐月累计完成（2024年8月）: what the grid shows, as the title of its paper.
QString monthTableTitle(const MonthModel &model, const Period &period);

/// How many rows there are; of selected figures of one unit their count and sum. Cumulatives of different months
/// are not added up.
QString monthSelectionText(const TableView &table, const MonthModel &model, const MatterProxy &proxy);

} // namespace bihuan
