// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inspectionfile.h"

#include <QJsonArray>

#include <algorithm>

namespace bihuan::cli {

namespace {

constexpr int shortestInspectionReference = 6; // characters of an id

QJsonValue dayOrNull(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

/// The one whose title is the word, or whose id ends with it.
template <typename T, typename Title, typename IdOf>
Result<const T *> namedOf(const std::vector<T> &all, const QString &word, Title title, IdOf id, const QString &what)
{
    std::vector<const T *> found;
    for (const T &one : all) {
        const bool isEnd = word.size() >= shortestInspectionReference && id(one).endsWith(word);
        if (title(one) == word || isEnd)
            found.push_back(&one);
    }
    if (found.size() == 1)
        return found.front();
    QStringList titles;
    for (const T &one : all)
        titles.append(title(one));
    return refuse(found.empty() ? QStringLiteral("没有名为“%1”的%2%3。").arg(word, what, titles.isEmpty() ? QString() : QStringLiteral("，现有：") + titles.join(QStringLiteral("、")))
                                : QStringLiteral("名为“%1”的%2不止一个，用 list 列出的编号指明。").arg(word, what));
}

QJsonObject approvalOf(QJsonObject object, const QString &approver, const QDate &day)
{
    object[QStringLiteral("approver")] = approver;
    object[QStringLiteral("approvedOn")] = dayOrNull(day);
    return object;
}

} // namespace

Option textOption(const char *name, const QString &description, bool required, bool repeatable)
{
    return {QString::fromLatin1(name), QStringLiteral("TEXT"), description, repeatable, required};
}

Result<InspectionReading> InspectionReading::of(Workspace &workspace)
{
    InspectionReading reading;
    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    BIHUAN_TRY(reading.county, workspace.county(office.year));
    BIHUAN_TRY(reading.book, loadInspections(workspace.database(), 0));
    return reading;
}

Result<const InspectionPlan *> InspectionReading::plan(const QString &word) const
{
    return namedOf(book.plans, word, [](const InspectionPlan &plan) { return plan.title; }, [](const InspectionPlan &plan) { return plan.id.value; }, QStringLiteral("督查计划"));
}

Result<const InspectionScheme *> InspectionReading::scheme(const QString &word) const
{
    return namedOf(book.schemes, word, [](const InspectionScheme &scheme) { return scheme.title; },
                   [](const InspectionScheme &scheme) { return scheme.id.value; }, QStringLiteral("督查方案"));
}

Result<const InspectionFile *> InspectionReading::inspection(const QString &word) const
{
    return namedOf(book.files, word, [](const InspectionFile &file) { return file.inspection.name; },
                   [](const InspectionFile &file) { return file.inspection.id.value; }, QStringLiteral("督查活动"));
}

Result<UnitId> InspectionReading::unit(const QString &word) const
{
    const NoticeReading units{nullptr, county};
    BIHUAN_TRY(const Unit *const unit, units.unitNamed(word));
    return unit->id;
}

QJsonObject InspectionReading::toJson(const InspectionPlan &plan) const
{
    return approvalOf({{QStringLiteral("id"), plan.id.value}, {QStringLiteral("year"), plan.year}, {QStringLiteral("title"), plan.title}, {QStringLiteral("content"), plan.content}},
                      plan.approver, plan.approvedOn);
}

QJsonObject InspectionReading::toJson(const InspectionScheme &scheme) const
{
    const InspectionPlan *const under = book.plan(scheme.plan);
    return approvalOf({{QStringLiteral("id"), scheme.id.value},
                       {QStringLiteral("plan"), under ? under->title : QString()},
                       {QStringLiteral("title"), scheme.title},
                       {QStringLiteral("content"), scheme.content}},
                      scheme.approver, scheme.approvedOn);
}

QJsonObject InspectionReading::toJson(const InspectionFile &file) const
{
    const Inspection &inspection = file.inspection;
    const UnitRegister &units = county->units();
    QJsonArray unitKeys;
    for (const UnitId &id : file.inspectedUnits()) {
        const Unit *const unit = units.find(id);
        unitKeys.append(unit ? unit->key : id.value);
    }
    QJsonArray findings;
    for (const InspectionFinding &finding : file.findings) {
        const Unit *const unit = units.find(finding.unit);
        const MatterFile *const matter = county->matter(finding.matter);
        findings.append(QJsonObject{{QStringLiteral("no"), finding.no},
                                    {QStringLiteral("unit"), unit ? unit->key : QString()},
                                    {QStringLiteral("unitTitle"), unit ? unit->shortTitle : QString()},
                                    {QStringLiteral("place"), finding.place},
                                    {QStringLiteral("problem"), finding.problem},
                                    {QStringLiteral("severity"), findingSeverityId(finding.severity)},
                                    {QStringLiteral("deadline"), finding.deadline ? QJsonValue(finding.deadline->toString()) : QJsonValue(QJsonValue::Null)},
                                    {QStringLiteral("matter"), matter ? matter->matter->code : QString()}});
    }
    QJsonArray feedback;
    for (const InspectionFeedback &row : file.feedback) {
        const Unit *const unit = units.find(row.unit);
        feedback.append(QJsonObject{{QStringLiteral("unit"), unit ? unit->key : QString()},
                                    {QStringLiteral("day"), dayOrNull(row.day)},
                                    {QStringLiteral("means"), row.means},
                                    {QStringLiteral("receiver"), row.receiver}});
    }
    const InspectionScheme *const under = book.scheme(inspection.scheme);
    return {{QStringLiteral("id"), inspection.id.value},
            {QStringLiteral("name"), inspection.name},
            {QStringLiteral("kind"), inspectionKindId(inspection.kind)},
            {QStringLiteral("scheme"), under ? under->title : QString()},
            {QStringLiteral("state"), inspectionStateTitle(inspection.state())},
            {QStringLiteral("from"), dayOrNull(inspection.from)},
            {QStringLiteral("to"), dayOrNull(inspection.to)},
            {QStringLiteral("started"), dayOrNull(inspection.startedOn)},
            {QStringLiteral("concluded"), dayOrNull(inspection.concludedOn)},
            {QStringLiteral("conclusion"), inspection.conclusion},
            {QStringLiteral("noProblem"), inspection.noProblem},
            {QStringLiteral("units"), unitKeys},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("feedback"), feedback}};
}

} // namespace bihuan::cli
