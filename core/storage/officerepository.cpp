// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history.h"
#include "core/storage/repository_impl.h"
#include "core/storage/yearrows.h"

// The tables that belong to the office as a whole.

namespace bihuan {

inline void bindValue(Statement &s, int i, UnitKind v) { s.bind(i, unitKindId(v)); }
inline void readValue(const Statement &s, int i, UnitKind &v)
{
    v = unitKindFromId(s.text(i)).value_or(UnitKind::Department);
}

namespace storage {

template <>
struct Table<Office>
{
    static constexpr const char *name = "office";
    static constexpr const char *order = "id";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Office::id>("id"),
        column<&Office::name>("name"),
        column<&Office::role>("role"),
        column<&Office::year>("year"),
        column<&Office::bulletinName>("bulletin_name"),
        column<&Office::documentCode>("document_code"),
        column<&Office::bulletinTo>("bulletin_to"),
        column<&Office::bulletinCc>("bulletin_cc"),
        column<&Office::notice>("notice"),
    };
};

template <>
struct Table<Actor>
{
    static constexpr const char *name = "actor";
    static constexpr const char *order = "id"; // v7 ids: the first actor comes first
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Actor::id>("id"),
        column<&Actor::name>("name"),
        column<&Actor::active>("active"),
    };
};

template <>
struct Table<Unit>
{
    static constexpr const char *name = "unit";
    static constexpr const char *order = "position, key";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Unit::id>("id"),
        column<&Unit::key>("key"),
        column<&Unit::title>("title"),
        column<&Unit::shortTitle>("short_title"),
        column<&Unit::kind>("kind"),
        column<&Unit::parent>("parent_id"),
        column<&Unit::position>("position"),
        column<&Unit::aliases>("aliases"),
    };
};

template <>
struct Table<Person>
{
    static constexpr const char *name = "person";
    static constexpr const char *order = "id";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Person::id>("id"),
        column<&Person::name>("name"),
        column<&Person::phone>("phone"),
    };
};

template <>
struct Table<Post>
{
    static constexpr const char *name = "post";
    static constexpr const char *order = "position, key";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Post::id>("id"),
        column<&Post::key>("key"),
        column<&Post::title>("title"),
        column<&Post::unit>("unit_id"),
        column<&Post::position>("position"),
    };
};

template <>
struct Table<Tenure>
{
    static constexpr const char *name = "tenure";
    static constexpr const char *order = "post_id, from_day";
    static constexpr int keys = 3;
    static constexpr std::array columns{
        column<&Tenure::post>("post_id"),
        column<&Tenure::person>("person_id"),
        column<&Tenure::from>("from_day"),
        column<&Tenure::to>("to_day"),
    };
};

template <>
struct Table<Source>
{
    static constexpr const char *name = "source";
    static constexpr const char *order = "key";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Source::id>("id"),
        column<&Source::key>("key"),
        column<&Source::title>("title"),
        column<&Source::documentNumber>("document_number"),
        column<&Source::issued>("issued"),
    };
};

template <>
struct Table<DefinitionRecord>
{
    static constexpr const char *name = "definition";
    static constexpr const char *order = "kind, year, position, id";
    static constexpr int keys = 3;
    static constexpr std::array columns{
        column<&DefinitionRecord::kind>("kind"),
        column<&DefinitionRecord::id>("id"),
        column<&DefinitionRecord::year>("year"),
        column<&DefinitionRecord::position>("position"),
        column<&DefinitionRecord::body>("body"),
    };
};

template <>
struct Table<PeriodRecord>
{
    static constexpr const char *name = "period";
    static constexpr const char *order = "period";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&PeriodRecord::period>("period"),
        column<&PeriodRecord::state>("state"),
        column<&PeriodRecord::openedAt>("opened_at"),
        column<&PeriodRecord::closedAt>("closed_at"),
        column<&PeriodRecord::publishedAt>("published_at"),
    };
};

template <>
struct Table<FindingApproval>
{
    static constexpr const char *name = "finding_approval";
    static constexpr const char *order = "key";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&FindingApproval::key>("key"),       column<&FindingApproval::kind>("kind"),
        column<&FindingApproval::remark>("remark"), column<&FindingApproval::actor>("actor"),
        column<&FindingApproval::at>("at"),
    };
};

template <>
struct Table<SnapshotRow>
{
    static constexpr const char *name = "snapshot";
    static constexpr const char *order = "period, matter_id";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&SnapshotRow::period>("period"),
        column<&SnapshotRow::matter>("matter_id"),
        column<&SnapshotRow::body>("body"),
    };
};

} // namespace storage

template class Repository<Office>;
template class Repository<Actor>;
template class Repository<Unit>;
template class Repository<Person>;
template class Repository<Post>;
template class Repository<Tenure>;
template class Repository<Source>;
template class Repository<DefinitionRecord>;
template class Repository<PeriodRecord>;
template class Repository<FindingApproval>;
template class Repository<SnapshotRow>;

Result<Office> officeOf(Database &database)
{
    BIHUAN_TRY(const auto offices, Repository<Office>(database).list());
    if (offices.empty())
        return refuse(QStringLiteral("文件里没有单位信息，可能没有建完。重新新建，或恢复备份。"), QStringLiteral("office is empty"));
    return offices.front();
}

Result<OfficeRows> loadOffice(Database &database)
{
    OfficeRows rows;
    BIHUAN_TRY(rows.history, historyHead(database));
    BIHUAN_TRY(rows.office, officeOf(database));
    BIHUAN_TRY(rows.actors, Repository<Actor>(database).list());
    BIHUAN_TRY(rows.units, Repository<Unit>(database).list());
    BIHUAN_TRY(rows.persons, Repository<Person>(database).list());
    BIHUAN_TRY(rows.posts, Repository<Post>(database).list());
    BIHUAN_TRY(rows.tenures, Repository<Tenure>(database).list());
    BIHUAN_TRY(rows.sources, Repository<Source>(database).list());
    BIHUAN_TRY(rows.definitions, Repository<DefinitionRecord>(database).list());
    BIHUAN_TRY(rows.periods, Repository<PeriodRecord>(database).list());
    BIHUAN_TRY(rows.approvals, Repository<FindingApproval>(database).list());
    return rows;
}

Result<std::vector<SnapshotLight>> loadSnapshotLights(Database &database, const Period &period)
{
    BIHUAN_TRY(Statement statement,
               database.prepare("SELECT matter_id, json_extract(body, '$.light') FROM snapshot WHERE period = ?"));
    bindValue(statement, 0, period);
    std::vector<SnapshotLight> lights;
    for (;;) {
        BIHUAN_TRY(const bool found, statement.next());
        if (!found)
            break;
        lights.push_back({MatterId{statement.text(0)}, statement.text(1)});
    }
    // The rows are many times as long as what is kept of them: their pages need not stay in memory.
    statement.reset();
    BIHUAN_CHECK(database.exec("PRAGMA shrink_memory"));
    return lights;
}

Result<SnapshotReason> loadSnapshotReason(Database &database, const Period &period, const MatterId &matter)
{
    BIHUAN_TRY(Statement statement,
               database.prepare("SELECT json_extract(body, '$.light'), json_extract(body, '$.computed'), json_extract(body, '$.reason') "
                                "FROM snapshot WHERE period = ? AND matter_id = ?"));
    bindValue(statement, 0, period);
    statement.bind(1, matter.value);
    BIHUAN_TRY(const bool found, statement.next());
    return found ? SnapshotReason{statement.text(0), statement.text(1), statement.text(2)} : SnapshotReason{};
}

} // namespace bihuan
