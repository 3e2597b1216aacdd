// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/paperfile.h"

#include "core/editable/editwriter.h"

#include <QFileInfo>

namespace bihuan::cli {

Result<QString> placeFor(const QString &path)
{
    const QFileInfo place(path);
    if (!QFileInfo(place.absolutePath()).isDir())
        return refuse(QStringLiteral("没有“%1”所在的文件夹，先建好文件夹或换一个位置。").arg(path));
    if (place.isDir())
        return refuse(QStringLiteral("“%1”是一个文件夹，不能当作文件写入。换一个文件名。").arg(path));
    return path;
}

Option outOption()
{
    return {QStringLiteral("out"), QStringLiteral("X.pdf"), QStringLiteral("输出的文件，以 .pdf、.odt 或 .docx 结尾"), false, true};
}

Result<QString> paperPath(const CommandLine &line)
{
    const QString path = line.value(QStringLiteral("out"));
    if (QFileInfo(path).suffix().toLower() == QLatin1String("pdf") || editFormatOf(path))
        return placeFor(path);
    return failure(ErrorCode::Usage, QStringLiteral("--out 的文件名应以 .pdf、.odt 或 .docx 结尾。"));
}

Result<Exit> printDocument(const Document &document, const QString &path, const PaperOptions &options, Output &output)
{
    if (const auto format = editFormatOf(path)) {
        BIHUAN_CHECK(writeEditable(document, *format, path));
        output.document(QJsonObject{{QStringLiteral("out"), path}});
        output.line(QStringLiteral("%1，可以用 LibreOffice 或 WPS 打开修改。").arg(path));
        return Exit::Done;
    }
    BIHUAN_TRY(const PaperReport report, writePdf(document, path, options));
    tellPaper(report, path, output);
    return Exit::Done;
}

void tellPaper(const PaperReport &report, const QString &path, Output &output)
{
    output.document(QJsonObject{
        {QStringLiteral("out"), path},
        {QStringLiteral("pages"), report.pages},
        {QStringLiteral("substitutions"), QJsonArray::fromStringList(report.substitutions)},
        {QStringLiteral("fallbacks"), QJsonArray::fromStringList(report.fallbacks)},
        {QStringLiteral("missingCharacters"), QJsonArray::fromStringList(report.missingCharacters)}});
    output.line(QStringLiteral("%1，共 %2 页。").arg(path).arg(report.pages));
    const QStringList replaced = report.substitutions + report.fallbacks;
    if (!replaced.isEmpty())
        output.message(QStringLiteral("字体代替：%1。").arg(replaced.join(QStringLiteral("；"))));
    if (!report.missingCharacters.isEmpty())
        output.message(QStringLiteral("这些字没有字体，印成了空框：%1。装上含有它们的字体后再输出一次。")
                           .arg(report.missingCharacters.join(QStringLiteral("、"))));
}

} // namespace bihuan::cli
