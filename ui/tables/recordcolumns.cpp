// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/recordcolumns.h"

#include "ui/models/recordmodel.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/tableview.h"

namespace bihuan {

void layOutRecords(TableView &table, const RecordModel &model)
{
    const int letter = table.fontMetrics().horizontalAdvance(QStringLiteral("国"));
    for (int column = 0; column < model.columnCount(); ++column)
        table.setColumnWidth(column, model.columns()[static_cast<size_t>(column)].width * letter + 2 * space::s);
    table.horizontalHeader()->setStretchLastSection(true);
}

} // namespace bihuan
