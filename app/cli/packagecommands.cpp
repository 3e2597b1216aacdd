// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/packagefile.h"
#include "core/exchange/exchangematrix.h"
#include "core/exchange/formopening.h"
#include "core/exchange/formpackage.h"
#include "core/exchange/installationkey.h"
#include "core/exchange/reportpackage.h"
#include "core/exchange/receipts.h"

#include <QDir>
#include <QFile>

namespace bihuan::cli {

namespace {

const QString loop = QStringLiteral("督导检查");

QString option(const CommandLine &line, const char *name) { return line.value(QLatin1String(name)); }

Option take(const char *name, const char *value, const QString &what, bool required = false, bool repeatable = false)
{
    return {QLatin1String(name), QLatin1String(value), what, repeatable, required};
}

Result<std::vector<UnitId>> chosenUnits(const CommandLine &line, const County &county)
{
    std::vector<UnitId> units;
    for (const QString &word : line.values(QStringLiteral("unit"))) {
        BIHUAN_TRY(const Unit *const unit, unitNamed(county, word));
        units.push_back(unit->id);
    }
    if (!units.empty())
        return units;
    for (const Unit *unit : unitsWithMatters(county))
        units.push_back(unit->id);
    return units;
}

Result<Exit> issue(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(option(line, "period")));
    const QString out = option(line, "out");
    const QString folder = option(line, "folder");
    if (out.isEmpty() == folder.isEmpty())
        return failure(ErrorCode::Usage, QStringLiteral("用 --out 写一个单位的文件，或用 --folder 写到一个文件夹。"));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(ExchangeContext context, exchangeContext(*workspace));
    BIHUAN_TRY(const auto county, workspace->county(period.year));
    FormRequest request;
    request.period = period;
    BIHUAN_TRY(request.units, chosenUnits(line, *county));
    if (!out.isEmpty() && request.units.size() != 1)
        return failure(ErrorCode::Usage, QStringLiteral("--out 只写一个单位的文件，用 --unit 说明是哪个单位。"));
    if (const QString day = option(line, "deadline"); !day.isEmpty()) {
        request.deadline = QDate::fromString(day, Qt::ISODate);
        if (!request.deadline.isValid())
            return failure(ErrorCode::Usage, QStringLiteral("“%1”不是日期，写成 2024-08-28 这样。").arg(day));
    }
    request.message = option(line, "message");
    request.password = option(line, "password");
    request.toKeys = line.has(QStringLiteral("encrypt"));
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        return refuse(QStringLiteral("文件夹“%1”建不了。检查权限，或换一个位置。").arg(folder));
    BIHUAN_TRY(const auto forms, issueForms(context, request, [&](const IssuedForm &form) {
        return writePackageFile(out.isEmpty() ? QDir(folder).filePath(packageFileName(form.package)) : out, form.bytes);
    }));
    QJsonArray list;
    for (const IssuedForm &form : forms) {
        const QString path = out.isEmpty() ? QDir(folder).filePath(packageFileName(form.package)) : out;
        list.append(QJsonObject{{QStringLiteral("unit"), form.package.head.unit},
                                {QStringLiteral("period"), period.toString()},
                                {QStringLiteral("matters"), form.matters},
                                {QStringLiteral("file"), path},
                                {QStringLiteral("digest"), QString::fromLatin1(form.package.digest.toHex())}});
        output.line(QStringLiteral("%1：%2 项，%3").arg(form.package.head.unitTitle).arg(form.matters).arg(path));
    }
    output.document(list);
    return Exit::Done;
}

Result<FoundPackage> onePackage(const QString &path)
{
    BIHUAN_TRY(auto found, packagesIn(path));
    if (found.size() != 1)
        return refuse(QStringLiteral("“%1”里有 %2 个文件。解压后选其中一个打开。").arg(path).arg(found.size()));
    return std::move(found.front());
}

Result<Exit> openPackage(const CommandLine &line, Output &output)
{
    const QString out = option(line, "out");
    const QString into = option(line, "into");
    if (out.isEmpty() == into.isEmpty())
        return failure(ErrorCode::Usage, QStringLiteral("用 --out 建新的填报文件，或用 --into 接着用原来的。"));
    BIHUAN_TRY(const FoundPackage found, onePackage(line.argument(0)));
    BIHUAN_TRY(const KeyPair key, installationKey(installationKeyFolder()));
    BIHUAN_TRY(const Package package, container::read(found.bytes, found.name, key, option(line, "password")));
    BIHUAN_TRY(const ToldLines lines, readLines(package, found.name));
    QJsonObject document{{QStringLiteral("unit"), package.head.unit}, {QStringLiteral("period"), package.head.period.toString()}, {QStringLiteral("fingerprint"), fingerprint(package.signer)}};
    if (package.kind == PackageKind::Receipt && !into.isEmpty()) {
        BIHUAN_TRY(const auto workspace, Workspace::open(into, Workspace::Access::Write, systemClock(), option(line, "as")));
        BIHUAN_TRY(const OpenedReceipt opened, openReceipt(package, lines, *workspace));
        document.insert(QStringLiteral("receipt"), lines.receipt);
        output.document(document);
        output.line(opened.text);
        return Exit::Done;
    }
    OpenedForm opened;
    if (into.isEmpty()) {
        BIHUAN_TRY(opened, openFormAsNew(package, lines, out, option(line, "as"), systemClock()));
    } else {
        BIHUAN_TRY(const auto workspace, Workspace::open(into, Workspace::Access::Write, systemClock(), option(line, "as")));
        BIHUAN_TRY(opened, openFormInto(package, lines, *workspace, option(line, "trust")));
    }
    document.insert(QStringLiteral("matters"), opened.matters);
    document.insert(QStringLiteral("ownKept"), opened.ownKept);
    document.insert(QStringLiteral("message"), lines.form[QStringLiteral("message")]);
    document.insert(QStringLiteral("deadline"), lines.form[QStringLiteral("deadline")]);
    output.document(document);
    output.line(QStringLiteral("%1%2：%3 项。").arg(package.head.unitTitle, package.head.period.title()).arg(opened.matters));
    if (const QString message = lines.form[QStringLiteral("message")].toString(); !message.isEmpty())
        output.line(message);
    return Exit::Done;
}

Result<Exit> report(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(option(line, "period")));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(ExchangeContext context, exchangeContext(*workspace));
    PackageLock lock{{}, option(line, "password")};
    if (line.has(QStringLiteral("encrypt"))) {
        BIHUAN_TRY(const ExchangeRows exchange, loadExchange(workspace->database()));
        if (exchange.office)
            lock.recipient = QByteArray::fromHex(exchange.office->countyKey.toLatin1());
    }
    BIHUAN_TRY(const MadeReport made, makeReport(context, period, lock, !line.has(QStringLiteral("no-photos"))));
    BIHUAN_CHECK(writePackageFile(option(line, "out"), made.bytes));
    for (const QString &name : made.unreported)
        output.message(QStringLiteral("“%1”本期还没有填报。").arg(name));
    for (const QString &sentence : made.lacking)
        output.message(sentence);
    output.document(QJsonObject{{QStringLiteral("unit"), made.package.head.unit},
                                {QStringLiteral("period"), period.toString()},
                                {QStringLiteral("matters"), made.matters},
                                {QStringLiteral("reported"), made.reported},
                                {QStringLiteral("attachments"), made.attachments},
                                {QStringLiteral("cumulative"), made.investment},
                                {QStringLiteral("unreported"), QJsonArray::fromStringList(made.unreported)},
                                {QStringLiteral("digest"), QString::fromLatin1(made.package.digest.toHex())},
                                {QStringLiteral("fingerprint"), fingerprint(made.package.signer)}});
    output.line(slipText(made));
    return Exit::Done;
}

