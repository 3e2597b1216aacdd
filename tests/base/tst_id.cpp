// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/base/id.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace bihuan;

class TstId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uuidsSortInTheOrderTheyWereMade()
    {
        QString last;
        QSet<QString> seen;
        for (int i = 0; i < 20000; ++i) {
            const QString next = newUuid();
            QVERIFY2(last < next, qPrintable(next));
            QVERIFY(!seen.contains(next));
            seen.insert(next);
            last = next;
        }
    }

    void aUuidCarriesVersionSevenAndTheRfcVariant()
    {
        const QString id = newUuid();
        QCOMPARE(id.size(), 36);
        QCOMPARE(id.at(14), QLatin1Char('7'));
        QVERIFY(QStringLiteral("89ab").contains(id.at(19)));
    }

    void sm3OfAbcIsTheStandardsOwnExample()
    {
        // GB/T 32905-2016, A.1
        QCOMPARE(sm3("abc").toHex(),
                 QByteArray("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    }
};

BIHUAN_TEST(TstId)
#include "tst_id.moc"
