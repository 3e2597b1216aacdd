// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/exactnumber.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstExactNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digitsAreReadWithoutADouble_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        QTest::addColumn<bool>("asWritten");
        QTest::newRow("decimal") << "43.8"
                                 << "43.8" << true;
        QTest::newRow("float noise above") << "43.799999999999997"
                                           << "43.8" << false;
        QTest::newRow("float noise below") << "0.30000000000000004"
                                           << "0.3" << false;
        QTest::newRow("noise in the millions") << "1234567.8900000001"
                                               << "1234567.89" << false;
        QTest::newRow("nothing but noise") << "5.6843418860808015E-14"
                                           << "0.000000000000057" << false;
        QTest::newRow("negative") << "-1.36"
                                  << "-1.36" << true;
        QTest::newRow("zeros at the end") << "18.900"
                                          << "18.9" << true;
        QTest::newRow("point first") << ".5"
                                     << "0.5" << true;
        QTest::newRow("zero") << "0.000"
                              << "0" << true;
        QTest::newRow("18 digits") << "611023199001011234"
                                   << "611023199001011234" << true;
        QTest::newRow("18 digits with a fraction of zeros") << "1234567890123456.00"
                                                            << "1234567890123456" << true;
        QTest::newRow("exponent") << "6.1102319900101E+17"
                                  << "611023199001010000" << false;
        QTest::newRow("small exponent") << "2.5E-3"
                                        << "0.0025" << false;
        QTest::newRow("rounds half away") << "-0.1234567890123455"
                                          << "-0.123456789012346" << false;
    }
    void digitsAreReadWithoutADouble()
    {
        QFETCH(QString, written);
        QFETCH(QString, read);
        QFETCH(bool, asWritten);
        const auto reading = readExact(written);
        QVERIFY(reading);
        QCOMPARE(reading->number.toString(), read);
        QCOMPARE(reading->asWritten, asWritten);
    }

    void whatIsNoNumberIsNothing_data()
    {
        QTest::addColumn<QString>("written");
        for (const char *text :
             {"", "-", ".", "1.2.3", "12a", "1e", "1E+30", "99999999999999999999", "１２", "1,234"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoNumberIsNothing()
    {
        QFETCH(QString, written);
        QVERIFY(!readExact(written));
    }

    void conversionsKeepEveryDigit()
    {
        const ExactNumber billions{438, 1}; // 43.8 亿元
        QCOMPARE(billions.shifted(8)->exactSteps(2), std::optional<qint64>(438000000000));
        QCOMPARE(billions.shifted(4)->toString(), QStringLiteral("438000"));
        QCOMPARE(ExactNumber({12345, 0}).shifted(-4)->toString(), QStringLiteral("1.2345"));
        QVERIFY(!ExactNumber({1, 0}).shifted(30));
    }

    void stepsAreRoundedOnlyWhenAskedTo()
    {
        const ExactNumber number{-12345, 3};
        QVERIFY(!number.exactSteps(2));
        QCOMPARE(number.roundedSteps(2), std::optional<qint64>(-1235));
        QCOMPARE(number.exactSteps(3), std::optional<qint64>(-12345));
        QVERIFY(!ExactNumber({INT64_MAX, 0}).roundedSteps(2));
    }

    void equalNumbersAreEqual()
    {
        QCOMPARE(*ExactNumber::make(4380, 2), *ExactNumber::make(438, 1));
        QCOMPARE(ExactNumber({438, 1}).toDouble(), 43.8);
    }
};

BIHUAN_TEST(TstExactNumber)
#include "tst_exactnumber.moc"
