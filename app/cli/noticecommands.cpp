// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/noticefile.h"
#include "app/cli/output.h"
#include "core/services/consequenceledger.h"
#include "core/services/noticeacts.h"
#include "core/services/noticedrafting.h"
#include "core/services/noticewords.h"

namespace bihuan::cli {

namespace {

constexpr int usualDaysAhead = 3;

Option dayOf(const char *name, const QString &description)
{
    return {QString::fromLatin1(name), QStringLiteral("DAY"), description, false, false};
}

Result<Exit> runNoticeList(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const QDate today, dayOrToday(line, QStringLiteral("on")));
    BIHUAN_TRY(const QDate due, dayOption(line, QStringLiteral("due")));
    std::optional<NoticeState> state;
    if (line.has(QStringLiteral("state"))) {
        const QString word = line.value(QStringLiteral("state"));
        state = noticeStateFromId(word);
        QStringList ids;
        for (const NoticeState known : noticeStates()) {
            ids.append(noticeStateId(known));
            if (noticeStateTitle(known) == word)
                state = known;
        }
        if (!state)
            return failure(ErrorCode::Usage, QStringLiteral("--state 后面写 %1 之一。").arg(ids.join(QStringLiteral("、"))));
    }
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const NoticeReading reading, NoticeReading::of(*workspace));
    const Unit *unit = nullptr;
    if (line.has(QStringLiteral("unit"))) {
        BIHUAN_TRY(unit, reading.unitNamed(line.value(QStringLiteral("unit"))));
    }
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const NoticeFile &file : reading.book->files()) {
        const NoticeStanding &standing = file.standing;
        const bool isDue = !due.isValid() || (standing.awaitsUnit() && standing.deadline <= due);
        if (!isDue || (state && standing.state != *state) || (unit && standing.unit != unit->id))
            continue;
        array.append(reading.toJson(file, today));
        rows.push_back(reading.textRow(file, today));
    }
    output.document(array);
    output.line(QStringLiteral("%1　督办单 %2 份").arg(reading.county->office().name).arg(rows.size()));
    output.table(NoticeReading::header(), rows);
    return Exit::Done;
}

Result<Exit> runNoticeShow(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const QDate today, dayOrToday(line, QStringLiteral("on")));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const NoticeReading reading, NoticeReading::of(*workspace));
    BIHUAN_TRY(const NoticeFile *const file, reading.named(line.argument(1)));
    output.document(reading.toJson(*file, today, true));
    output.table(NoticeReading::header(), {reading.textRow(*file, today)});
    output.line(file->notice.content);
    if (!file->notice.requirement.isEmpty())
        output.line(QStringLiteral("要求：") + file->notice.requirement);
    for (const NoticeMove &move : file->moves)
        output.line(QStringLiteral("  ") + moveSentence(move, reading.county->units()));
    return Exit::Done;
}

Result<Exit> runNoticeToday(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const QDate today, dayOrToday(line, QStringLiteral("on")));
    bool ok = true;
    const int days = line.has(QStringLiteral("days")) ? line.value(QStringLiteral("days")).toInt(&ok) : usualDaysAhead;
    if (!ok || days < 0)
        return failure(ErrorCode::Usage, QStringLiteral("--days 后面写天数，如 3。"));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const NoticeReading reading, NoticeReading::of(*workspace));
    const auto &files = reading.book->files();
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const NoticeTask &task : noticeTasks(files, reading.county->context().ladders(), today, days)) {
        QJsonObject object = reading.toJson(files[task.file], today);
        object[QStringLiteral("task")] = noticeTaskId(task.kind);
        object[QStringLiteral("taskTitle")] = noticeTaskTitle(task.kind);
        array.append(object);
        rows.push_back(QStringList{noticeTaskTitle(task.kind)} + reading.textRow(files[task.file], today));
    }
    output.document(array);
    output.line(QStringLiteral("%1　今天要办 %2 件").arg(noticeDayText(today)).arg(rows.size()));
    output.table(QStringList{QStringLiteral("要办")} + NoticeReading::header(), rows);
    return Exit::Done;
}

Result<NoticeRequest> requestOf(const CommandLine &line)
{
    NoticeRequest request;
    request.codes = line.argumentsFrom(1);
    const QString by = line.value(QStringLiteral("by"));
    if (!by.isEmpty() && by != QLatin1String("unit") && by != QLatin1String("matter"))
        return failure(ErrorCode::Usage, QStringLiteral("--by 后面写 unit 或 matter。"));
    request.perUnit = by != QLatin1String("matter");
    request.ladder = line.value(QStringLiteral("ladder"));
    request.step = line.value(QStringLiteral("step"));
    if (line.has(QStringLiteral("mode"))) {
        const auto mode = noticeModeFromId(line.value(QStringLiteral("mode")));
        if (!mode)
            return failure(ErrorCode::Usage, QStringLiteral("--mode 后面写 special、onSite 或 random。"));
        request.mode = *mode;
    }
    request.source = line.value(QStringLiteral("source"));
    request.instruction = line.value(QStringLiteral("instruction"));
    request.requirement = line.value(QStringLiteral("requirement"));
    request.handler = line.value(QStringLiteral("handler"));
    BIHUAN_TRY(request.replyBy, dayOption(line, QStringLiteral("deadline")));
    return request;
}

