// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/noticerows.h"
#include "core/storage/repository_impl.h"
#include "core/storage/store.h"

// 督办单, their numbers and 约谈.

namespace bihuan {

inline void bindValue(Statement &s, int i, NoticeMode v) { s.bind(i, noticeModeId(v)); }
inline void readValue(const Statement &s, int i, NoticeMode &v)
{
    v = noticeModeFromId(ShortText(s, i).view()).value_or(NoticeMode::Special);
}
inline void bindValue(Statement &s, int i, NoticeState v) { s.bind(i, noticeStateId(v)); }
inline void readValue(const Statement &s, int i, NoticeState &v)
{
    v = noticeStateFromId(ShortText(s, i).view()).value_or(NoticeState::Draft);
}
inline void bindValue(Statement &s, int i, NoticeAct v) { s.bind(i, noticeRule(v).id); }
inline void readValue(const Statement &s, int i, NoticeAct &v)
{
    v = noticeActFromId(ShortText(s, i).view()).value_or(NoticeAct::Submit);
}
inline void bindValue(Statement &s, int i, DocumentNumber::Purpose v) { s.bind(i, numberPurposeId(v)); }
inline void readValue(const Statement &s, int i, DocumentNumber::Purpose &v) { v = numberPurposeFromId(ShortText(s, i).view()); }

namespace storage {

template <>
struct Table<NumberSeries>
{
    static constexpr const char *name = "number_series";
    static constexpr const char *order = "id";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&NumberSeries::id>("id"),
        column<&NumberSeries::title>("title"),
        column<&NumberSeries::code>("code"),
    };
};

template <>
struct Table<DocumentNumber>
{
    static constexpr const char *name = "document_number";
    static constexpr const char *order = "series_id, year, no";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&DocumentNumber::id>("id"),           column<&DocumentNumber::series>("series_id"),
        column<&DocumentNumber::year>("year"),       column<&DocumentNumber::no>("no"),
        column<&DocumentNumber::text>("text"),       column<&DocumentNumber::purpose>("purpose"),
        column<&DocumentNumber::holder>("holder"),   column<&DocumentNumber::day>("day"),
        column<&DocumentNumber::actor>("actor"),     column<&DocumentNumber::at>("at"),
    };
};

template <>
struct Table<Notice>
{
    static constexpr const char *name = "notice";
    static constexpr const char *order = "id"; // v7 ids: as they were drafted
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Notice::id>("id"),                   column<&Notice::number>("number_id"),
        column<&Notice::ladder>("ladder"),           column<&Notice::step>("step"),
        column<&Notice::mode>("mode"),               column<&Notice::title>("title"),
        column<&Notice::content>("content"),         column<&Notice::source>("source"),
        column<&Notice::instruction>("instruction"), column<&Notice::requirement>("requirement"),
        column<&Notice::leadUnit>("lead_unit_id"),   column<&Notice::replyBy>("reply_by"),
        column<&Notice::handler>("handler"),         column<&Notice::signer>("signer"),
        column<&Notice::period>("period"),           column<&Notice::previous>("previous_id"),
        column<&Notice::sample>("sample"),
    };
};

template <>
struct Table<NoticeUnit>
{
    static constexpr const char *name = "notice_unit";
    static constexpr const char *order = "notice_id, position";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&NoticeUnit::notice>("notice_id"),
        column<&NoticeUnit::unit>("unit_id"),
        column<&NoticeUnit::position>("position"),
    };
};

template <>
struct Table<NoticeMatter>
{
    static constexpr const char *name = "notice_matter";
    static constexpr const char *order = "notice_id, position";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&NoticeMatter::notice>("notice_id"), column<&NoticeMatter::matter>("matter_id"),
        column<&NoticeMatter::position>("position"), column<&NoticeMatter::moves>("moves"),
        column<&NoticeMatter::state>("state"),
    };
};

template <>
struct Table<NoticeMove>
{
    static constexpr const char *name = "notice_move";
    static constexpr const char *order = "notice_id, no";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&NoticeMove::notice>("notice_id"),   column<&NoticeMove::no>("no"),
        column<&NoticeMove::act>("act"),            column<&NoticeMove::from>("from_state"),
        column<&NoticeMove::to>("to_state"),        column<&NoticeMove::day>("day"),
        column<&NoticeMove::date>("date"),          column<&NoticeMove::unit>("unit_id"),
        column<&NoticeMove::text>("text"),          column<&NoticeMove::problem>("problem"),
        column<&NoticeMove::nextStep>("next_step"), column<&NoticeMove::person>("person"),
        column<&NoticeMove::actor>("actor"),        column<&NoticeMove::at>("at"),
    };
};

