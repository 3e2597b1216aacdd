// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/selectionsums.h"

#include "ui/models/cellvalues.h"
#include "ui/models/ledgermodel.h"
#include "ui/models/matterproxy.h"
#include "ui/widgets/tableview.h"

#include <optional>

namespace bihuan {

namespace {

const QString gapText = QStringLiteral("　");

/// Count, sum and mean of selected figures of one unit; empty when they are of several.
QString figuresText(const QModelIndexList &selected)
{
    qint64 sum = 0;
    int count = 0;
    std::optional<MeasureUnit> unit;
    for (const QModelIndex &index : selected) {
        const auto [cells, source] = cellOf(index);
        const Field *const field = cells ? cells->fieldAt(source) : nullptr;
        const QVariant value = index.data(Qt::EditRole);
        if (!field || !isNumber(*field) || value.typeId() != QMetaType::LongLong)
            continue;
        const auto *model = qobject_cast<const LedgerModel *>(cells);
        const MeasureUnit &own = measureUnitOf(*field, model->matterAt(source)->course.measure);
        if (unit && *unit != own)
            return {};
        unit = own;
        sum += value.toLongLong();
        ++count;
    }
    if (count < 2 || !unit || unit->dimension == MeasureUnit::Dimension::Percent)
        return {};
    return QStringLiteral("计数 %1%2求和 %3%2平均 %4")
        .arg(count)
        .arg(gapText, figureWithUnit(sum, *unit), figureWithUnit(Ratio(sum, count).scaled(1, 0), *unit));
}

QString totalsText(const MatterProxy &proxy, const LedgerModel &model)
{
    qint64 plan = 0;
    qint64 cumulative = 0;
    bool money = false;
    for (const int row : proxy.shownRows()) {
        const MatterRow *const matter = model.rowAt(model.index(row, 0));
        if (matter->kind != MatterKind::Project || !matter->measure.isMoney())
            continue;
        money = true;
        plan += matter->plan.value_or(0);
        cumulative += matter->cumulative.value_or(0);
    }
    if (!money)
        return {};
    const MeasureUnit unit = measureUnit(QStringLiteral("亿元"));
    QString text = QStringLiteral("年计划 %1%2累计 %3").arg(figureWithUnit(plan, unit), gapText, figureWithUnit(cumulative, unit));
    if (plan > 0)
        text += gapText + QStringLiteral("完成率 %1").arg(percentText(Ratio(cumulative, plan)));
    return text;
}

} // namespace

QString selectionSums(const TableView &table, const LedgerModel &model, const MatterProxy &proxy)
{
    QStringList parts;
    const int all = model.rowCount();
    const auto shown = static_cast<int>(proxy.shownRows().size());
    parts.append(shown == all ? QStringLiteral("%1 行").arg(all) : QStringLiteral("%1 / %2 行").arg(shown).arg(all));
    const QModelIndexList selected = table.selectionModel()->selectedIndexes();
    if (selected.size() > 1)
        parts.append(QStringLiteral("选中 %1 格").arg(selected.size()));
    const QString figures = figuresText(selected);
    parts.append(figures.isEmpty() ? totalsText(proxy, model) : figures);
    parts.removeAll(QString());
    return parts.join(gapText);
}

} // namespace bihuan
