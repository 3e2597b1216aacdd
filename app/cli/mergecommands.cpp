// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/packagefile.h"
#include "core/exchange/mergeapplication.h"
#include "core/exchange/receipts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bihuan::cli {

namespace {

Result<MergeDecisions> decisionsIn(const QString &path)
{
    if (path.isEmpty())
        return MergeDecisions{};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("“%1”打不开。检查文件名和位置。").arg(path));
    return MergeDecisions::read(file.readAll(), QFileInfo(path).fileName());
}

Status writeReceipt(const QString &folder, const MadeReceipt &receipt)
{
    const QString path = QDir(folder).filePath(packageFileName(receipt.package));
    BIHUAN_CHECK(writePackageFile(path, receipt.bytes));
    return writePackageFile(path.left(path.lastIndexOf(QLatin1Char('.'))) + QStringLiteral(".txt"), receipt.text.toUtf8() + '\n');
}

Result<Exit> merge(const CommandLine &line, Output &output)
{
    const bool apply = line.has(QStringLiteral("apply"));
    const QString folder = line.value(QStringLiteral("receipts"));
    BIHUAN_TRY(const MergeDecisions decisions, decisionsIn(line.value(QStringLiteral("decide"))));
    BIHUAN_TRY(const auto workspace, apply ? openForWriting(line) : openForReading(line));
    BIHUAN_TRY(ExchangeContext context, exchangeContext(*workspace));
    const std::vector<ReadReport> reports = readReports(line.argumentsFrom(1), context.key, line.value(QStringLiteral("password")));
    BIHUAN_TRY(const MergeGround ground, mergeGround(*workspace, reports));
    const MergePlan plan = planMerge(ground, reports, decisions);
    printMergePlan(plan, ground, output);
    QJsonObject document = mergePlanJson(plan, ground);
    const QStringList open = plan.open();
    const bool anyPassed = std::ranges::any_of(plan.packages, [](const PackagePlan &package) { return package.verdict != PackagePlan::Verdict::Refused; });
    document.insert(QStringLiteral("applied"), apply && open.isEmpty() && anyPassed);
    if (!open.isEmpty() || !anyPassed || !apply) {
        output.document(document);
        if (!open.isEmpty()) {
            output.message(QStringLiteral("还有 %1 处要人来定，没有汇总。逐处定好后用 --decide 说明。").arg(open.size()));
            return Exit::NeedsDecision;
        }
        if (anyPassed)
            return Exit::Done;
        output.message(plan.packages.empty() ? QStringLiteral("没有找到上报文件，没有汇总。检查文件或文件夹的位置。") : plan.packages.front().sentence);
        return Exit::Refused;
    }
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        return refuse(QStringLiteral("文件夹“%1”建不了，没有汇总。检查权限，或换一个位置。").arg(folder));
    BIHUAN_TRY(const ChangeSummary summary, applyMerge(*workspace, ground, plan));
    document.insert(QStringLiteral("seq"), summary.seq);
    if (!folder.isEmpty())
        BIHUAN_CHECK(issueReceipts(context, ground, plan, [&](const MadeReceipt &receipt) { return writeReceipt(folder, receipt); }));
    output.document(document);
    output.line(summary.seq == 0 ? QStringLiteral("没有新的内容。") : QStringLiteral("已汇总。"));
    return Exit::Done;
}

} // namespace

std::vector<Command> mergeCommands()
{
    const auto take = [](const char *name, const char *value, const QString &what) { return Option{QLatin1String(name), QLatin1String(value), what, false, false}; };
    return {{QStringLiteral("督导检查"), QStringLiteral("package merge"), QStringLiteral("FILE X.bhr…"), QStringLiteral("汇总上报文件：先列出每处取舍，全部定了才写入"),
             {{QStringLiteral("apply"), {}, QStringLiteral("写入；不写这个只列计划"), false, false}, take("decide", "DECISIONS.json", QStringLiteral("冲突、退回和换密钥的处理")),
              take("receipts", "DIR", QStringLiteral("给每个单位写回执；写了就不能再撤销汇总")), take("password", "WORD", QStringLiteral("上报文件的口令")), actorOption()},
             QStringLiteral("bihuan-cli package merge 柞水2024.bihuan 收到的文件 --apply --receipts 回执"), merge}};
}

} // namespace bihuan::cli
