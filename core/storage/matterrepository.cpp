// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/extrajson.h"
#include "core/domain/matters/matter.h"
#include "core/domain/matters/milestone.h"
#include "core/domain/matters/report.h"
#include "core/domain/matters/schedule.h"
#include "core/storage/repository_impl.h"
#include "core/storage/yearrows.h"

// Matters and everything that hangs on one: the tables whose rows belong to a matter.

namespace bihuan {

inline void bindValue(Statement &s, int i, MatterKind v) { s.bind(i, matterKindId(v)); }
inline void readValue(const Statement &s, int i, MatterKind &v)
{
    v = matterKindFromId(ShortText(s, i).view()).value_or(MatterKind::Project);
}
inline void bindValue(Statement &s, int i, Report::State v) { s.bind(i, reportStateId(v)); }
inline void readValue(const Statement &s, int i, Report::State &v)
{
    v = reportStateFromId(ShortText(s, i).view()).value_or(Report::State::Draft);
}
inline void bindValue(Statement &s, int i, const QHash<QString, Value> &v)
{
    s.bind(i, QString::fromUtf8(extraToJson(v)));
}
inline void readValue(const Statement &s, int i, QHash<QString, Value> &v)
{
    if (const QByteArray json = s.utf8(i); !json.isEmpty())
        v = extraFromJson(json).value_or(QHash<QString, Value>());
}

namespace storage {

template <>
struct Table<Matter>
{
    static constexpr const char *name = "matter";
    static constexpr const char *order = "year, ledger_id, no, code";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Matter::id>("id"),
        column<&Matter::ledger>("ledger_id"),
        column<&Matter::year>("year"),
        column<&Matter::kind>("kind"),
        column<&Matter::no>("no"),
        column<&Matter::code>("code"),
        column<&Matter::name>("name"),
        column<&Matter::formerNames>("former_names"),
        column<&Matter::continues>("continues_id"),
        column<&Matter::leadUnit>("lead_unit_id"),
        column<&Matter::leader>("leader_post_id"),
        column<&Matter::yearType>("year_type"),
        column<&Matter::stage>("stage"),
        column<&Matter::measureKind>("measure_kind"),
        column<&Matter::measureUnit>("measure_unit"),
        column<&Matter::lowerIsBetter>("lower_is_better"),
        column<&Matter::goal>("goal"),
        column<&Matter::stretch>("stretch"),
        column<&Matter::total>("total"),
        column<&Matter::before>("before"),
        column<&Matter::startPlanned>("start_planned"),
        column<&Matter::startActual>("start_actual"),
        column<&Matter::deadline>("deadline"),
        column<&Matter::finished>("finished"),
        column<&Matter::listedOn>("listed_on"),
        column<&Matter::sample>("sample"),
        column<&Matter::extra>("extra"),
    };
};

template <>
struct Table<Assignment>
{
    static constexpr const char *name = "assignment";
    static constexpr const char *order = "matter_id, id";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&Assignment::matter>("matter_id"),
        column<&Assignment::id>("id"),
        column<&Assignment::role>("role"),
        column<&Assignment::unit>("unit_id"),
        column<&Assignment::post>("post_id"),
        column<&Assignment::from>("from_day"),
        column<&Assignment::to>("to_day"),
    };
};

template <>
struct Table<BundlePart>
{
    static constexpr const char *name = "bundle_part";
    static constexpr const char *order = "matter_id, id";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&BundlePart::matter>("matter_id"),
        column<&BundlePart::id>("id"),
        column<&BundlePart::town>("town_id"),
        column<&BundlePart::goal>("goal"),
    };
};

template <>
struct Table<Milestone>
{
    static constexpr const char *name = "milestone";
    static constexpr const char *order = "matter_id, no";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&Milestone::matter>("matter_id"),
        column<&Milestone::id>("id"),
        column<&Milestone::no>("no"),
        column<&Milestone::title>("title"),
        column<&Milestone::planned>("planned"),
        column<&Milestone::actual>("actual"),
    };
};

template <size_t Month>
constexpr Column<Schedule> monthColumn(const char *name)
{
    return {name, [](Statement &s, int i, const Schedule &plan) { bindValue(s, i, plan.months[Month]); },
            [](const Statement &s, int i, Schedule &plan) {
                readValue(s, i, plan.months[Month]);
                return isSound(plan.months[Month]);
            }};
}

