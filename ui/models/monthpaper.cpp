// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/monthpaper.h"

#include "core/services/celltext.h"
#include "ui/models/monthmodel.h"

namespace bihuan {

QString monthPaperText(const MonthModel &model, const QModelIndex &index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.column() == MonthModel::Light) {
        const MatterFile *const file = model.matterAt(index);
        return lightOnPaper(model.rowAt(index)->light, file ? file->rules : nullptr);
    }
    const QString report = index.data(CellModel::ReportRole).toString();
    const QString ring = !report.isEmpty() ? QStringLiteral("〔%1〕").arg(report) : index.data(CellModel::OwedRole).toBool() ? QStringLiteral("○") : QString();
    const QString mark = index.data(CellModel::MarkRole).toInt() > 0 ? QStringLiteral("※") : QString();
    return ring + text + mark;
}

QString monthPaperLegend(const MonthModel &model)
{
    return model.side() == MonthModel::Side::Actual ? QStringLiteral("上为完成，下为计划。○ 未报，沿用上月；〔退〕已退回；〔审〕待采纳；※ 需核对。")
                                                    : QStringLiteral("上为计划，下为完成。※ 需核对。");
}

QString monthSecondSum(const MonthModel &model, int column, const std::vector<int> &rows)
{
    if (MonthModel::monthOf(column) == 0)
        return {};
    const auto other = model.side() == MonthModel::Side::Actual ? MonthModel::Side::Plan : MonthModel::Side::Actual;
    ColumnSum sum;
    for (const int row : rows) {
        const QModelIndex cell = model.index(row, column);
        if (const auto figure = model.figure(cell, other))
            sum.add(*figure, model.unitAt(cell));
    }
    return sum.text();
}

} // namespace bihuan
