// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/inspections.h"

#include "core/storage/repository_impl.h"

#include <QJsonObject>

#include <algorithm>

namespace bihuan {

inline void bindValue(Statement &s, int i, InspectionKind v) { s.bind(i, inspectionKindId(v)); }
inline void readValue(const Statement &s, int i, InspectionKind &v)
{
    v = inspectionKindFromId(ShortText(s, i).view()).value_or(InspectionKind::Supervision);
}
inline void bindValue(Statement &s, int i, FindingSeverity v) { s.bind(i, findingSeverityId(v)); }
inline void readValue(const Statement &s, int i, FindingSeverity &v)
{
    v = findingSeverityFromId(ShortText(s, i).view()).value_or(FindingSeverity::Minor);
}

namespace {

QJsonObject toJson(const TeamMember &member)
{
    return {{QStringLiteral("role"), member.role}, {QStringLiteral("name"), member.name}};
}
QJsonObject toJson(const RouteStop &stop)
{
    return {{QStringLiteral("place"), stop.place}, {QStringLiteral("unit"), stop.unit.value}};
}
QJsonValue toJson(const UnitId &unit)
{
    return unit.value;
}
void fromJson(const QJsonValue &json, TeamMember &member)
{
    member = {json[QStringLiteral("role")].toString(), json[QStringLiteral("name")].toString()};
}
void fromJson(const QJsonValue &json, RouteStop &stop)
{
    stop = {json[QStringLiteral("place")].toString(), UnitId{json[QStringLiteral("unit")].toString()}};
}
void fromJson(const QJsonValue &json, UnitId &unit)
{
    unit = UnitId{json.toString()};
}

} // namespace

/// Short lists of an inspection stand in one column each, as JSON.
template <typename T>
void bindValue(Statement &s, int i, const std::vector<T> &v)
{
    QJsonArray list;
    for (const T &item : v)
        list.append(toJson(item));
    s.bind(i, QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
}
template <typename T>
void readValue(const Statement &s, int i, std::vector<T> &v)
{
    v.clear();
    for (const QJsonValue &item : QJsonDocument::fromJson(s.utf8(i)).array())
        fromJson(item, v.emplace_back());
}

namespace storage {

template <>
struct Table<InspectionPlan>
{
    static constexpr const char *name = "inspection_plan";
    static constexpr const char *order = "year, id";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&InspectionPlan::id>("id"),
        column<&InspectionPlan::year>("year"),
        column<&InspectionPlan::title>("title"),
        column<&InspectionPlan::content>("content"),
        column<&InspectionPlan::approver>("approver"),
        column<&InspectionPlan::approvedOn>("approved_on"),
    };
};

template <>
struct Table<InspectionScheme>
{
    static constexpr const char *name = "inspection_scheme";
    static constexpr const char *order = "id";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&InspectionScheme::id>("id"),
        column<&InspectionScheme::plan>("plan_id"),
        column<&InspectionScheme::title>("title"),
        column<&InspectionScheme::content>("content"),
        column<&InspectionScheme::approver>("approver"),
        column<&InspectionScheme::approvedOn>("approved_on"),
    };
};

template <>
struct Table<Inspection>
{
    static constexpr const char *name = "inspection";
    static constexpr const char *order = "from_day IS NULL, from_day, id";
    static constexpr int keys = 1;
    static constexpr std::array columns{
        column<&Inspection::id>("id"),
        column<&Inspection::scheme>("scheme_id"),
        column<&Inspection::kind>("kind"),
        column<&Inspection::name>("name"),
        column<&Inspection::from>("from_day"),
        column<&Inspection::to>("to_day"),
        column<&Inspection::team>("team"),
        column<&Inspection::route>("route"),
        column<&Inspection::units>("units"),
        column<&Inspection::startedOn>("started_on"),
        column<&Inspection::conclusion>("conclusion"),
        column<&Inspection::noProblem>("no_problem"),
        column<&Inspection::concludedOn>("concluded_on"),
    };
};

template <>
struct Table<InspectionFinding>
{
    static constexpr const char *name = "inspection_finding";
    static constexpr const char *order = "inspection_id, no, id";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&InspectionFinding::inspection>("inspection_id"),
        column<&InspectionFinding::id>("id"),
        column<&InspectionFinding::no>("no"),
        column<&InspectionFinding::unit>("unit_id"),
        column<&InspectionFinding::place>("place"),
        column<&InspectionFinding::problem>("problem"),
        column<&InspectionFinding::severity>("severity"),
        column<&InspectionFinding::deadline>("deadline"),
        column<&InspectionFinding::concerns>("concerns_id"),
        column<&InspectionFinding::matter>("matter_id"),
    };
};

