// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/lightscreens.h"

#include "tests/golden/stage.h"
#include "ui/models/matterproxy.h"
#include "ui/shell/page.h"
#include "ui/widgets/tableview.h"

namespace bihuan::test {

QImage ledgerWithTrend(Stage &stage)
{
    stage.open(stage.sampleFile(), pageids::ledger);
    auto *table = stage.child<TableView>(QStringLiteral("ledgerTable"));
    auto *model = static_cast<MatterProxy *>(table->model())->sourceModel();
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString title = model->headerData(column, Qt::Horizontal).toString();
        table->setColumnHidden(column, title != QStringLiteral("预警走势") && title != QStringLiteral("预警") && title != QStringLiteral("项目名称"));
    }
    stage.settle();
    return stage.picture();
}

} // namespace bihuan::test