Result<Exit> matrix(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const ExchangeRows exchange, loadExchange(workspace->database()));
    BIHUAN_TRY(const Office office, officeOf(workspace->database()));
    std::optional<Period> urged;
    if (line.has(QStringLiteral("urge"))) {
        BIHUAN_TRY(urged, line.period(option(line, "urge")));
    }
    BIHUAN_TRY(const auto county, workspace->county(urged ? urged->year : office.year));
    const ExchangeMatrix matrix = exchangeMatrix(*county, exchange, systemClock().now().date());
    QStringList header{QStringLiteral("单位")};
    for (const Period &period : matrix.periods)
        header.append(period.title());
    std::vector<QStringList> rows;
    QJsonArray list;
    for (size_t i = 0; i < matrix.units.size(); ++i) {
        QStringList row{matrix.units[i]->shortTitle};
        QJsonObject periods;
        for (size_t p = 0; p < matrix.periods.size(); ++p) {
            const ExchangeCell &cell = matrix.cells[i][p];
            row.append(exchangeStateTitle(cell));
            periods.insert(matrix.periods[p].toString(), QJsonObject{{QStringLiteral("state"), exchangeStateId(cell)},
                                                                     {QStringLiteral("late"), cell.isLate},
                                                                     {QStringLiteral("returned"), cell.returned},
                                                                     {QStringLiteral("handedInOn"), cell.handedInOn}});
        }
        rows.push_back(row);
        list.append(QJsonObject{{QStringLiteral("unit"), matrix.units[i]->key},
                                {QStringLiteral("title"), matrix.units[i]->shortTitle},
                                {QStringLiteral("late"), matrix.lateCount(i)},
                                {QStringLiteral("periods"), periods}});
    }
    output.document(list);
    if (urged)
        output.line(urgeText(matrix, *urged));
    else
        output.table(header, rows);
    return Exit::Done;
}

} // namespace

