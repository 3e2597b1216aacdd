// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sharedtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstSharedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsNoLargerThanAPointer()
    {
        QCOMPARE(sizeof(SharedText), sizeof(void *));
    }

    void itReadsAsTheTextItWasMadeFrom()
    {
        const SharedText text = QStringLiteral("主体施工");
        const QString read = text;
        QCOMPARE(read, QStringLiteral("主体施工"));
        QVERIFY(!text.isEmpty());
        QVERIFY(SharedText(QString()).isEmpty());
        QVERIFY(SharedText(QStringLiteral("")).isEmpty());
        QCOMPARE(SharedText().text(), QString());
    }

    void equalTextsAreEqualWhereverTheyStand()
    {
        const SharedText text = QStringLiteral("主体施工");
        SharedText same = text;
        QVERIFY(same == text);
        QVERIFY(SharedText(QStringLiteral("主体施工")) == text);
        QVERIFY(!(SharedText(QStringLiteral("主体")) == text));
        same.clear();
        QVERIFY(same == SharedText());
        QCOMPARE(text.text(), QStringLiteral("主体施工")); // the other keeps its own
    }
};

BIHUAN_TEST(TstSharedText)
#include "tst_sharedtext.moc"
