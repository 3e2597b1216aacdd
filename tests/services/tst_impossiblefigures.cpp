// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/impossiblefigures.h"

#include "core/services/filecheck.h"
#include "core/services/summarystream.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstImpossibleFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsNamedWithItsFieldAndReadAsNotFilledIn_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("field");
        QTest::newRow("goal") << QByteArray("UPDATE matter SET goal = 9223372036854775807") << QStringLiteral("的“年度计划投资”");
        QTest::newRow("total") << QByteArray("UPDATE matter SET total = -9223372036854775808") << QStringLiteral("的“总投资”");
        QTest::newRow("plan") << QByteArray("UPDATE schedule SET m08 = 100000000000000001") << QStringLiteral("的“8月计划”");
        QTest::newRow("report") << QByteArray("UPDATE report SET cumulative = 100000000000000001") << QStringLiteral("2024年3月的“年初至本月累计”");
        QTest::newRow("further measure") << QByteArray("INSERT INTO figure SELECT matter_id, period, 'growth', 100000000000000001 FROM report") << QStringLiteral("2024年3月的“growth”");
        QTest::newRow("bundle") << QByteArray("INSERT INTO bundle_part SELECT m.id, 'p', u.id, 100000000000000001 FROM matter AS m, unit AS u WHERE m.code = 'ZJ-2024-02' AND u.key = 'T01'")
                                << QStringLiteral("的“分镇办目标”");
    }
    void eachIsNamedWithItsFieldAndReadAsNotFilledIn()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, field);
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 100));
        QVERIFY(impossibleFigures(*file.county()).isEmpty());
        QVERIFY(refuseImpossibleFigures(*file.county()));
        const bool everyMatter = !sql.contains("WHERE") && !sql.contains("report");
        QVERIFY(file.workspace->database().exec(sql.constData()));

        const QStringList sentences = impossibleFigures(*file.county());
        QCOMPARE(sentences.size(), everyMatter ? 3 : 1);
        const QString of = sentences.at(everyMatter ? 1 : 0);
        QVERIFY2(of.startsWith(QStringLiteral("ZJ-2024-02“项目2”") + field), qPrintable(of));
        QCOMPARE(file.view(3).rows.size(), size_t(3));
        for (const Grouping grouping : {Grouping::Unit, Grouping::Town}) {
            const auto refused = summaryOf(*file.workspace, Period::month(2024, 3), grouping);
            QVERIFY(!refused && refused.error().text.contains(field));
        }
        QCOMPARE(checkFile(*file.workspace)->faults, sentences);
        QVERIFY(closePeriod(*file.workspace, Period::month(2024, 3)));
        QVERIFY(!publishPeriod(*file.workspace, Period::month(2024, 3)));
    }

    void typingItAnewMakesItGood()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 100));
        QVERIFY(file.workspace->database().exec("UPDATE report SET cumulative = 100000000000000001"));
        QVERIFY(!impossibleFigures(*file.county()).isEmpty());
        QVERIFY(!file.view(3).find(QStringLiteral("ZJ-2024-02"))->cumulative);
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 200));
        QVERIFY(impossibleFigures(*file.county()).isEmpty());
        QCOMPARE(file.view(3).find(QStringLiteral("ZJ-2024-02"))->cumulative, std::optional<qint64>(200'000'000));
    }

    void theYearThatFollowsAChangeKnowsThemToo()
    {
        CountyFixture file;
        const auto before = file.county();
        QVERIFY(file.workspace->database().exec("UPDATE matter SET goal = 9223372036854775807 WHERE code = 'ZJ-2024-03'"));
        const MatterId touched = before->matterByCode(QStringLiteral("ZJ-2024-03"))->matter->id;
        ChangeSummary change;
        change.matters = {touched};
        const auto after = file.workspace->countyAfter(*before, change).value();
        QCOMPARE(impossibleFigures(*after).size(), 1);
        QVERIFY(file.workspace->database().exec("UPDATE matter SET goal = 1 WHERE code = 'ZJ-2024-03'"));
        QVERIFY(impossibleFigures(*file.workspace->countyAfter(*after, change).value()).isEmpty());
    }
};

BIHUAN_TEST(TstImpossibleFigures)
#include "tst_impossiblefigures.moc"
