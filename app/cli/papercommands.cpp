// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/noticefile.h"
#include "app/cli/paperfile.h"
#include "core/briefing/bulletin.h"
#include "core/briefing/proofreading.h"
#include "core/typeset/textparser.h"

#include <QFile>

#include <algorithm>

namespace bihuan::cli {

namespace {

constexpr qint64 longestText = 8 * 1024 * 1024;

PaperOptions paperOptions(const CommandLine &line)
{
    PaperOptions options;
    options.duplex = line.has(QStringLiteral("duplex"));
    options.quarterEm = line.has(QStringLiteral("air"));
    options.watermark = line.value(QStringLiteral("draft"));
    return options;
}

Result<std::optional<int>> issueNumberOf(const CommandLine &line)
{
    const QString text = line.value(QStringLiteral("number"));
    if (text.isEmpty() && !line.has(QStringLiteral("number")))
        return std::optional<int>();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 1)
        return failure(ErrorCode::Usage, QStringLiteral("--number 后面写期号，是 1 以上的整数，不能写“%1”。").arg(text));
    return std::optional(number);
}

Result<Exit> runBulletin(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const QString path, paperPath(line));
    BulletinOptions options;
    BIHUAN_TRY(options.number, issueNumberOf(line));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    options.date = workspace->clock().now().date();
    BIHUAN_TRY(const BriefingData data, briefingData(*workspace, period));
    const QString id = line.has(QStringLiteral("template")) ? line.value(QStringLiteral("template")) : monthlyTemplate;
    BIHUAN_TRY(const BulletinTemplate chosen, findTemplate(*data.now.county, id));
    BIHUAN_TRY(const Document document, makeBulletin(data, chosen, options));
    if (std::ranges::none_of(data.now.rows, &MatterRow::reported))
        output.message(QStringLiteral("%1没有收到填报，通报沿用此前的累计数，并在开头说明。").arg(period.title()));
    return printDocument(document, path, paperOptions(line), output);
}

Result<QByteArray> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("“%1”读不出来，检查文件是否存在、能否打开。").arg(path), file.errorString());
    if (file.size() > longestText)
        return refuse(QStringLiteral("“%1”超过 8 MB，不像一份文稿，没有排版。").arg(path));
    return file.readAll();
}

Result<Exit> runTemplates(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const NoticeReading reading, NoticeReading::of(*workspace));
    const County &county = *reading.county;
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const QString &id : templateIds(county)) {
        BIHUAN_TRY(const BulletinTemplate known, findTemplate(county, id));
        list.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("title"), known.title}, {QStringLiteral("description"), known.description}});
        rows.push_back({id, known.title, known.description});
    }
    output.document(list);
    output.table({QStringLiteral("模板"), QStringLiteral("名称"), QStringLiteral("用途")}, rows);
    return Exit::Done;
}

/// What the text is held against: the county's names, its usual recipients and the same bulletin made anew.
ProofFacts proofFacts(const BriefingData &data, Document reference, const QDate &issued)
{
    ProofFacts facts;
    const County &county = *data.now.county;
    facts.reference = std::move(reference);
    for (const Unit &unit : county.units().units())
        facts.units << unit.title;
    for (const MatterRow &row : data.now.rows)
        facts.others << row.name;
    facts.cc = county.office().bulletinCc;
    facts.issued = issued;
    return facts;
}

Result<Exit> runProof(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BulletinOptions options;
    options.date = workspace->clock().now().date();
    BIHUAN_TRY(const BriefingData data, briefingData(*workspace, period));
    const QString id = line.has(QStringLiteral("template")) ? line.value(QStringLiteral("template")) : monthlyTemplate;
    BIHUAN_TRY(const BulletinTemplate chosen, findTemplate(*data.now.county, id));
    BIHUAN_TRY(const Document reference, makeBulletin(data, chosen, options));
    Document document = reference;
    if (line.has(QStringLiteral("text"))) {
        BIHUAN_TRY(const QByteArray text, textOf(line.value(QStringLiteral("text"))));
        BIHUAN_TRY(document, parseText(text, chosen.form));
    }
    const std::vector<ProofFinding> findings = proofread(document, proofFacts(data, reference, options.date));
    QJsonArray list;
    for (const ProofFinding &finding : findings) {
        list.append(QJsonObject{{QStringLiteral("kind"), proofKindTitle(finding.kind)}, {QStringLiteral("block"), finding.block},
                                {QStringLiteral("quote"), finding.quote}, {QStringLiteral("remark"), finding.remark}});
        output.line(QStringLiteral("%1：%2").arg(proofKindTitle(finding.kind), finding.remark));
    }
    output.document(list);
    if (findings.empty())
        output.line(QStringLiteral("没有发现问题。"));
    return findings.empty() ? Exit::Done : Exit::NeedsDecision;
}

