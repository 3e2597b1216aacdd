// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitions.h"

#include "core/definition/ruleset.h"
#include "core/definition/standardset.h"
#include "core/storage/store.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bihuan {

namespace {

constexpr qint64 maxDefinitionBytes = 8 * 1024 * 1024;

} // namespace

Result<QByteArray> readDefinitionFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("定义文件“%1”打不开。检查路径和权限。").arg(path), file.errorString());
    if (file.size() > maxDefinitionBytes)
        return refuse(QStringLiteral("“%1”太大，不像清单定义。检查是否选错了文件。").arg(QFileInfo(path).fileName()));
    return file.readAll();
}

Result<RuleSet> ruleSetNamed(const County &county, const QString &name)
{
    if (name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        BIHUAN_TRY(const QByteArray text, readDefinitionFile(name));
        return readRuleSet(text, QFileInfo(name).fileName());
    }
    if (const RuleSet *own = county.ruleSet(name))
        return *own;
    const QStringList shipped = standardset::ids(standardset::Folder::Rules);
    if (!shipped.contains(name)) {
        QStringList known = shipped;
        for (const RuleSet &rules : county.ruleSets())
            known += rules.id;
        known.removeDuplicates();
        known.sort();
        return refuse(QStringLiteral("没有名为“%1”的预警规则，可以用的有：%2，或者写一个规则文件的路径。")
                          .arg(name, known.join(QStringLiteral("、"))));
    }
    BIHUAN_TRY(const QByteArray text, standardset::json(standardset::Folder::Rules, name));
    return readRuleSet(text, standardset::sourceName(name));
}

Result<LedgerDefinition> addLedger(Workspace &workspace, const QString &path)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    BIHUAN_TRY(const QByteArray json, readDefinitionFile(path));
    BIHUAN_TRY(LedgerDefinition ledger, readLedger(json, QFileInfo(path).fileName()));

    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    BIHUAN_TRY(const auto county, workspace.county(office.year));
    if (county->ledger(ledger.id))
        return refuse(QStringLiteral("文件里已有标识为“%1”的清单。在定义里换一个 id 再添加。").arg(ledger.id.value));
    const auto clash = std::ranges::find(county->ledgers(), ledger.codePrefix, &LedgerDefinition::codePrefix);
    if (clash != county->ledgers().end())
        return refuse(QStringLiteral("编号前缀“%1”已由清单“%2”使用。在定义里换一个 codePrefix 再添加。")
                          .arg(ledger.codePrefix, clash->title));
    QStringList ruleSets = ledger.rulesByMeasure.values();
    ruleSets.append(ledger.rules);
    for (const QString &rules : ruleSets) {
        if (!rules.isEmpty() && !county->ruleSet(rules))
            return refuse(QStringLiteral("定义用到的预警规则“%1”不在文件里。改用文件里已有的规则。").arg(rules));
    }
    const DefinitionRecord record{definitionkinds::ledger, ledger.id.value, office.year, ledger.position,
                                  QString::fromUtf8(json)};
    BIHUAN_CHECK(workspace.editor()->run(QStringLiteral("添加清单“%1”").arg(ledger.title),
                                         [&](Store &store) { return store.definitions.insert(record); }));
    return ledger;
}

} // namespace bihuan