template <>
struct Table<Schedule>
{
    static constexpr const char *name = "schedule";
    static constexpr const char *order = "matter_id, version, measure";
    static constexpr int keys = 3;
    static constexpr std::array columns{
        column<&Schedule::matter>("matter_id"), column<&Schedule::version>("version"),
        column<&Schedule::measure>("measure"),  monthColumn<0>("m01"),
        monthColumn<1>("m02"),                  monthColumn<2>("m03"),
        monthColumn<3>("m04"),                  monthColumn<4>("m05"),
        monthColumn<5>("m06"),                  monthColumn<6>("m07"),
        monthColumn<7>("m08"),                  monthColumn<8>("m09"),
        monthColumn<9>("m10"),                  monthColumn<10>("m11"),
        monthColumn<11>("m12"),                 column<&Schedule::baseline>("baseline"),
        column<&Schedule::reason>("reason"),
    };
};

template <>
struct Table<Report>
{
    static constexpr const char *name = "report";
    static constexpr const char *order = "matter_id, period";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&Report::matter>("matter_id"),          column<&Report::period>("period"),
        column<&Report::state>("state"),               column<&Report::cumulative>("cumulative"),
        column<&Report::covers>("covers"),             column<&Report::progress>("progress"),
        column<&Report::problem>("problem"),           column<&Report::nextStep>("next_step"),
        column<&Report::delayReason>("delay_reason"),  column<&Report::reporter>("reporter"),
        column<&Report::phone>("phone"),               column<&Report::extra>("extra"),
    };
};

template <>
struct Table<Figure>
{
    static constexpr const char *name = "figure";
    static constexpr const char *order = "matter_id, period, measure";
    static constexpr int keys = 3;
    static constexpr std::array columns{
        column<&Figure::matter>("matter_id"),
        column<&Figure::period>("period"),
        column<&Figure::measure>("measure"),
        column<&Figure::cumulative>("cumulative"),
    };
};

template <>
struct Table<SourceLink>
{
    static constexpr const char *name = "source_link";
    static constexpr const char *order = "source_id, matter_id";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&SourceLink::source>("source_id"),
        column<&SourceLink::matter>("matter_id"),
        column<&SourceLink::clause>("clause"),
    };
};

template <>
struct Table<LedgerEntry>
{
    static constexpr const char *name = "ledger_entry";
    static constexpr const char *order = "ledger_id, no";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&LedgerEntry::ledger>("ledger_id"),
        column<&LedgerEntry::matter>("matter_id"),
        column<&LedgerEntry::clause>("clause"),
        column<&LedgerEntry::no>("no"),
    };
};

template <>
struct Table<LightOverride>
{
    static constexpr const char *name = "light_override";
    static constexpr const char *order = "matter_id, period";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&LightOverride::matter>("matter_id"), column<&LightOverride::period>("period"),
        column<&LightOverride::colour>("colour"),    column<&LightOverride::reason>("reason"),
        column<&LightOverride::approver>("approver"), column<&LightOverride::at>("at"),
    };
};

} // namespace storage

template class Repository<Matter>;
template class Repository<Assignment>;
template class Repository<BundlePart>;
template class Repository<Milestone>;
template class Repository<Schedule>;
template class Repository<Report>;
template class Repository<Figure>;
template class Repository<SourceLink>;
template class Repository<LedgerEntry>;
template class Repository<LightOverride>;

