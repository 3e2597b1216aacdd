// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/packagefile.h"

#include "app/cli/output.h"
#include "core/definition/extrajson.h"
#include "core/exchange/installationkey.h"
#include "core/exchange/mergeapplication.h"

#include <QJsonDocument>

namespace bihuan::cli {

namespace {

QJsonValue jsonOf(const Value &value)
{
    const QString key = QStringLiteral("v");
    return isEmpty(value) ? QJsonValue(QJsonValue::Null) : QJsonDocument::fromJson(extraToJson({{key, value}})).object()[key];
}

QString kindId(MergeRow::Kind kind)
{
    switch (kind) {
    case MergeRow::Kind::New:
        return QStringLiteral("new");
    case MergeRow::Kind::Changed:
        return QStringLiteral("changed");
    case MergeRow::Kind::Same:
        return QStringLiteral("same");
    case MergeRow::Kind::Conflict:
        return QStringLiteral("conflict");
    case MergeRow::Kind::NotPassed:
        break;
    }
    return QStringLiteral("notPassed");
}

QString kindId(FieldMerge::Kind kind)
{
    switch (kind) {
    case FieldMerge::Kind::Same:
        return QStringLiteral("same");
    case FieldMerge::Kind::Kept:
        return QStringLiteral("kept");
    case FieldMerge::Kind::Changed:
        return QStringLiteral("changed");
    case FieldMerge::Kind::Conflict:
        break;
    }
    return QStringLiteral("conflict");
}

QString verdictId(PackagePlan::Verdict verdict)
{
    switch (verdict) {
    case PackagePlan::Verdict::Taken:
        return QStringLiteral("taken");
    case PackagePlan::Verdict::Again:
        return QStringLiteral("again");
    case PackagePlan::Verdict::Superseded:
        return QStringLiteral("superseded");
    case PackagePlan::Verdict::NeedsKey:
        return QStringLiteral("needsKey");
    case PackagePlan::Verdict::Refused:
        break;
    }
    return QStringLiteral("notPassed");
}

QJsonObject rowJson(const PackagePlan &package, const MergeRow &row, const MatterFile *file)
{
    QJsonArray fields;
    for (const auto *side : {&row.fields, &row.matterFields}) {
        for (const FieldMerge &field : *side) {
            fields.append(QJsonObject{{QStringLiteral("field"), field.field},
                                      {QStringLiteral("title"), file ? reportedTitle(*file, field.field) : field.field},
                                      {QStringLiteral("kind"), kindId(field.kind)},
                                      {QStringLiteral("base"), jsonOf(field.base)},
                                      {QStringLiteral("county"), jsonOf(field.county)},
                                      {QStringLiteral("unit"), jsonOf(field.unit)},
                                      {QStringLiteral("place"), package.place() + QLatin1Char('/') + row.code + QLatin1Char('/') + field.field}});
        }
    }
    return {{QStringLiteral("matter"), row.code},      {QStringLiteral("code"), row.code},         {QStringLiteral("name"), row.name},
            {QStringLiteral("kind"), kindId(row.kind)}, {QStringLiteral("reason"), row.sentence},   {QStringLiteral("returned"), row.returned},
            {QStringLiteral("fields"), fields},         {QStringLiteral("open"), QJsonArray::fromStringList(row.open)},
            {QStringLiteral("place"), package.place() + QLatin1Char('/') + row.code}};
}

} // namespace

Result<ExchangeContext> exchangeContext(Workspace &workspace)
{
    BIHUAN_TRY(KeyPair key, installationKey(installationKeyFolder()));
    return ExchangeContext{workspace, std::move(key), QStringLiteral(BIHUAN_VERSION)};
}

Result<const Unit *> unitNamed(const County &county, const QString &word)
{
    if (const Unit *const unit = county.units().findKey(word))
        return unit;
    if (const Unit *const unit = county.units().findName(word))
        return unit;
    return refuse(QStringLiteral("文件里没有“%1”这个单位。用单位的代码或名称。").arg(word));
}

QJsonObject mergePlanJson(const MergePlan &plan, const MergeGround &ground)
{
    QJsonArray packages;
    for (const PackagePlan &package : plan.packages) {
        QJsonArray rows;
        const County *const county = ground.year(package.head.period.year);
        for (const MergeRow &row : package.rows)
            rows.append(rowJson(package, row, county ? county->matter(row.matter) : nullptr));
        packages.append(QJsonObject{{QStringLiteral("file"), package.file},
                                    {QStringLiteral("unit"), package.head.unit},
                                    {QStringLiteral("unitTitle"), package.head.unitTitle},
                                    {QStringLiteral("period"), package.head.period.isValid() ? package.head.period.toString() : QString()},
                                    {QStringLiteral("verdict"), verdictId(package.verdict)},
                                    {QStringLiteral("reason"), package.sentence},
                                    {QStringLiteral("warnings"), QJsonArray::fromStringList(package.warnings)},
                                    {QStringLiteral("late"), package.isLate},
                                    {QStringLiteral("fingerprint"), package.signer.isEmpty() ? QString() : fingerprint(package.signer)},
                                    {QStringLiteral("digest"), QString::fromLatin1(package.digest.toHex())},
                                    {QStringLiteral("counts"), countsOf(package)},
                                    {QStringLiteral("rows"), rows}});
    }
    return {{QStringLiteral("packages"), packages},
            {QStringLiteral("new"), plan.count(MergeRow::Kind::New)},
            {QStringLiteral("changed"), plan.count(MergeRow::Kind::Changed)},
            {QStringLiteral("same"), plan.count(MergeRow::Kind::Same)},
            {QStringLiteral("conflict"), plan.count(MergeRow::Kind::Conflict)},
            {QStringLiteral("notPassed"), plan.count(MergeRow::Kind::NotPassed)},
            {QStringLiteral("open"), QJsonArray::fromStringList(plan.open())}};
}

void printMergePlan(const MergePlan &plan, const MergeGround &ground, Output &output)
{
    for (const PackagePlan &package : plan.packages) {
        const QString who = package.head.unitTitle.isEmpty() ? package.file : QStringLiteral("%1 %2（%3）").arg(package.head.unitTitle, package.head.period.title(), package.file);
        if (!package.isTaken()) {
            output.line(QStringLiteral("%1：%2").arg(who, package.sentence));
            continue;
        }
        output.line(QStringLiteral("%1：新报 %2 项，变动 %3 项，相同 %4 项，冲突 %5 项，校验未通过 %6 项")
                        .arg(who)
                        .arg(package.count(MergeRow::Kind::New))
                        .arg(package.count(MergeRow::Kind::Changed))
                        .arg(package.count(MergeRow::Kind::Same))
                        .arg(package.count(MergeRow::Kind::Conflict))
                        .arg(package.count(MergeRow::Kind::NotPassed)));
        for (const QString &warning : package.warnings)
            output.line(QStringLiteral("  ") + warning);
        const County *const county = ground.year(package.head.period.year);
        for (const MergeRow &row : package.rows) {
            if (row.kind == MergeRow::Kind::NotPassed)
                output.line(QStringLiteral("  %1 %2：%3").arg(row.code, row.name, row.sentence));
            for (const QString &place : row.open)
                output.line(QStringLiteral("  %1 %2：%3两边都改过，要定取舍（%4）").arg(row.code, row.name, reportedTitle(*county->matter(row.matter), place.section(QLatin1Char('/'), -1)), place));
        }
    }
}

} // namespace bihuan::cli
