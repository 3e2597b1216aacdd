// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/importprofile.h"

#include "core/definition/json.h"
#include "core/storage/store.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bihuan {

namespace {

QString profileId(const LedgerId &ledger, const QString &name)
{
    return ledger.value + QLatin1Char('/') + name;
}

const DefinitionRecord *findProfile(const County &county, const LedgerId &ledger, const QString &name)
{
    const std::vector<DefinitionRecord> &records = county.officeRows().definitions;
    const auto found = std::ranges::find_if(records, [&](const DefinitionRecord &record) {
        return record.kind == definitionkinds::importProfile && record.id == profileId(ledger, name) && record.year == county.year();
    });
    return found == records.end() ? nullptr : &*found;
}

} // namespace

Result<ChosenColumns> importProfile(const County &county, const LedgerId &ledger, const QString &name)
{
    ChosenColumns columns;
    const DefinitionRecord *record = findProfile(county, ledger, name);
    if (!record)
        return columns;
    BIHUAN_TRY(const JsonValue root, parseJson(record->body.toUtf8(), name));
    const JsonMember *listed = root.member(u"columns");
    if (!listed || listed->value.kind != JsonValue::Kind::Object)
        return tl::unexpected(jsonError(name, root.at, QStringLiteral("缺少“columns”")));
    for (const JsonMember &column : listed->value.members)
        columns.insert(column.key, column.value.text);
    return columns;
}

Status saveImportProfile(Store &store, const County &county, const ImportPlan &plan)
{
    if (plan.profile.isEmpty())
        return {};
    QJsonObject columns;
    BIHUAN_TRY(const ChosenColumns before, importProfile(county, plan.ledger, plan.profile));
    for (auto kept = before.cbegin(); kept != before.cend(); ++kept) // of other sheets
        columns.insert(kept.key(), kept.value());
    for (const SheetPlan &sheet : plan.sheets) {
        for (const MappedColumn &column : sheet.mapping.columns)
            columns.insert(column.profileKey, column.ref().toString());
        for (const UnmappedColumn &column : sheet.mapping.unmapped) {
            if (!column.profileKey.isEmpty())
                columns.insert(column.profileKey, QString());
        }
    }
    const QJsonObject body{{QStringLiteral("ledger"), plan.ledger.value}, {QStringLiteral("columns"), columns}};
    return store.definitions.save({definitionkinds::importProfile, profileId(plan.ledger, plan.profile), county.year(), 0,
                                   QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))});
}

} // namespace bihuan
