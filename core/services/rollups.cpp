// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rollups.h"

#include "core/definition/rollupreader.h"
#include "core/definition/standardset.h"
#include "core/services/definitions.h"
#include "core/storage/store.h"

#include <QCollator>
#include <QFileInfo>

#include <algorithm>

namespace bihuan {

namespace {

using standardset::Folder;

bool isShippedRollup(const QString &id)
{
    return standardset::ids(Folder::Rollups).contains(id);
}

/// The place of the newest record of a roll-up; a new one comes last.
int placeOf(const County &county, const QString &kind, const QString &id)
{
    int last = 0;
    for (const DefinitionRecord &record : county.officeRows().definitions) {
        if (record.kind != kind)
            continue;
        if (record.id == id)
            return record.position;
        last = std::max(last, record.position + 1);
    }
    return last;
}

DefinitionRecord recordFor(const County &county, const Rollup &rollup)
{
    return {definitionkinds::rollup, rollup.id, county.year(), placeOf(county, definitionkinds::rollup, rollup.id),
            QString::fromUtf8(writeRollup(rollup))};
}

/// Writing and reading gives the same, so whatever is kept can be read again.
Status checkRollup(const Rollup &rollup, const std::vector<OfficeRollup> &known)
{
    const QString title = rollup.title.trimmed();
    if (title.isEmpty())
        return refuse(QStringLiteral("汇总规则要有名称。"));
    if (std::ranges::any_of(known, [&](const OfficeRollup &other) { return other.rollup.id != rollup.id && other.rollup.title == title; }))
        return refuse(QStringLiteral("已有名为“%1”的汇总规则。换一个名称。").arg(title));
    BIHUAN_TRY(const Rollup read, readRollup(writeRollup(rollup), rollup.title));
    if (read != rollup)
        return refuse(QStringLiteral("汇总规则“%1”里有写不下来的内容，没有保存。把最近改的一处改回去再保存。").arg(rollup.title));
    return {};
}

QString limitText(const Ratio &value, bool whole)
{
    return formatDecimal(value.scaled(whole ? 1 : 100, 2), 2, {.decimals = 2, .grouping = false, .realMinus = true, .trim = true});
}

/// "20%以上", "不到30%", "3项以上".
QString boundsText(const Bounds &bounds, const QString &unit, bool whole)
{
    QStringList parts;
    if (bounds.low)
        parts.append((bounds.lowInside ? QStringLiteral("%1%2及以上") : QStringLiteral("超过%1%2")).arg(limitText(*bounds.low, whole), unit));
    if (bounds.high)
        parts.append((bounds.highInside ? QStringLiteral("%1%2及以下") : QStringLiteral("不到%1%2")).arg(limitText(*bounds.high, whole), unit));
    return parts.join(QStringLiteral("、"));
}

QString conditionText(const RollupRule &rule, const Palette &palette)
{
    QStringList lights;
    for (const QString &id : rule.lights)
        lights.append(palette.title(Light::fromId(id)));
    const QString which = lights.join(QStringLiteral("、"));
    switch (rule.quantity) {
    case RollupRule::Quantity::Always:
        break;
    case RollupRule::Quantity::Count:
        return which + boundsText(rule.bounds, QStringLiteral("项"), true);
    case RollupRule::Quantity::Share:
        return which + QStringLiteral("占") + boundsText(rule.bounds, QStringLiteral("%"), false);
    case RollupRule::Quantity::Completion:
        return QStringLiteral("合计完成率") + boundsText(rule.bounds, QStringLiteral("%"), false);
    case RollupRule::Quantity::Gap:
        return QStringLiteral("合计超欠序时") + boundsText(rule.bounds, QStringLiteral("个百分点"), false);
    }
    return QStringLiteral("其他情形");
}

} // namespace

Result<std::vector<OfficeRollup>> rollupsOfOffice(const OfficeContext &context)
{
    std::vector<OfficeRollup> all;
    for (const Rollup &rollup : context.rollups())
        all.push_back({rollup, isShippedRollup(rollup.id), {}});
    for (const QString &id : standardset::ids(Folder::Rollups)) {
        if (std::ranges::any_of(all, [&](const OfficeRollup &known) { return known.rollup.id == id; }))
            continue;
        BIHUAN_TRY(const QByteArray text, standardset::json(Folder::Rollups, id));
        BIHUAN_TRY(Rollup rollup, readRollup(text, standardset::sourceName(id)));
        all.push_back({std::move(rollup), true, {}});
    }
    for (OfficeRollup &known : all) {
        for (const Grouping grouping : groupings) {
            if (context.rollupFor(groupingId(grouping)).id == known.rollup.id)
                known.uses.push_back(grouping);
        }
    }
    const QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    std::ranges::stable_sort(all, [&](const OfficeRollup &left, const OfficeRollup &right) {
        return left.shipped != right.shipped ? !left.shipped : collator.compare(left.rollup.title, right.rollup.title) < 0;
    });
    return all;
}

Result<Rollup> rollupNamed(const QString &name, const OfficeContext &context, Grouping grouping)
{
    if (name.isEmpty())
        return context.rollupFor(groupingId(grouping));
    if (name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        BIHUAN_TRY(const QByteArray text, readDefinitionFile(name));
        return readRollup(text, QFileInfo(name).fileName());
    }
    BIHUAN_TRY(const auto known, rollupsOfOffice(context));
    QStringList titles;
    for (const OfficeRollup &entry : known) {
        if (entry.rollup.id == name || entry.rollup.title == name)
            return entry.rollup;
        titles.append(QStringLiteral("%1（%2）").arg(entry.rollup.title, entry.rollup.id));
    }
    return refuse(QStringLiteral("没有汇总规则“%1”。现有：%2。").arg(name, titles.join(QStringLiteral("、"))));
}

Result<DefinitionChange> copyOfRollup(const County &county, const Rollup &rollup)
{
    BIHUAN_TRY(const auto known, rollupsOfOffice(county.context()));
    const auto isTitle = [&](const QString &title) {
        return std::ranges::any_of(known, [&](const OfficeRollup &other) { return other.rollup.title == title; });
    };
    const auto isId = [&](const QString &id) {
        return std::ranges::any_of(county.officeRows().definitions,
                                   [&](const DefinitionRecord &record) { return record.kind == definitionkinds::rollup && record.id == id; });
    };
    Rollup copy = rollup;
    const QString stem = rollup.title + QStringLiteral(" 副本");
    copy.title = stem;
    for (int number = 2; isTitle(copy.title); ++number)
        copy.title = stem + QString::number(number);
    for (int number = 1; number == 1 || isId(copy.id); ++number)
        copy.id = QStringLiteral("own-%1").arg(number);
    const DefinitionRecord record = recordFor(county, copy);
    return DefinitionChange{QStringLiteral("复制汇总规则“%1”").arg(rollup.title), [record](Store &store) { return store.definitions.insert(record); }, copy.id};
}

Result<DefinitionChange> keptRollup(const County &county, const Rollup &rollup)
{
    if (isShippedRollup(rollup.id))
        return refuse(QStringLiteral("“%1”随程序提供，不能直接修改。复制一份再改。").arg(rollup.title));
    BIHUAN_TRY(const auto known, rollupsOfOffice(county.context()));
    BIHUAN_CHECK(checkRollup(rollup, known));
    const DefinitionRecord record = recordFor(county, rollup);
    return DefinitionChange{QStringLiteral("修改汇总规则“%1”").arg(rollup.title), [record](Store &store) { return store.definitions.save(record); }, rollup.id};
}

Result<DefinitionChange> removedRollup(const County &county, const Rollup &rollup)
{
    if (isShippedRollup(rollup.id))
        return refuse(QStringLiteral("“%1”随程序提供，不能删除。").arg(rollup.title));
    std::vector<DefinitionRecord> records;
    for (const DefinitionRecord &record : county.officeRows().definitions) {
        if (record.kind == definitionkinds::rollup && record.id == rollup.id)
            records.push_back(record);
        const auto grouping = record.kind == definitionkinds::rollupUse && record.body == rollup.id ? groupingFromId(record.id) : std::nullopt;
        if (grouping)
            return refuse(QStringLiteral("“%1”用于%2年按%3的汇总，不能删除。先给它换一种汇总规则。").arg(rollup.title).arg(record.year).arg(groupingTitle(*grouping)));
    }
    return DefinitionChange{QStringLiteral("删除汇总规则“%1”").arg(rollup.title),
                            [records](Store &store) -> Status {
                                for (const DefinitionRecord &record : records)
                                    BIHUAN_CHECK(store.definitions.remove(record));
                                return {};
                            },
                            rollup.id};
}

Result<DefinitionChange> chosenRollup(const County &county, Grouping grouping, const Rollup &rollup)
{
    const QString use = groupingId(grouping);
    std::vector<DefinitionRecord> records{
        {definitionkinds::rollupUse, use, county.year(), placeOf(county, definitionkinds::rollupUse, use), rollup.id}};
    const auto &inFile = county.context().rollups();
    if (std::ranges::find(inFile, rollup.id, &Rollup::id) == inFile.end())
        records.push_back(recordFor(county, rollup));
    return DefinitionChange{QStringLiteral("按%1汇总改用“%2”").arg(groupingTitle(grouping), rollup.title),
                            [records](Store &store) -> Status {
                                for (const DefinitionRecord &record : records)
                                    BIHUAN_CHECK(store.definitions.save(record));
                                return {};
                            },
                            rollup.id};
}

Light lightOf(const SummaryRow &row, const Rollup &rollup, const OfficeContext &context)
{
    return rolledUp(rollup, {row.lights, row.completion, row.gap}, officePalette(context.ruleSets()));
}

Palette rollupPalette(const Rollup &rollup, const OfficeContext &context)
{
    return rollup.mode == Rollup::Mode::Rules ? rollup.palette : officePalette(context.ruleSets());
}

QString lightTitleOf(const Light &light, const Rollup &rollup, const OfficeContext &context)
{
    return rollupPalette(rollup, context).title(light);
}

QStringList rollupSentences(const Rollup &rollup)
{
    switch (rollup.mode) {
    case Rollup::Mode::Counts:
        return {QStringLiteral("只数各种灯的项数，不另外评灯")};
    case Rollup::Mode::Worst:
        return {QStringLiteral("取最差的事项")};
    case Rollup::Mode::Rules:
        break;
    }
    QStringList sentences;
    for (const RollupRule &rule : rollup.rules)
        sentences.append(QStringLiteral("%1 → %2").arg(conditionText(rule, rollup.palette),
                                                       rollup.palette.title(Light::of(rollup.palette.colours[static_cast<size_t>(rule.colour)].id))));
    return sentences;
}

} // namespace bihuan
