// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/noticefile.h"
#include "app/cli/output.h"
#include "core/services/documentnumbers.h"
#include "core/services/noticeacts.h"
#include "core/services/noticewords.h"

namespace bihuan::cli {

namespace {

/// The move that the options ask for; the file is open, since units are looked up in it.
using MoveMaker = std::function<Result<NoticeMove>(const CommandLine &, const NoticeReading &)>;

/// The reserved number that `--number` names; empty without it.
Result<DocumentNumberId> reservedOf(const CommandLine &line, const NoticeBook &book)
{
    const QString wanted = line.value(QStringLiteral("number"));
    if (wanted.isEmpty())
        return DocumentNumberId{};
    for (const DocumentNumber &number : reservedNumbers(book, numberseries::notice)) {
        if (number.text == wanted)
            return number.id;
    }
    return refuse(QStringLiteral("没有预留文号“%1”，或者已经用掉。预留的文号见 number list。").arg(wanted));
}

Result<Exit> runMove(const CommandLine &line, Output &output, const MoveMaker &make)
{
    BIHUAN_TRY(const QDate day, dayOption(line, QStringLiteral("day")));
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const NoticeReading before, NoticeReading::of(*workspace));
    BIHUAN_TRY(const NoticeFile *const file, before.named(line.argument(1)));
    BIHUAN_TRY(NoticeMove move, make(line, before));
    move.day = day;
    BIHUAN_TRY(const DocumentNumberId reserved, reservedOf(line, *before.book));
    BIHUAN_TRY(const ChangeSummary change, moveNotice(*workspace, file->notice.id, move, reserved));
    BIHUAN_TRY(const NoticeReading after, NoticeReading::of(*workspace));
    const NoticeFile *moved = after.book->find(file->notice.id);
    const QDate today = systemClock().now().date();
    QJsonObject object = after.toJson(*moved, today, true);
    object[QStringLiteral("seq")] = change.seq;
    if (const NoticeFile *const next = after.book->next(moved->notice.id); next && move.act == NoticeAct::Escalate) {
        object[QStringLiteral("next")] = after.toJson(*next, today, true);
        output.line(QStringLiteral("%1，%2前反馈。").arg(change.label, noticeDayText(next->standing.deadline)));
    } else {
        const QString until = moved->standing.awaitsUnit() ? QStringLiteral("，时限%1").arg(noticeDayText(moved->standing.deadline)) : QString();
        output.line(QStringLiteral("%1：%2%3。").arg(moved->title(), noticeStateTitle(moved->standing.state), until));
    }
    output.document(object);
    return Exit::Done;
}

Option said(const char *name, const QString &description, bool required = false)
{
    return {QString::fromLatin1(name), QStringLiteral("TEXT"), description, false, required};
}

Option on(const char *name, const QString &description, bool required = false)
{
    return {QString::fromLatin1(name), QStringLiteral("DAY"), description, false, required};
}

Option flag(const char *name, const QString &description)
{
    return {QString::fromLatin1(name), {}, description, false, false};
}

Command moveCommand(const char *verb, const QString &summary, std::vector<Option> options, const QString &example, MoveMaker make)
{
    options.push_back(on("day", QStringLiteral("日期，默认为今天")));
    options.push_back(actorOption());
    const QString name = QString::fromLatin1(verb);
    return {QStringLiteral("督导检查"),
            QStringLiteral("notice ") + name,
            QStringLiteral("FILE NOTICE"),
            summary,
            std::move(options),
            QStringLiteral("bihuan-cli notice %1 柞水2024.bihuan 3%2").arg(name, example.isEmpty() ? QString() : QLatin1Char(' ') + example),
            [make = std::move(make)](const CommandLine &line, Output &output) { return runMove(line, output, make); }};
}

/// A move whose words, person and date stand in the options of these names.
MoveMaker plain(NoticeAct act, const char *text = nullptr, const char *person = nullptr, const char *date = nullptr)
{
    return [=](const CommandLine &line, const NoticeReading &) -> Result<NoticeMove> {
        NoticeMove move;
        move.act = act;
        if (text)
            move.text = line.value(QString::fromLatin1(text));
        if (person)
            move.person = line.value(QString::fromLatin1(person));
        if (date) {
            BIHUAN_TRY(move.date, dayOption(line, QString::fromLatin1(date)));
        }
        return move;
    };
}

/// One of several moves: the one whose option is given; its words are the option's value. `otherwise` where none is.
struct Alternative
{
    const char *option;
    NoticeAct act;
};

MoveMaker oneOf(std::vector<Alternative> alternatives, std::optional<NoticeAct> otherwise, const char *text, const char *date)
{
    return [=](const CommandLine &line, const NoticeReading &reading) -> Result<NoticeMove> {
        const Alternative *chosen = nullptr;
        QStringList names;
        for (const Alternative &alternative : alternatives) {
            const QString name = QString::fromLatin1(alternative.option);
            names.append(QStringLiteral("--") + name);
            if (!line.has(name))
                continue;
            if (chosen)
                return failure(ErrorCode::Usage, QStringLiteral("--%1 和 --%2 只能写一个。").arg(QLatin1String(chosen->option), name));
            chosen = &alternative;
        }
        if (!chosen && !otherwise)
            return failure(ErrorCode::Usage, QStringLiteral("写明 %1 之一。").arg(names.join(QStringLiteral("、"))));
        BIHUAN_TRY(NoticeMove move, plain(chosen ? chosen->act : *otherwise, text, nullptr, date)(line, reading));
        if (chosen && !line.value(QString::fromLatin1(chosen->option)).isEmpty())
            move.text = line.value(QString::fromLatin1(chosen->option));
        return move;
    };
}

Result<NoticeMove> replyOf(const CommandLine &line, const NoticeReading &reading)
{
    BIHUAN_TRY(NoticeMove move, plain(NoticeAct::Reply, "text", "signer")(line, reading));
    move.problem = line.value(QStringLiteral("problem"));
    move.nextStep = line.value(QStringLiteral("next"));
    BIHUAN_TRY(move.date, dayOption(line, QStringLiteral("expected")));
    return move;
}

Result<NoticeMove> reassignmentOf(const CommandLine &line, const NoticeReading &reading)
{
    BIHUAN_TRY(NoticeMove move, plain(NoticeAct::Reassign, "reason", nullptr, "deadline")(line, reading));
    BIHUAN_TRY(const Unit *const unit, reading.unitNamed(line.value(QStringLiteral("unit"))));
    move.unit = unit->id;
    return move;
}

} // namespace

