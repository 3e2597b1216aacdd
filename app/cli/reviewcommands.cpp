// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/open.h"
#include "app/cli/output.h"
#include "core/services/lightoverride.h"
#include "core/services/reportreview.h"
#include "core/services/review.h"

#include <algorithm>

namespace bihuan::cli {

namespace {

/// What was written, in the words of the history.
Exit tellWritten(const ChangeSummary &written, const CommandLine &line, const Period &period, Output &output)
{
    output.document(QJsonObject{{QStringLiteral("period"), period.toString()},
                                {QStringLiteral("matters"), QJsonArray::fromStringList(line.values(QStringLiteral("matter")))},
                                {QStringLiteral("changed"), written.seq > 0},
                                {QStringLiteral("seq"), written.seq}});
    output.line(written.seq > 0 ? QStringLiteral("已%1。").arg(written.label) : QStringLiteral("与原来相同，没有改动。"));
    return Exit::Done;
}

Result<Exit> runLightsSet(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const auto county, workspace->county(period.year));
    const LightByHand byHand{line.value(QStringLiteral("colour")), line.value(QStringLiteral("reason")), line.value(QStringLiteral("approver"))};
    BIHUAN_TRY(const ChangeSummary written, overrideLights(*workspace, *county, period, line.values(QStringLiteral("matter")), byHand));
    return tellWritten(written, line, period, output);
}

Result<Exit> runLightsWithdraw(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const auto county, workspace->county(period.year));
    BIHUAN_TRY(const ChangeSummary written, withdrawOverrides(*workspace, *county, period, line.values(QStringLiteral("matter"))));
    return tellWritten(written, line, period, output);
}

Result<Exit> runReportAccept(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const auto county, workspace->county(period.year));
    BIHUAN_TRY(const ChangeSummary written, acceptReports(*workspace, *county, period, line.values(QStringLiteral("matter"))));
    return tellWritten(written, line, period, output);
}

Result<Exit> runReportReturn(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const auto county, workspace->county(period.year));
    BIHUAN_TRY(const ChangeSummary written, returnReports(*workspace, *county, period, line.values(QStringLiteral("matter")), line.value(QStringLiteral("reason"))));
    return tellWritten(written, line, period, output);
}

/// What of the period is to be looked at, as far as --matter and --kind name it.
Result<std::vector<ReviewItem>> namedItems(const CommandLine &line, const PeriodView &view)
{
    const QStringList codes = line.values(QStringLiteral("matter"));
    const QStringList kinds = line.values(QStringLiteral("kind"));
    for (const QString &code : codes) {
        if (!view.find(code))
            return refuse(QStringLiteral("没有编号为“%1”的事项。").arg(code));
    }
    std::vector<ReviewItem> items = reviewOf(view);
    std::erase_if(items, [&](const ReviewItem &item) {
        return (!codes.isEmpty() && !codes.contains(item.code)) || (!kinds.isEmpty() && !kinds.contains(item.kind) && !kinds.contains(item.title));
    });
    return items;
}

QJsonObject toJson(const ReviewItem &item)
{
    const auto told = [&](const char *key, const QString &text) { return std::pair(QString::fromLatin1(key), QJsonValue(text)); };
    QJsonObject object{told("kind", item.kind), told("title", item.title), told("code", item.code), told("name", item.name),
                       told("unit", item.unit), told("ledger", item.ledger), told("period", item.period.isValid() ? item.period.toString() : QString()),
                       told("value", item.value), told("reason", item.reason)};
    object[QStringLiteral("acceptable")] = !item.key.isEmpty();
    object[QStringLiteral("accepted")] = item.accepted != nullptr;
    object[QStringLiteral("remark")] = item.accepted ? item.accepted->remark : QString();
    object[QStringLiteral("actor")] = item.accepted ? item.accepted->actor : QString();
    return object;
}

Result<Exit> runReviewList(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const PeriodView view, workspace->view(period));
    BIHUAN_TRY(const std::vector<ReviewItem> items, namedItems(line, view));
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const ReviewItem &item : items) {
        array.append(toJson(item));
        rows.push_back({item.kind, item.title, item.code, item.name, item.unit, item.reason,
                        item.accepted ? QStringLiteral("已认可：") + item.accepted->remark : QStringLiteral("待核实")});
    }
    output.document(array);
    output.line(QStringLiteral("%1　待核实 %2 处，已认可 %3 处").arg(period.title()).arg(openItems(items)).arg(static_cast<int>(items.size()) - openItems(items)));
    output.table({QStringLiteral("种类"), QStringLiteral("类别"), QStringLiteral("编号"), QStringLiteral("事项"), QStringLiteral("责任单位"),
                  QStringLiteral("说明"), QStringLiteral("处理")},
                 rows);
    return Exit::Done;
}

Exit tellItems(const ChangeSummary &written, qsizetype count, const Period &period, Output &output)
{
    output.document(QJsonObject{{QStringLiteral("period"), period.toString()}, {QStringLiteral("items"), count}, {QStringLiteral("seq"), written.seq}});
    output.line(QStringLiteral("已%1。").arg(written.label));
    return Exit::Done;
}

