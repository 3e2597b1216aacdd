// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bulletinfile.h"
#include "app/cli/commands.h"
#include "app/cli/noticefile.h"
#include "app/cli/open.h"
#include "app/cli/paperfile.h"
#include "core/domain/attachments/attachment.h"
#include "core/domain/attachments/filename.h"

#include <QDir>
#include <QFile>

#include <functional>

namespace bihuan::cli {

namespace {

const QString byOption = QStringLiteral("by");

Result<Exit> runMove(const CommandLine &line, Output &output, BulletinAct act)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    BulletinMove move;
    move.act = act;
    move.person = line.value(byOption);
    move.text = line.value(QStringLiteral("reason"));
    BIHUAN_TRY(move.day, dayOrToday(line));
    BIHUAN_CHECK(moveBulletin(*workspace, file.bulletin.id, move));
    return tellBulletin(*workspace, file.bulletin.id, QStringLiteral("已%1").arg(bulletinRule(act).title), output);
}

Result<Exit> runIssue(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const QString path, placeFor(line.value(QStringLiteral("out"))));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    BIHUAN_TRY(const QDate day, dayOrToday(line));
    BIHUAN_TRY(const BulletinProof proof, bulletinProof(*workspace, file, day));
    BIHUAN_TRY(const SetPaper paper, setPdf(proof.document));
    BIHUAN_CHECK(issueBulletin(*workspace, file.bulletin.id, proof.number, day, proof.content, paper.pdf));
    if (auto written = savePdf(paper.pdf, path); !written) {
        written.error().text += QStringLiteral("通报已经印发并存档，用 bulletin reprint 取出。");
        return tl::unexpected(written.error());
    }
    if (!output.wantsJson())
        tellPaper(paper.report, path, output);
    return tellBulletin(*workspace, file.bulletin.id, QStringLiteral("已印发"), output);
}

/// The kept paper, as it was issued.
Result<Exit> runReprint(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const QString path, placeFor(line.value(QStringLiteral("out"))));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    const QString digest = line.has(QStringLiteral("scan")) ? file.bulletin.scan : file.bulletin.pdf;
    if (digest.isEmpty())
        return refuse(QStringLiteral("通报%1没有存档的%2。").arg(file.name(), line.has(QStringLiteral("scan")) ? QStringLiteral("盖章件") : QStringLiteral("纸样")));
    BIHUAN_TRY(const QByteArray bytes, keptPaper(workspace->database(), digest));
    BIHUAN_CHECK(savePdf(bytes, path));
    output.document(QJsonObject{{QStringLiteral("out"), path}, {QStringLiteral("number"), file.number}});
    output.line(QStringLiteral("%1：%2。").arg(file.name(), path));
    return Exit::Done;
}

Result<Exit> runScan(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    QFile scan(line.argument(2));
    if (!scan.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("“%1”读不出来，检查文件是否存在、能否打开。").arg(line.argument(2)), scan.errorString());
    if (scan.size() > attachmentlimits::fileBytes)
        return refuse(QStringLiteral("“%1”超过 20 MB，没有存入。扫描时选低一些的分辨率。").arg(line.argument(2)));
    BIHUAN_CHECK(keepScan(*workspace, file.bulletin.id, scan.readAll()));
    return tellBulletin(*workspace, file.bulletin.id, QStringLiteral("盖章件已存"), output);
}

/// Sends the slips and, with --out, prints one paper a unit.
Result<Exit> runSlips(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    BIHUAN_TRY(const auto texts, slipTexts(*workspace, file.bulletin));
    BIHUAN_CHECK(sendSlips(*workspace, file.bulletin.id, texts));
    BIHUAN_TRY(const auto book, BulletinBook::load(*workspace));
    const BulletinFile &sent = *book->find(file.bulletin.id);
    BIHUAN_TRY(const auto county, workspace->county(file.bulletin.period.year));
    if (line.has(QStringLiteral("out"))) {
        const QDir folder(line.value(QStringLiteral("out")));
        if (!folder.mkpath(QStringLiteral(".")))
            return refuse(QStringLiteral("文件夹“%1”建不起来，检查能否写入。").arg(folder.path()));
        for (const BulletinSlip &slip : sent.slips) {
            const QString name = cleanFileName(QStringLiteral("核实单_%1.pdf").arg(county->units().shortTitle(slip.unit)));
            BIHUAN_CHECK(writePdf(slipDocument(sent, slip, *county), folder.filePath(name)));
        }
    }
    QJsonObject object = bulletinJson(sent);
    object[QStringLiteral("slips")] = slipsJson(sent, *county, workspace->clock().now());
    output.document(object);
    output.line(QStringLiteral("%1：核实单%2份，%3小时内可提异议。").arg(sent.name()).arg(sent.slips.size()).arg(hoursToObject));
    return Exit::Done;
}

using SlipAct = std::function<Result<ChangeSummary>(Workspace &, const BulletinId &, const UnitId &, const QString &)>;

