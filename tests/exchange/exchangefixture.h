// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/formopening.h"
#include "core/exchange/formpackage.h"
#include "core/exchange/mergeapplication.h"
#include "core/exchange/receipts.h"
#include "core/exchange/reportpackage.h"
#include "core/services/fieldediting.h"
#include "tests/services/countyfixture.h"

namespace bihuan::test {

/// The county of three towns with a project each, and every town's own file.
class ExchangeFixture
{
public:
    using Typed = std::vector<TypedField>;

    ExchangeFixture() { context = std::make_unique<ExchangeContext>(ExchangeContext{*office.workspace, key, QStringLiteral("0.1")}); }

    const Unit &unit(const QString &unitKey) const { return *office.workspace->county(2024).value()->units().findKey(unitKey); }

    /// A form for every town of the month.
    std::vector<IssuedForm> issue(int month)
    {
        FormRequest request;
        request.period = Period::month(2024, month);
        request.deadline = QDate(2024, month, 28);
        const auto county = office.county();
        for (const Unit *town : unitsWithMatters(*county))
            request.units.push_back(town->id);
        return issueForms(*context, request, [](const IssuedForm &) { return Status(); }).value();
    }

    static ToldLines linesOf(const Package &package) { return readLines(package, QStringLiteral("x")).value(); }

    /// The town's file of its first form, or the next month added to it.
    Result<OpenedForm> open(const IssuedForm &form)
    {
        const Package package = container::read(form.bytes, QStringLiteral("x")).value();
        const QString path = office.folder.filePath(package.head.unit + QStringLiteral(".bihuan"));
        if (!QFileInfo::exists(path))
            return openFormAsNew(package, linesOf(package), path, {}, office.clock);
        return openFormInto(package, linesOf(package), *town(package.head.unit));
    }

    std::unique_ptr<Workspace> town(const QString &unitKey) const
    {
        return Workspace::open(office.folder.filePath(unitKey + QStringLiteral(".bihuan")), Workspace::Access::Write, office.clock).value();
    }

    void issueAndOpen(int month)
    {
        for (const IssuedForm &form : issue(month))
            open(form).value();
    }

    static void type(Workspace &workspace, const QString &code, int month, const Typed &fields)
    {
        setFields(workspace, code, Period::month(2024, month), fields).value();
    }
    void typeInTown(const QString &unitKey, int month, const Typed &fields) { type(*town(unitKey), codeOf(unitKey), month, fields); }
    void typeInCounty(const QString &unitKey, int month, const Typed &fields) { type(*office.workspace, codeOf(unitKey), month, fields); }
    static QString codeOf(const QString &unitKey) { return QStringLiteral("ZJ-2024-") + unitKey.right(2); }

    QByteArray reportBytes(const QString &unitKey, int month, const KeyPair &signer)
    {
        const auto workspace = town(unitKey);
        ExchangeContext unitContext{*workspace, signer, QStringLiteral("0.1")};
        return makeReport(unitContext, Period::month(2024, month)).value().bytes;
    }
    ReadReport report(const QString &unitKey, int month) { return readBack(reportBytes(unitKey, month, townKey)); }
    static ReadReport readBack(const QByteArray &bytes)
    {
        const QString name = QStringLiteral("报.bhr");
        ReadReport read{name, {}, {}, {}};
        read.package = container::read(bytes, name).value();
        read.lines = linesOf(read.package);
        return read;
    }

    MergePlan plan(const std::vector<ReadReport> &reports, const MergeDecisions &decisions = {})
    {
        return planMerge(mergeGround(*office.workspace, reports).value(), reports, decisions);
    }
    Result<ChangeSummary> merge(const std::vector<ReadReport> &reports, const MergeDecisions &decisions = {})
    {
        const MergeGround ground = mergeGround(*office.workspace, reports).value();
        return applyMerge(*office.workspace, ground, planMerge(ground, reports, decisions));
    }

    Report countyReport(const QString &unitKey, int month)
    {
        const auto county = office.county();
        const Report *const report = county->matterByCode(codeOf(unitKey))->course.reportIn(Period::month(2024, month));
        return report ? *report : Report();
    }

    CountyFixture office;
    KeyPair key = standardCrypto().makeKeyPair().value();
    KeyPair townKey = standardCrypto().makeKeyPair().value();
    std::unique_ptr<ExchangeContext> context;
};

inline ExchangeFixture::Typed typed(const char *field, const QString &text)
{
    return {{QString::fromUtf8(field), text}};
}

} // namespace bihuan::test