std::vector<Command> noticeMoveCommands()
{
    using A = NoticeAct;
    const QString reason = QStringLiteral("原因");
    return {
        moveCommand("submit", QStringLiteral("草稿送审"), {}, {}, plain(A::Submit)),
        moveCommand("sendback", QStringLiteral("待审的退回修改"), {said("reason", reason, true)}, QStringLiteral("--reason 主办单位不对"), plain(A::SendBack, "reason")),
        moveCommand("issue", QStringLiteral("审签后编号交办，从此不能撤销"),
                    {on("deadline", QStringLiteral("办理时限，默认为草稿里的日期或梯次的工作日数")), said("signer", QStringLiteral("审签人")),
                     said("number", QStringLiteral("用预留的这个文号，默认顺延下一号"))},
                    QStringLiteral("--signer 王主任"), plain(A::Issue, nullptr, "signer", "deadline")),
        moveCommand("sign", QStringLiteral("责任单位签收"), {said("signer", QStringLiteral("签收人"))}, QStringLiteral("--signer 李镇长"), plain(A::Sign, nullptr, "signer")),
        moveCommand("start", QStringLiteral("开始办理"), {said("text", QStringLiteral("承办安排"))}, {}, plain(A::Start, "text")),
        moveCommand("urge", QStringLiteral("催办一次"), {said("text", QStringLiteral("怎样催办"))}, QStringLiteral("--text 电话催办"), plain(A::Urge, "text")),
        moveCommand("reply", QStringLiteral("责任单位反馈"),
                    {said("text", QStringLiteral("办理进展"), true), said("problem", QStringLiteral("存在问题")), said("next", QStringLiteral("下步措施")),
                     on("expected", QStringLiteral("预计完成日期")), said("signer", QStringLiteral("主要领导审签"))},
                    QStringLiteral("--text 征地已完成 --next 10月底前开工 --signer 李镇长"), replyOf),
        moveCommand("review", QStringLiteral("审核反馈：通过或退回补办"),
                    {flag("accept", QStringLiteral("审核通过")), said("return", QStringLiteral("退回补办的原因")), said("text", QStringLiteral("审核意见")),
                     on("deadline", QStringLiteral("补办的时限"))},
                    QStringLiteral("--return 没有完成时间"), oneOf({{"accept", A::Accept}, {"return", A::Return}}, {}, "text", "deadline")),
        moveCommand("extend", QStringLiteral("延期：时限之前申请，再同意或不同意"),
                    {on("until", QStringLiteral("延到的日期")), said("reason", reason), flag("grant", QStringLiteral("同意延期")),
                     said("deny", QStringLiteral("不同意的原因"))},
                    QStringLiteral("--until 2024-10-20 --reason 征地未完成"),
                    oneOf({{"grant", A::GrantExtension}, {"deny", A::DenyExtension}}, A::AskExtension, "reason", "until")),
        moveCommand("refuse", QStringLiteral("退办：责任单位申请，再同意或不同意"),
                    {said("reason", reason), flag("grant", QStringLiteral("同意退办")), said("deny", QStringLiteral("不同意的原因"))},
                    QStringLiteral("--reason 不属本单位职责"),
                    oneOf({{"grant", A::GrantRefusal}, {"deny", A::DenyRefusal}}, A::AskRefusal, "reason", nullptr)),
        moveCommand("reassign", QStringLiteral("改派给另一个单位"),
                    {{QStringLiteral("unit"), QStringLiteral("U"), QStringLiteral("改派给哪个单位（名称或代码）"), false, true}, said("reason", reason, true),
                     on("deadline", QStringLiteral("新的时限"))},
                    QStringLiteral("--unit 县水利局 --reason 职责调整"), reassignmentOf),
        moveCommand("escalate", QStringLiteral("超期的升级：下一种颜色的督办单编号交办，从此不能撤销"),
                    {on("deadline", QStringLiteral("新督办单的时限，默认按梯次的工作日数")), said("signer", QStringLiteral("审签人"))}, {},
                    plain(A::Escalate, nullptr, "signer", "deadline")),
        moveCommand("close", QStringLiteral("审核通过的办结销号，从此不能撤销"), {said("text", QStringLiteral("办结意见"))}, {}, plain(A::Close, "text")),
        moveCommand("archive", QStringLiteral("归档"), {}, {}, plain(A::Archive)),
        moveCommand("suspend", QStringLiteral("中止办理"), {said("reason", reason, true)}, QStringLiteral("--reason 项目规划调整"), plain(A::Suspend, "reason")),
        moveCommand("resume", QStringLiteral("恢复办理"), {on("deadline", QStringLiteral("新的时限"), true)}, QStringLiteral("--deadline 2024-10-20"),
                    plain(A::Resume, nullptr, nullptr, "deadline")),
        moveCommand("recheck", QStringLiteral("办结后复查：结果稳定，或者反弹重新办理"),
                    {said("holds", QStringLiteral("复查情况")), said("rebound", QStringLiteral("反弹的情况")), on("deadline", QStringLiteral("反弹后的时限"))},
                    QStringLiteral("--rebound 又停工 --deadline 2024-11-30"), oneOf({{"holds", A::Recheck}, {"rebound", A::Reopen}}, {}, nullptr, "deadline")),
        moveCommand("void", QStringLiteral("作废，文号保留，从此不能撤销"), {said("reason", reason, true)}, QStringLiteral("--reason 重复交办"), plain(A::Void, "reason")),
    };
}

} // namespace bihuan::cli
