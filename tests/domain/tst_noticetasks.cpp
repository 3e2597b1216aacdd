// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notices/documentnumber.h"
#include "core/domain/notices/noticetasks.h"
#include "core/domain/notices/workcalendar.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

const QDate today(2024, 8, 20);

NoticeFile fileIn(NoticeState state, const QDate &deadline, const QString &step = QStringLiteral("a"))
{
    NoticeFile file;
    file.notice.ladder = QStringLiteral("two");
    file.notice.step = step;
    file.standing.state = state;
    file.standing.deadline = deadline;
    return file;
}

std::vector<Ladder> twoSteps()
{
    Ladder ladder;
    ladder.id = QStringLiteral("two");
    ladder.steps.resize(2);
    ladder.steps[0].id = QStringLiteral("a");
    ladder.steps[1].id = QStringLiteral("b");
    return {ladder};
}

QStringList waiting(const NoticeFile &file)
{
    const std::vector<NoticeFile> files{file};
    const std::vector<Ladder> ladders = twoSteps();
    QStringList kinds;
    for (const NoticeTask &task : noticeTasks(files, ladders, today, 3))
        kinds.append(noticeTaskId(task.kind));
    return kinds;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

DocumentNumber number(int year, int no, const QString &series = numberseries::notice)
{
    DocumentNumber number;
    number.series = series;
    number.year = year;
    number.no = no;
    number.text = documentNumberText({series, {}, series == numberseries::notice ? QStringLiteral("柞督办") : QStringLiteral("柞政通报")}, year, no);
    return number;
}

} // namespace

class TstNoticeTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsTodayFollowsFromStateAndDeadline_data()
    {
        QTest::addColumn<NoticeState>("state");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QStringList>("kinds");
        const auto row = [](const char *name, NoticeState state, int days, const char *step, const char *kinds) {
            QTest::newRow(name) << state << days << QString::fromLatin1(step) << words(kinds);
        };
        row("draft", NoticeState::Draft, 0, "a", "");
        row("in review", NoticeState::InReview, 0, "a", "toIssue");
        row("issued, far", NoticeState::Issued, 4, "a", "toSign");
        row("issued, soon", NoticeState::Issued, 3, "a", "toSign dueSoon");
        row("working, far", NoticeState::Working, 4, "a", "");
        row("working, soon", NoticeState::Working, 1, "a", "dueSoon");
        row("working, today", NoticeState::Working, 0, "a", "dueToday");
        row("working, overdue", NoticeState::Working, -1, "a", "overdue toEscalate");
        row("working, overdue, last colour", NoticeState::Working, -1, "b", "overdue");
        row("returned, overdue", NoticeState::Returned, -5, "a", "overdue toEscalate returned");
        row("replied late", NoticeState::Replied, -5, "a", "toReview");
        row("accepted", NoticeState::Accepted, -5, "a", "toClose");
        row("suspended", NoticeState::Suspended, -5, "a", "");
        row("closed", NoticeState::Closed, -5, "a", "");
    }
    void whatWaitsTodayFollowsFromStateAndDeadline()
    {
        QFETCH(NoticeState, state);
        QFETCH(int, days);
        QFETCH(QString, step);
        QFETCH(QStringList, kinds);
        QCOMPARE(waiting(fileIn(state, today.addDays(days), step)), kinds);
    }

    void whatIsAskedForWaitsForAnAnswer()
    {
        NoticeFile file = fileIn(NoticeState::Working, today.addDays(-1));
        file.standing.extensionAsked = today.addDays(20);
        QCOMPARE(waiting(file), words("overdue extensionAsked")); // not escalated before it is answered
        file.standing.extensionAsked.reset();
        file.standing.refusalAsked = true;
        QCOMPARE(waiting(file), words("overdue toEscalate refusalAsked"));
    }

    void theNearestDeadlineComesFirst()
    {
        const std::vector<NoticeFile> files{fileIn(NoticeState::Working, today.addDays(-1)), fileIn(NoticeState::Issued, today.addDays(2)),
                                            fileIn(NoticeState::Working, today.addDays(-9)), fileIn(NoticeState::Working, today.addDays(1))};
        const std::vector<Ladder> ladders = twoSteps();
        std::vector<size_t> order;
        QList<int> days;
        for (const NoticeTask &task : noticeTasks(files, ladders, today, 3)) {
            order.push_back(task.file);
            days.append(task.days);
        }
        QCOMPARE(order, (std::vector<size_t>{1, 3, 1, 2, 0, 2, 0}));
        QCOMPARE(days, (QList<int>{2, 1, 2, -9, -1, -9, -1}));
    }

    void workingDaysPassHolidaysAndCountWorkedWeekends()
    {
        WorkCalendar calendar;
        for (int day = 1; day <= 7; ++day)
            calendar.holidays.insert(QDate(2024, 10, day), QStringLiteral("国庆节"));
        calendar.workdays = {QDate(2024, 9, 29), QDate(2024, 10, 12)};
        QVERIFY(calendar.isWorkday(QDate(2024, 9, 29)));  // a Sunday
        QVERIFY(!calendar.isWorkday(QDate(2024, 9, 28))); // a Saturday
        QVERIFY(!calendar.isWorkday(QDate(2024, 10, 2)));
        QCOMPARE(calendar.after(QDate(2024, 9, 27), 1), QDate(2024, 9, 29));
        QCOMPARE(calendar.after(QDate(2024, 9, 30), 1), QDate(2024, 10, 8));
        QCOMPARE(calendar.after(QDate(2024, 9, 30), 5), QDate(2024, 10, 12));
        QCOMPARE(calendar.after(QDate(2024, 9, 30), 0), QDate(2024, 9, 30));
        QCOMPARE(calendar.between(QDate(2024, 9, 30), QDate(2024, 10, 12)), 5);
        QCOMPARE(calendar.between(QDate(2024, 10, 12), QDate(2024, 9, 30)), 0);
        QVERIFY(calendar.knows(2024));
        QVERIFY(!calendar.knows(2023));
        QVERIFY(!calendar.knows(2025));
    }

    void everySeriesCountsForItselfAndBeginsAnewEachYear()
    {
        const QString bulletin = QStringLiteral("bulletin");
        const std::vector<DocumentNumber> taken{number(2023, 1), number(2023, 2), number(2024, 1), number(2024, 1, bulletin)};
        QCOMPARE(nextNumber(taken, numberseries::notice, 2023), 3);
        QCOMPARE(nextNumber(taken, numberseries::notice, 2024), 2);
        QCOMPARE(nextNumber(taken, numberseries::notice, 2025), 1);
        QCOMPARE(nextNumber(taken, bulletin, 2024), 2);
        QCOMPARE(taken.back().text, QStringLiteral("柞政通报2024年第1期"));
        QCOMPARE(numberFaults(taken), QStringList());
    }

    void gapsAndDoublesAreNamed()
    {
        const std::vector<DocumentNumber> gap{number(2024, 1), number(2024, 3)};
        QCOMPARE(numberFaults(gap), QStringList{QStringLiteral("柞督办〔2024〕3号之前缺第2号，可能被删除过。用最近的备份核对。")});
        const std::vector<DocumentNumber> twice{number(2024, 1), number(2024, 1)};
        QCOMPARE(numberFaults(twice), QStringList{QStringLiteral("文号柞督办〔2024〕1号编了两次。用最近的备份核对。")});
        QCOMPARE(numberFaults(std::vector<DocumentNumber>{number(2024, 2)}).size(), 1);
    }
};

BIHUAN_TEST(TstNoticeTasks)
#include "tst_noticetasks.moc"
