// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/open.h"
#include "app/cli/output.h"
#include "core/services/definitions.h"
#include "core/services/impossiblefigures.h"
#include "core/services/rollups.h"
#include "core/services/ruletrial.h"
#include "core/services/summarystream.h"

namespace bihuan::cli {

namespace {

/// "试用“武汉2022”：共130项，改变24项（绿→黄 8 …）": said beside the lights themselves.
void sayTrial(const RuleTrial &trial, const County &county, const RuleSet &rules, Output &output)
{
    QStringList turns;
    for (auto turn = trial.turns.cbegin(); turn != trial.turns.cend(); ++turn) {
        const auto title = [&](const QString &id) {
            const Light light = Light::fromId(id);
            if (light.state != Light::State::Colour || rules.palette.find(id))
                return rules.palette.title(light);
            for (const RuleSet &own : county.ruleSets()) {
                if (own.palette.find(id))
                    return own.palette.title(light);
            }
            return id;
        };
        turns += QStringLiteral("%1→%2 %3项").arg(title(turn.key().first), title(turn.key().second)).arg(turn.value());
    }
    output.message(QStringLiteral("试用“%1”：共%2项，%3项变灯%4。文件没有改动。")
                       .arg(rules.title)
                       .arg(trial.judged)
                       .arg(trial.changed.size())
                       .arg(turns.isEmpty() ? QString() : QStringLiteral("，") + turns.join(QStringLiteral("，"))));
}

Result<Exit> runLights(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(auto county, workspace->county(period.year, period));
    BIHUAN_TRY(county, workspace->withEarlierYears(std::move(county)));
    const QString tried = line.value(QStringLiteral("rules"));
    std::optional<RuleSet> rules;
    if (!tried.isEmpty()) {
        BIHUAN_TRY(rules, ruleSetNamed(*county, tried));
    }
    BIHUAN_TRY(const PeriodView view, workspace->viewOf(county, period, {.rules = rules ? &*rules : nullptr}));
    const QString ledger = line.value(QStringLiteral("ledger"));
    if (!ledger.isEmpty() && !view.county->ledger(LedgerId{ledger}))
        return refuse(QStringLiteral("文件里没有清单“%1”。用 ledger list 查看全部清单。").arg(ledger));

    QJsonArray array;
    std::vector<QStringList> rows;
    for (const MatterRow &row : view.rows) {
        if (!ledger.isEmpty() && row.ledger != ledger)
            continue;
        if (output.wantsJson())
            array.append(withOutlook(row, *county, period));
        else
            rows.push_back({row.code, row.name, row.unit, row.lightTitle,
                            row.completion ? percentText(*row.completion) : QStringLiteral("—"),
                            row.gap ? pointsText(*row.gap) : QStringLiteral("—"), row.reason});
    }
    output.document(array);
    output.line(QStringLiteral("%1　%2　共 %3 项%4")
                    .arg(view.county->office().name, period.title())
                    .arg(rows.size())
                    .arg(view.county->office().notice.isEmpty() ? QString()
                                                                : QStringLiteral("（%1）").arg(view.county->office().notice)));
    output.table({QStringLiteral("编号"), QStringLiteral("事项"), QStringLiteral("责任单位"), QStringLiteral("预警"),
                  QStringLiteral("完成率"), QStringLiteral("超/欠序时"), QStringLiteral("原因")},
                 rows);
    if (rules)
        sayTrial(tryRules(*county, period, *rules, {.replaces = {}, .ledger = ledger}), *county, *rules, output);
    if (const QString notice = view.frozen ? QString() : impossibleNotice(*view.county); !notice.isEmpty())
        output.message(notice);
    return Exit::Done;
}

QJsonObject toJson(const SummaryRow &row, const Period &period)
{
    QJsonObject object{
        {QStringLiteral("period"), period.toString()},
        {QStringLiteral("key"), row.key},
        {QStringLiteral("title"), row.title},
        {QStringLiteral("kind"), row.kind},
        {QStringLiteral("count"), row.count},
        {QStringLiteral("listed"), row.listed},
        {QStringLiteral("total"), row.total},
        {QStringLiteral("totalText"), figureWithUnit(row.total, row.unit)},
        {QStringLiteral("plan"), row.plan},
        {QStringLiteral("planText"), figureWithUnit(row.plan, row.unit)},
        {QStringLiteral("cumulative"), row.cumulative},
        {QStringLiteral("cumulativeText"), figureWithUnit(row.cumulative, row.unit)},
        {QStringLiteral("month"), row.month},
        {QStringLiteral("monthText"), figureWithUnit(row.month, row.unit)},
        {QStringLiteral("completion"),
         row.completion ? QJsonValue((*row.completion * 100).toDouble()) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("gap"), row.gap ? QJsonValue((*row.gap * 100).toDouble()) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("toStart"), row.toStart},
        {QStringLiteral("started"), row.started},
        {QStringLiteral("rank"), row.rank > 0 ? QJsonValue(row.rank) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("of"), row.of},
    };
    for (const char *state : {"green", "yellow", "red", "notdue", "unreported", "done", "none"})
        object[QLatin1String(state)] = 0;
    for (auto it = row.lights.cbegin(); it != row.lights.cend(); ++it)
        object[it.key()] = it.value();
    return object;
}

QStringList textRow(const SummaryRow &row)
{
    return {row.title,
            QString::number(row.count),
            row.plan > 0 ? figureWithUnit(row.plan, row.unit) : QStringLiteral("—"),
            row.plan > 0 ? figureWithUnit(row.cumulative, row.unit) : QStringLiteral("—"),
            row.completion ? percentText(*row.completion) : QStringLiteral("—"),
            row.gap ? pointsText(*row.gap) : QStringLiteral("—"),
            QStringLiteral("%1/%2").arg(row.started).arg(row.toStart),
            QStringLiteral("●%1 ▲%2 ■%3 ○%4")
                .arg(row.light(QStringLiteral("green")))
                .arg(row.light(QStringLiteral("yellow")))
                .arg(row.light(QStringLiteral("red")))
                .arg(row.light(QStringLiteral("unreported"))),
            row.rank > 0 ? QStringLiteral("%1/%2").arg(row.rank).arg(row.of) : QString()};
}

Result<Exit> runSummary(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    const auto grouping = groupingFromId(line.value(QStringLiteral("by")));
    if (!grouping)
        return failure(ErrorCode::Usage, QStringLiteral("--by 后面写 unit、leader、ledger、source 或 town。"));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(OfficeRows officeRows, loadOffice(workspace->database()));
    BIHUAN_TRY(const auto context, OfficeContext::build(period.year, std::move(officeRows)));
    BIHUAN_TRY(const Rollup rollup, rollupNamed(line.value(QStringLiteral("rollup")), *context, *grouping));
    BIHUAN_TRY(const Summary summary, summaryOf(*workspace, period, *grouping));
    const Office &office = context->rows().office;

    QJsonArray array;
    std::vector<QStringList> rows;
    const auto addText = [&](const SummaryRow &row) {
        rows.push_back(textRow(row));
        rows.back().append(lightTitleOf(lightOf(row, rollup, *context), rollup, *context));
    };
    addText(summary.total);
    for (const SummaryRow &row : summary.rows) {
        QJsonObject object = toJson(row, period);
        object[QStringLiteral("light")] = lightOf(row, rollup, *context).id();
        array.append(object);
        addText(row);
    }
    output.document(array);
    output.line(office.name + QStringLiteral("　") + period.title()
                + (office.notice.isEmpty() ? QString() : QStringLiteral("　") + office.notice));
    output.table({QStringLiteral("名称"), QStringLiteral("项数"), QStringLiteral("年度计划"), QStringLiteral("累计完成"),
                  QStringLiteral("完成率"), QStringLiteral("超/欠序时"), QStringLiteral("已开工/应开工"),
                  QStringLiteral("绿 黄 红 未报"), QStringLiteral("位次"), QStringLiteral("预警")},
                 rows);
    if (countsInSeveralRows(*grouping))
        output.line(QStringLiteral("一个事项可能计入多行，合计每个事项只计一次。"));
    return Exit::Done;
}

} // namespace

std::vector<Command> lightCommands()
{
    const QString loop = QStringLiteral("督导检查");
    return {
        {loop, QStringLiteral("lights"), QStringLiteral("FILE"), QStringLiteral("一期的预警，每项说明原因"),
         {periodOption(),
          {QStringLiteral("ledger"), QStringLiteral("ID"), QStringLiteral("只看一个清单"), false, false},
          {QStringLiteral("rules"), QStringLiteral("SET"), QStringLiteral("试用另一套预警规则（名称或规则文件），不改文件"), false, false}},
         QStringLiteral("bihuan-cli lights 柞水2024.bihuan --period 2024-08 --ledger key-projects"), runLights},
        {loop, QStringLiteral("summary"), QStringLiteral("FILE"), QStringLiteral("一期的汇总和位次"),
         {periodOption(),
          {QStringLiteral("by"), QStringLiteral("WHAT"),
           QStringLiteral("unit 单位、leader 领导、ledger 清单、source 来源、town 镇办"), false, true},
          {QStringLiteral("rollup"), QStringLiteral("NAME"),
           QStringLiteral("每行的灯怎样得出：汇总规则的名称或文件；不写则按文件里选定的，没有选定则取最差的事项"), false, false}},
         QStringLiteral("bihuan-cli summary 柞水2024.bihuan --period 2024-08 --by unit"), runSummary},
    };
}

} // namespace bihuan::cli
