// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/receipts.h"

#include "core/exchange/mergeapplication.h"
#include "core/storage/store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bihuan {

namespace {

/// Titles of fields in which the county's value stayed against the unit's.
QStringList heldFields(const MatterFile &file, const MergeRow &row)
{
    QStringList titles;
    for (const MergeDecision &decision : row.decisions) {
        if (decision.decision == QStringLiteral("county"))
            titles.append(reportedTitle(file, decision.field));
    }
    return titles;
}

QJsonObject receiptOf(const County &county, const PackagePlan &package)
{
    QJsonArray rows;
    for (const MergeRow &row : package.rows) {
        QJsonObject told{{QStringLiteral("matter"), row.matter.value}, {QStringLiteral("code"), row.code}, {QStringLiteral("name"), row.name}};
        QString outcome = QStringLiteral("taken");
        if (row.kind == MergeRow::Kind::NotPassed) {
            outcome = QStringLiteral("notPassed");
            told.insert(QStringLiteral("reason"), row.sentence);
        } else if (row.returned) {
            outcome = QStringLiteral("returned");
            told.insert(QStringLiteral("reason"), row.reason);
        } else if (!row.said.isReported) {
            continue;
        } else if (const QStringList held = heldFields(*county.matter(row.matter), row); !held.isEmpty()) {
            outcome = QStringLiteral("changed");
            told.insert(QStringLiteral("reason"), QStringLiteral("%1采用县级数").arg(held.join(QStringLiteral("、"))));
        }
        told.insert(QStringLiteral("outcome"), outcome);
        rows.append(told);
    }
    return {{QStringLiteral("package"), package.head.id},
            {QStringLiteral("digest"), QString::fromLatin1(package.digest.toHex())},
            {QStringLiteral("counts"), countsOf(package)},
            {QStringLiteral("rows"), rows}};
}

QString receiptText(const PackageHead &head, const QJsonObject &receipt)
{
    int taken = 0;
    QStringList others;
    for (const QJsonValue &row : receipt[QStringLiteral("rows")].toArray()) {
        const QString outcome = row[QStringLiteral("outcome")].toString();
        if (outcome == QStringLiteral("taken")) {
            ++taken;
            continue;
        }
        const QString word = outcome == QStringLiteral("returned") ? QStringLiteral("退回") : outcome == QStringLiteral("changed") ? QStringLiteral("有调整") : QStringLiteral("校验未通过");
        others.append(QStringLiteral("%1  %2  %3：%4").arg(row[QStringLiteral("code")].toString(), row[QStringLiteral("name")].toString(), word, row[QStringLiteral("reason")].toString()));
    }
    QStringList lines{QStringLiteral("%1%2上报回执").arg(head.unitTitle, head.period.title()), QStringLiteral("采纳 %1 项，其他 %2 项。").arg(taken).arg(others.size())};
    return (lines + others + QStringList{QStringLiteral("上报文件 SM3 摘要：%1").arg(receipt[QStringLiteral("digest")].toString())}).join(QLatin1Char('\n'));
}

} // namespace

