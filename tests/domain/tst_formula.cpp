// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/formula.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstFormula : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatACalculatorWouldSayIsExact_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::newRow("sum") << QStringLiteral("=120+35.5") << qint64(311) << qint64(2);
        QTest::newRow("tenths") << QStringLiteral("=0.1+0.2") << qint64(3) << qint64(10);
        QTest::newRow("order") << QStringLiteral("=2+3*4-1") << qint64(13) << qint64(1);
        QTest::newRow("left to right") << QStringLiteral("=100-30-20") << qint64(50) << qint64(1);
        QTest::newRow("division") << QStringLiteral("=8/4/2") << qint64(1) << qint64(1);
        QTest::newRow("third") << QStringLiteral("=1/3") << qint64(1) << qint64(3);
        QTest::newRow("brackets") << QStringLiteral("=(1200-300)/3*2") << qint64(600) << qint64(1);
        QTest::newRow("minus before a bracket") << QStringLiteral("=-(2-5)") << qint64(3) << qint64(1);
        QTest::newRow("percent") << QStringLiteral("=5000*12.5%") << qint64(625) << qint64(1);
        QTest::newRow("negative divisor") << QStringLiteral("=6/-4") << qint64(-3) << qint64(2);
        QTest::newRow("Chinese keyboard") << QStringLiteral("＝（１２００－300）÷3×2") << qint64(600) << qint64(1);
        QTest::newRow("thousands") << QStringLiteral("= 1,200 + 300") << qint64(1500) << qint64(1);
    }
    void whatACalculatorWouldSayIsExact()
    {
        QFETCH(QString, text);
        const auto value = formula::evaluate(text);
        QVERIFY(formula::isFormula(text) && value);
        QTEST(value->numerator(), "numerator");
        QTEST(value->denominator(), "denominator");
    }

    void whatCannotBeReadIsNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {QStringLiteral("="), QStringLiteral("=1+"), QStringLiteral("=(1"), QStringLiteral("=1)"), QStringLiteral("=1/0"),
              QStringLiteral("=1..2"), QStringLiteral("=A1+3"), QStringLiteral("=1 2 +"), QStringLiteral("120+3"),
              QStringLiteral("=5/(3-3)"), QStringLiteral("=12345678901234567890"),
              QStringLiteral("=999999999999*999999999999"), QStringLiteral("=") + QString(200, QLatin1Char('(')) + QLatin1Char('1')})
            QTest::newRow(qPrintable(text)) << text;
    }
    void whatCannotBeReadIsNothing()
    {
        QFETCH(QString, text);
        QVERIFY(!formula::evaluate(text));
    }
};

BIHUAN_TEST(TstFormula)
#include "tst_formula.moc"
