// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/exchangerows.h"
#include "core/storage/repository_impl.h"

namespace bihuan {

namespace storage {

template <>
struct Table<ExchangeOffice>
{
    static constexpr const char *name = "exchange_office";
    static constexpr const char *order = "id";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&ExchangeOffice::id>("id"),
        column<&ExchangeOffice::county>("county"),
        column<&ExchangeOffice::countyName>("county_name"),
        column<&ExchangeOffice::countyKey>("county_key"),
        column<&ExchangeOffice::unit>("unit_id"),
    };
};

template <>
struct Table<UnitKey>
{
    static constexpr const char *name = "unit_key";
    static constexpr const char *order = "unit_id, at";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&UnitKey::unit>("unit_id"),
        column<&UnitKey::openKey>("open_key"),
        column<&UnitKey::remark>("remark"),
        column<&UnitKey::actor>("actor"),
        column<&UnitKey::at>("at"),
    };
};

template <>
struct Table<PackageRecord>
{
    static constexpr const char *name = "exchange_package";
    static constexpr const char *order = "at, serial, id";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&PackageRecord::id>("id"),
        column<&PackageRecord::kind>("kind"),
        column<&PackageRecord::unit>("unit_id"),
        column<&PackageRecord::period>("period"),
        column<&PackageRecord::serial>("serial"),
        column<&PackageRecord::digest>("digest"),
        column<&PackageRecord::signer>("signer"),
        column<&PackageRecord::madeAt>("made_at"),
        column<&PackageRecord::actor>("actor"),
        column<&PackageRecord::at>("at"),
        column<&PackageRecord::body>("body"),
    };
};

template <>
struct Table<BaseValue>
{
    static constexpr const char *name = "exchange_base";
    static constexpr const char *order = "matter_id, unit_id, period, field";
    static constexpr int keys = 4;
    static constexpr std::array columns{
        column<&BaseValue::matter>("matter_id"),
        column<&BaseValue::unit>("unit_id"),
        column<&BaseValue::period>("period"),
        column<&BaseValue::field>("field"),
        column<&BaseValue::value>("value"),
    };
};

template <>
struct Table<MergeDecision>
{
    static constexpr const char *name = "merge_decision";
    static constexpr const char *order = "matter_id, id";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&MergeDecision::matter>("matter_id"),
        column<&MergeDecision::id>("id"),
        column<&MergeDecision::package>("package_id"),
        column<&MergeDecision::period>("period"),
        column<&MergeDecision::field>("field"),
        column<&MergeDecision::county>("county"),
        column<&MergeDecision::unit>("unit"),
        column<&MergeDecision::decision>("decision"),
        column<&MergeDecision::reason>("reason"),
    };
};

template <>
struct Table<KeptLine>
{
    static constexpr const char *name = "exchange_kept";
    static constexpr const char *order = "no";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&KeptLine::no>("no"),
        column<&KeptLine::line>("line"),
    };
};

} // namespace storage

template class Repository<ExchangeOffice>;
template class Repository<UnitKey>;
template class Repository<PackageRecord>;
template class Repository<BaseValue>;
template class Repository<MergeDecision>;
template class Repository<KeptLine>;

Result<ExchangeRows> loadExchange(Database &database)
{
    ExchangeRows rows;
    BIHUAN_TRY(const auto offices, Repository<ExchangeOffice>(database).list());
    if (!offices.empty())
        rows.office = offices.front();
    BIHUAN_TRY(rows.keys, Repository<UnitKey>(database).list());
    BIHUAN_TRY(rows.packages, Repository<PackageRecord>(database).list());
    BIHUAN_TRY(rows.kept, Repository<KeptLine>(database).list());
    return rows;
}

Result<std::vector<BaseValue>> loadBase(Database &database, const UnitId &unit, const QString &period)
{
    return storage::select<BaseValue>(database, " WHERE matter_id IN (SELECT id FROM matter WHERE lead_unit_id = ?) AND unit_id = ? AND period IN ('', ?)", unit,
                                      unit, period);
}

Result<std::vector<BaseValue>> loadWholeBase(Database &database)
{
    return Repository<BaseValue>(database).list();
}

Result<std::vector<MergeDecision>> decisionsOf(Database &database, const QString &package)
{
    return storage::select<MergeDecision>(database, " WHERE package_id = ? ORDER BY matter_id, id", package);
}

} // namespace bihuan
