// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/noticefile.h"
#include "app/cli/paperfile.h"
#include "core/briefing/formpaper.h"

namespace bihuan::cli {

namespace {

QString subjectWord(FormSubject subject)
{
    switch (subject) {
    case FormSubject::Notice:
        return QStringLiteral("--notice 督办单");
    case FormSubject::Matter:
        return QStringLiteral("--period 和 --matter 事项");
    case FormSubject::Unit:
        break;
    }
    return QStringLiteral("--period 和 --unit 单位");
}

Result<Exit> runFormList(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const NoticeReading reading, NoticeReading::of(*workspace));
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const QString &id : formIds(reading.county->context())) {
        BIHUAN_TRY(const FormTemplate form, findForm(reading.county->context(), id));
        list.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("title"), form.title}});
        rows.push_back({id, form.title, subjectWord(form.subject)});
    }
    output.document(list);
    output.table({QStringLiteral("表单"), QStringLiteral("名称"), QStringLiteral("打印时写")}, rows);
    return Exit::Done;
}

Result<Document> filledForm(const CommandLine &line, Workspace &workspace)
{
    BIHUAN_TRY(const NoticeReading reading, NoticeReading::of(workspace));
    BIHUAN_TRY(const FormTemplate form, findForm(reading.county->context(), line.argument(1)));
    const auto needs = [&](const char *option) { return line.has(QLatin1String(option)); };
    const bool enough = form.subject == FormSubject::Notice   ? needs("notice")
                        : form.subject == FormSubject::Matter ? needs("matter") && needs("period")
                                                              : needs("unit") && needs("period");
    if (!enough)
        return failure(ErrorCode::Usage, QStringLiteral("打印“%1”要写 %2。").arg(form.title, subjectWord(form.subject)));
    if (form.subject == FormSubject::Notice) {
        BIHUAN_TRY(const NoticeFile *const file, reading.named(line.value(QStringLiteral("notice"))));
        return noticeForm(form, *file, reading.county->context());
    }
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const BriefingData data, briefingData(workspace, period));
    const BulletinOptions options{std::nullopt, workspace.clock().now().date()};
    return form.subject == FormSubject::Matter ? matterForm(form, data, line.value(QStringLiteral("matter")), options)
                                               : unitForm(form, data, line.value(QStringLiteral("unit")), options);
}

Result<Exit> runFormPrint(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const QString path, paperPath(line));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const Document document, filledForm(line, *workspace));
    return printDocument(document, path, {}, output);
}

} // namespace

std::vector<Command> formCommands()
{
    const QString loop = QStringLiteral("督导检查");
    const auto text = [](const char *name, const char *value, const QString &description) {
        return Option{QLatin1String(name), QLatin1String(value), description, false, false};
    };
    Option period = periodOption();
    period.required = false;
    return {
        {loop, QStringLiteral("form list"), QStringLiteral("FILE"), QStringLiteral("列出可以打印的表单"), {},
         QStringLiteral("bihuan-cli form list 柞水2024.bihuan"), runFormList},
        {loop, QStringLiteral("form print"), QStringLiteral("FILE FORM"), QStringLiteral("把一张表单填好印出，一张 A4 纸"),
         {text("notice", "N", QStringLiteral("督办单的编号")), period, text("matter", "CODE", QStringLiteral("事项编号")),
          text("unit", "U", QStringLiteral("责任单位的名称")), outOption()},
         QStringLiteral("bihuan-cli form print 柞水2024.bihuan verify --period 2024-08 --unit 营盘镇 --out 核实单.pdf"), runFormPrint},
    };
}

} // namespace bihuan::cli
