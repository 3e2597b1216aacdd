// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/noticebook.h"
#include "core/services/officecontext.h"
#include "ui/models/recordmodel.h"

namespace bihuan {

/// Which notices a list shows.
enum class NoticeShelf {
    Open,    ///< issued or on the way there, not over
    Overdue, ///< a unit has let its deadline pass
    Draft,   ///< 草稿 and 待审
    Over,    ///< 办结, 归档, 退办, 已升级, 作废
    All,
};
inline constexpr std::array noticeShelves{NoticeShelf::Open, NoticeShelf::Overdue, NoticeShelf::Draft, NoticeShelf::Over, NoticeShelf::All};

QString noticeShelfId(NoticeShelf shelf);
QString noticeShelfTitle(NoticeShelf shelf);
bool standsOn(const NoticeFile &file, NoticeShelf shelf, const QDate &today);

/// The colour of a notice as a chip shows it.
struct NoticeColour
{
    QString id;    ///< of a colour that the tokens know
    QString shape;
    QString word;  ///< 黄
};
NoticeColour noticeColour(const Notice &notice, const OfficeContext &office);

/// The notices as a table, the newest first. `kept` stays also where it stands on another shelf by now.
std::vector<RecordColumn> noticeColumns();
std::vector<RecordRow> noticeRecords(const NoticeBook &book, const County &county, NoticeShelf shelf, const QDate &today,
                                     const QString &kept = {});

/// What waits on `today`, in groups: 今天要办.
std::vector<RecordColumn> noticeTaskColumns();
std::vector<RecordRow> noticeTaskRecords(const NoticeBook &book, const County &county, const QDate &today);
/// How many notices wait for something.
int noticesWaiting(const NoticeBook &book, const OfficeContext &office, const QDate &today);

/// The move that a row of noticeTaskRecords() asks for, and of which notice: its id is "NOTICE/act".
struct NoticeTaskKey
{
    QString notice;
    QString act; ///< as in noticestate.h
};
NoticeTaskKey noticeTaskKey(const QString &id);

} // namespace bihuan
