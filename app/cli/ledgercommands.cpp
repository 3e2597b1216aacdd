// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/open.h"
#include "app/cli/output.h"
#include "core/services/definitions.h"
#include "core/storage/yearrows.h"

#include <QJsonDocument>

#include <algorithm>

namespace bihuan::cli {

namespace {

QJsonObject toJson(const LedgerDefinition &ledger, qsizetype matters)
{
    return {{QStringLiteral("id"), ledger.id.value},
            {QStringLiteral("title"), ledger.title},
            {QStringLiteral("kind"), matterKindId(ledger.kind)},
            {QStringLiteral("codePrefix"), ledger.codePrefix},
            {QStringLiteral("rules"), ledger.rules},
            {QStringLiteral("columns"), static_cast<int>(ledger.columns().size())},
            {QStringLiteral("matters"), matters}};
}

Result<std::shared_ptr<const County>> presentYear(Workspace &workspace)
{
    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    return workspace.county(office.year);
}

Result<Exit> runLedgerList(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const auto county, presentYear(*workspace));
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const LedgerDefinition &ledger : county->ledgers()) {
        const auto matters = std::ranges::count_if(county->matters(), [&](const MatterFile &file) { return file.ledger == &ledger; });
        array.append(toJson(ledger, matters));
        rows.push_back({ledger.id.value, ledger.title, QString::number(ledger.columns().size()), QString::number(matters)});
    }
    output.document(array);
    output.table({QStringLiteral("标识"), QStringLiteral("清单"), QStringLiteral("列数"), QStringLiteral("事项数")}, rows);
    return Exit::Done;
}

Result<Exit> runLedgerShow(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const auto county, presentYear(*workspace));
    const LedgerDefinition *ledger = county->ledger(LedgerId{line.argument(1)});
    if (!ledger)
        return refuse(QStringLiteral("文件里没有清单“%1”。用 ledger list 查看全部清单。").arg(line.argument(1)));
    output.document(QJsonDocument::fromJson(ledger->json).object());
    output.line(QStringLiteral("%1（%2）　%3").arg(ledger->title, ledger->id.value, ledger->description));
    std::vector<QStringList> rows;
    for (const Field &field : ledger->fields)
        rows.push_back({field.id, field.group.isEmpty() ? field.title : field.group + QLatin1Char('/') + field.title,
                        fieldTypeTitle(field.type), fieldScopeTitle(field.scope),
                        field.required ? QStringLiteral("必填") : QString()});
    output.table({QStringLiteral("字段"), QStringLiteral("列名"), QStringLiteral("类型"), QStringLiteral("属于"), QString()}, rows);
    return Exit::Done;
}

Result<Exit> runLedgerAdd(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const LedgerDefinition ledger, addLedger(*workspace, line.argument(1)));
    output.document(toJson(ledger, 0));
    output.line(QStringLiteral("已添加清单“%1”（%2），共 %3 列。").arg(ledger.title, ledger.id.value).arg(ledger.columns().size()));
    return Exit::Done;
}

} // namespace

std::vector<Command> ledgerCommands()
{
    const QString loop = QStringLiteral("部署推进");
    return {
        {loop, QStringLiteral("ledger list"), QStringLiteral("FILE"), QStringLiteral("列出清单"), {},
         QStringLiteral("bihuan-cli ledger list 柞水2024.bihuan"), runLedgerList},
        {loop, QStringLiteral("ledger show"), QStringLiteral("FILE ID"), QStringLiteral("一个清单的定义"), {},
         QStringLiteral("bihuan-cli ledger show 柞水2024.bihuan key-projects"), runLedgerShow},
        {loop, QStringLiteral("ledger add"), QStringLiteral("FILE DEF.json"), QStringLiteral("添加自己的清单"), {actorOption()},
         QStringLiteral("bihuan-cli ledger add 柞水2024.bihuan 我的清单.json"), runLedgerAdd},
    };
}

} // namespace bihuan::cli
