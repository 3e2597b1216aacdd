// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/open.h"
#include "core/services/noticebook.h"

#include <QJsonObject>

namespace bihuan::cli {

/// A file's 督办单 as a command reads them.
struct NoticeReading
{
    std::shared_ptr<const NoticeBook> book;
    std::shared_ptr<const County> county; ///< of the office's year

    static Result<NoticeReading> of(Workspace &workspace);

    /// The notice that `word` names: its number, "2024-3" or "3" of the office's year, or the end of its id.
    Result<const NoticeFile *> named(const QString &word) const;
    /// A unit by key or name.
    Result<const Unit *> unitNamed(const QString &word) const;

    /// `day` is the one that days left are counted from. With `moves` its whole life.
    QJsonObject toJson(const NoticeFile &file, const QDate &day, bool moves = false) const;
    /// 文号 颜色 状态 主办单位 时限 剩余 事项, as `header` names them.
    static QStringList header();
    QStringList textRow(const NoticeFile &file, const QDate &day) const;
    /// What a draft without a number is called by: the end of its id.
    static QString reference(const NoticeFile &file);
};

/// The option's value as a date; invalid when the option is not given.
Result<QDate> dayOption(const CommandLine &line, const QString &option);
/// The same, or today where it is not given.
Result<QDate> dayOrToday(const CommandLine &line, const QString &option = QStringLiteral("day"));

} // namespace bihuan::cli
