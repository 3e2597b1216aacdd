// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/fileerrors.h"

namespace bihuan {
namespace {

QString bracketed(const QString &place)
{
    return place.isEmpty() ? QString() : QStringLiteral("（%1）").arg(place);
}

} // namespace

Error damagedFile(const QString &fileName, const QString &place, const QString &detail)
{
    return {ErrorCode::Refused,
            QStringLiteral("文件“%1”已损坏或没有传完整%2。可让报送单位重新发一份，或用 Excel、WPS "
                           "打开后另存为 .xlsx 再导入。")
                .arg(fileName, bracketed(place)),
            detail};
}

Error tooLargeFile(const QString &fileName, const QString &place, const QString &detail)
{
    return {ErrorCode::Refused,
            QStringLiteral("文件“%1”的内容过大%2，没有读入。可把要导入的表复制到一个新文件里再导入。")
                .arg(fileName, bracketed(place)),
            detail};
}

Error unopenedFile(const QString &fileName, const QString &detail)
{
    return {
        ErrorCode::Refused,
        QStringLiteral(
            "文件“%1”打不开，可能没有读取权限，或正被别的程序占用。可关闭占用它的程序，或复制一份后再试。")
            .arg(fileName),
        detail};
}

Error readingCancelled()
{
    return {ErrorCode::Cancelled, QStringLiteral("已停止读取。"), QString()};
}

Error writingCancelled()
{
    return {ErrorCode::Cancelled, QStringLiteral("已停止导出，没有写成文件。"), QString()};
}

} // namespace bihuan
