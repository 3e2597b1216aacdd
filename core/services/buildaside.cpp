// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/buildaside.h"

#include "core/storage/database.h"

#include <QFile>
#include <QFileInfo>

namespace bihuan {

Status buildAside(const QString &path, const std::function<Status(const QString &)> &build)
{
    if (QFileInfo::exists(path))
        return refuse(QStringLiteral("“%1”已经存在，没有覆盖。换一个文件名，或先把它移走。").arg(path));
    if (const QString folder = QFileInfo(path).absolutePath(); !QFileInfo(folder).isDir())
        return refuse(QStringLiteral("文件夹“%1”不存在。先建好文件夹，或换一个位置。").arg(folder));
    const QString building = path + QStringLiteral(".part");
    removeDatabase(building);
    if (const Status built = build(building); !built) {
        removeDatabase(building);
        return built;
    }
    removeDatabase(path); // a -wal left of a lost file would be played into the new one
    if (!QFile::rename(building, path)) {
        removeDatabase(building);
        return refuse(QStringLiteral("“%1”写不进去，没有建立。检查磁盘空间和权限。").arg(path));
    }
    return {};
}

} // namespace bihuan
