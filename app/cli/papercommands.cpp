// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/open.h"
#include "app/cli/paperfile.h"
#include "core/briefing/bulletin.h"
#include "core/typeset/textparser.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bihuan::cli {

namespace {

constexpr qint64 longestText = 8 * 1024 * 1024;

/// Only PDF so far; a name that asks for something else is not given a PDF under it.
Result<QString> paperPath(const CommandLine &line)
{
    const QString path = line.value(QStringLiteral("out"));
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("pdf"))
        return placeFor(path);
    if (suffix == QLatin1String("odt") || suffix == QLatin1String("docx"))
        return refuse(QStringLiteral("现在可以输出 PDF，还不能输出 .%1。把 --out 的文件名改成以 .pdf 结尾。").arg(suffix));
    return failure(ErrorCode::Usage, QStringLiteral("--out 的文件名应以 .pdf 结尾。"));
}

Result<Exit> print(const Document &document, const QString &path, Output &output)
{
    BIHUAN_TRY(const PaperReport report, writePdf(document, path));
    tellPaper(report, path, output);
    return Exit::Done;
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
    return print(document, path, output);
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

Result<QByteArray> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("“%1”读不出来，检查文件是否存在、能否打开。").arg(path), file.errorString());
    if (file.size() > longestText)
        return refuse(QStringLiteral("“%1”超过 8 MB，不像一份文稿，没有排版。").arg(path));
    return file.readAll();
}

Result<Exit> runTypeset(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Document::Form form, formNamed(line.value(QStringLiteral("form"))));
    BIHUAN_TRY(const QString path, paperPath(line));
    BIHUAN_TRY(const auto overrides, overridesOf(line));
    BIHUAN_TRY(const QByteArray text, textOf(line.argument(0)));
    BIHUAN_TRY(const Document document, parseText(text, form, overrides));
    return print(document, path, output);
}

Option outOption()
{
    return {QStringLiteral("out"), QStringLiteral("X.pdf"), QStringLiteral("输出的文件，以 .pdf 结尾"), false, true};
}

} // namespace

std::vector<Command> paperCommands()
{
    return {
        {QStringLiteral("督导检查"), QStringLiteral("bulletin"), QStringLiteral("FILE"),
         QStringLiteral("用一期的数据编出通报，只读不写，不占期号"),
         {periodOption(),
          {QStringLiteral("template"), QStringLiteral("T"), QStringLiteral("通报模板，默认 monthly"), false, false},
          {QStringLiteral("number"), QStringLiteral("N"), QStringLiteral("期号；不写则留空"), false, false},
          outOption()},
         QStringLiteral("bihuan-cli bulletin 柞水2024.bihuan --period 2024-08 --out 通报.pdf"), runBulletin},
        {QStringLiteral("督导检查"), QStringLiteral("typeset"), QStringLiteral("TEXT"),
         QStringLiteral("把一份文稿（UTF-8 文本）排成公文"),
         {{QStringLiteral("form"), QStringLiteral("FORM"),
           QStringLiteral("bulletin 简报、redhead 红头文件、letter 信函"), false, true},
          {QStringLiteral("set"), QStringLiteral("KEY=VALUE"),
           QStringLiteral("mark、number、office、date、title、subdate、to、cc、printer、printed、seal"), true, false},
          outOption()},
         QStringLiteral("bihuan-cli typeset 讲话.txt --form bulletin --set number=第2期 --out 讲话.pdf"), runTypeset},
    };
}

} // namespace bihuan::cli
