// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace bihuan {

class LedgerModel;
class TableView;

/// Hides what the ledger does not show at first and gives every column the width its content needs, bounded.
void layOutColumns(TableView &table, const LedgerModel &model);
/// A check for every column, in groups, and the way back to how it was.
void fillColumnMenu(QMenu &menu, TableView &table, const LedgerModel &model);
/// The leftmost visible column.
int firstShownColumn(const TableView &table);

} // namespace bihuan
