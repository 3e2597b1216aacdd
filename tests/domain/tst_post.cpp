// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/units/post.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <vector>

using namespace bihuan;

class TstPost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSuccessorTakesOverOnHisFirstDay()
    {
        const PostId post{QStringLiteral("mayor")};
        const PersonId li{QStringLiteral("li")};
        const PersonId wang{QStringLiteral("wang")};
        const std::vector<Tenure> tenures{
            {post, li, QDate(2022, 1, 1), QDate(2024, 3, 14)},
            {post, wang, QDate(2024, 3, 15), QDate()},
            {PostId{QStringLiteral("other")}, li, QDate(2024, 3, 15), QDate()},
        };
        QVERIFY(!holderOn(tenures, post, QDate(2021, 12, 31)));
        QCOMPARE(holderOn(tenures, post, QDate(2022, 1, 1))->person, li);
        QCOMPARE(holderOn(tenures, post, QDate(2024, 3, 14))->person, li);
        QCOMPARE(holderOn(tenures, post, QDate(2024, 3, 15))->person, wang);
        QCOMPARE(holderOn(tenures, post, QDate(2030, 1, 1))->person, wang);
    }

    void aVacantPostHasNoHolderAndALaterAppointmentWins()
    {
        const PostId post{QStringLiteral("p")};
        const std::vector<Tenure> tenures{
            {post, PersonId{QStringLiteral("b")}, QDate(2024, 5, 1), QDate(2024, 12, 31)},
            {post, PersonId{QStringLiteral("a")}, QDate(2024, 1, 1), QDate(2024, 6, 30)},
        };
        QCOMPARE(holderOn(tenures, post, QDate(2024, 5, 15))->person.value, QStringLiteral("b"));
        QVERIFY(!holderOn(tenures, post, QDate(2025, 1, 1)));
        QVERIFY(!holderOn({}, post, QDate(2024, 1, 1)));
    }
};

BIHUAN_TEST(TstPost)
#include "tst_post.moc"
