// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/documentnumber.h"
#include "core/domain/notices/noticestanding.h"
#include "core/domain/notices/talk.h"
#include "core/storage/database.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace bihuan {

struct Store;

/// A unit that works on a notice beside the lead unit.
struct NoticeUnit
{
    NoticeId notice;
    UnitId unit;
    int position = 0;

    bool operator==(const NoticeUnit &) const = default;
};

/// A matter that a notice is about, with the count and the outcome of the notice's moves: so every move is written to
/// the matter as well and stands in its history.
struct NoticeMatter
{
    NoticeId notice;
    MatterId matter;
    int position = 0;
    int moves = 0;
    NoticeState state = NoticeState::Draft;

    bool operator==(const NoticeMatter &) const = default;
};

struct TalkMatter
{
    TalkId talk;
    MatterId matter;
    int position = 0;

    bool operator==(const TalkMatter &) const = default;
};

struct TalkNotice
{
    TalkId talk;
    NoticeId notice;
    int position = 0;

    bool operator==(const TalkNotice &) const = default;
};

/// What counts the documents of the office: 督办单, 通报.
struct NumberRows
{
    std::vector<NumberSeries> series;
    std::vector<DocumentNumber> numbers; ///< by series, year and number
};
Result<NumberRows> loadNumbers(Database &database);

/// Every notice of the file with what belongs to it.
struct NoticeRows
{
    std::vector<Notice> notices;  ///< in the order in which they were drafted, units and matters filled in
    std::vector<NoticeMove> moves; ///< by notice, then number
    std::vector<NoticeMatter> matters;
    std::vector<NumberSeries> series;
    std::vector<DocumentNumber> numbers; ///< by series, year and number
    std::vector<Talk> talks;      ///< by day, matters and notices filled in
};
Result<NoticeRows> loadNotices(Database &database);

/// Reads again what the tables hold, into rows that were read before; of the moves only those of `moved`. Rows of the
/// other tables stay as they are.
Status readNoticesAgain(Database &database, const QSet<QByteArray> &tables, const QSet<NoticeId> &moved, NoticeRows &rows);
/// Notices that the matters were put under.
Result<QSet<NoticeId>> noticesOfMatters(Database &database, const QSet<MatterId> &matters);

/// Writes what the paper says and who and what it is about. `before` is how it stands in the file; nullptr for a new one.
Status writeNotice(Store &store, const NoticeFile &file, const Notice *before);
/// Adds the newest move of a notice; its standing is the one after it.
Status writeMove(Store &store, const NoticeFile &file);
Status writeTalk(Store &store, const Talk &talk);

/// Codes of those of the matters that a notice or a talk is about.
Result<QStringList> mattersWithNotices(Database &database, const std::vector<MatterId> &matters);

} // namespace bihuan
