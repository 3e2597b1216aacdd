// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/attachments/attachment.h"
#include "core/domain/figures/partialdate.h"

#include <span>
#include <vector>

namespace bihuan {

using InspectionPlanId = Id<struct InspectionPlanTag>;
using InspectionSchemeId = Id<struct InspectionSchemeTag>;
using InspectionId = Id<struct InspectionTag>;
using InspectionFindingId = Id<struct InspectionFindingTag>;

/// 督查计划 of a year: what is to be inspected, approved once.
struct InspectionPlan
{
    InspectionPlanId id;
    int year = 0;
    QString title;
    QString content;
    QString approver;
    QDate approvedOn; ///< invalid while it is not approved

    bool isApproved() const { return approvedOn.isValid(); }
    bool operator==(const InspectionPlan &) const = default;
};

/// 督查方案 of one activity under the plan. Nothing begins before it is approved.
struct InspectionScheme
{
    InspectionSchemeId id;
    InspectionPlanId plan;
    QString title;
    QString content;
    QString approver;
    QDate approvedOn;

    bool isApproved() const { return approvedOn.isValid(); }
    bool operator==(const InspectionScheme &) const = default;
};

enum class InspectionKind { Supervision, Undercover, Tour };
QString inspectionKindId(InspectionKind kind);    ///< supervision, undercover, tour
QString inspectionKindTitle(InspectionKind kind); ///< 督查, 明察暗访, 观摩
std::optional<InspectionKind> inspectionKindFromId(QStringView id);

struct TeamMember
{
    QString role; ///< 组长, 成员, 记录
    QString name;

    bool operator==(const TeamMember &) const = default;
};

struct RouteStop
{
    QString place;
    UnitId unit; ///< empty where none is meant

    bool operator==(const RouteStop &) const = default;
};

/// 督查活动. Its state follows from its days.
struct Inspection
{
    enum class State { Planned, Underway, Concluded };

    InspectionId id;
    InspectionSchemeId scheme;
    InspectionKind kind = InspectionKind::Supervision;
    QString name;
    QDate from; ///< as planned
    QDate to;
    std::vector<TeamMember> team;
    std::vector<RouteStop> route;
    std::vector<UnitId> units; ///< that are inspected, beside those on the route
    QDate startedOn;
    QString conclusion;
    bool noProblem = false; ///< 未发现问题, said explicitly
    QDate concludedOn;

    State state() const;
    bool operator==(const Inspection &) const = default;
};
QString inspectionStateTitle(Inspection::State state); ///< 未开展, 进行中, 已形成结论

enum class FindingSeverity { Minor, Serious, Grave };
QString findingSeverityId(FindingSeverity severity);    ///< minor, serious, grave
QString findingSeverityTitle(FindingSeverity severity); ///< 一般, 较重, 严重
std::optional<FindingSeverity> findingSeverityFromId(QStringView id);

/// A problem that was found, as it was found.
struct InspectionFinding
{
    InspectionId inspection;
    InspectionFindingId id;
    int no = 0;
    UnitId unit;
    QString place;
    QString problem;
    FindingSeverity severity = FindingSeverity::Minor;
    std::optional<PartialDate> deadline; ///< proposed
    MatterId concerns; ///< the matter it is about, where there is one
    MatterId matter;   ///< what it became in 问题整改; empty while it was not turned into one

    bool operator==(const InspectionFinding &) const = default;
};

/// A photo of a finding. Its bytes stand where those of attachments do.
struct InspectionPhoto
{
    InspectionId inspection;
    AttachmentId id;
    InspectionFindingId finding;
    QString name;
    QString mediaType;
    QString digest;
    qint64 size = 0;
    QString addedBy;
    QString addedAt;

    bool operator==(const InspectionPhoto &) const = default;
};

/// The conclusion was given to a unit: when, by what, to whom.
struct InspectionFeedback
{
    InspectionId inspection;
    QString id;
    UnitId unit;
    QDate day;
    QString means; ///< 书面通知, 会议反馈 …
    QString receiver;

    bool operator==(const InspectionFeedback &) const = default;
};

/// An inspection with everything that hangs on it.
struct InspectionFile
{
    Inspection inspection;
    std::vector<InspectionFinding> findings; ///< by number
    std::vector<InspectionPhoto> photos;
    std::vector<InspectionFeedback> feedback; ///< as entered

    std::vector<InspectionPhoto> photosOf(const InspectionFindingId &finding) const;
    /// Units of the list, the route and the findings, each once.
    std::vector<UnitId> inspectedUnits() const;
    /// Those that the conclusion still has to be given to.
    std::vector<UnitId> owedFeedback() const;

    bool operator==(const InspectionFile &) const = default;
};

} // namespace bihuan
