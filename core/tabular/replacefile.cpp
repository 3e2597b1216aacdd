// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/replacefile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace bihuan {
namespace {

/// A file is only safe once its bytes and its name are on the disk.
bool synced(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

auto refuseWriting(const QFileInfo &target, const QString &reason, const QString &detail)
{
    return refuse(QStringLiteral("文件“%1”没有写成：%2。可换一个文件夹或腾出空间后再试。")
                      .arg(target.fileName(), reason),
                  detail);
}

} // namespace

Status replaceFile(const QString &target, const std::function<Status(const QString &)> &make)
{
    QFileInfo info(target);
    if (info.isSymLink() && info.exists())
        info.setFile(info.canonicalFilePath()); // the link stays a link
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return refuse(
            QStringLiteral("文件夹“%1”不存在。可先建好文件夹，或换一个位置。").arg(info.absolutePath()));
    if (info.isDir())
        return refuse(
            QStringLiteral("“%1”是文件夹，不能当作文件写入。可另取一个文件名。").arg(info.fileName()));
    if (info.exists() && !info.isWritable())
        return refuseWriting(info, QStringLiteral("原有的同名文件是只读的"), QString());
    const QTemporaryDir work(info.absolutePath() + QStringLiteral("/.bihuan-XXXXXX"));
    if (!work.isValid())
        return refuseWriting(info, QStringLiteral("所在文件夹写不进去"), work.errorString());
    const QString path = work.filePath(QStringLiteral("out.") + info.suffix());
    if (const Status made = make(path); !made) {
        Error error = made.error();
        if (error.text.isEmpty()) // the maker knows only what failed
            return refuseWriting(info, QStringLiteral("磁盘空间不够或磁盘有故障"), error.detail);
        return tl::unexpected(error);
    }
    if (!synced(path, O_RDONLY))
        return refuseWriting(info, QStringLiteral("磁盘空间不够或磁盘有故障"),
                             QStringLiteral("fsync failed"));
    std::error_code failed;
    std::filesystem::rename(QFile::encodeName(path).toStdString(),
                            QFile::encodeName(info.absoluteFilePath()).toStdString(), failed);
    if (failed)
        return refuseWriting(info, QStringLiteral("原有的同名文件换不下来，可能正被别的程序占用"),
                             QString::fromStdString(failed.message()));
    synced(info.absolutePath(), O_RDONLY | O_DIRECTORY);
    return {};
}

} // namespace bihuan
