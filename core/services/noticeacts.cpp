// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/noticeacts.h"

#include "core/services/documentnumbers.h"
#include "core/services/noticewords.h"
#include "core/storage/store.h"

namespace bihuan {

namespace {

/// What an act stands on, read from the file when it begins.
struct NoticeDesk
{
    Editor *editor = nullptr;
    std::shared_ptr<const NoticeBook> book;
    std::shared_ptr<const OfficeContext> office;
    QString now;

    static Result<NoticeDesk> open(Workspace &workspace)
    {
        NoticeDesk desk;
        desk.editor = workspace.editor();
        if (!desk.editor)
            return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
        desk.now = workspace.clock().now().toString(Qt::ISODate);
        BIHUAN_TRY(desk.book, NoticeBook::load(workspace));
        BIHUAN_TRY(OfficeRows rows, loadOffice(workspace.database()));
        const int year = rows.office.year;
        BIHUAN_TRY(desk.office, OfficeContext::build(year, std::move(rows)));
        return desk;
    }

    const Ladder *ladderOf(const Notice &notice) const { return office->ladder(notice.ladder); }

    /// Makes the move of the file and writes who entered it. What is refused names the notice.
    Status take(NoticeFile &file, NoticeMove move) const
    {
        move.notice = file.notice.id;
        move.actor = editor->actor();
        move.at = now;
        move.text = move.text.trimmed();
        if (auto taken = takeMove(file.standing, move); !taken) {
            taken.error().text.prepend(file.title());
            return taken;
        }
        file.moves.push_back(std::move(move));
        return {};
    }
};

Result<NoticeFile> fileOf(const NoticeDesk &desk, const NoticeId &id)
{
    const NoticeFile *const file = desk.book->find(id);
    if (!file)
        return refuse(QStringLiteral("文件里没有这份督办单，可能已被删除。"), id.value);
    return *file;
}

Status checkDraft(const NoticeDesk &desk, const Notice &notice)
{
    if (notice.title.trimmed().isEmpty())
        return refuse(QStringLiteral("督办单还没有事项名称，填上再保存。"));
    const Ladder *const ladder = desk.ladderOf(notice);
    if (!ladder || ladder->place(notice.step) < 0)
        return refuse(QStringLiteral("督办单“%1”的颜色不在督办梯次里。重新选一种颜色。").arg(notice.title));
    return {};
}

/// Gives the reviewed notice its number and its deadline.
Status prepareIssue(const NoticeDesk &desk, NoticeFile &file, NoticeMove move, DocumentNumber &number, const NumberSeries &series,
                    const DocumentNumberId &reserved = {})
{
    if (file.standing.unit.isEmpty())
        return refuse(QStringLiteral("%1还没有主办单位，退改后填上再交办。").arg(file.title()));
    if (!reserved.isEmpty()) {
        const auto kept = reservedNumbers(*desk.book, series.id);
        const auto found = std::ranges::find(kept, reserved, &DocumentNumber::id);
        if (found == kept.end())
            return refuse(QStringLiteral("这个文号没有预留，或者已经用掉。重新选一个文号。"));
        if (found->year != move.day.year())
            return refuse(QStringLiteral("%1是%2年的文号，不能用于%3年交办的督办单。").arg(found->text).arg(found->year).arg(move.day.year()));
        number = *found;
    }
    if (!move.date.isValid())
        move.date = proposedDeadline(*desk.office, file.notice, move.day);
    if (!move.person.trimmed().isEmpty())
        file.notice.signer = move.person.trimmed();
    move.person = file.notice.signer;
    BIHUAN_CHECK(desk.take(file, move));
    if (reserved.isEmpty()) {
        number = nextDocumentNumber(desk.book->numbers(), series, move.day);
        number.actor = desk.editor->actor();
        number.at = desk.now;
    }
    file.notice.number = number.id;
    file.number = number.text;
    return {};
}

Result<ChangeSummary> issue(const NoticeDesk &desk, NoticeFile file, const NoticeMove &move, const DocumentNumberId &reserved)
{
    const Notice before = file.notice;
    const NumberSeries series = seriesOf(desk.book->series(), desk.office->rows().office, numberseries::notice);
    DocumentNumber number;
    BIHUAN_CHECK(prepareIssue(desk, file, move, number, series, reserved));
    return desk.editor->seal(QStringLiteral("交办%1“%2”").arg(file.number, file.notice.title), [&](Store &store) -> Status {
        if (reserved.isEmpty())
            BIHUAN_CHECK(takeNumber(store, series, number));
        BIHUAN_CHECK(writeNotice(store, file, &before));
        return writeMove(store, file);
    });
}

/// The next colour, reviewed and ready to be issued.
Result<NoticeFile> followingNotice(const NoticeDesk &desk, const NoticeFile &file, const LadderStep &step, const QDate &day)
{
    NoticeFile next;
    next.notice = file.notice;
    next.notice.id = NoticeId::create();
    next.notice.number = {};
    next.notice.previous = file.notice.id;
    next.notice.step = step.id;
    next.notice.leadUnit = file.standing.unit;
    next.notice.replyBy = {};
    next.notice.content = escalationFacts(file) + (file.notice.content.isEmpty() ? QString() : QLatin1Char('\n') + file.notice.content);
    next.standing = draftStanding(next.notice);
    NoticeMove submit;
    submit.act = NoticeAct::Submit;
    submit.day = day;
    BIHUAN_CHECK(desk.take(next, submit));
    return next;
}

Result<ChangeSummary> escalate(const NoticeDesk &desk, const NoticeFile &file, const NoticeMove &move)
{
    NoticeMove escalation = move;
    escalation.date = {};
    NoticeFile escalated = file;
    BIHUAN_CHECK(desk.take(escalated, escalation));
    const Ladder *const ladder = desk.ladderOf(file.notice);
    const LadderStep *const step = ladder ? ladder->after(file.notice.step) : nullptr;
    if (!step)
        return refuse(QStringLiteral("%1已是最重的一级，不能再升级；可以催办，或者约谈责任单位。").arg(file.title()));
    BIHUAN_TRY(NoticeFile next, followingNotice(desk, file, *step, move.day));
    NoticeMove issueMove;
    issueMove.act = NoticeAct::Issue;
    issueMove.day = move.day;
    issueMove.date = move.date;
    issueMove.person = move.person;
    const NumberSeries series = seriesOf(desk.book->series(), desk.office->rows().office, numberseries::notice);
    DocumentNumber number;
    const NoticeMove submit = next.moves.front();
    BIHUAN_CHECK(prepareIssue(desk, next, issueMove, number, series));
    return desk.editor->seal(QStringLiteral("%1升级为%2色督办单%3").arg(file.title(), step->title, next.number), [&](Store &store) -> Status {
        BIHUAN_CHECK(takeNumber(store, series, number));
        BIHUAN_CHECK(writeMove(store, escalated));
        BIHUAN_CHECK(writeNotice(store, next, nullptr));
        BIHUAN_CHECK(store.noticeMoves.insert(submit));
        return writeMove(store, next);
    });
}

} // namespace

Result<ChangeSummary> saveDrafts(Workspace &workspace, const std::vector<Notice> &notices)
{
    BIHUAN_TRY(const NoticeDesk desk, NoticeDesk::open(workspace));
    if (notices.empty())
        return ChangeSummary{};
    std::vector<NoticeFile> files;
    bool anyNew = false;
    for (const Notice &notice : notices) {
        BIHUAN_CHECK(checkDraft(desk, notice));
        NoticeFile file;
        file.notice = notice;
        if (file.notice.id.isEmpty())
            file.notice.id = NoticeId::create();
        if (const NoticeFile *const known = desk.book->find(notice.id)) {
            if (known->standing.state != NoticeState::Draft)
                return refuse(QStringLiteral("%1现在是“%2”，不能修改内容；待审的可以先退改。")
                                  .arg(known->title(), noticeStateTitle(known->standing.state)));
            file.standing = known->standing;
        } else {
            anyNew = true;
        }
        files.push_back(std::move(file));
    }
    const QString verb = anyNew ? QStringLiteral("拟稿") : QStringLiteral("修改");
    const QString what = files.size() == 1 ? files.front().title() : QStringLiteral("督办单%1份").arg(files.size());
    return desk.editor->run(verb + what, [&](Store &store) -> Status {
        for (const NoticeFile &file : files) {
            const NoticeFile *const known = desk.book->find(file.notice.id);
            BIHUAN_CHECK(writeNotice(store, file, known ? &known->notice : nullptr));
        }
        return {};
    });
}

Result<ChangeSummary> removeDraft(Workspace &workspace, const NoticeId &id)
{
    BIHUAN_TRY(const NoticeDesk desk, NoticeDesk::open(workspace));
    BIHUAN_TRY(const NoticeFile file, fileOf(desk, id));
    if (file.standing.state != NoticeState::Draft)
        return refuse(QStringLiteral("%1现在是“%2”，只有草稿可以删除；已交办的可以作废，文号保留。")
                          .arg(file.title(), noticeStateTitle(file.standing.state)));
    return desk.editor->run(QStringLiteral("删除%1").arg(file.title()), [&](Store &store) { return store.notices.remove(file.notice); });
}

Result<ChangeSummary> moveNotice(Workspace &workspace, const NoticeId &id, const NoticeMove &wanted, const DocumentNumberId &reserved)
{
    BIHUAN_TRY(const NoticeDesk desk, NoticeDesk::open(workspace));
    BIHUAN_TRY(NoticeFile file, fileOf(desk, id));
    NoticeMove move = wanted;
    if (!move.day.isValid())
        move.day = workspace.clock().now().date();
    if (move.act == NoticeAct::Issue)
        return issue(desk, std::move(file), move, reserved);
    if (move.act == NoticeAct::Escalate)
        return escalate(desk, file, move);
    BIHUAN_CHECK(desk.take(file, move));
    const NoticeRule &rule = noticeRule(move.act);
    const auto write = [&file](Store &store) { return writeMove(store, file); };
    const QString label = rule.title + file.title();
    return rule.sealed ? desk.editor->seal(label, write) : desk.editor->run(label, write);
}

QDate proposedDeadline(const OfficeContext &office, const Notice &notice, const QDate &day)
{
    if (notice.replyBy.isValid() && notice.replyBy >= day)
        return notice.replyBy;
    const Ladder *const ladder = office.ladder(notice.ladder);
    const int place = ladder ? ladder->place(notice.step) : -1;
    const int days = place < 0 ? 0 : ladder->steps[static_cast<size_t>(place)].replyDays;
    return days > 0 ? office.calendar().after(day, days) : QDate();
}

Result<ChangeSummary> addTalk(Workspace &workspace, const Talk &wanted)
{
    BIHUAN_TRY(const NoticeDesk desk, NoticeDesk::open(workspace));
    Talk talk = wanted;
    const Unit *const unit = desk.office->units().find(talk.unit);
    if (!talk.day.isValid() || talk.talker.trimmed().isEmpty() || !unit)
        return refuse(QStringLiteral("约谈要写明日期、由谁约谈和约谈哪个单位。"));
    if (talk.id.isEmpty())
        talk.id = TalkId::create();
    talk.actor = desk.editor->actor();
    talk.at = desk.now;
    return desk.editor->run(QStringLiteral("%1约谈%2").arg(talk.talker, unit->shortTitle), [&](Store &store) { return writeTalk(store, talk); });
}

} // namespace bihuan
