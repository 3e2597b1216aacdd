// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/reportpackage.h"

#include "core/exchange/formlines.h"
#include "core/services/reportreview.h"
#include "core/storage/contents.h"
#include "core/storage/store.h"

#include <QJsonDocument>

namespace bihuan {

namespace {

/// The matter's line; its figures are looked at before they go out.
Result<ToldReport> toldOf(const MatterFile &file, const Period &period)
{
    ToldReport told{file.matter->id, file.matter->code, file.matter->name, period, Report::State::Submitted, {}, reportedFields(file, period)};
    if (const QStringList impossible = impossibleFields(file, told.fields); !impossible.isEmpty())
        return refuse(QStringLiteral("“%1”的%2填得不对，没有导出。改正后再导出。").arg(file.matter->name, impossible.join(QStringLiteral("、"))));
    return told;
}

Status addFiles(Database &database, const MatterFile &file, const Period &period, MadeReport &made)
{
    if (file.attachments == 0)
        return {};
    BIHUAN_TRY(const auto attachments, attachmentsOf(database, file.matter->id));
    for (const Attachment &attachment : attachments) {
        if (attachment.period != period)
            continue;
        BIHUAN_TRY(QByteArray bytes, contentOf(database, attachment));
        made.package.lines += attachmentLine({attachment, static_cast<int>(made.package.files.size())});
        made.package.files.push_back(std::move(bytes));
        ++made.attachments;
    }
    return {};
}

} // namespace

Result<MadeReport> makeReport(ExchangeContext &context, const Period &period, const PackageLock &lock, bool withFiles)
{
    Workspace &workspace = context.workspace;
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能导出上报文件。"));
    BIHUAN_TRY(const ExchangeRows exchange, loadExchange(workspace.database()));
    if (!exchange.office || exchange.office->unit.isEmpty())
        return refuse(QStringLiteral("这不是单位的填报文件，不能导出上报文件。先打开县里发来的填报文件。"));
    BIHUAN_TRY(const PeriodView view, workspace.view(period));
    const County &county = *view.county;
    const Unit *const unit = county.units().find(exchange.office->unit);
    if (!unit || !county.period(period))
        return refuse(QStringLiteral("还没有打开%1的填报文件，不能上报。先打开县里发来的填报文件。").arg(period.title()));
    const QDateTime now = workspace.clock().now();
    MadeReport made;
    Package &package = made.package;
    package.kind = PackageKind::Report;
    package.head = {newUuid(), context.program, container::payloadVersion, exchange.office->county, exchange.office->countyName, unit->key, unit->shortTitle, period,
                    nextSerial(exchange, now), now.toString(Qt::ISODate)};
    for (const MatterFile &file : county.matters()) {
        if (file.matter->leadUnit != unit->id)
            continue;
        BIHUAN_TRY(const ToldReport told, toldOf(file, period));
        package.lines += reportLine(told);
        ++made.matters;
        made.reported += told.fields.isReported ? 1 : 0;
        const Value cumulative = told.fields.report.value(QStringLiteral("cumulative"));
        if (file.course.measure.isMoney() && std::holds_alternative<qint64>(cumulative))
            made.investment += std::get<qint64>(cumulative);
        if (const ReportLack lack = lackOf(file, period); !lack.lacks.isEmpty())
            made.lacking.append(QStringLiteral("“%1”%2").arg(file.matter->name, lackSentence(lack.colour, lack.lacks)));
        if (withFiles)
            BIHUAN_CHECK(addFiles(workspace.database(), file, period, made));
    }
    for (const MatterRow &row : view.rows) {
        if (owesReport(row))
            made.unreported.append(row.name);
    }
    for (const KeptLine &kept : exchange.kept)
        package.lines += kept.line.toUtf8() + '\n';
    BIHUAN_TRY(made.bytes, container::write(package, context.key, lock));
    BIHUAN_TRY(const Package written, container::readHead(made.bytes, packageFileName(package)));
    package.signer = written.signer;
    package.digest = written.digest;
    BIHUAN_CHECK(workspace.editor()->seal(QStringLiteral("导出%1上报文件").arg(period.title()), [&](Store &store) {
        const QJsonObject body{{QStringLiteral("matters"), made.matters}, {QStringLiteral("reported"), made.reported}};
        return store.packages.insert({package.head.id, QStringLiteral("report"), unit->id, period, package.head.serial, QString::fromLatin1(package.digest.toHex()),
                                      QString::fromLatin1(package.signer.toHex()), package.head.madeAt, workspace.editor()->actor(), package.head.madeAt,
                                      QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))});
    }));
    return made;
}

QString slipText(const MadeReport &report)
{
    const PackageHead &head = report.package.head;
    QStringList lines{QStringLiteral("上报交接单"),
                      QStringLiteral("单位：%1    填报期：%2").arg(head.unitTitle, head.period.title()),
                      QStringLiteral("事项 %1 项，已填 %2 项，附件 %3 个").arg(report.matters).arg(report.reported).arg(report.attachments),
                      QStringLiteral("累计完成投资 %1 万元").arg(QString::number(double(report.investment / 10'000) / 100, 'f', 2)),
                      QStringLiteral("SM3 摘要：%1").arg(QString::fromLatin1(report.package.digest.toHex())),
                      QStringLiteral("签名密钥指纹：%1").arg(fingerprint(report.package.signer)),
                      QStringLiteral("主要负责人签字：                日期：")};
    return lines.join(QLatin1Char('\n'));
}

} // namespace bihuan
