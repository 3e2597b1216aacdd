// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bihuan {

class LedgerModel;
class MatterProxy;
class TableView;

/// The line at the bottom: how many rows there are and are selected; count, sum and mean of the selected figures
/// where they are of one unit, else the sums of the shown rows' investment.
QString selectionSums(const TableView &table, const LedgerModel &model, const MatterProxy &proxy);

} // namespace bihuan
