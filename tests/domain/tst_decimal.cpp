// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/decimal.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace bihuan;

class TstDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halvesAreRoundedAwayFromZero_data()
    {
        QTest::addColumn<qint64>("mantissa");
        QTest::addColumn<QString>("text");
        QTest::newRow("half up") << qint64(125) << QStringLiteral("1.3");
        QTest::newRow("half down") << qint64(-125) << QStringLiteral("−1.3");
        QTest::newRow("below half") << qint64(124) << QStringLiteral("1.2");
        QTest::newRow("to nothing") << qint64(-4) << QStringLiteral("0.0");
        QTest::newRow("carries over") << qint64(99995) << QStringLiteral("1,000.0");
    }
    void halvesAreRoundedAwayFromZero()
    {
        QFETCH(qint64, mantissa);
        QFETCH(QString, text);
        QCOMPARE(formatDecimal(mantissa, 2, {.decimals = 1}), text);
    }

    void formatsFollowTheirSwitches()
    {
        QCOMPARE(formatDecimal(123456789, 2), QStringLiteral("1,234,567.89"));
        QCOMPARE(formatDecimal(123456789, 2, {.decimals = 0, .grouping = false}), QStringLiteral("1234568"));
        QCOMPARE(formatDecimal(138, 1, {.decimals = 1, .sign = true}), QStringLiteral("+13.8"));
        QCOMPARE(formatDecimal(0, 1, {.decimals = 1, .sign = true}), QStringLiteral("0.0"));
        QCOMPARE(formatDecimal(-34, 1, {.decimals = 1, .realMinus = false}), QStringLiteral("-3.4"));
        QCOMPARE(formatDecimal(1250, 2, {.decimals = 2, .trim = true}), QStringLiteral("12.5"));
        QCOMPARE(formatDecimal(1200, 2, {.decimals = 2, .trim = true}), QStringLiteral("12"));
        QCOMPARE(formatDecimal(7, 0, {.decimals = 2}), QStringLiteral("7.00"));
    }

    void parsingIsExact_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("scale");
        QTest::addColumn<qint64>("stored");
        const auto row = [](const char *name, const QString &text, int scale, qint64 stored) {
            QTest::newRow(name) << text << scale << stored;
        };
        row("plain", QStringLiteral("12.5"), 2, 1250);
        row("grouped", QStringLiteral("1,234.56"), 2, 123456);
        row("full width", QStringLiteral("１２．５"), 2, 1250);
        row("full-width minus", QStringLiteral("－3"), 0, -3);
        row("real minus", QStringLiteral("−0.07"), 2, -7);
        row("plus", QStringLiteral("+8"), 1, 80);
        row("zeros beyond the scale", QStringLiteral("1.2500"), 2, 125);
        row("亿元 in 分", QStringLiteral("43.8"), 10, 438000000000);
        row("the largest", QStringLiteral("9223372036854775807"), 0, std::numeric_limits<qint64>::max());
    }
    void parsingIsExact()
    {
        QFETCH(QString, text);
        QFETCH(int, scale);
        QFETCH(qint64, stored);
        QCOMPARE(parseDecimal(text, scale), std::optional(stored));
    }

    void whatIsNoNumberIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {u"", u"-", u".", u"1.2.3", u"1.234", u"12a", u"1,5.0,0", u"约5",
                                     u"9223372036854775808", u"1e5"})
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
    }
    void whatIsNoNumberIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!parseDecimal(text, 2));
    }

    void sumsOfTheLargestFiguresStayInBounds()
    {
        qint64 up = 0;
        qint64 down = 0;
        for (int i = 0; i < 1000; ++i) {
            addUp(up, largestFigure);
            addUp(down, -largestFigure);
        }
        qint64 difference = 0;
        QVERIFY(!__builtin_sub_overflow(up, down, &difference));
        QCOMPARE(difference, 2 * up);
        addUp(up, std::numeric_limits<qint64>::min());
        QVERIFY(up < 0);
        qint64 small = 1;
        addUp(small, -3);
        QCOMPARE(small, qint64(-2));
    }
};

BIHUAN_TEST(TstDecimal)
#include "tst_decimal.moc"
