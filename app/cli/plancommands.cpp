// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/inspectionfile.h"
#include "app/cli/output.h"

#include <QJsonArray>

namespace bihuan::cli {

namespace {

QString approvalText(const QString &approver, const QDate &day)
{
    return day.isValid() ? QStringLiteral("%1于%2批准").arg(approver, day.toString(Qt::ISODate)) : QStringLiteral("还没有批准");
}

/// What every act ends with: the thing as it is now.
template <typename T>
Status tellThing(Workspace &workspace, const typename std::remove_cvref_t<decltype(T::id)> &id, const std::vector<T> InspectionBook::*list, const QString &said, Output &output)
{
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(workspace));
    const auto &all = reading.book.*list;
    const auto found = std::ranges::find(all, id, &T::id);
    output.document(reading.toJson(*found));
    output.line(QStringLiteral("%1：%2，%3。").arg(said, found->title, approvalText(found->approver, found->approvedOn)));
    return {};
}

Result<Exit> runPlanList(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(*workspace));
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const InspectionPlan &plan : reading.book.plans) {
        QJsonObject object = reading.toJson(plan);
        rows.push_back({QString::number(plan.year), plan.title, approvalText(plan.approver, plan.approvedOn)});
        QJsonArray schemes;
        for (const InspectionScheme &scheme : reading.book.schemes) {
            if (scheme.plan != plan.id)
                continue;
            schemes.append(reading.toJson(scheme));
            rows.push_back({{}, QStringLiteral("　方案：") + scheme.title, approvalText(scheme.approver, scheme.approvedOn)});
        }
        object[QStringLiteral("schemes")] = schemes;
        array.append(object);
    }
    output.document(array);
    output.table({QStringLiteral("年度"), QStringLiteral("计划"), QStringLiteral("批准")}, rows);
    return Exit::Done;
}

Result<Exit> runPlanAdd(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const Office office, officeOf(workspace->database()));
    InspectionPlan plan;
    plan.year = office.year;
    if (line.has(QStringLiteral("year"))) {
        BIHUAN_TRY(const Period year, line.period(line.value(QStringLiteral("year"))));
        plan.year = year.year;
    }
    plan.title = line.value(QStringLiteral("title")).simplified();
    plan.content = line.value(QStringLiteral("content")).trimmed();
    BIHUAN_TRY(const InspectionPlanId id, savePlan(*workspace, plan));
    BIHUAN_CHECK(tellThing(*workspace, id, &InspectionBook::plans, QStringLiteral("已新增督查计划"), output));
    return Exit::Done;
}

template <typename T>
void takeWords(const CommandLine &line, T &thing)
{
    if (line.has(QStringLiteral("title")))
        thing.title = line.value(QStringLiteral("title")).simplified();
    if (line.has(QStringLiteral("content")))
        thing.content = line.value(QStringLiteral("content")).trimmed();
}

Result<Exit> runPlanEdit(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(*workspace));
    BIHUAN_TRY(const InspectionPlan *const known, reading.plan(line.argument(1)));
    InspectionPlan plan = *known;
    takeWords(line, plan);
    BIHUAN_CHECK(savePlan(*workspace, plan));
    BIHUAN_CHECK(tellThing(*workspace, plan.id, &InspectionBook::plans, QStringLiteral("已修改督查计划"), output));
    return Exit::Done;
}

Result<Exit> runPlanApprove(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const QDate day, dayOrToday(line));
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(*workspace));
    BIHUAN_TRY(const InspectionPlan *const plan, reading.plan(line.argument(1)));
    BIHUAN_CHECK(approvePlan(*workspace, *plan, line.value(QStringLiteral("by")), day));
    BIHUAN_CHECK(tellThing(*workspace, plan->id, &InspectionBook::plans, QStringLiteral("已登记批准"), output));
    return Exit::Done;
}

Result<Exit> runSchemeAdd(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(*workspace));
    BIHUAN_TRY(const InspectionPlan *const plan, reading.plan(line.value(QStringLiteral("plan"))));
    InspectionScheme scheme;
    scheme.plan = plan->id;
    takeWords(line, scheme);
    BIHUAN_TRY(const InspectionSchemeId id, saveScheme(*workspace, scheme));
    BIHUAN_CHECK(tellThing(*workspace, id, &InspectionBook::schemes, QStringLiteral("已新增督查方案"), output));
    return Exit::Done;
}

