// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/quantity.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstQuantity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreReadAsFigures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("figure"); // number, unit, qualifier
        const auto row = [](const char *text, const char *figure) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(figure);
        };
        row("43.8", "43.8||0");
        row("1.2亿", "1.2|亿|0");
        row("1.2亿元", "1.2|亿元|0");
        row("5000万元", "5000|万元|0");
        row("约1.2亿元", "1.2|亿元|1");
        row("约 500 万元", "500|万元|1");
        row("≥90%", "90|%|2");
        row("≥ 43.8亿元", "43.8|亿元|2");
        row("不低于90%", "90|%|2");
        row("10家以上", "10|家|2");
        row("不超过3天", "3|天|3");
        row("3000万元左右", "3000|万元|1");
        row("超过20家", "20|家|2");
        row("100余户", "100|户|1");
        row("＞5", "5||2");
        row("５０００万元", "5000|万元|0");
        row("１２．５％", "12.5|%|0");
        row("　18.9\u00A0亿元　", "18.9|亿元|0");
        row("1,234.5", "1234.5||0");
        row("1，234，567", "1234567||0");
        row("26.2%", "26.2|%|0");
        row("-1.36", "-1.36||0");
        row("－1.36", "-1.36||0");
        row("−1.36", "-1.36||0");
        row("+9%", "9|%|0");
        row("增长9%", "9|%|0");
        row("下降1.2个百分点", "-1.2|个百分点|0");
        row("18公里", "18|公里|0");
        row("3.5万亩", "3.5|万亩|0");
        row("2千米", "2|千米|0");
        row("6.11E+17", "611000000000000000||0");
    }
    void textsAreReadAsFigures()
    {
        QFETCH(QString, text);
        const Quantity quantity = quantityOf(text);
        QCOMPARE(quantity.state, Quantity::State::Number);
        QVERIFY(quantity.asText);
        QTEST(QStringLiteral("%1|%2|%3")
                  .arg(quantity.number.toString(), quantity.unit.text)
                  .arg(static_cast<int>(quantity.qualifier)),
              "figure");
    }

    void whatIsNotSaidIsToldFromNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Quantity::State>("state");
        for (const char *text : {"—", "——", "-", "－", "/", "／", "无", "暂无", "待定", "…"})
            QTest::newRow(text) << QString::fromUtf8(text) << Quantity::State::Missing;
        for (const char *text : {"", "  ", "\u00A0", "　"})
            QTest::newRow(text) << QString::fromUtf8(text) << Quantity::State::Empty;
        for (const char *text : {"3-5万元", "若干", "1,23", "1.2.3", "12万平", "第3标段",
                                 "5000万元（含设备）", "≥", "1 2a", "全市前列"})
            QTest::newRow(text) << QString::fromUtf8(text) << Quantity::State::NotANumber;
    }
    void whatIsNotSaidIsToldFromNothing()
    {
        QFETCH(QString, text);
        QTEST(quantityOf(text).state, "state");
    }

    void unitsAreSplit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("power");
        QTest::addColumn<QString>("base");
        const auto row = [](const char *text, int power, const char *base) {
            QTest::newRow(text) << QString::fromUtf8(text) << power << QString::fromUtf8(base);
        };
        row("元", 0, "元");
        row("千元", 3, "元");
        row("万元", 4, "元");
        row("亿元", 8, "元");
        row("千万元", 7, "元");
        row("亿", 8, "");
        row("万亩", 4, "亩");
        row("千米", 0, "千米");
        row("千瓦时", 0, "千瓦时");
        row("个百分点", 0, "%");
        row("家", 0, "家");
    }
    void unitsAreSplit()
    {
        QFETCH(QString, text);
        const auto unit = writtenUnit(text);
        QVERIFY(unit);
        QTEST(unit->power, "power");
        QTEST(unit->base, "base");
    }

    void wordsAreNoUnits()
    {
        for (const char *text : {"", "万万", "项目", "县发改局", "元旦", "万事"})
            QVERIFY2(!writtenUnit(QString::fromUtf8(text)), text);
    }

    void figuresMoveBetweenUnitsExactly()
    {
        const WrittenUnit yuan = *writtenUnit(u"元");
        const WrittenUnit wan = *writtenUnit(u"万元");
        const WrittenUnit mu = *writtenUnit(u"亩");
        QCOMPARE(quantityOf(u"1.2亿").in(wan, {})->toString(), QStringLiteral("12000"));
        QCOMPARE(quantityOf(u"43.8亿元").in(yuan, wan)->exactSteps(2), std::optional<qint64>(438000000000));
        QCOMPARE(quantityOf(u"12800.55").in(yuan, wan)->toString(), QStringLiteral("128005500"));
        QCOMPARE(quantityOf(u"35").in(*writtenUnit(u"亿元"), wan)->toString(), QStringLiteral("0.0035"));
        QCOMPARE(quantityOf(u"7").in(wan, {})->toString(), QStringLiteral("7"));
        QVERIFY(!quantityOf(u"3亩").in(wan, {}));
        QVERIFY(!areComparable(wan, mu));
        QVERIFY(!quantityOf(u"—").in(wan, {}));
    }

    void cellsKeepTheMeaningOfTheirFormat()
    {
        Sheet sheet;
        const Quantity percent = quantityOf(Cell::ofNumber(0, {262, 3}, NumberClass::Percent), sheet);
        QCOMPARE(percent.number.toString() + percent.unit.text, QStringLiteral("26.2%"));
        Cell withUnit = Cell::ofNumber(0, {5000, 0});
        withUnit.unit = sheet.formatUnit(QStringLiteral("万元"));
        QCOMPARE(quantityOf(withUnit, sheet).unit.power, 4);
        Cell code = Cell::ofNumber(0, {611023199001010000, 0});
        code.text = QStringLiteral("6.1102319900101E+17");
        QVERIFY(quantityOf(code, sheet).scientific);
        Cell error;
        error.type = CellType::Error;
        QCOMPARE(quantityOf(error, sheet).state, Quantity::State::NotANumber);
        QCOMPARE(quantityOf(Cell(), sheet).state, Quantity::State::Empty);
    }
};

BIHUAN_TEST(TstQuantity)
#include "tst_quantity.moc"
