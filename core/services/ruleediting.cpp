// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ruleediting.h"

#include "core/definition/ledgerrules.h"
#include "core/definition/ruleset.h"
#include "core/definition/standardset.h"
#include "core/storage/store.h"

#include <QCollator>

#include <algorithm>

namespace bihuan {

namespace {

bool isShipped(const QString &id)
{
    return standardset::ids(standardset::Folder::Rules).contains(id);
}

/// A ledger's own rules, and those of the kinds of measure that have some.
std::vector<std::pair<RuleSetUse, QString>> judgedPartsOf(const LedgerDefinition &ledger)
{
    std::vector<std::pair<RuleSetUse, QString>> parts{{{ledger.id, ledger.title, {}}, ledger.rules}};
    if (ledger.kind != MatterKind::Target)
        return parts;
    const auto add = [&](const QString &id, const QString &title) {
        parts.push_back({{ledger.id, QStringLiteral("%1（%2）").arg(ledger.title, title), id}, ledger.rulesByMeasure.value(id, ledger.rules)});
    };
    for (const Measure::Kind kind : {Measure::Kind::Amount, Measure::Kind::Count, Measure::Kind::Growth, Measure::Kind::Ratio, Measure::Kind::Rank})
        add(measureKindId(kind), measureKindTitle(kind));
    add(QStringLiteral("inverse"), QStringLiteral("逆向"));
    return parts;
}

/// The place of the newest record of a rule set; a new one comes last.
int positionOf(const County &county, const QString &id)
{
    int last = 0;
    for (const DefinitionRecord &record : county.officeRows().definitions) {
        if (record.kind != definitionkinds::rules)
            continue;
        if (record.id == id)
            return record.position;
        last = std::max(last, record.position + 1);
    }
    return last;
}

DefinitionRecord recordOf(const County &county, const RuleSet &rules)
{
    return {definitionkinds::rules, rules.id, county.year(), positionOf(county, rules.id), QString::fromUtf8(writeRuleSet(rules))};
}

Status checkTitle(const County &county, const RuleSet &rules)
{
    if (rules.title.trimmed().isEmpty())
        return refuse(QStringLiteral("规则要有名称。"));
    BIHUAN_TRY(const auto known, rulesOfOffice(county));
    const bool taken = std::ranges::any_of(
        known, [&](const OfficeRules &other) { return other.rules.id != rules.id && other.rules.title == rules.title.trimmed(); });
    if (taken)
        return refuse(QStringLiteral("已有名为“%1”的规则。换一个名称。").arg(rules.title.trimmed()));
    return {};
}

Status checkFunds(const RuleSet &rules)
{
    for (const Dimension &dimension : rules.dimensions) {
        const bool asks = dimension.asksForFunds() || dimension.funds != FundFigures{};
        if (asks && (dimension.funds.paid.isEmpty() || dimension.funds.issued.isEmpty()))
            return refuse(QStringLiteral("“%1”按资金支付评灯，还没有选支付资金和下达资金是哪两栏。选好再保存。").arg(dimension.title));
    }
    return {};
}

/// Writing and reading gives the same rules, so whatever is kept can be read again.
Status checkReadable(const RuleSet &rules)
{
    BIHUAN_TRY(const RuleSet read, readRuleSet(writeRuleSet(rules), rules.title));
    if (read != rules)
        return refuse(QStringLiteral("规则“%1”里有写不下来的内容，没有保存。把最近改的一处改回去再保存。").arg(rules.title));
    return {};
}

} // namespace

std::vector<std::pair<RuleSetUse, QString>> judgedLedgers(const County &county)
{
    std::vector<std::pair<RuleSetUse, QString>> all;
    for (const LedgerDefinition &ledger : county.ledgers()) {
        for (auto &part : judgedPartsOf(ledger))
            all.push_back(std::move(part));
    }
    return all;
}

Result<std::vector<OfficeRules>> rulesOfOffice(const County &county)
{
    std::vector<OfficeRules> all;
    for (const RuleSet &rules : county.ruleSets())
        all.push_back({rules, isShipped(rules.id), {}});
    for (const QString &id : standardset::ids(standardset::Folder::Rules)) {
        if (county.ruleSet(id))
            continue;
        BIHUAN_TRY(const QByteArray text, standardset::json(standardset::Folder::Rules, id));
        BIHUAN_TRY(RuleSet rules, readRuleSet(text, standardset::sourceName(id)));
        all.push_back({std::move(rules), true, {}});
    }
    const auto judged = judgedLedgers(county);
    for (OfficeRules &entry : all) {
        for (const auto &[use, rules] : judged) {
            const LedgerDefinition *const ledger = county.ledger(use.ledger);
            const bool said = use.measureKind.isEmpty() || ledger->rulesByMeasure.contains(use.measureKind);
            if (said && rules == entry.rules.id)
                entry.uses.push_back(use);
        }
    }
    const QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    std::ranges::stable_sort(all, [&](const OfficeRules &left, const OfficeRules &right) {
        if (left.shipped != right.shipped)
            return !left.shipped;
        return collator.compare(left.rules.title, right.rules.title) < 0;
    });
    return all;
}

Result<DefinitionChange> copyOfRules(const County &county, const RuleSet &rules)
{
    BIHUAN_TRY(const auto known, rulesOfOffice(county));
    const auto isTitle = [&](const QString &title) {
        return std::ranges::any_of(known, [&](const OfficeRules &other) { return other.rules.title == title; });
    };
    const auto isId = [&](const QString &id) {
        return std::ranges::any_of(county.officeRows().definitions, [&](const DefinitionRecord &record) {
            return record.kind == definitionkinds::rules && record.id == id;
        });
    };
    RuleSet copy = rules;
    const QString stem = rules.title + QStringLiteral(" 副本");
    copy.title = stem;
    for (int number = 2; isTitle(copy.title); ++number)
        copy.title = stem + QString::number(number);
    for (int number = 1; number == 1 || isId(copy.id); ++number)
        copy.id = QStringLiteral("own-%1").arg(number);
    const DefinitionRecord record = recordOf(county, copy);
    return DefinitionChange{QStringLiteral("复制预警规则“%1”").arg(rules.title),
                            [record](Store &store) { return store.definitions.insert(record); }, copy.id};
}

Result<DefinitionChange> keptRules(const County &county, const RuleSet &rules)
{
    if (isShipped(rules.id))
        return refuse(QStringLiteral("“%1”随程序提供，不能直接修改。复制一份再改。").arg(rules.title));
    BIHUAN_CHECK(checkTitle(county, rules));
    BIHUAN_CHECK(checkFunds(rules));
    BIHUAN_CHECK(checkReadable(rules));
    const RuleSet *const before = county.ruleSet(rules.id);
    RuleSet renamed = before ? *before : rules;
    renamed.title = rules.title;
    const QString label = before && *before != rules && renamed == rules
                              ? QStringLiteral("预警规则“%1”改名为“%2”").arg(before->title, rules.title)
                              : QStringLiteral("修改预警规则“%1”").arg(rules.title);
    const DefinitionRecord record = recordOf(county, rules);
    return DefinitionChange{label, [record](Store &store) { return store.definitions.save(record); }, rules.id};
}

Result<DefinitionChange> removedRules(const County &county, const RuleSet &rules)
{
    if (isShipped(rules.id))
        return refuse(QStringLiteral("“%1”随程序提供，不能删除。").arg(rules.title));
    std::vector<DefinitionRecord> records;
    for (const DefinitionRecord &record : county.officeRows().definitions) {
        if (record.kind == definitionkinds::rules && record.id == rules.id)
            records.push_back(record);
        if (record.kind != definitionkinds::ledger)
            continue;
        BIHUAN_TRY(const LedgerDefinition ledger, readLedger(record.body.toUtf8(), record.id, PatternCheck::Trust));
        if (ledger.rules == rules.id || ledger.rulesByMeasure.values().contains(rules.id))
            return refuse(QStringLiteral("“%1”用于%2年的“%3”，不能删除。先给这个清单换一套规则。")
                              .arg(rules.title)
                              .arg(record.year)
                              .arg(ledger.title));
    }
    return DefinitionChange{QStringLiteral("删除预警规则“%1”").arg(rules.title),
                            [records](Store &store) -> Status {
                                for (const DefinitionRecord &record : records)
                                    BIHUAN_CHECK(store.definitions.remove(record));
                                return {};
                            },
                            rules.id};
}

Result<DefinitionChange> assignedRules(const County &county, const RuleSetUse &use, const RuleSet &rules)
{
    const LedgerDefinition *const ledger = county.ledger(use.ledger);
    if (!ledger)
        return refuse(QStringLiteral("这个清单已经不在文件里。"));
    const QByteArray body = withRules(*ledger, rules.id, use.measureKind);
    BIHUAN_CHECK(readLedger(body, ledger->title));
    std::vector<DefinitionRecord> records{
        {definitionkinds::ledger, ledger->id.value, county.year(), ledger->position, QString::fromUtf8(body)}};
    if (!county.ruleSet(rules.id))
        records.push_back(recordOf(county, rules));
    return DefinitionChange{QStringLiteral("“%1”改用预警规则“%2”").arg(use.title, rules.title),
                            [records](Store &store) -> Status {
                                for (const DefinitionRecord &record : records)
                                    BIHUAN_CHECK(store.definitions.save(record));
                                return {};
                            },
                            rules.id};
}

} // namespace bihuan
