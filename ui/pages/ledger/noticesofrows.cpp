// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/noticesofrows.h"

#include "ui/models/cellmodel.h"
#include "ui/tables/cellarea.h"

#include <QTableView>

namespace bihuan {

MatterFilter noticesToDraft(const QTableView &table, const MatterFilter &shown)
{
    MatterFilter filter;
    filter.act = MatterFilter::draftAct;
    const CellArea area = selectedArea(table);
    const bool all = area.rows.size() <= 1 && !shown.light.isEmpty();
    for (const int row : all ? matterRows(table) : area.rows)
        filter.codes.append(table.model()->index(row, 0).data(CellModel::CodeRole).toString());
    return filter;
}

MatterFilter talkAbout(const QTableView &table)
{
    MatterFilter filter;
    for (const int row : selectedArea(table).rows)
        filter.codes.append(table.model()->index(row, 0).data(CellModel::CodeRole).toString());
    filter.codes.removeAll(QString());
    return filter;
}

MatterFilter noticeToOpen(const QString &id)
{
    MatterFilter filter;
    filter.notice = id;
    return filter;
}

} // namespace bihuan
