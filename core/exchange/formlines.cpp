// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/formlines.h"

#include "core/definition/extrajson.h"
#include "core/storage/contents.h"

#include <QJsonDocument>

namespace bihuan {

namespace {

const QString kindKey = QStringLiteral("t");
constexpr qsizetype mostLine = 4 * 1024 * 1024;

QByteArray lineOf(QJsonObject object, const QString &kind)
{
    object.insert(kindKey, kind);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject jsonOf(const Fields &fields)
{
    return QJsonDocument::fromJson(extraToJson(fields)).object();
}

Result<Fields> fieldsOf(const QJsonValue &value)
{
    if (!value.isObject())
        return Fields{};
    return extraFromJson(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

Result<ToldReport> reportOf(const QJsonObject &line)
{
    const auto period = Period::parse(line[QStringLiteral("period")].toString());
    const auto state = reportStateFromId(line[QStringLiteral("state")].toString());
    ToldReport report;
    report.matter = MatterId{line[QStringLiteral("matter")].toString()};
    if (!period || !state || report.matter.isEmpty())
        return refuse({}, QStringLiteral("report line"));
    report.code = line[QStringLiteral("code")].toString();
    report.name = line[QStringLiteral("name")].toString();
    report.period = *period;
    report.state = *state;
    report.reason = line[QStringLiteral("reason")].toString();
    report.fields.isReported = line[QStringLiteral("reported")].toBool();
    BIHUAN_TRY(report.fields.report, fieldsOf(line[QStringLiteral("fields")]));
    BIHUAN_TRY(report.fields.matter, fieldsOf(line[QStringLiteral("matterFields")]));
    return report;
}

/// Its bytes are the ones that the package carries.
Result<ToldAttachment> attachmentOf(const QJsonObject &line, const Package &package)
{
    ToldAttachment told;
    told.file = line[QStringLiteral("file")].toInt(-1);
    Attachment &attachment = told.attachment;
    attachment.matter = MatterId{line[QStringLiteral("matter")].toString()};
    attachment.id = AttachmentId{line[QStringLiteral("id")].toString()};
    attachment.period = Period::parse(line[QStringLiteral("period")].toString());
    attachment.name = line[QStringLiteral("name")].toString();
    attachment.addedBy = line[QStringLiteral("addedBy")].toString();
    attachment.addedAt = line[QStringLiteral("addedAt")].toString();
    if (told.file < 0 || size_t(told.file) >= package.files.size() || attachment.matter.isEmpty() || attachment.id.isEmpty())
        return refuse({}, QStringLiteral("attachment line"));
    const QByteArray &bytes = package.files[size_t(told.file)];
    attachment.size = bytes.size();
    attachment.digest = contentDigest(bytes);
    return told;
}

Status readLine(const QByteArray &text, const Package &package, ToldLines &lines)
{
    const QJsonObject line = QJsonDocument::fromJson(text).object();
    const QString kind = line[kindKey].toString();
    if (kind.isEmpty())
        return refuse({}, QStringLiteral("no JSON object with a kind"));
    if (kind == QStringLiteral("form")) {
        lines.form = line;
    } else if (kind == QStringLiteral("receipt")) {
        lines.receipt = line;
    } else if (kind == QStringLiteral("row")) {
        lines.rows.push_back({line[QStringLiteral("table")].toString().toLatin1(), line[QStringLiteral("row")].toObject()});
    } else if (kind == QStringLiteral("report")) {
        BIHUAN_TRY(ToldReport report, reportOf(line));
        lines.reports.push_back(std::move(report));
    } else if (kind == QStringLiteral("attachment")) {
        BIHUAN_TRY(ToldAttachment attachment, attachmentOf(line, package));
        lines.attachments.push_back(std::move(attachment));
    } else {
        lines.kept.append(QString::fromUtf8(text));
    }
    return {};
}

} // namespace

QByteArray formLine(const QJsonObject &form)
{
    return lineOf(form, QStringLiteral("form"));
}

QByteArray receiptLine(const QJsonObject &receipt)
{
    return lineOf(receipt, QStringLiteral("receipt"));
}

QByteArray rowLine(const ToldRow &row)
{
    return lineOf({{QStringLiteral("table"), QString::fromLatin1(row.table)}, {QStringLiteral("row"), row.row}}, QStringLiteral("row"));
}

QByteArray reportLine(const ToldReport &report)
{
    QJsonObject line{{QStringLiteral("matter"), report.matter.value},
                     {QStringLiteral("code"), report.code},
                     {QStringLiteral("name"), report.name},
                     {QStringLiteral("period"), report.period.toString()},
                     {QStringLiteral("state"), reportStateId(report.state)},
                     {QStringLiteral("reported"), report.fields.isReported},
                     {QStringLiteral("fields"), jsonOf(report.fields.report)},
                     {QStringLiteral("matterFields"), jsonOf(report.fields.matter)}};
    if (!report.reason.isEmpty())
        line.insert(QStringLiteral("reason"), report.reason);
    return lineOf(line, QStringLiteral("report"));
}

QByteArray attachmentLine(const ToldAttachment &told)
{
    const Attachment &attachment = told.attachment;
    return lineOf({{QStringLiteral("file"), told.file},
                   {QStringLiteral("matter"), attachment.matter.value},
                   {QStringLiteral("id"), attachment.id.value},
                   {QStringLiteral("period"), attachment.period ? attachment.period->toString() : QString()},
                   {QStringLiteral("name"), attachment.name},
                   {QStringLiteral("addedBy"), attachment.addedBy},
                   {QStringLiteral("addedAt"), attachment.addedAt}},
                  QStringLiteral("attachment"));
}

Result<ToldLines> readLines(const Package &package, const QString &name)
{
    ToldLines lines;
    for (qsizetype from = 0; from < package.lines.size();) {
        qsizetype to = package.lines.indexOf('\n', from);
        to = to < 0 ? package.lines.size() : to;
        const QByteArray text = package.lines.mid(from, to - from);
        from = to + 1;
        if (text.isEmpty())
            continue;
        const Status read = text.size() > mostLine ? Status(refuse({}, QStringLiteral("a line too long"))) : readLine(text, package, lines);
        if (!read)
            return failure(ErrorCode::Damaged, QStringLiteral("“%1”的内容读不了，没有打开。请对方重新导出一份。").arg(name), read.error().detail);
    }
    return lines;
}

} // namespace bihuan