namespace {

/// What lights and sums are made from; the texts of a province would be most of the work.
constexpr std::array matterFigureColumns{
    storage::column<&Matter::id>("id"),
    storage::column<&Matter::ledger>("ledger_id"),
    storage::column<&Matter::year>("year"),
    storage::column<&Matter::kind>("kind"),
    storage::column<&Matter::code>("code"),
    storage::column<&Matter::leadUnit>("lead_unit_id"),
    storage::column<&Matter::leader>("leader_post_id"),
    storage::column<&Matter::yearType>("year_type"),
    storage::column<&Matter::measureKind>("measure_kind"),
    storage::column<&Matter::measureUnit>("measure_unit"),
    storage::column<&Matter::lowerIsBetter>("lower_is_better"),
    storage::column<&Matter::goal>("goal"),
    storage::column<&Matter::total>("total"),
    storage::column<&Matter::before>("before"),
    storage::column<&Matter::startPlanned>("start_planned"),
    storage::column<&Matter::startActual>("start_actual"),
    storage::column<&Matter::deadline>("deadline"),
    storage::column<&Matter::finished>("finished"),
    storage::column<&Matter::listedOn>("listed_on"),
    storage::column<&Matter::extra>("extra"), // rules may filter by a ledger's own fields
};

constexpr std::array reportFigureColumns{
    storage::column<&Report::matter>("matter_id"), storage::column<&Report::period>("period"),
    storage::column<&Report::state>("state"),      storage::column<&Report::cumulative>("cumulative"),
    storage::column<&Report::covers>("covers"),
};

/// The condition on `m`, a matter, that a scope means; takes the year and, with a county, its id.
QByteArray scopeCondition(const MatterScope &scope)
{
    QByteArray condition = " WHERE m.year = ?";
    if (!scope.county.isEmpty())
        condition += " AND m.lead_unit_id IN (SELECT id FROM unit WHERE parent_id = ?)";
    else if (scope.elsewhere)
        condition += " AND (m.lead_unit_id IS NULL OR m.lead_unit_id NOT IN (SELECT id FROM unit WHERE parent_id IN "
                     "(SELECT id FROM unit WHERE kind = 'county')))";
    return condition;
}

template <typename T>
Result<std::vector<T>> scoped(Database &database, const MatterScope &scope, std::span<const storage::Column<T>> columns,
                              const QByteArray &sql)
{
    BIHUAN_TRY(Statement statement, database.prepare(sql.constData()));
    int at = 0;
    bindValue(statement, at++, scope.year);
    if (!scope.county.isEmpty())
        bindValue(statement, at++, scope.county);
    if (sql.contains("period <="))
        bindValue(statement, at++, Period::month(scope.year, scope.until ? scope.until->lastMonth() : 12));
    return storage::readAll<T>(statement, columns);
}

/// Rows of T that hang on the scope's matters, for each matter in the order of T's key. A loop over the matters
/// that seeks their children: an IN (SELECT …) would first copy every id into a table of its own.
template <typename T>
Result<std::vector<T>> children(Database &database, const MatterScope &scope, const QByteArray &tail = {},
                                std::span<const storage::Column<T>> columns = storage::Table<T>::columns)
{
    const QByteArray name = storage::Table<T>::name;
    // Most files have no bundles, further figures or lights set by hand: no seek for each of their matters.
    BIHUAN_TRY(const qint64 any, database.integer(("SELECT EXISTS (SELECT 1 FROM " + name + ")").constData()));
    if (any == 0)
        return std::vector<T>();
    return scoped<T>(database, scope, columns,
                     "SELECT " + storage::columnList<T>(columns, "c.") + " FROM matter AS m CROSS JOIN " + name
                         + " AS c ON c.matter_id = m.id" + scopeCondition(scope) + tail);
}

} // namespace

Result<MatterRows> loadMatters(Database &database, const MatterScope &scope)
{
    using MatterColumns = std::span<const storage::Column<Matter>>;
    using ReportColumns = std::span<const storage::Column<Report>>;
    const MatterColumns matterColumns = scope.texts ? MatterColumns(storage::Table<Matter>::columns) : matterFigureColumns;
    const ReportColumns reportColumns = scope.texts ? ReportColumns(storage::Table<Report>::columns) : reportFigureColumns;

    MatterRows rows;
    BIHUAN_TRY(rows.matters, scoped<Matter>(database, scope, matterColumns,
                                            "SELECT " + storage::columnList<Matter>(matterColumns, "m.") + " FROM matter AS m"
                                                + scopeCondition(scope)
                                                + (scope.texts ? " ORDER BY m.ledger_id, m.no, m.code" : "")));
    BIHUAN_TRY(rows.assignments, children<Assignment>(database, scope));
    BIHUAN_TRY(rows.parts, children<BundlePart>(database, scope));
    BIHUAN_TRY(rows.milestones, children<Milestone>(database, scope, " ORDER BY c.matter_id, c.no"));
    BIHUAN_TRY(rows.schedules, children<Schedule>(database, scope));
    BIHUAN_TRY(rows.sourceLinks, children<SourceLink>(database, scope));
    BIHUAN_TRY(rows.entries, children<LedgerEntry>(database, scope));
    BIHUAN_TRY(rows.overrides, children<LightOverride>(database, scope));
    // As text a period sorts after every earlier one of its year; the first half of a month after the month.
    BIHUAN_TRY(rows.reports, children<Report>(database, scope, " AND c.period <= ? || 'b'", reportColumns));
    BIHUAN_TRY(rows.figures, children<Figure>(database, scope, " AND c.period <= ? || 'b'"));
    return rows;
}

} // namespace bihuan