Result<Exit> runNoticeDraft(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(NoticeRequest request, requestOf(line));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const PeriodView view, workspace->view(period));
    BIHUAN_TRY(const auto book, NoticeBook::load(*workspace));
    if (request.handler.isEmpty())
        request.handler = workspace->editor()->actor();
    BIHUAN_TRY(const NoticeDrafts drafts, draftNotices(view, *book, request));
    BIHUAN_CHECK(saveDrafts(*workspace, drafts.notices));
    BIHUAN_TRY(const NoticeReading reading, NoticeReading::of(*workspace));
    const QDate today = systemClock().now().date();
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const Notice &notice : drafts.notices) {
        const NoticeFile *const file = reading.book->find(notice.id);
        array.append(reading.toJson(*file, today, true));
        rows.push_back(reading.textRow(*file, today));
    }
    output.document(array);
    output.line(QStringLiteral("已拟稿 %1 份，送审以后可以交办。").arg(rows.size()));
    output.table(NoticeReading::header(), rows);
    for (const QString &sentence : drafts.leftOut)
        output.message(sentence);
    return Exit::Done;
}

Result<Exit> runNoticeTalk(const CommandLine &line, Output &output)
{
    Talk talk;
    BIHUAN_TRY(talk.day, dayOrToday(line));
    talk.talker = line.value(QStringLiteral("by"));
    talk.person = line.value(QStringLiteral("person"));
    talk.minutes = line.value(QStringLiteral("minutes"));
    talk.result = line.value(QStringLiteral("result"));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const NoticeReading reading, NoticeReading::of(*workspace));
    BIHUAN_TRY(const Unit *const unit, reading.unitNamed(line.value(QStringLiteral("unit"))));
    talk.unit = unit->id;
    for (const QString &word : line.values(QStringLiteral("notice"))) {
        BIHUAN_TRY(const NoticeFile *const file, reading.named(word));
        talk.notices.push_back(file->notice.id);
        for (const MatterId &matter : file->notice.matters) {
            if (std::ranges::find(talk.matters, matter) == talk.matters.end())
                talk.matters.push_back(matter);
        }
    }
    BIHUAN_TRY(const ChangeSummary change, addTalk(*workspace, talk));
    output.document(QJsonObject{{QStringLiteral("seq"), change.seq},
                                {QStringLiteral("day"), talk.day.toString(Qt::ISODate)},
                                {QStringLiteral("unit"), unit->key},
                                {QStringLiteral("notices"), static_cast<int>(talk.notices.size())}});
    output.line(QStringLiteral("已记下：%1。").arg(talkSentence(talk, reading.county->units())));
    return Exit::Done;
}

Result<Exit> runConsequences(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const Period period, line.period(line.value(QStringLiteral("period"))));
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const auto county, workspace->county(period.year));
    BIHUAN_TRY(const auto book, NoticeBook::load(*workspace));
    BIHUAN_TRY(const std::vector<ConsequenceRow> ledger, consequencesOf(*workspace, county, *book, period));
    QJsonArray array;
    std::vector<QStringList> rows;
    const auto counts = [](const QMap<QString, int> &map) {
        QJsonObject object;
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            object[it.key()] = it.value();
        return object;
    };
    const auto sum = [](const QMap<QString, int> &map) {
        int total = 0;
        for (const int count : map)
            total += count;
        return QString::number(total);
    };
    for (const ConsequenceRow &row : ledger) {
        const QString points = QString::number(static_cast<double>(row.points) / 100, 'f', 2);
        array.append(QJsonObject{{QStringLiteral("key"), row.unitKey},
                                 {QStringLiteral("title"), row.unit},
                                 {QStringLiteral("lights"), counts(row.lights)},
                                 {QStringLiteral("notices"), counts(row.notices)},
                                 {QStringLiteral("talks"), row.talks},
                                 {QStringLiteral("points"), row.points},
                                 {QStringLiteral("pointsText"), points},
                                 {QStringLiteral("period"), period.toString()}});
        rows.push_back({row.unit, QString::number(row.lights.value(QStringLiteral("yellow"))), QString::number(row.lights.value(QStringLiteral("red"))),
                        sum(row.notices), QString::number(row.talks), points});
    }
    output.document(array);
    output.line(QStringLiteral("%1　%2　已发布各期的预警、督办单和约谈").arg(county->office().name, period.title()));
    output.table({QStringLiteral("单位"), QStringLiteral("黄"), QStringLiteral("红"), QStringLiteral("督办单"), QStringLiteral("约谈"),
                  QStringLiteral("计分")},
                 rows);
    return Exit::Done;
}

} // namespace

