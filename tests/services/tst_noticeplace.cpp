// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/noticefixture.h"
#include "tests/support/testmain.h"

#include "core/services/noticeplace.h"

#include <QTest>

using namespace bihuan;

/// Whose move it is, in every state that a life passes.
class TstNoticePlace : public QObject
{
    Q_OBJECT

private:
    test::NoticeFixture m_fixture;

    NoticePlace at(const NoticeId &id, const QDate &today = QDate(2024, 9, 2))
    {
        return noticePlace(m_fixture.file(id), m_fixture.county()->context(), today);
    }

private Q_SLOTS:
    void itSaysWhoseMoveItIsAndHowLongItMayTake()
    {
        const NoticeId id = m_fixture.issued(QDate(2024, 9, 2), QDate(2024, 9, 5));
        const QString unit = m_fixture.county()->units().shortTitle(m_fixture.file(id).standing.unit);
        QCOMPARE(at(id).due, std::optional(NoticeAct::Sign));
        QCOMPARE(at(id).waitsFor, unit);
        QCOMPARE(at(id).sentence, QStringLiteral("已交办，等%1签收。时限2024年9月5日，还有3天。").arg(unit));
        QVERIFY(at(id, QDate(2024, 9, 5)).sentence.endsWith(QStringLiteral("今天到期。")));
        QVERIFY(at(id, QDate(2024, 9, 7)).sentence.endsWith(QStringLiteral("超期2天。")));
    }

    void overdueItIsTheOfficesMoveUntilAnExtensionIsAsked()
    {
        const NoticeId id = m_fixture.issued(QDate(2024, 9, 2), QDate(2024, 9, 5));
        QCOMPARE(at(id, QDate(2024, 9, 6)).due, std::optional(NoticeAct::Escalate));
        QVERIFY(m_fixture.move(id, NoticeAct::AskExtension, QDate(2024, 9, 4), QStringLiteral("汛期"), QDate(2024, 9, 20)));
        QCOMPARE(at(id, QDate(2024, 9, 6)).due, std::optional(NoticeAct::GrantExtension));
    }

    void everyMoveThatIsSaidToBeDueCanBeMade()
    {
        const NoticeId id = m_fixture.draftOne(QStringLiteral("ZJ-2024-02"));
        const QDate day(2024, 9, 2);
        for (const NoticeState expected : {NoticeState::Draft, NoticeState::InReview, NoticeState::Issued, NoticeState::Signed, NoticeState::Replied,
                                           NoticeState::Accepted, NoticeState::Closed, NoticeState::Archived}) {
            const NoticeFile file = m_fixture.file(id);
            QCOMPARE(file.standing.state, expected);
            const std::optional<NoticeAct> due = at(id).due;
            if (!due)
                break;
            const auto made = m_fixture.move(id, *due, day, QStringLiteral("已办"), *due == NoticeAct::Issue ? QDate(2024, 9, 20) : QDate());
            QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
        }
        QVERIFY(!at(id).due && at(id).waitsFor.isEmpty());
    }
};

BIHUAN_TEST(TstNoticePlace)
#include "tst_noticeplace.moc"