template <>
struct Table<Talk>
{
    static constexpr const char *name = "talk";
    static constexpr const char *order = "day, id";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Talk::id>("id"),           column<&Talk::day>("day"),
        column<&Talk::talker>("talker"),   column<&Talk::unit>("unit_id"),
        column<&Talk::person>("person"),   column<&Talk::minutes>("minutes"),
        column<&Talk::result>("result"),   column<&Talk::actor>("actor"),
        column<&Talk::at>("at"),           column<&Talk::sample>("sample"),
    };
};

template <>
struct Table<TalkMatter>
{
    static constexpr const char *name = "talk_matter";
    static constexpr const char *order = "talk_id, position";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&TalkMatter::talk>("talk_id"),
        column<&TalkMatter::matter>("matter_id"),
        column<&TalkMatter::position>("position"),
    };
};

template <>
struct Table<TalkNotice>
{
    static constexpr const char *name = "talk_notice";
    static constexpr const char *order = "talk_id, position";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&TalkNotice::talk>("talk_id"),
        column<&TalkNotice::notice>("notice_id"),
        column<&TalkNotice::position>("position"),
    };
};

} // namespace storage

template class Repository<NumberSeries>;
template class Repository<DocumentNumber>;
template class Repository<Notice>;
template class Repository<NoticeUnit>;
template class Repository<NoticeMatter>;
template class Repository<NoticeMove>;
template class Repository<Talk>;
template class Repository<TalkMatter>;
template class Repository<TalkNotice>;

namespace {

/// Fills `list` of each owner from the rows that name it; rows stand by owner.
template <typename Owner, typename Key, typename Row, typename Item>
void fillLists(std::vector<Owner> &owners, const std::vector<Row> &rows, Key Row::*owner, Item Row::*item,
               std::vector<Item> Owner::*list)
{
    QHash<QString, Owner *> byId;
    for (Owner &one : owners)
        byId.insert(one.id.value, &one);
    for (const Row &row : rows) {
        if (Owner *const one = byId.value((row.*owner).value))
            (one->*list).push_back(row.*item);
    }
}

} // namespace

Result<NumberRows> loadNumbers(Database &database)
{
    NumberRows rows;
    BIHUAN_TRY(rows.series, Repository<NumberSeries>(database).list());
    BIHUAN_TRY(rows.numbers, Repository<DocumentNumber>(database).list());
    return rows;
}

Result<NoticeRows> loadNotices(Database &database)
{
    static const QSet<QByteArray> all{"number_series", "document_number", "notice", "talk"};
    NoticeRows rows;
    BIHUAN_TRY(rows.moves, Repository<NoticeMove>(database).list());
    BIHUAN_CHECK(readNoticesAgain(database, all, {}, rows));
    return rows;
}

Status readNoticesAgain(Database &database, const QSet<QByteArray> &tables, const QSet<NoticeId> &moved, NoticeRows &rows)
{
    const auto touches = [&](std::initializer_list<const char *> names) {
        return std::ranges::any_of(names, [&](const char *name) { return tables.contains(name); });
    };
    if (touches({"number_series"})) {
        BIHUAN_TRY(rows.series, Repository<NumberSeries>(database).list());
    }
    if (touches({"document_number"})) {
        BIHUAN_TRY(rows.numbers, Repository<DocumentNumber>(database).list());
    }
    if (touches({"notice", "notice_unit", "notice_matter", "notice_move"})) {
        BIHUAN_TRY(rows.notices, Repository<Notice>(database).list());
        BIHUAN_TRY(rows.matters, Repository<NoticeMatter>(database).list());
        BIHUAN_TRY(const std::vector<NoticeUnit> units, Repository<NoticeUnit>(database).list());
        fillLists(rows.notices, rows.matters, &NoticeMatter::notice, &NoticeMatter::matter, &Notice::matters);
        fillLists(rows.notices, units, &NoticeUnit::notice, &NoticeUnit::unit, &Notice::coUnits);
    }
    if (!moved.isEmpty()) {
        QStringList ids;
        for (const NoticeId &id : moved)
            ids.append(id.value);
        std::erase_if(rows.moves, [&](const NoticeMove &move) { return moved.contains(move.notice); });
        BIHUAN_TRY(std::vector<NoticeMove> moves,
                   storage::select<NoticeMove>(database, " WHERE notice_id IN (SELECT value FROM json_each(?)) ORDER BY notice_id, no", ids));
        std::ranges::move(moves, std::back_inserter(rows.moves));
    }
    if (touches({"talk", "talk_matter", "talk_notice"})) {
        BIHUAN_TRY(rows.talks, Repository<Talk>(database).list());
        BIHUAN_TRY(const std::vector<TalkMatter> talkMatters, Repository<TalkMatter>(database).list());
        BIHUAN_TRY(const std::vector<TalkNotice> talkNotices, Repository<TalkNotice>(database).list());
        fillLists(rows.talks, talkMatters, &TalkMatter::talk, &TalkMatter::matter, &Talk::matters);
        fillLists(rows.talks, talkNotices, &TalkNotice::talk, &TalkNotice::notice, &Talk::notices);
    }
    return {};
}