std::vector<Command> noticeCommands()
{
    const QString loop = QStringLiteral("督导检查");
    const Option on = dayOf("on", QStringLiteral("从哪一天看，默认为今天"));
    const Option unit{QStringLiteral("unit"), QStringLiteral("U"), QStringLiteral("只看一个单位（名称或代码）"), false, false};
    const auto text = [](const char *name, const char *value, const QString &description) {
        return Option{QString::fromLatin1(name), QString::fromLatin1(value), description, false, false};
    };
    return {
        {loop, QStringLiteral("notice list"), QStringLiteral("FILE"), QStringLiteral("督办单及其状态、时限"),
         {dayOf("due", QStringLiteral("只看这一天或以前到期、还没有反馈的")), text("state", "STATE", QStringLiteral("只看一种状态，如 issued 或 已交办")), unit, on},
         QStringLiteral("bihuan-cli notice list 柞水2024.bihuan --state issued"), runNoticeList},
        {loop, QStringLiteral("notice show"), QStringLiteral("FILE NOTICE"), QStringLiteral("一份督办单的内容和办理经过；文号可以只写“3”或“2024-3”"),
         {on}, QStringLiteral("bihuan-cli notice show 柞水2024.bihuan 柞督办〔2024〕3号"), runNoticeShow},
        {loop, QStringLiteral("notice today"), QStringLiteral("FILE"), QStringLiteral("今天要办：待签收、临期、超期、待审核、待批、待升级"),
         {on, text("days", "N", QStringLiteral("几天以内到期算临期，默认 3"))}, QStringLiteral("bihuan-cli notice today 柞水2024.bihuan"), runNoticeToday},
        {loop, QStringLiteral("notice draft"), QStringLiteral("FILE CODE…"), QStringLiteral("从滞后事项拟稿，自动填入当期的数字、原因和下步措施"),
         {periodOption(),
          text("by", "WHAT", QStringLiteral("unit 每个主办单位一份（默认），matter 每个事项一份")),
          text("ladder", "ID", QStringLiteral("督办梯次，默认为文件里的第一个")),
          text("step", "ID", QStringLiteral("颜色，默认按梯次提议")),
          text("mode", "MODE", QStringLiteral("special 专项（默认）、onSite 现场、random 随机")),
          dayOf("deadline", QStringLiteral("要求反馈的日期，默认按梯次的工作日数")),
          text("source", "TEXT", QStringLiteral("来源")), text("instruction", "TEXT", QStringLiteral("批示原文")),
          text("requirement", "TEXT", QStringLiteral("办理要求")), text("handler", "NAME", QStringLiteral("经办人，默认为 --as 的人")), actorOption()},
         QStringLiteral("bihuan-cli notice draft 柞水2024.bihuan ZJ-2024-13 ZJ-2024-20 --period 2024-08"), runNoticeDraft},
        {loop, QStringLiteral("notice talk"), QStringLiteral("FILE"), QStringLiteral("记一次约谈"),
         {{QStringLiteral("unit"), QStringLiteral("U"), QStringLiteral("约谈哪个单位"), false, true},
          {QStringLiteral("by"), QStringLiteral("WHO"), QStringLiteral("由谁约谈，如 分管副县长"), false, true},
          text("person", "WHO", QStringLiteral("约谈谁，如 主要负责人")),
          {QStringLiteral("notice"), QStringLiteral("NOTICE"), QStringLiteral("因哪份督办单"), true, false},
          text("minutes", "TEXT", QStringLiteral("谈了什么")), text("result", "TEXT", QStringLiteral("结果")),
          dayOf("day", QStringLiteral("日期，默认为今天")), actorOption()},
         QStringLiteral("bihuan-cli notice talk 柞水2024.bihuan --unit 红岩寺镇 --by 分管副县长 --person 主要负责人 --notice 3"), runNoticeTalk},
        {loop, QStringLiteral("consequences"), QStringLiteral("FILE"), QStringLiteral("各单位当年的预警、督办单、约谈和计分"),
         {periodOption()}, QStringLiteral("bihuan-cli consequences 柞水2024.bihuan --period 2024"), runConsequences},
    };
}

} // namespace bihuan::cli
