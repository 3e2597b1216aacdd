// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/tables.h"

#include "core/briefing/prose.h"
#include "core/briefing/unitfigures.h"
#include "core/domain/units/unit.h"

namespace bihuan::tables {

namespace {

const QString absentCell = QStringLiteral("—");

QStringList cellsOf(const BriefTable &table, const FigureSource &figures)
{
    QStringList cells;
    for (const BriefColumn &column : table.columns)
        cells.append(column.cell.fill(figures, absentCell));
    return cells;
}

/// The total is a unit without a place among the others.
QStringList totalCells(const BriefTable &table, const SetFigures &set, const SummaryRow &head)
{
    SummaryRow total = set.sum();
    total.kind = head.kind;
    total.rank = 0;
    total.of = 0;
    total.title = table.total.fill(UnitFigures(set, total, 0)).value_or(QStringLiteral("合计"));
    return cellsOf(table, UnitFigures(set, total, 0));
}

void addTable(std::vector<Block> &blocks, const BriefTable &table, const SetFigures &set)
{
    TableBlock block;
    prose::eachOf(table.rows, set, set, [&](const FigureSource &row) { block.rows.push_back(cellsOf(table, row)); });
    if (block.rows.empty())
        return;
    SummaryRow head;
    head.kind = set.set().unitKind;
    block.caption = table.caption.fill(UnitFigures(set, head, 0)).value_or(QString());
    block.unitLine = table.unitLine.fill(set).value_or(QString());
    for (const BriefColumn &column : table.columns)
        block.columns.push_back({column.title.fill(set).value_or(QString()), column.align, column.weight});
    // The total of a single unit would say everything twice.
    if (!table.total.isEmpty() && block.rows.size() > 1) {
        block.rows.insert(block.rows.begin(), totalCells(table, set, head));
        block.totalRows = 1;
    }
    blocks.push_back(std::move(block));
}

} // namespace

std::vector<Block> make(const BriefTable &table, const SetFigures &set)
{
    std::vector<Block> blocks;
    const MatterSet matters = prose::narrowed(set.analysis(), set.set(), table.rows.scope);
    if (!table.apart) {
        addTable(blocks, table, SetFigures(set.analysis(), matters, &set));
        return blocks;
    }
    for (const UnitKind kind : unitKinds) {
        MatterSet ofKind = matters;
        ofKind.unitKind = unitKindId(kind);
        if (matters.unitKind.isEmpty() || matters.unitKind == ofKind.unitKind)
            addTable(blocks, table, SetFigures(set.analysis(), ofKind, &set));
    }
    return blocks;
}

} // namespace bihuan::tables
