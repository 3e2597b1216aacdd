// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/newfile.h"

#include "core/definition/standardset.h"
#include "core/services/documentnumbers.h"
#include "core/services/unitsheet.h"
#include "core/storage/store.h"

#include <QFile>

namespace bihuan {

namespace {

struct DefinitionFolder
{
    standardset::Folder folder;
    QString kind;
};

} // namespace

Status writeStandardDefinitions(Store &store, int year)
{
    const DefinitionFolder folders[] = {
        {standardset::Folder::Ledgers, definitionkinds::ledger},
        {standardset::Folder::Rules, definitionkinds::rules},
        {standardset::Folder::Ladders, definitionkinds::ladder},
        {standardset::Folder::Dictionaries, definitionkinds::dictionary},
        {standardset::Folder::Calendars, definitionkinds::calendar},
        {standardset::Folder::Templates, definitionkinds::bulletinTemplate},
    };
    BIHUAN_TRY(const auto ledgers, standardset::ledgers()); // for their order
    for (const DefinitionFolder &folder : folders) {
        for (const QString &id : standardset::ids(folder.folder)) {
            BIHUAN_TRY(const QByteArray json, standardset::json(folder.folder, id));
            int position = 0;
            for (const LedgerDefinition &ledger : ledgers) {
                if (folder.kind == definitionkinds::ledger && ledger.id.value == id)
                    position = ledger.position;
            }
            BIHUAN_CHECK(store.definitions.insert({folder.kind, id, year, position, QString::fromUtf8(json)}));
        }
    }
    return {};
}

Result<std::unique_ptr<Workspace>> createOfficeFile(const QString &path, const QString &office, int year,
                                                    const QString &actor, const Clock &clock)
{
    if (office.trimmed().isEmpty())
        return failure(ErrorCode::Usage, QStringLiteral("单位名称不能为空。"));
    Office row;
    row.name = office.trimmed();
    row.year = year;
    row.bulletinName = countyInitial(row.name) + QStringLiteral("政通报");
    row.documentCode = countyInitial(row.name) + QStringLiteral("政督");
    row.bulletinTo = QStringLiteral("各镇人民政府，街道办事处，县政府各工作部门、事业机构。");
    row.bulletinCc = QStringLiteral("县委办公室，县人大常委会办公室，县政协办公室。");
    const QString who = actor.isEmpty() ? QStringLiteral("督查室") : actor;
    return Workspace::create(path, row, who, clock, [year](Store &store) -> Status {
        BIHUAN_CHECK(writeStandardDefinitions(store, year));
        return writeUnitSheet(store, QStringLiteral(":/bihuan/units/standard.csv"));
    });
}

} // namespace bihuan