Result<std::vector<MadeReceipt>> issueReceipts(ExchangeContext &context, const MergeGround &ground, const MergePlan &applied,
                                               const std::function<Status(const MadeReceipt &)> &deliver)
{
    Workspace &workspace = context.workspace;
    const QDateTime now = workspace.clock().now();
    BIHUAN_TRY(const ExchangeRows exchange, loadExchange(workspace.database()));
    qint64 serial = nextSerial(exchange, now);
    std::vector<MadeReceipt> receipts;
    std::vector<PackageRecord> records;
    for (const PackagePlan &plan : applied.packages) {
        if (!plan.isTaken())
            continue;
        MadeReceipt made;
        made.package.kind = PackageKind::Receipt;
        made.package.head = plan.head;
        made.package.head.id = newUuid();
        made.package.head.program = context.program;
        made.package.head.needs = container::payloadVersion;
        made.package.head.serial = serial++;
        made.package.head.madeAt = now.toString(Qt::ISODate);
        const QJsonObject told = receiptOf(*ground.year(plan.head.period.year), plan);
        made.package.lines = receiptLine(told);
        made.text = receiptText(plan.head, told);
        BIHUAN_TRY(made.bytes, container::write(made.package, context.key));
        BIHUAN_TRY(const Package written, container::readHead(made.bytes, packageFileName(made.package)));
        BIHUAN_CHECK(deliver(made));
        records.push_back({made.package.head.id, QStringLiteral("receipt"), plan.unit, plan.head.period, made.package.head.serial, QString::fromLatin1(written.digest.toHex()),
                           QString::fromLatin1(written.signer.toHex()), made.package.head.madeAt, workspace.editor()->actor(), made.package.head.madeAt,
                           QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact))});
        receipts.push_back(std::move(made));
    }
    if (records.empty())
        return receipts;
    BIHUAN_CHECK(workspace.editor()->seal(QStringLiteral("发出回执 %1 份").arg(records.size()), [&](Store &store) -> Status {
        for (const PackageRecord &record : records)
            BIHUAN_CHECK(store.packages.insert(record));
        return {};
    }));
    return receipts;
}

Result<OpenedReceipt> openReceipt(const Package &receipt, const ToldLines &lines, Workspace &workspace)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能记入回执。"));
    BIHUAN_TRY(const ExchangeRows exchange, loadExchange(workspace.database()));
    const QString signer = QString::fromLatin1(receipt.signer.toHex());
    if (!exchange.office || exchange.office->unit.isEmpty() || exchange.office->county != receipt.head.county)
        return refuse(QStringLiteral("这份回执和本文件对不上，没有记入。选报出这一期的填报文件。"));
    if (exchange.office->countyKey != signer)
        return refuse(QStringLiteral("回执的签名不是县里的，没有记入。打电话向县里核实，指纹 %1。").arg(fingerprint(receipt.signer)));
    BIHUAN_TRY(const auto county, workspace.county(receipt.head.period.year));
    const Unit *const unit = county->units().find(exchange.office->unit);
    if (!unit || unit->key != receipt.head.unit)
        return refuse(QStringLiteral("这是给%1的回执，没有记入。").arg(receipt.head.unitTitle));
    OpenedReceipt opened;
    opened.text = receiptText(receipt.head, lines.receipt);
    BIHUAN_TRY(opened.summary, workspace.editor()->seal(QStringLiteral("记入%1回执").arg(receipt.head.period.title()), [&](Store &store) -> Status {
        for (const QJsonValue &row : lines.receipt[QStringLiteral("rows")].toArray()) {
            const MatterFile *const file = county->matter(MatterId{row[QStringLiteral("matter")].toString()});
            const Report *const written = file ? file->course.reportIn(receipt.head.period) : nullptr;
            if (!written || written->period != receipt.head.period)
                continue;
            Report report = *written;
            const bool returned = row[QStringLiteral("outcome")].toString() == QStringLiteral("returned");
            report.state = returned ? Report::State::Returned : Report::State::Accepted;
            if (returned)
                report.extra.insert(reportfields::returnReason, row[QStringLiteral("reason")].toString());
            else
                report.extra.remove(reportfields::returnReason);
            BIHUAN_CHECK(store.reports.save(report));
        }
        return store.packages.save({receipt.head.id, QStringLiteral("receipt"), unit->id, receipt.head.period, receipt.head.serial, QString::fromLatin1(receipt.digest.toHex()), signer,
                                    receipt.head.madeAt, workspace.editor()->actor(), workspace.clock().now().toString(Qt::ISODate),
                                    QString::fromUtf8(QJsonDocument(lines.receipt).toJson(QJsonDocument::Compact))});
    }));
    return opened;
}

} // namespace bihuan
