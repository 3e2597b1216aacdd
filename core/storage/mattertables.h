// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/extrajson.h"
#include "core/domain/attachments/attachment.h"
#include "core/domain/matters/matter.h"
#include "core/domain/matters/milestone.h"
#include "core/domain/matters/report.h"
#include "core/domain/matters/schedule.h"
#include "core/storage/records.h"
#include "core/storage/table.h"

// Matters and everything that hangs on one: the tables whose rows belong to a matter, for the files that read and
// write them.

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
    v.clear();
    if (const QByteArrayView json = s.raw(i); !json.isEmpty())
        v = extraFromJson(json.toByteArray()).value_or(QHash<QString, Value>());
}

/// The greatest period to read, as it is stored: that of the last month's second half. As text a period sorts
/// after every earlier one of its year, and a half of a month after the month.
inline QString lastStoredPeriod(int year, const std::optional<Period> &until)
{
    return Period::month(year, until ? until->lastMonth() : 12).toString() + QLatin1Char('b');
}

inline Result<bool> hasRows(Database &database, const QByteArray &table)
{
    BIHUAN_TRY(const qint64 any, database.integer(("SELECT EXISTS (SELECT 1 FROM " + table + ")").constData()));
    return any != 0;
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
                return isSound(plan.months[Month]) || forget(plan.months[Month]);
            },
            [](const Schedule &a, const Schedule &b) { return a.months[Month] == b.months[Month]; }};
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
struct Table<Attachment>
{
    static constexpr const char *name = "attachment";
    static constexpr const char *order = "matter_id, id"; // v7 ids: as they were added
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&Attachment::matter>("matter_id"),
        column<&Attachment::id>("id"),
        column<&Attachment::period>("period"),
        column<&Attachment::name>("name"),
        column<&Attachment::mediaType>("media_type"),
        column<&Attachment::digest>("digest"),
        column<&Attachment::size>("size"),
        column<&Attachment::addedBy>("added_by"),
        column<&Attachment::addedAt>("added_at"),
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

} // namespace bihuan
