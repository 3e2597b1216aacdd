// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/paperfile.h"

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
