// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inspections/inspection.h"

#include <algorithm>
#include <array>

namespace bihuan {

namespace {

template <typename E>
struct Words
{
    E value;
    const char *id;
    const char16_t *title;
};

constexpr std::array kindWords{
    Words<InspectionKind>{InspectionKind::Supervision, "supervision", u"督查"},
    Words<InspectionKind>{InspectionKind::Undercover, "undercover", u"明察暗访"},
    Words<InspectionKind>{InspectionKind::Tour, "tour", u"观摩"},
};
constexpr std::array severityWords{
    Words<FindingSeverity>{FindingSeverity::Minor, "minor", u"一般"},
    Words<FindingSeverity>{FindingSeverity::Serious, "serious", u"较重"},
    Words<FindingSeverity>{FindingSeverity::Grave, "grave", u"严重"},
};

template <typename E, size_t N>
std::optional<E> fromId(const std::array<Words<E>, N> &words, QStringView id)
{
    for (const Words<E> &word : words) {
        if (id == QLatin1String(word.id))
            return word.value;
    }
    return std::nullopt;
}

void addOnce(std::vector<UnitId> &units, const UnitId &unit)
{
    if (!unit.isEmpty() && std::ranges::find(units, unit) == units.end())
        units.push_back(unit);
}

} // namespace

QString inspectionKindId(InspectionKind kind) { return QString::fromLatin1(kindWords[static_cast<size_t>(kind)].id); }
QString inspectionKindTitle(InspectionKind kind) { return QString::fromUtf16(kindWords[static_cast<size_t>(kind)].title); }
std::optional<InspectionKind> inspectionKindFromId(QStringView id) { return fromId(kindWords, id); }

QString findingSeverityId(FindingSeverity severity) { return QString::fromLatin1(severityWords[static_cast<size_t>(severity)].id); }
QString findingSeverityTitle(FindingSeverity severity) { return QString::fromUtf16(severityWords[static_cast<size_t>(severity)].title); }
std::optional<FindingSeverity> findingSeverityFromId(QStringView id) { return fromId(severityWords, id); }

Inspection::State Inspection::state() const
{
    return concludedOn.isValid() ? State::Concluded : startedOn.isValid() ? State::Underway : State::Planned;
}

QString inspectionStateTitle(Inspection::State state)
{
    switch (state) {
    case Inspection::State::Planned:
        return QStringLiteral("未开展");
    case Inspection::State::Underway:
        return QStringLiteral("进行中");
    case Inspection::State::Concluded:
        return QStringLiteral("已形成结论");
    }
    return {};
}

std::vector<InspectionPhoto> InspectionFile::photosOf(const InspectionFindingId &finding) const
{
    std::vector<InspectionPhoto> found;
    std::ranges::copy_if(photos, std::back_inserter(found), [&](const InspectionPhoto &photo) { return photo.finding == finding; });
    return found;
}

std::vector<UnitId> InspectionFile::inspectedUnits() const
{
    std::vector<UnitId> units;
    for (const UnitId &unit : inspection.units)
        addOnce(units, unit);
    for (const RouteStop &stop : inspection.route)
        addOnce(units, stop.unit);
    for (const InspectionFinding &finding : findings)
        addOnce(units, finding.unit);
    return units;
}

std::vector<UnitId> InspectionFile::owedFeedback() const
{
    std::vector<UnitId> owed;
    for (const UnitId &unit : inspectedUnits()) {
        if (std::ranges::find(feedback, unit, &InspectionFeedback::unit) == feedback.end())
            owed.push_back(unit);
    }
    return owed;
}

} // namespace bihuan
