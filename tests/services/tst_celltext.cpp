// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/celltext.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstCellText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lightsAreShapeAndWordOnPaper_data()
    {
        QTest::addColumn<QString>("light");
        QTest::addColumn<QString>("text");
        QTest::newRow("red") << QStringLiteral("red") << QStringLiteral("■红");
        QTest::newRow("yellow") << QStringLiteral("yellow") << QStringLiteral("▲黄");
        QTest::newRow("green") << QStringLiteral("green") << QStringLiteral("●绿");
        QTest::newRow("unreported") << QStringLiteral("unreported") << QStringLiteral("○未报");
        QTest::newRow("done") << QStringLiteral("done") << QStringLiteral("√已完成");
        QTest::newRow("not due") << QStringLiteral("notdue") << QStringLiteral("未到节点");
        QTest::newRow("none") << QStringLiteral("none") << QString();
    }
    void lightsAreShapeAndWordOnPaper()
    {
        QFETCH(QString, light);
        CountyFixture file;
        const auto county = file.county();
        const RuleSet *const rules = county->matters().front().rules;
        QVERIFY(rules);
        QTEST(lightOnPaper(Light::fromId(light), rules), "text");
    }

    void monthsAreFiguresALineForEveryQuarter()
    {
        CountyFixture file;
        for (const auto &[month, cumulative] :
             {std::pair(1, 100), std::pair(3, 1500), std::pair(4, 1600), std::pair(5, 1600)})
            QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), month, cumulative));
        const auto county = file.county();
        const MatterFile &matter = *county->matterByCode(QStringLiteral("ZJ-2024-01"));
        QCOMPARE(monthsOnPaper(matter, Period::month(2024, 4)),
                 QStringLiteral("1—3月：100、—、1,400\n4月：100"));
        QCOMPARE(monthsOnPaper(matter, Period::month(2024, 5)),
                 QStringLiteral("1—3月：100、—、1,400\n4—5月：100、0"));
        QCOMPARE(monthsOnPaper(*county->matterByCode(QStringLiteral("ZJ-2024-02")), Period::month(2024, 4)),
                 QString());
    }

    void figuresOfOneUnitAddUpExactly()
    {
        const MeasureUnit wan = measureUnit(QStringLiteral("万元"));
        ColumnSum sum;
        QCOMPARE(sum.text(), QString());
        sum.add(10'000'000'000'01, wan);
        sum.add(2'500'000, wan);
        QCOMPARE(sum.text(), formatFigure(1'000'002'500'001, wan));
        ColumnSum two = sum;
        two.add(3, measureUnit(QStringLiteral("家")));
        QVERIFY2(two.text().isEmpty(), "two units");
        ColumnSum rates;
        rates.add(1250, measureUnit(QStringLiteral("%")));
        QVERIFY2(rates.text().isEmpty(), "percentages");
        ColumnSum unknown = sum;
        unknown.add(3, std::nullopt);
        QVERIFY(unknown.text().isEmpty());
    }
};

BIHUAN_TEST(TstCellText)
#include "tst_celltext.moc"