Result<Exit> runSchemeEdit(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(*workspace));
    BIHUAN_TRY(const InspectionScheme *const known, reading.scheme(line.argument(1)));
    InspectionScheme scheme = *known;
    takeWords(line, scheme);
    BIHUAN_CHECK(saveScheme(*workspace, scheme));
    BIHUAN_CHECK(tellThing(*workspace, scheme.id, &InspectionBook::schemes, QStringLiteral("已修改督查方案"), output));
    return Exit::Done;
}

Result<Exit> runSchemeApprove(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const QDate day, dayOrToday(line));
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(*workspace));
    BIHUAN_TRY(const InspectionScheme *const scheme, reading.scheme(line.argument(1)));
    BIHUAN_CHECK(approveScheme(*workspace, *reading.book.plan(scheme->plan), *scheme, line.value(QStringLiteral("by")), day));
    BIHUAN_CHECK(tellThing(*workspace, scheme->id, &InspectionBook::schemes, QStringLiteral("已登记批准"), output));
    return Exit::Done;
}

} // namespace

std::vector<Command> planCommands()
{
    const QString loop = QStringLiteral("督导检查");
    const Option title = textOption("title", QStringLiteral("名称"));
    const Option newTitle = textOption("title", QStringLiteral("名称"), true);
    const Option content = textOption("content", QStringLiteral("内容"));
    const Option by = textOption("by", QStringLiteral("由谁批准"), true);
    const Option day{QStringLiteral("day"), QStringLiteral("DAY"), QStringLiteral("批准日期，默认为今天"), false, false};
    const QString approvedAnew = QStringLiteral("，已批准的要重新批准");
    return {
        {loop, QStringLiteral("plan list"), QStringLiteral("FILE"), QStringLiteral("各年督查计划和计划下的方案"), {}, QStringLiteral("bihuan-cli plan list 柞水2024.bihuan"), runPlanList},
        {loop, QStringLiteral("plan add"), QStringLiteral("FILE"), QStringLiteral("新增督查计划"),
         {newTitle, content, textOption("year", QStringLiteral("年度，默认为文件的年度")), actorOption()},
         QStringLiteral("bihuan-cli plan add 柞水2024.bihuan --title 2024年督查检查计划"), runPlanAdd},
        {loop, QStringLiteral("plan edit"), QStringLiteral("FILE PLAN"), QStringLiteral("修改督查计划的名称或内容") + approvedAnew,
         {title, content, actorOption()}, QStringLiteral("bihuan-cli plan edit 柞水2024.bihuan 2024年督查检查计划 --content 全年四次"), runPlanEdit},
        {loop, QStringLiteral("plan approve"), QStringLiteral("FILE PLAN"), QStringLiteral("登记督查计划的批准"), {by, day, actorOption()},
         QStringLiteral("bihuan-cli plan approve 柞水2024.bihuan 2024年督查检查计划 --by 县委常委会"), runPlanApprove},
        {loop, QStringLiteral("scheme add"), QStringLiteral("FILE"), QStringLiteral("在计划下新增督查方案"),
         {textOption("plan", QStringLiteral("哪个计划"), true), newTitle, content, actorOption()},
         QStringLiteral("bihuan-cli scheme add 柞水2024.bihuan --plan 2024年督查检查计划 --title 下半年重点项目督查方案"), runSchemeAdd},
        {loop, QStringLiteral("scheme edit"), QStringLiteral("FILE SCHEME"), QStringLiteral("修改督查方案的名称或内容") + approvedAnew,
         {title, content, actorOption()}, QStringLiteral("bihuan-cli scheme edit 柞水2024.bihuan 下半年重点项目督查方案 --content 分三组"), runSchemeEdit},
        {loop, QStringLiteral("scheme approve"), QStringLiteral("FILE SCHEME"), QStringLiteral("登记督查方案的批准"), {by, day, actorOption()},
         QStringLiteral("bihuan-cli scheme approve 柞水2024.bihuan 下半年重点项目督查方案 --by 县长"), runSchemeApprove},
    };
}

} // namespace bihuan::cli
