// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reportreview.h"

#include "core/services/celltext.h"
#include "core/services/periodlife.h"
#include "core/domain/lights/evaluate.h"
#include "core/storage/store.h"

#include <functional>

namespace bihuan {

namespace {

/// The light that counts, with the report taken as handed in.
Light lightOf(const MatterFile &file, const Course &course, const Period &period, const LightRule *&rule)
{
    const Assessment assessment = assess(*file.rules, course, period);
    rule = assessment.rule;
    for (const LightOverride *override : file.overrides) {
        if (override->period == period) {
            rule = nullptr;
            return Light::fromId(override->colour);
        }
    }
    return assessment.light;
}

QString labelOf(const QString &verb, const QStringList &names, const Period &period)
{
    return names.size() == 1 ? QStringLiteral("%1“%2”%3填报").arg(verb, names.front(), period.title())
                             : QStringLiteral("%1 %2 项%3填报").arg(verb).arg(names.size()).arg(period.title());
}

/// Gives the reports of these matters another state; `change` refuses or sets what belongs to it.
Result<ChangeSummary> moveReports(Workspace &workspace, const County &county, const Period &period, const QStringList &codes,
                                  const QString &verb, const std::function<Status(const MatterFile &, Report &)> &change)
{
    Editor *const editor = workspace.editor();
    if (!editor)
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    std::vector<Report> reports;
    QStringList names;
    for (const QString &code : codes) {
        const MatterFile *const file = county.matterByCode(code);
        if (!file)
            return refuse(QStringLiteral("没有编号为“%1”的事项。").arg(code));
        const Report *const report = file->course.reportIn(period);
        if (!report || report->isBlank())
            return refuse(QStringLiteral("“%1”%2没有填报，不能%3。").arg(file->matter->name, period.title(), verb));
        reports.push_back(*report);
        BIHUAN_CHECK(change(*file, reports.back()));
        names.append(file->matter->name);
    }
    if (names.isEmpty())
        return refuse(QStringLiteral("没有选中事项。"));
    return editor->run(labelOf(verb, names, period), [&](Store &store) -> Status {
        for (const Report &report : reports)
            BIHUAN_CHECK(store.reports.save(report));
        return {};
    });
}

} // namespace

ReasonColumns reasonColumns(const LedgerDefinition *ledger)
{
    if (!ledger)
        return {};
    return {.reason = ledger->field(QStringLiteral("delayReason")) != nullptr,
            .problem = ledger->field(QStringLiteral("problem")) != nullptr,
            .nextStep = ledger->field(QStringLiteral("nextStep")) != nullptr};
}

ReportLack lackOf(const MatterFile &file, const Period &period)
{
    const Report *const written = file.course.reportIn(period);
    if (!file.rules || !written)
        return {};
    Report accepted = *written;
    accepted.state = Report::State::Accepted;
    Course course = file.course;
    course.replace(accepted);
    const LightRule *rule = nullptr;
    const Light light = lightOf(file, course, period, rule);
    if (!demandsReason(file.rules->palette, light, rule))
        return {};
    return {lacksOf(accepted, reasonColumns(file.ledger)), lightWord(light, file.rules)};
}

std::vector<Finding> missingReasons(const County &county)
{
    std::vector<Finding> findings;
    for (const PeriodRecord &record : county.officeRows().periods) {
        if (record.period.year != county.year() || record.state == periodstates::published)
            continue;
        for (const MatterFile &file : county.matters()) {
            if (!file.course.isReportedIn(record.period))
                continue;
            const ReportLack lack = lackOf(file, record.period);
            if (lack.lacks.isEmpty())
                continue;
            FindingPlace place;
            place.matter = file.matter->id;
            place.matterName = file.matter->name;
            place.period = record.period;
            findings.push_back({FindingKind::MissingReason, place, lack.lacks.join(QStringLiteral("、")),
                                lackSentence(lack.colour, lack.lacks)});
        }
    }
    return findings;
}

Result<ChangeSummary> returnReports(Workspace &workspace, const County &county, const Period &period,
                                    const QStringList &codes, const QString &reason)
{
    const QString why = reason.simplified();
    if (why.isEmpty())
        return refuse(QStringLiteral("退回要写明原因，单位才知道补什么。"));
    return moveReports(workspace, county, period, codes, QStringLiteral("退回"),
                       [&](const MatterFile &, Report &report) -> Status {
                           report.state = Report::State::Returned;
                           report.extra.insert(reportfields::returnReason, why);
                           return {};
                       });
}

Result<ChangeSummary> acceptReports(Workspace &workspace, const County &county, const Period &period, const QStringList &codes)
{
    return moveReports(workspace, county, period, codes, QStringLiteral("采纳"),
                       [&](const MatterFile &file, Report &report) -> Status {
                           if (const ReportLack lack = lackOf(file, period); !lack.lacks.isEmpty())
                               return refuse(QStringLiteral("“%1”%2%3，或者退回单位。")
                                                 .arg(file.matter->name, period.title(),
                                                      lackSentence(lack.colour, lack.lacks)));
                           report.state = Report::State::Accepted;
                           report.extra.remove(reportfields::returnReason);
                           return {};
                       });
}

} // namespace bihuan