/// Items that nobody accepted yet, or all that somebody did.
Result<std::vector<ReviewItem>> itemsToMove(const CommandLine &line, const PeriodView &view, bool accepted)
{
    BIHUAN_TRY(std::vector<ReviewItem> items, namedItems(line, view));
    std::erase_if(items, [accepted](const ReviewItem &item) { return (item.accepted != nullptr) != accepted; });
    if (items.empty())
        return refuse(accepted ? QStringLiteral("没有认可过这样的可疑之处。用 review list 查看。")
                               : QStringLiteral("没有这样的待核实之处。用 review list 查看全部。"));
    return items;
}

Result<Exit> runReviewAccept(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    const QString remark = line.value(QStringLiteral("remark")).trimmed();
    if (remark.isEmpty())
        return refuse(QStringLiteral("没有认可：--remark 后面要写明理由。"));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const PeriodView view, workspace->view(period));
    BIHUAN_TRY(const std::vector<ReviewItem> items, itemsToMove(line, view, false));
    BIHUAN_TRY(const ChangeSummary written, acceptItems(*workspace, items, remark));
    return tellItems(written, std::ssize(items), period, output);
}

Result<Exit> runReviewWithdraw(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const PeriodView view, workspace->view(period));
    BIHUAN_TRY(const std::vector<ReviewItem> items, itemsToMove(line, view, true));
    BIHUAN_TRY(const ChangeSummary written, withdrawItems(*workspace, items));
    return tellItems(written, std::ssize(items), period, output);
}

Option said(const char *name, const QString &description)
{
    return {QString::fromLatin1(name), QStringLiteral("TEXT"), description, false, true};
}

Option matterOption(bool required)
{
    return {QStringLiteral("matter"), QStringLiteral("CODE"), QStringLiteral("事项编号，可以写多次"), true, required};
}

Option kindOption()
{
    return {QStringLiteral("kind"), QStringLiteral("KIND"), QStringLiteral("种类，如 sameFigure，可以写多次；不写则全部"), true, false};
}

} // namespace

std::vector<Command> reviewCommands()
{
    const QString loop = QStringLiteral("督导检查");
    const QString file = QStringLiteral("FILE");
    return {
        {loop, QStringLiteral("lights set"), file, QStringLiteral("人工调整预警，写明原因和批准人；只用于正在填报的一期"),
         {periodOption(), matterOption(true),
          {QStringLiteral("colour"), QStringLiteral("COLOUR"), QStringLiteral("规则里的颜色：red 或 红"), false, true},
          said("reason", QStringLiteral("调整的原因")), said("approver", QStringLiteral("批准人")), actorOption()},
         QStringLiteral("bihuan-cli lights set 柞水2024.bihuan --period 2024-08 --matter ZJ-2024-05 --colour 红 --reason 现场停工 --approver 张县长"), runLightsSet},
        {loop, QStringLiteral("lights withdraw"), file, QStringLiteral("取消人工调整，预警恢复为计算结果"),
         {periodOption(), matterOption(true), actorOption()},
         QStringLiteral("bihuan-cli lights withdraw 柞水2024.bihuan --period 2024-08 --matter ZJ-2024-05"), runLightsWithdraw},
        {loop, QStringLiteral("report accept"), file, QStringLiteral("采纳审阅过的填报"),
         {periodOption(), matterOption(true), actorOption()},
         QStringLiteral("bihuan-cli report accept 柞水2024.bihuan --period 2024-08 --matter ZJ-2024-05"), runReportAccept},
        {loop, QStringLiteral("report return"), file, QStringLiteral("退回填报，补报以前按未报处理"),
         {periodOption(), matterOption(true), said("reason", QStringLiteral("要单位补什么")), actorOption()},
         QStringLiteral("bihuan-cli report return 柞水2024.bihuan --period 2024-08 --matter ZJ-2024-05 --reason 没有写滞后原因"), runReportReturn},
        {loop, QStringLiteral("review list"), file, QStringLiteral("一期要核实的：矛盾、可疑、缺原因"),
         {periodOption(), matterOption(false), kindOption()}, QStringLiteral("bihuan-cli review list 柞水2024.bihuan --period 2024-08"), runReviewList},
        {loop, QStringLiteral("review accept"), file, QStringLiteral("核实无误的写明理由认可，数字不变就不再提示"),
         {periodOption(), matterOption(true), kindOption(), said("remark", QStringLiteral("理由")), actorOption()},
         QStringLiteral("bihuan-cli review accept 柞水2024.bihuan --period 2024-08 --matter ZJ-2024-05 --remark 雨季停工，确无进展"), runReviewAccept},
        {loop, QStringLiteral("review withdraw"), file, QStringLiteral("取消认可，重新列为待核实"),
         {periodOption(), matterOption(true), kindOption(), actorOption()},
         QStringLiteral("bihuan-cli review withdraw 柞水2024.bihuan --period 2024-08 --matter ZJ-2024-05"), runReviewWithdraw},
    };
}

} // namespace bihuan::cli
