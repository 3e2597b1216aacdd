// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inspections/inspectionrules.h"

#include <algorithm>

namespace bihuan {

namespace {

QString dayTitle(const QDate &day)
{
    return PartialDate::day(day).title();
}

} // namespace

Status mayApprovePlan(const InspectionPlan &plan)
{
    if (plan.isApproved())
        return refuse(QStringLiteral("督查计划“%1”已由%2于%3批准。").arg(plan.title, plan.approver, dayTitle(plan.approvedOn)));
    return {};
}

Status mayApproveScheme(const InspectionScheme &scheme, const InspectionPlan &plan)
{
    if (scheme.isApproved())
        return refuse(QStringLiteral("督查方案“%1”已由%2于%3批准。").arg(scheme.title, scheme.approver, dayTitle(scheme.approvedOn)));
    if (!plan.isApproved())
        return refuse(QStringLiteral("督查计划“%1”还没有批准。先登记计划由谁、什么时候批准，再批方案。").arg(plan.title));
    return {};
}

Status mayStart(const InspectionFile &file, const InspectionScheme &scheme, const QDate &day)
{
    if (file.inspection.startedOn.isValid())
        return refuse(QStringLiteral("“%1”已于%2开展。").arg(file.inspection.name, dayTitle(file.inspection.startedOn)));
    if (!scheme.isApproved())
        return refuse(QStringLiteral("督查方案“%1”还没有批准，不能开展。先登记方案由谁、什么时候批准。").arg(scheme.title));
    if (!day.isValid())
        return refuse(QStringLiteral("开展日期没有填写。"));
    if (day < scheme.approvedOn)
        return refuse(QStringLiteral("方案批准于%1，开展日期不能早于这一天。").arg(dayTitle(scheme.approvedOn)));
    return {};
}

Status mayFind(const InspectionFile &file)
{
    switch (file.inspection.state()) {
    case Inspection::State::Planned:
        return refuse(QStringLiteral("“%1”还没有开展，不能登记发现的问题。").arg(file.inspection.name));
    case Inspection::State::Concluded:
        return refuse(QStringLiteral("“%1”已形成结论，发现的问题不再增减。").arg(file.inspection.name));
    case Inspection::State::Underway:
        break;
    }
    return {};
}

Status mayConclude(const InspectionFile &file, const QString &conclusion, bool noProblem, const QDate &day)
{
    const Inspection &inspection = file.inspection;
    BIHUAN_CHECK([&]() -> Status {
        if (inspection.state() == Inspection::State::Planned)
            return refuse(QStringLiteral("“%1”还没有开展，不能形成结论。").arg(inspection.name));
        if (inspection.state() == Inspection::State::Concluded)
            return refuse(QStringLiteral("“%1”已于%2形成结论。").arg(inspection.name, dayTitle(inspection.concludedOn)));
        return {};
    }());
    if (conclusion.trimmed().isEmpty())
        return refuse(QStringLiteral("督查结论没有写。"));
    if (!day.isValid() || day < inspection.startedOn)
        return refuse(QStringLiteral("“%1”开展于%2，结论日期应在这一天或以后。").arg(inspection.name, dayTitle(inspection.startedOn)));
    if (file.findings.empty() && !noProblem)
        return refuse(QStringLiteral("结论要有事实依据。登记发现的问题，或写明未发现问题。"));
    if (!file.findings.empty() && noProblem)
        return refuse(QStringLiteral("已登记发现的问题 %1 个，不能写未发现问题。").arg(file.findings.size()));
    for (const InspectionFinding &finding : file.findings) {
        if (finding.problem.trimmed().isEmpty())
            return refuse(QStringLiteral("第 %1 个问题没有写内容。补上，或删去这一行。").arg(finding.no));
        if (finding.unit.isEmpty())
            return refuse(QStringLiteral("第 %1 个问题没有写单位。").arg(finding.no));
    }
    return {};
}

Status mayGiveFeedback(const InspectionFile &file, const InspectionFeedback &feedback)
{
    const Inspection &inspection = file.inspection;
    if (inspection.state() != Inspection::State::Concluded)
        return refuse(QStringLiteral("“%1”还没有形成结论，不能反馈。").arg(inspection.name));
    const auto units = file.inspectedUnits();
    if (std::ranges::find(units, feedback.unit) == units.end())
        return refuse(QStringLiteral("这个单位不在“%1”的督查范围里。").arg(inspection.name));
    if (!feedback.day.isValid() || feedback.day < inspection.concludedOn)
        return refuse(QStringLiteral("结论形成于%1，反馈日期应在这一天或以后。").arg(dayTitle(inspection.concludedOn)));
    if (feedback.means.trimmed().isEmpty())
        return refuse(QStringLiteral("用什么方式反馈没有写，如书面通知、会议反馈。"));
    return {};
}

Status mayConvert(const InspectionFinding &finding)
{
    if (!finding.matter.isEmpty())
        return refuse(QStringLiteral("第 %1 个问题已经转为问题整改，没有重复转入。").arg(finding.no));
    if (finding.problem.trimmed().isEmpty())
        return refuse(QStringLiteral("第 %1 个问题没有写内容，不能转入。").arg(finding.no));
    if (finding.unit.isEmpty())
        return refuse(QStringLiteral("第 %1 个问题没有写单位，不能转入。").arg(finding.no));
    return {};
}

QStringList inspectionFaults(const InspectionFile &file, const InspectionScheme &scheme)
{
    const Inspection &inspection = file.inspection;
    QStringList faults;
    if (inspection.startedOn.isValid() && (!scheme.isApproved() || inspection.startedOn < scheme.approvedOn))
        faults.append(QStringLiteral("督查开展在方案批准之前，核对两个日期"));
    if (inspection.state() != Inspection::State::Concluded)
        return faults;
    if (file.findings.empty() && !inspection.noProblem)
        faults.append(QStringLiteral("形成了结论，既没有登记问题，也没有写明未发现问题"));
    if (const auto owed = file.owedFeedback(); !owed.empty())
        faults.append(QStringLiteral("结论还有 %1 个单位没有反馈").arg(owed.size()));
    return faults;
}

} // namespace bihuan
