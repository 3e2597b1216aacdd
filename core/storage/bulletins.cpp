// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/bulletins.h"

#include "core/storage/contents.h"
#include "core/storage/repository_impl.h"

namespace bihuan {

inline void bindValue(Statement &s, int i, BulletinState v) { s.bind(i, bulletinStateId(v)); }
inline void readValue(const Statement &s, int i, BulletinState &v)
{
    v = bulletinStateFromId(ShortText(s, i).view()).value_or(BulletinState::Draft);
}
inline void bindValue(Statement &s, int i, BulletinAct v) { s.bind(i, bulletinRule(v).id); }
inline void readValue(const Statement &s, int i, BulletinAct &v)
{
    v = bulletinActFromId(ShortText(s, i).view()).value_or(BulletinAct::Check);
}

namespace storage {

template <>
struct Table<Bulletin>
{
    static constexpr const char *name = "bulletin";
    static constexpr const char *order = "id"; // v7 ids: as they were drafted
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Bulletin::id>("id"),           column<&Bulletin::number>("number_id"),
        column<&Bulletin::templateId>("template"), column<&Bulletin::period>("period"),
        column<&Bulletin::title>("title"),     column<&Bulletin::series>("series"),
        column<&Bulletin::content>("content"), column<&Bulletin::digest>("digest"),
        column<&Bulletin::pdf>("pdf"),         column<&Bulletin::scan>("scan"),
        column<&Bulletin::sample>("sample"),
    };
};

template <>
struct Table<BulletinMove>
{
    static constexpr const char *name = "bulletin_move";
    static constexpr const char *order = "bulletin_id, no";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&BulletinMove::bulletin>("bulletin_id"), column<&BulletinMove::no>("no"),
        column<&BulletinMove::act>("act"),              column<&BulletinMove::from>("from_state"),
        column<&BulletinMove::to>("to_state"),          column<&BulletinMove::day>("day"),
        column<&BulletinMove::person>("person"),        column<&BulletinMove::text>("text"),
        column<&BulletinMove::actor>("actor"),          column<&BulletinMove::at>("at"),
    };
};

template <>
struct Table<BulletinSlip>
{
    static constexpr const char *name = "bulletin_slip";
    static constexpr const char *order = "bulletin_id, unit_id";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&BulletinSlip::bulletin>("bulletin_id"),   column<&BulletinSlip::unit>("unit_id"),
        column<&BulletinSlip::text>("text"),              column<&BulletinSlip::sent>("sent"),
        column<&BulletinSlip::agreed>("agreed"),          column<&BulletinSlip::objection>("objection"),
        column<&BulletinSlip::objectedAt>("objected_at"), column<&BulletinSlip::answer>("answer"),
        column<&BulletinSlip::answeredAt>("answered_at"),
    };
};

} // namespace storage

template class Repository<Bulletin>;
template class Repository<BulletinMove>;
template class Repository<BulletinSlip>;

Result<BulletinRows> loadBulletins(Database &database)
{
    BulletinRows rows;
    BIHUAN_TRY(rows.bulletins, Repository<Bulletin>(database).list());
    BIHUAN_TRY(rows.moves, Repository<BulletinMove>(database).list());
    BIHUAN_TRY(rows.slips, Repository<BulletinSlip>(database).list());
    BIHUAN_TRY(rows.numbers, loadNumbers(database));
    return rows;
}

Result<QByteArray> keptPaper(Database &database, const QString &digest)
{
    BIHUAN_TRY(Statement row, database.prepare("SELECT bytes FROM content WHERE digest = ?"));
    row.bind(0, digest);
    BIHUAN_TRY(const bool found, row.next());
    QByteArray bytes = found ? row.blob(0) : QByteArray();
    if (contentDigest(bytes) != digest)
        return failure(ErrorCode::Damaged, QStringLiteral("存档的通报已损坏或丢失，打不开。从备份里找回。"), QStringLiteral("content ") + digest);
    return bytes;
}

Result<QStringList> bulletinPaperFaults(Database &database)
{
    QStringList faults;
    BIHUAN_TRY(const std::vector<Bulletin> bulletins, Repository<Bulletin>(database).list());
    for (const Bulletin &bulletin : bulletins) {
        for (const QString &digest : {bulletin.pdf, bulletin.scan}) {
            if (!digest.isEmpty() && !keptPaper(database, digest))
                faults.append(QStringLiteral("通报《%1》的存档纸样已损坏或丢失。从备份里找回。").arg(bulletin.title));
        }
    }
    return faults;
}

} // namespace bihuan
