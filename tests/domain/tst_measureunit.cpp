// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/measureunit.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstMeasureUnit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreHeldInTheirSmallestStep_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("stored");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char16_t *unit, const char16_t *typed, qint64 stored,
                            const char16_t *shown) {
            QTest::newRow(qPrintable(QString::fromUtf16(unit) + QString::fromUtf16(typed)))
                << QString::fromUtf16(unit) << QString::fromUtf16(typed) << stored
                << QString::fromUtf16(shown);
        };
        row(u"亿元", u"43.8", 438000000000, u"43.80亿元");
        row(u"亿元", u"0.00005", 500000, u"0.00亿元");
        row(u"万元", u"12000", 12000000000, u"12,000万元");
        row(u"万元", u"0.5", 500000, u"0.5万元");
        row(u"元", u"0.01", 1, u"0.01元");
        row(u"%", u"9", 900, u"9.0%");
        row(u"%", u"8.25", 825, u"8.3%");
        row(u"家", u"10", 10, u"10家");
    }
    void figuresAreHeldInTheirSmallestStep()
    {
        QFETCH(QString, unit);
        QFETCH(QString, typed);
        QFETCH(qint64, stored);
        QFETCH(QString, shown);
        const MeasureUnit measured = measureUnit(unit);
        QCOMPARE(parseFigure(typed, measured), std::optional(stored));
        QCOMPARE(figureWithUnit(stored, measured), shown);
    }

    void oneHundredMillionIsTenThousandTimesTenThousand()
    {
        QCOMPARE(parseFigure(u"1.2", measureUnit(QStringLiteral("亿元"))),
                 parseFigure(u"12000", measureUnit(QStringLiteral("万元"))));
        QVERIFY(!parseFigure(u"0.0000001", measureUnit(QStringLiteral("万元"))));
    }

    void danfengsReserveAddsUp()
    {
        // domain.md §8: 331.63 + 92.37 + 358.04 + 9.85 = 791.89 亿元 in 22 + 3 + 63 + 11 = 99 projects
        const MeasureUnit unit = measureUnit(QStringLiteral("亿元"));
        qint64 sum = 0;
        for (const char16_t *part : {u"331.63", u"92.37", u"358.04", u"9.85"})
            sum += *parseFigure(QString::fromUtf16(part), unit);
        QCOMPARE(formatFigure(sum, unit), QStringLiteral("791.89"));
        QCOMPARE(22 + 3 + 63 + 11, 99);
    }

    void aPlainUnitKeepsTheDecimalsItIsGiven()
    {
        const MeasureUnit kilometres = measureUnit(QStringLiteral("公里"), 1);
        QCOMPARE(parseFigure(u"18.5", kilometres), std::optional<qint64>(185));
        QCOMPARE(figureWithUnit(185, kilometres), QStringLiteral("18.5公里"));
    }
};

BIHUAN_TEST(TstMeasureUnit)
#include "tst_measureunit.moc"