std::vector<Command> packageCommands()
{
    const Option password = take("password", "WORD", QStringLiteral("口令，知道的人才能打开"));
    return {
        {loop, QStringLiteral("package issue"), QStringLiteral("FILE"), QStringLiteral("给单位写填报文件，每个单位一个，只有它自己的事项"),
         {take("unit", "U", QStringLiteral("单位的代码或名称，可以有几个；不写就是全部有事项的单位"), false, true), periodOption(), take("out", "X.bhf", QStringLiteral("写到这个文件")),
          take("folder", "DIR", QStringLiteral("写到这个文件夹，每个单位一个文件")), take("deadline", "D", QStringLiteral("上报时限")), take("message", "TEXT", QStringLiteral("给单位的话")),
          {QStringLiteral("encrypt"), {}, QStringLiteral("加密给单位登记的密钥"), false, false}, password, actorOption()},
         QStringLiteral("bihuan-cli package issue 柞水2024.bihuan --unit 曹坪镇 --period 2024-08 --out 曹坪镇.bhf"), issue},
        {loop, QStringLiteral("package open"), QStringLiteral("X.bhf"), QStringLiteral("打开填报文件，建立或接着用单位自己的文件；打开回执记入退回的原因"),
         {take("out", "UNIT.bihuan", QStringLiteral("建这个新文件")), take("into", "UNIT.bihuan", QStringLiteral("接着用这个文件")),
          take("trust", "FINGERPRINT", QStringLiteral("县里换了密钥，这是核对过的指纹")), password, actorOption()},
         QStringLiteral("bihuan-cli package open 曹坪镇.bhf --out 曹坪镇.bihuan"), openPackage},
        {loop, QStringLiteral("package report"), QStringLiteral("UNIT.bihuan"), QStringLiteral("导出上报文件，印出交接单的内容"),
         {periodOption(), take("out", "X.bhr", QStringLiteral("写到这个文件"), true), {QStringLiteral("no-photos"), {}, QStringLiteral("不带附件"), false, false},
          {QStringLiteral("encrypt"), {}, QStringLiteral("加密给县里"), false, false}, password, actorOption()},
         QStringLiteral("bihuan-cli package report 曹坪镇.bihuan --period 2024-08 --out 曹坪镇.bhr"), report},
        {loop, QStringLiteral("package matrix"), QStringLiteral("FILE"), QStringLiteral("各单位各期发出、上报、退回、汇总到哪一步"),
         {take("urge", "P", QStringLiteral("这一期的催报名单"))}, QStringLiteral("bihuan-cli package matrix 柞水2024.bihuan --urge 2024-08"), matrix},
    };
}

} // namespace bihuan::cli