Result<Document::Form> formNamed(const QString &name)
{
    if (name == QLatin1String("bulletin"))
        return Document::Form::Bulletin;
    if (name == QLatin1String("redhead"))
        return Document::Form::RedHead;
    if (name == QLatin1String("letter"))
        return Document::Form::Letter;
    return failure(ErrorCode::Usage,
                   QStringLiteral("--form 后面写 bulletin（简报）、redhead（红头文件）或 letter（信函），不能写“%1”。").arg(name));
}

Result<QMap<QString, QString>> overridesOf(const CommandLine &line)
{
    QMap<QString, QString> overrides;
    for (const QString &text : line.values(QStringLiteral("set"))) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        if (equals < 1)
            return failure(ErrorCode::Usage, QStringLiteral("--set 后面写 名称=内容，不能写“%1”。").arg(text));
        overrides.insert(text.left(equals).trimmed(), text.mid(equals + 1));
    }
    return overrides;
}

Result<Exit> runTypeset(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Document::Form form, formNamed(line.value(QStringLiteral("form"))));
    BIHUAN_TRY(const QString path, paperPath(line));
    BIHUAN_TRY(const auto overrides, overridesOf(line));
    BIHUAN_TRY(const QByteArray text, textOf(line.argument(0)));
    BIHUAN_TRY(const Document document, parseText(text, form, overrides));
    return printDocument(document, path, paperOptions(line), output);
}

/// How a PDF is set, beyond what stands on it.
std::vector<Option> withPaperOptions(std::vector<Option> options)
{
    options.push_back(outOption());
    options.push_back({QStringLiteral("draft"), QStringLiteral("字样"), QStringLiteral("每页斜印的水印，如 征求意见稿（只用于 PDF）"), false, false});
    options.push_back({QStringLiteral("duplex"), {}, QStringLiteral("双面印刷，版记落在最后一张的背面（只用于 PDF）"), false, false});
    options.push_back({QStringLiteral("air"), {}, QStringLiteral("汉字与数字、字母之间留四分之一字空（只用于 PDF）"), false, false});
    return options;
}

} // namespace

std::vector<Command> paperCommands()
{
    return {
        {QStringLiteral("督导检查"), QStringLiteral("bulletin"), QStringLiteral("FILE"),
         QStringLiteral("用一期的数据编出通报，只读不写，不占期号"),
         withPaperOptions({periodOption(),
          {QStringLiteral("template"), QStringLiteral("T"), QStringLiteral("通报模板，默认 monthly"), false, false},
          {QStringLiteral("number"), QStringLiteral("N"), QStringLiteral("期号；不写则留空"), false, false}}),
         QStringLiteral("bihuan-cli bulletin 柞水2024.bihuan --period 2024-08 --out 通报.pdf"), runBulletin},
        {QStringLiteral("督导检查"), QStringLiteral("templates"), QStringLiteral("FILE"), QStringLiteral("列出通报的模板"), {},
         QStringLiteral("bihuan-cli templates 柞水2024.bihuan"), runTemplates},
        {QStringLiteral("督导检查"), QStringLiteral("proof"), QStringLiteral("FILE"),
         QStringLiteral("印发前校核：数字、合计、单位名称、用词、日期、序号、标点、抄送"),
         {periodOption(),
          {QStringLiteral("template"), QStringLiteral("T"), QStringLiteral("对照哪个模板，默认 monthly"), false, false},
          {QStringLiteral("text"), QStringLiteral("X.txt"), QStringLiteral("改过的文稿（UTF-8 文本）；不写则校核新编的通报"), false, false}},
         QStringLiteral("bihuan-cli proof 柞水2024.bihuan --period 2024-08 --text 通报.txt"), runProof},
        {QStringLiteral("督导检查"), QStringLiteral("typeset"), QStringLiteral("TEXT"),
         QStringLiteral("把一份文稿（UTF-8 文本）排成公文"),
         withPaperOptions({{QStringLiteral("form"), QStringLiteral("FORM"),
           QStringLiteral("bulletin 简报、redhead 红头文件、letter 信函"), false, true},
          {QStringLiteral("set"), QStringLiteral("KEY=VALUE"),
           QStringLiteral("mark、number、office、date、title、subdate、to、cc、printer、printed、seal、signer、copy、urgency"), true, false}}),
         QStringLiteral("bihuan-cli typeset 讲话.txt --form bulletin --set number=第2期 --out 讲话.pdf"), runTypeset},
    };
}

} // namespace bihuan::cli
