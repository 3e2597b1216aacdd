// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/partialdate.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstPartialDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateIsAsExactAsItWasPromised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        const auto row = [](const char16_t *text, const char16_t *title, QDate first, QDate last) {
            QTest::newRow(qPrintable(QString::fromUtf16(text)))
                << QString::fromUtf16(text) << QString::fromUtf16(title) << first << last;
        };
        row(u"2024-06-30", u"2024年6月30日", {2024, 6, 30}, {2024, 6, 30});
        row(u"2024-02", u"2024年2月", {2024, 2, 1}, {2024, 2, 29});
        row(u"2024-Q2", u"2024年第二季度", {2024, 4, 1}, {2024, 6, 30});
        row(u"2024", u"2024年", {2024, 1, 1}, {2024, 12, 31});
        row(u"open", u"长期", {}, {});
    }
    void aDateIsAsExactAsItWasPromised()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        const auto date = PartialDate::parse(text);
        QVERIFY(date);
        QCOMPARE(date->toString(), text);
        QCOMPARE(date->title(), title);
        QCOMPARE(date->firstDay(), first);
        QCOMPARE(date->lastDay(), last);
    }

    void whatIsNoDateIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {u"", u"2024-02-30", u"2024-08a", u"2024-H1", u"6月底", u"2024-6-1"})
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
    }
    void whatIsNoDateIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!PartialDate::parse(text));
    }

    void equalPromisesAreEqualWhateverDayStandsForThem()
    {
        QCOMPARE((PartialDate{QDate(2024, 5, 31), PartialDate::Precision::Quarter}),
                 *PartialDate::parse(u"2024-Q2"));
        QVERIFY(PartialDate::month(2024, 6) != PartialDate::day(QDate(2024, 6, 1)));
        QCOMPARE(PartialDate::open(), *PartialDate::parse(u"open"));
    }
};

BIHUAN_TEST(TstPartialDate)
#include "tst_partialdate.moc"
