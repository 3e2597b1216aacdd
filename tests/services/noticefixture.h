// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/noticeacts.h"
#include "core/services/noticedrafting.h"
#include "tests/services/countyfixture.h"

namespace bihuan::test {

/// The county of the fixture in August, its first project far behind, its second on its plan.
class NoticeFixture : public CountyFixture
{
public:
    NoticeFixture()
    {
        clock.set(QDateTime(QDate(2024, 9, 2), QTime(9, 0)));
        for (const auto &[code, wan] : {std::pair{"ZJ-2024-01", 300}, std::pair{"ZJ-2024-02", 1600}, std::pair{"ZJ-2024-03", 500}}) {
            if (!report(QString::fromLatin1(code), 8, wan))
                qFatal("no report");
        }
    }

    std::shared_ptr<const NoticeBook> book() { return NoticeBook::load(*workspace).value(); }
    NoticeFile file(const NoticeId &id) { return *book()->find(id); }

    NoticeDrafts draft(const QStringList &codes, bool perUnit = true)
    {
        return draftNotices(view(8), *book(), {.codes = codes, .perUnit = perUnit, .step = view(8).county->context().ladders().front().steps.front().id}).value();
    }

    /// A saved draft for one project.
    NoticeId draftOne(const QString &code = QStringLiteral("ZJ-2024-01"))
    {
        const Notice notice = draft({code}).notices.at(0);
        if (!saveDrafts(*workspace, {notice}))
            qFatal("no draft");
        return notice.id;
    }

    Result<ChangeSummary> move(const NoticeId &id, NoticeAct act, const QDate &day = {}, const QString &text = {}, const QDate &date = {})
    {
        NoticeMove move;
        move.act = act;
        move.day = day;
        move.text = text;
        move.date = date;
        return moveNotice(*workspace, id, move);
    }

    /// A notice issued on `day`.
    NoticeId issued(const QDate &day = QDate(2024, 9, 2), const QDate &deadline = QDate(2024, 9, 20))
    {
        const NoticeId id = draftNew();
        if (!move(id, NoticeAct::Submit, day) || !move(id, NoticeAct::Issue, day, {}, deadline))
            qFatal("not issued");
        return id;
    }

private:
    /// Also where the project has an open one already.
    NoticeId draftNew()
    {
        Notice notice;
        notice.id = NoticeId::create();
        const auto now = county();
        notice.ladder = now->context().ladders().front().id;
        notice.step = now->context().ladders().front().steps.front().id;
        notice.title = QStringLiteral("项目1");
        notice.matters = {now->matterByCode(QStringLiteral("ZJ-2024-01"))->matter->id};
        notice.leadUnit = now->matterByCode(QStringLiteral("ZJ-2024-01"))->matter->leadUnit;
        if (!saveDrafts(*workspace, {notice}))
            qFatal("no draft");
        return notice.id;
    }
};

} // namespace bihuan::test
