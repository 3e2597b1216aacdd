// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ledgercolumns.h"

#include <algorithm>

namespace bihuan {

namespace {

const QString lightId = QStringLiteral("light");
const QString monthsId = QStringLiteral("months");
const QString trendId = QStringLiteral("trend");
const QString attachmentsId = QStringLiteral("attachments");

} // namespace

QString LedgerColumn::id() const
{
    switch (kind) {
    case Kind::Light:
        return lightId;
    case Kind::Months:
        return monthsId;
    case Kind::Trend:
        return trendId;
    case Kind::Attachments:
        return attachmentsId;
    case Kind::Field:
        break;
    }
    return ref.toString();
}

std::vector<LedgerColumn> ledgerColumns(const LedgerDefinition &ledger)
{
    std::vector<LedgerColumn> columns;
    for (const QString &id : ledger.shown) {
        if (id == lightId)
            columns.push_back({LedgerColumn::Kind::Light, {}, true});
        else if (id == monthsId)
            columns.push_back({LedgerColumn::Kind::Months, {}, true});
        else if (id == trendId)
            columns.push_back({LedgerColumn::Kind::Trend, {}, true});
        else if (ledger.field(id))
            columns.push_back({LedgerColumn::Kind::Field, {id, 0}, true});
    }
    const bool all = ledger.shown.isEmpty();
    for (const FieldRef &ref : ledger.columns()) {
        if (ref.field != lightId && !ledger.shown.contains(ref.field))
            columns.push_back({LedgerColumn::Kind::Field, ref, all && ref.month == 0});
    }
    for (const auto &[kind, id] : {std::pair(LedgerColumn::Kind::Light, lightId), std::pair(LedgerColumn::Kind::Months, monthsId)}) {
        if (!ledger.shown.contains(id))
            columns.push_back({kind, {}, all});
    }
    if (!ledger.shown.contains(trendId))
        columns.push_back({LedgerColumn::Kind::Trend, {}, false});
    columns.push_back({LedgerColumn::Kind::Attachments, {}, false});
    return columns;
}

} // namespace bihuan
