// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/samplenotices.h"

#include "core/services/csvtable.h"
#include "core/services/noticedrafting.h"

#include <algorithm>

namespace bihuan {

namespace {

const QString draftWord = QStringLiteral("拟稿");

QDate isoDay(const CsvTable &table, int row, const QString &column)
{
    return QDate::fromString(table.at(row, column), Qt::ISODate);
}

std::optional<NoticeAct> actTitled(const QString &title)
{
    for (const NoticeRule &rule : noticeRules()) {
        if (rule.title == title)
            return rule.act;
    }
    return std::nullopt;
}

Result<NoticeId> draftSample(Workspace &workspace, const CsvTable &sheet, int row)
{
    const auto period = Period::parse(sheet.at(row, QStringLiteral("期")));
    if (!period)
        return refuse(QStringLiteral("%1：期有误。").arg(sheet.place(row)));
    BIHUAN_TRY(const PeriodView view, workspace.view(*period));
    BIHUAN_TRY(const auto book, NoticeBook::load(workspace));
    NoticeRequest request;
    request.codes = sheet.at(row, QStringLiteral("事项")).split(QChar(0x3001));
    const Ladder &ladder = view.county->context().ladders().front();
    for (const LadderStep &step : ladder.steps) {
        if (step.title == sheet.at(row, QStringLiteral("颜色")))
            request.step = step.id;
    }
    for (const NoticeMode mode : {NoticeMode::Special, NoticeMode::OnSite, NoticeMode::Random}) {
        if (noticeModeTitle(mode) == sheet.at(row, QStringLiteral("方式")))
            request.mode = mode;
    }
    request.source = sheet.at(row, QStringLiteral("来源"));
    request.instruction = sheet.at(row, QStringLiteral("批示"));
    request.handler = sheet.at(row, QStringLiteral("经办人"));
    BIHUAN_TRY(NoticeDrafts drafts, draftNotices(view, *book, request));
    if (drafts.notices.size() != 1)
        return refuse(QStringLiteral("%1：事项不属于同一个单位，或者已有督办单。").arg(sheet.place(row)));
    Notice &notice = drafts.notices.front();
    notice.signer = sheet.at(row, QStringLiteral("审签人"));
    notice.sample = true;
    BIHUAN_CHECK(saveDrafts(workspace, drafts.notices));
    return notice.id;
}

} // namespace

Status SampleNotices::play(Workspace &workspace, FixedClock &clock, const QDate &day)
{
    BIHUAN_TRY(const CsvTable sheet, CsvTable::read(m_folder + QStringLiteral("notices.csv"), {QStringLiteral("键"), QStringLiteral("事项")}));
    BIHUAN_TRY(const CsvTable moves, CsvTable::read(m_folder + QStringLiteral("notice-moves.csv"), {QStringLiteral("督办单"), QStringLiteral("步骤")}));
    QHash<QString, int> rowOf;
    for (int row = 0; row < sheet.rowCount(); ++row)
        rowOf.insert(sheet.at(row, QStringLiteral("键")), row);
    const auto isDue = [&](const QDate &at) { return at.isValid() && at <= day && (!m_played.isValid() || at > m_played); };
    for (int row = 0; row < moves.rowCount(); ++row) {
        const QDate at = isoDay(moves, row, QStringLiteral("日期"));
        if (!isDue(at))
            continue;
        clock.set(QDateTime(at, QTime(10, 0)));
        const QString key = moves.at(row, QStringLiteral("督办单"));
        const QString word = moves.at(row, QStringLiteral("步骤"));
        if (word == draftWord) {
            BIHUAN_TRY(m_ids[key], draftSample(workspace, sheet, rowOf.value(key)));
            continue;
        }
        const auto act = actTitled(word);
        if (!act || !m_ids.contains(key))
            return refuse(QStringLiteral("%1：没有这份督办单或这一步骤。").arg(moves.place(row)));
        NoticeMove move;
        move.act = *act;
        move.day = at;
        move.date = isoDay(moves, row, QStringLiteral("限期"));
        move.text = moves.at(row, QStringLiteral("说明"));
        move.problem = moves.at(row, QStringLiteral("存在问题"));
        move.nextStep = moves.at(row, QStringLiteral("下步措施"));
        move.person = moves.at(row, QStringLiteral("签字"));
        BIHUAN_CHECK(moveNotice(workspace, m_ids.value(key), move));
        if (const QString next = moves.at(row, QStringLiteral("后续")); !next.isEmpty()) {
            BIHUAN_TRY(const auto book, NoticeBook::load(workspace));
            m_ids.insert(next, book->next(m_ids.value(key))->notice.id);
        }
    }
    BIHUAN_TRY(const CsvTable talks, CsvTable::read(m_folder + QStringLiteral("talks.csv"), {QStringLiteral("日期"), QStringLiteral("约谈人")}));
    for (int row = 0; row < talks.rowCount(); ++row) {
        Talk talk;
        talk.day = isoDay(talks, row, QStringLiteral("日期"));
        if (!isDue(talk.day))
            continue;
        clock.set(QDateTime(talk.day, QTime(16, 0)));
        BIHUAN_TRY(const auto county, workspace.county(talk.day.year()));
        BIHUAN_TRY(const auto book, NoticeBook::load(workspace));
        const Unit *const unit = county->units().findName(talks.at(row, QStringLiteral("单位")));
        const NoticeFile *const notice = book->find(m_ids.value(talks.at(row, QStringLiteral("督办单"))));
        if (!unit || !notice)
            return refuse(QStringLiteral("%1：单位或督办单有误。").arg(talks.place(row)));
        talk.talker = talks.at(row, QStringLiteral("约谈人"));
        talk.unit = unit->id;
        talk.person = talks.at(row, QStringLiteral("约谈对象"));
        talk.minutes = talks.at(row, QStringLiteral("谈话内容"));
        talk.result = talks.at(row, QStringLiteral("结果"));
        talk.sample = true;
        talk.notices = {notice->notice.id};
        talk.matters = notice->notice.matters;
        BIHUAN_CHECK(addTalk(workspace, talk));
    }
    m_played = day;
    return {};
}

} // namespace bihuan
