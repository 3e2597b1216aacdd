// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/owing.h"

#include <algorithm>

namespace bihuan {

std::vector<OwingUnit> owingUnits(const PeriodView &view, const QString &ledger)
{
    std::vector<OwingUnit> units;
    QHash<QString, size_t> place;
    for (const Unit &unit : view.county->units().units()) {
        place.insert(unit.key, units.size());
        units.push_back({unit.key, unit.shortTitle, {}});
    }
    for (const MatterRow &row : view.rows) {
        if (!owesReport(row) || (!ledger.isEmpty() && row.ledger != ledger && !row.listedIn.contains(ledger)))
            continue;
        if (!place.contains(row.unitKey)) { // no lead unit, or one that a snapshot knows and the office no longer
            place.insert(row.unitKey, units.size());
            units.push_back({row.unitKey, row.unit.isEmpty() ? QStringLiteral("未定责任单位") : row.unit, {}});
        }
        units[place.value(row.unitKey)].matters.push_back(&row);
    }
    std::erase_if(units, [](const OwingUnit &unit) { return unit.matters.empty(); });
    std::ranges::stable_sort(units, std::ranges::greater(), [](const OwingUnit &unit) { return unit.matters.size(); });
    return units;
}

QString owingText(const PeriodView &view, const std::vector<OwingUnit> &units, const QString &ledgerTitle)
{
    const QString what = ledgerTitle.isEmpty() ? QString() : QStringLiteral("“%1”").arg(ledgerTitle);
    if (units.empty())
        return QStringLiteral("%1%2月度填报已全部报齐。").arg(view.period.title(), what);
    QStringList lines{QStringLiteral("%1%2月度填报，还有%3未报：").arg(view.period.title(), what, owingCount(units))};
    int number = 0;
    for (const OwingUnit &unit : units) {
        QStringList names;
        for (const MatterRow *row : unit.matters)
            names.append(row->name);
        lines.append(QStringLiteral("%1. %2（%3项）：%4")
                         .arg(++number)
                         .arg(unit.title)
                         .arg(names.size())
                         .arg(names.join(QStringLiteral("、"))));
    }
    return lines.join(QLatin1Char('\n'));
}

QString owingCount(const std::vector<OwingUnit> &units)
{
    size_t matters = 0;
    for (const OwingUnit &unit : units)
        matters += unit.matters.size();
    return QStringLiteral("%1个单位%2项").arg(units.size()).arg(matters);
}

} // namespace bihuan
