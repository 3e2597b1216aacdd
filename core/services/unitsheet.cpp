// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/unitsheet.h"

#include "core/services/csvtable.h"
#include "core/storage/store.h"

#include <algorithm>

namespace bihuan {

Status writeUnitSheet(Store &store, const QString &path)
{
    const QString key = QStringLiteral("键");
    const QString title = QStringLiteral("全称");
    const QString shortTitle = QStringLiteral("简称");
    const QString kind = QStringLiteral("类别");
    BIHUAN_TRY(const CsvTable table, CsvTable::read(path, {key, title, shortTitle, kind}));
    QHash<QString, UnitId> byKey;
    for (int row = 0; row < table.rowCount(); ++row) {
        const auto found = std::ranges::find(unitKinds, table.at(row, kind), unitKindTitle);
        if (found == unitKinds.end())
            return refuse(QStringLiteral("%1：不认识类别“%2”。").arg(table.place(row), table.at(row, kind)));
        Unit unit;
        unit.id = UnitId::create();
        unit.key = table.at(row, key);
        unit.title = table.at(row, title);
        unit.shortTitle = table.at(row, shortTitle);
        unit.kind = *found;
        unit.parent = byKey.value(table.at(row, QStringLiteral("上级")));
        unit.position = row + 1;
        unit.aliases = table.listAt(row, QStringLiteral("别名"));
        byKey.insert(unit.key, unit.id);
        BIHUAN_CHECK(store.units.insert(unit));
    }
    return {};
}

} // namespace bihuan