Result<Exit> runSlip(const CommandLine &line, Output &output, const QString &done, const SlipAct &act)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const BulletinFile file, namedBulletin(*workspace, line.argument(1)));
    BIHUAN_TRY(const auto county, workspace->county(file.bulletin.period.year));
    const QString name = line.value(QStringLiteral("unit"));
    const Unit *const known = county->units().findKey(name);
    const Unit *const unit = known ? known : county->units().findName(name);
    if (!unit)
        return refuse(QStringLiteral("没有登记“%1”这个单位。").arg(name));
    BIHUAN_CHECK(act(*workspace, file.bulletin.id, unit->id, line.value(QStringLiteral("text"))));
    return tellBulletin(*workspace, file.bulletin.id, unit->shortTitle + done, output);
}

Command slipCommand(const char *verb, const QString &summary, bool words, const QString &done, SlipAct act)
{
    std::vector<Option> options{textOption("unit", "U", QStringLiteral("哪个单位（名称或代码）"), true), actorOption()};
    if (words)
        options.insert(options.begin() + 1, textOption("text", "TEXT", QStringLiteral("内容"), true));
    return {bulletinLoop, QStringLiteral("bulletin ") + QLatin1String(verb), QStringLiteral("FILE BULLETIN"), summary, std::move(options),
            QStringLiteral("bihuan-cli bulletin %1 柞水2024.bihuan 1f0c9a --unit 红岩寺镇%2").arg(QLatin1String(verb), words ? QStringLiteral(" --text 7月已开工") : QString()),
            [done, act = std::move(act)](const CommandLine &line, Output &output) { return runSlip(line, output, done, act); }};
}

Command moveCommand(BulletinAct act, const char *verb, const QString &summary, std::vector<Option> options)
{
    options.push_back(textOption("day", "DATE", QStringLiteral("日期，默认为今天")));
    options.push_back(actorOption());
    QString example;
    for (const Option &option : options) {
        if (option.required)
            example += QStringLiteral(" --%1 %2").arg(option.name, option.name == byOption ? QStringLiteral("王主任") : QStringLiteral("补充滞后原因"));
    }
    return {bulletinLoop, QStringLiteral("bulletin ") + QLatin1String(verb), QStringLiteral("FILE BULLETIN"), summary, std::move(options),
            QStringLiteral("bihuan-cli bulletin %1 柞水2024.bihuan 1f0c9a%2").arg(QLatin1String(verb), example),
            [act](const CommandLine &line, Output &output) { return runMove(line, output, act); }};
}

} // namespace

std::vector<Command> bulletinMoveCommands()
{
    const Option reason = textOption("reason", "TEXT", QStringLiteral("原因"), true);
    const QString name = QStringLiteral("FILE BULLETIN");
    return {
        {bulletinLoop, QStringLiteral("bulletin slips"), name, QStringLiteral("通报前核实：按文稿给提到的单位各发一份核实单"),
         {textOption("out", "DIR", QStringLiteral("各单位的核实单印成 PDF 放进这个文件夹")), actorOption()},
         QStringLiteral("bihuan-cli bulletin slips 柞水2024.bihuan 1f0c9a --out 核实单"), runSlips},
        slipCommand("agree", QStringLiteral("登记一个单位对核实单无异议"), false, QStringLiteral("无异议"),
                    [](Workspace &workspace, const BulletinId &id, const UnitId &unit, const QString &) { return agreeToSlip(workspace, id, unit); }),
        slipCommand("object", QStringLiteral("登记一个单位的异议；处理以前不能印发"), true, QStringLiteral("的异议已登记"), objectToSlip),
        slipCommand("answer", QStringLiteral("写明异议怎样处理"), true, QStringLiteral("的异议已处理"), answerObjection),
        moveCommand(BulletinAct::Check, "check", QStringLiteral("核稿"), {textOption("by", "NAME", QStringLiteral("核稿人"), true)}),
        moveCommand(BulletinAct::Submit, "submit", QStringLiteral("送审"), {}),
        moveCommand(BulletinAct::SendBack, "sendback", QStringLiteral("退改：回到拟稿，可以再改"), {reason}),
        moveCommand(BulletinAct::Sign, "sign", QStringLiteral("签发"), {textOption("by", "NAME", QStringLiteral("签发人"), true)}),
        {bulletinLoop, QStringLiteral("bulletin issue"), name, QStringLiteral("编号印发：占用下一个期号，存档纸样，不能撤销"),
         {textOption("out", "X.pdf", QStringLiteral("印出的 PDF"), true), textOption("day", "DATE", QStringLiteral("印发日期，默认为今天")), actorOption()},
         QStringLiteral("bihuan-cli bulletin issue 柞水2024.bihuan 1f0c9a --out 第3期.pdf"), runIssue},
        moveCommand(BulletinAct::Void, "void", QStringLiteral("作废已印发的通报，期号保留"), {reason}),
        {bulletinLoop, QStringLiteral("bulletin reprint"), name, QStringLiteral("取出存档的纸样，与印发时一字不差"),
         {textOption("out", "X.pdf", QStringLiteral("写到哪里"), true), textOption("scan", "", QStringLiteral("取盖章件"))},
         QStringLiteral("bihuan-cli bulletin reprint 柞水2024.bihuan 3 --out 第3期.pdf"), runReprint},
        {bulletinLoop, QStringLiteral("bulletin scan"), QStringLiteral("FILE BULLETIN SCAN"), QStringLiteral("存入盖章件"), {actorOption()},
         QStringLiteral("bihuan-cli bulletin scan 柞水2024.bihuan 3 盖章件.pdf"), runScan},
    };
}

} // namespace bihuan::cli