Result<QSet<NoticeId>> noticesOfMatters(Database &database, const QSet<MatterId> &matters)
{
    QStringList ids;
    for (const MatterId &matter : matters)
        ids.append(matter.value);
    BIHUAN_TRY(const std::vector<NoticeMatter> rows,
               storage::select<NoticeMatter>(database, " WHERE matter_id IN (SELECT value FROM json_each(?))", ids));
    QSet<NoticeId> notices;
    for (const NoticeMatter &row : rows)
        notices.insert(row.notice);
    return notices;
}

Status writeNotice(Store &store, const NoticeFile &file, const Notice *before)
{
    const Notice &notice = file.notice;
    BIHUAN_CHECK(store.notices.save(notice));
    if (before) {
        for (const UnitId &unit : before->coUnits) {
            if (std::ranges::find(notice.coUnits, unit) == notice.coUnits.end())
                BIHUAN_CHECK(store.noticeUnits.remove({notice.id, unit, 0}));
        }
        for (const MatterId &matter : before->matters) {
            if (std::ranges::find(notice.matters, matter) == notice.matters.end())
                BIHUAN_CHECK(store.noticeMatters.remove({notice.id, matter}));
        }
    }
    int position = 0;
    for (const UnitId &unit : notice.coUnits)
        BIHUAN_CHECK(store.noticeUnits.save({notice.id, unit, ++position}));
    position = 0;
    for (const MatterId &matter : notice.matters)
        BIHUAN_CHECK(store.noticeMatters.save({notice.id, matter, ++position, file.standing.moves, file.standing.state}));
    return {};
}

Status writeMove(Store &store, const NoticeFile &file)
{
    BIHUAN_CHECK(store.noticeMoves.insert(file.moves.back()));
    int position = 0;
    for (const MatterId &matter : file.notice.matters)
        BIHUAN_CHECK(store.noticeMatters.save({file.notice.id, matter, ++position, file.standing.moves, file.standing.state}));
    return {};
}

Status writeTalk(Store &store, const Talk &talk)
{
    BIHUAN_CHECK(store.talks.insert(talk));
    int position = 0;
    for (const MatterId &matter : talk.matters)
        BIHUAN_CHECK(store.talkMatters.insert({talk.id, matter, ++position}));
    position = 0;
    for (const NoticeId &notice : talk.notices)
        BIHUAN_CHECK(store.talkNotices.insert({talk.id, notice, ++position}));
    return {};
}

Result<QStringList> mattersWithNotices(Database &database, const std::vector<MatterId> &matters)
{
    QStringList ids;
    for (const MatterId &matter : matters)
        ids.append(matter.value);
    BIHUAN_TRY(Statement rows, database.prepare("SELECT code FROM matter WHERE id IN (SELECT value FROM json_each(?)) AND (id IN "
                                                "(SELECT matter_id FROM notice_matter) OR id IN (SELECT matter_id FROM talk_matter)) "
                                                "ORDER BY code"));
    bindValue(rows, 0, ids);
    QStringList codes;
    for (;;) {
        BIHUAN_TRY(const bool found, rows.next());
        if (!found)
            return codes;
        codes.append(rows.text(0));
    }
}

} // namespace bihuan