template <>
struct Table<InspectionPhoto>
{
    static constexpr const char *name = "inspection_photo";
    static constexpr const char *order = "inspection_id, id";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&InspectionPhoto::inspection>("inspection_id"),
        column<&InspectionPhoto::id>("id"),
        column<&InspectionPhoto::finding>("finding_id"),
        column<&InspectionPhoto::name>("name"),
        column<&InspectionPhoto::mediaType>("media_type"),
        column<&InspectionPhoto::digest>("digest"),
        column<&InspectionPhoto::size>("size"),
        column<&InspectionPhoto::addedBy>("added_by"),
        column<&InspectionPhoto::addedAt>("added_at"),
    };
};

template <>
struct Table<InspectionFeedback>
{
    static constexpr const char *name = "inspection_feedback";
    static constexpr const char *order = "inspection_id, id";
    static constexpr int keys = 2;
    static constexpr std::array columns{
        column<&InspectionFeedback::inspection>("inspection_id"),
        column<&InspectionFeedback::id>("id"),
        column<&InspectionFeedback::unit>("unit_id"),
        column<&InspectionFeedback::day>("day"),
        column<&InspectionFeedback::means>("means"),
        column<&InspectionFeedback::receiver>("receiver"),
    };
};

} // namespace storage

template class Repository<InspectionPlan>;
template class Repository<InspectionScheme>;
template class Repository<Inspection>;
template class Repository<InspectionFinding>;
template class Repository<InspectionPhoto>;
template class Repository<InspectionFeedback>;

const InspectionPlan *InspectionBook::plan(const InspectionPlanId &id) const
{
    const auto found = std::ranges::find(plans, id, &InspectionPlan::id);
    return found == plans.end() ? nullptr : &*found;
}

const InspectionScheme *InspectionBook::scheme(const InspectionSchemeId &id) const
{
    const auto found = std::ranges::find(schemes, id, &InspectionScheme::id);
    return found == schemes.end() ? nullptr : &*found;
}

const InspectionFile *InspectionBook::file(const InspectionId &id) const
{
    const auto found = std::ranges::find(files, id, [](const InspectionFile &file) { return file.inspection.id; });
    return found == files.end() ? nullptr : &*found;
}

std::pair<const InspectionFile *, const InspectionFinding *> InspectionBook::originOf(const MatterId &matter) const
{
    for (const InspectionFile &file : files) {
        const auto found = std::ranges::find(file.findings, matter, &InspectionFinding::matter);
        if (!matter.isEmpty() && found != file.findings.end())
            return {&file, &*found};
    }
    return {};
}

Result<InspectionBook> loadInspections(Database &database, int year)
{
    InspectionBook book;
    BIHUAN_TRY(book.plans, Repository<InspectionPlan>(database).list());
    if (year > 0)
        std::erase_if(book.plans, [year](const InspectionPlan &plan) { return plan.year != year; });
    BIHUAN_TRY(book.schemes, Repository<InspectionScheme>(database).list());
    std::erase_if(book.schemes, [&](const InspectionScheme &scheme) { return !book.plan(scheme.plan); });
    BIHUAN_TRY(std::vector<Inspection> inspections, Repository<Inspection>(database).list());
    QHash<InspectionId, size_t> at;
    for (Inspection &inspection : inspections) {
        if (!book.scheme(inspection.scheme))
            continue;
        at.insert(inspection.id, book.files.size());
        book.files.push_back({std::move(inspection), {}, {}, {}});
    }
    const auto hang = [&](auto &&rows, auto member) {
        for (auto &row : rows) {
            if (const auto file = at.constFind(row.inspection); file != at.constEnd())
                (book.files[*file].*member).push_back(std::move(row));
        }
    };
    BIHUAN_TRY(std::vector<InspectionFinding> findings, Repository<InspectionFinding>(database).list());
    hang(findings, &InspectionFile::findings);
    BIHUAN_TRY(std::vector<InspectionPhoto> photos, Repository<InspectionPhoto>(database).list());
    hang(photos, &InspectionFile::photos);
    BIHUAN_TRY(std::vector<InspectionFeedback> feedback, Repository<InspectionFeedback>(database).list());
    hang(feedback, &InspectionFile::feedback);
    return book;
}

} // namespace bihuan
