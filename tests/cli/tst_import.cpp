// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/bookreader.h"
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const char *const planKeys = "file sheet headerRow period mapping unmapped rows ledger year counts findings registered notes applied seq";

QJsonObject countsOf(const Ended &run)
{
    return run.object()[QStringLiteral("counts")].toObject();
}

QJsonObject findingAt(const Ended &run, const char *place)
{
    for (const QJsonValue &finding : run.object()[QStringLiteral("findings")].toArray()) {
        if (finding[QStringLiteral("place")].toString() == QString::fromUtf8(place))
            return finding.toObject();
    }
    return {};
}

int openFindingCount(const Ended &run)
{
    int open = 0;
    for (const QJsonValue &finding : run.object()[QStringLiteral("findings")].toArray())
        open += finding[QStringLiteral("open")].toBool() ? 1 : 0;
    return open;
}

/// The last two lines of an import of rows that have problems: how many, and that nothing was written.
bool saysNothingWritten(const Ended &run)
{
    return run.err.contains("个问题待处理，没有写入");
}

} // namespace

class TstImport : public QObject
{
    Q_OBJECT

    const QStringList m_full{sheetPath("key-projects-2024-03.xlsx"), QStringLiteral("--ledger"), QStringLiteral("key-projects")};
    const QStringList m_bad{sheetPath("key-projects-bad.xlsx"), QStringLiteral("--ledger"), QStringLiteral("key-projects")};
    const QStringList m_accept{QStringLiteral("--accept"), QStringLiteral("unit"), QStringLiteral("--accept"), QStringLiteral("name"),
                               QStringLiteral("--accept"), QStringLiteral("measureUnit")};

    Ended m_badPlan;

private Q_SLOTS:
    void initTestCase()
    {
        CliFolder folder;
        folder.makeNew();
        m_badPlan = folder.cli("import 县.bihuan --json", m_bad);
        QVERIFY2(m_badPlan.code == 3, m_badPlan.report().constData());
    }

    void aPlanShowsHeaderColumnsRowsAndFindingsAndWritesNothing()
    {
        CliFolder folder;
        folder.makeNew();
        const QByteArray before = folder.state();
        const Ended run = folder.cli("import 县.bihuan --json", m_full);
        QVERIFY2(run.code == 3 && saysNothingWritten(run), run.report().constData()); // towns and posts are unknown to a new file
        const QJsonObject plan = run.object();
        QCOMPARE(missingKeys(plan, planKeys), QByteArray());
        QCOMPARE(plan[QStringLiteral("headerRow")].toInt(), 3);
        QCOMPARE(plan[QStringLiteral("period")].toString(), QStringLiteral("2024-03"));
        QCOMPARE(plan[QStringLiteral("applied")].toBool(), false);
        QCOMPARE(plan[QStringLiteral("seq")].toInt(), 0);
        QCOMPARE(plan[QStringLiteral("rows")].toArray().size(), 30);
        QCOMPARE(countsOf(run), (QJsonObject{{QStringLiteral("insert"), 30}, {QStringLiteral("update"), 0}, {QStringLiteral("unchanged"), 0}, {QStringLiteral("skipped"), 0}}));
        QCOMPARE(plan[QStringLiteral("unmapped")].toArray(), QJsonArray());
        QCOMPARE(folder.state(), before);
    }

    void everyColumnIsMappedWithItsUnit()
    {
        CliFolder folder;
        folder.makeNew();
        QHash<QString, QJsonObject> columns;
        for (const QJsonValue &column : folder.cli("import 县.bihuan --json", m_full).object()[QStringLiteral("mapping")].toArray())
            columns.insert(column[QStringLiteral("column")].toString(), column.toObject());
        const auto is = [&columns](const char *column, const char *field, const char *unit) {
            const QJsonObject found = columns.value(QLatin1String(column));
            return found[QStringLiteral("field")].toString() == QLatin1String(field) && found[QStringLiteral("unit")].toString() == QString::fromUtf8(unit);
        };
        QVERIFY(is("B", "name", "")); // the sheet's 万元 is no unit of a name
        QVERIFY(is("C", "projectCode", ""));
        QVERIFY(is("L", "leadUnit", ""));
        QVERIFY(is("Q", "total", "亿元"));
        QVERIFY(is("X", "goal", "万元"));
        QVERIFY(is("AK", "schedule.12", "万元"));
        QVERIFY(is("AM", "cumulative", "万元"));
        QCOMPARE(columns.value(QStringLiteral("AM"))[QStringLiteral("period")].toString(), QStringLiteral("2024-03"));
        QCOMPARE(columns.value(QStringLiteral("AN"))[QStringLiteral("imported")].toBool(), false); // computed
        QCOMPARE(columns.size(), qsizetype(62));
    }

    void aFindingNamesSheetRowColumnValueAndReason()
    {
        CliFolder folder;
        folder.makeNew();
        const Ended run = folder.cli("import 县.bihuan --json", m_full);
        const QJsonObject town = findingAt(run, "重点建设项目!N7");
        QCOMPARE(missingKeys(town, "kind place sheet row column title value reason acceptable open"), QByteArray());
        QCOMPARE(town[QStringLiteral("kind")].toString(), QStringLiteral("unit"));
        QCOMPARE(town[QStringLiteral("row")].toInt(), 7);
        QCOMPARE(town[QStringLiteral("column")].toString(), QStringLiteral("N"));
        QCOMPARE(town[QStringLiteral("value")].toString(), QStringLiteral("下梁镇"));
        QVERIFY(town[QStringLiteral("acceptable")].toBool() && town[QStringLiteral("open")].toBool());
        const Ended text = folder.cli("import 县.bihuan", m_full);
        QVERIFY2(text.out.contains("重点建设项目!N7") && text.out.contains("表头在第 3 行") && text.out.contains("新增 30 项"), text.out.constData());
    }

    void everyPlantedProblemIsFoundInItsCell_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("wrong total") << QByteArray("重点建设项目!V5") << QByteArray("total");
        QTest::newRow("unknown unit") << QByteArray("重点建设项目!L8") << QByteArray("unit");
        QTest::newRow("no such day") << QByteArray("重点建设项目!AR11") << QByteArray("date");
        QTest::newRow("code as a number") << QByteArray("重点建设项目!C12") << QByteArray("code");
        QTest::newRow("no such choice") << QByteArray("重点建设项目!G14") << QByteArray("enum");
        QTest::newRow("broken formula") << QByteArray("重点建设项目!AJ15") << QByteArray("formula");
        QTest::newRow("same code twice") << QByteArray("重点建设项目!C9") << QByteArray("duplicate");
        QTest::newRow("hidden row") << QByteArray("重点建设项目!B16") << QByteArray("hidden");
        QTest::newRow("more than the whole") << QByteArray("重点建设项目!AK17") << QByteArray("overTotal");
        QTest::newRow("more in the month than in the year") << QByteArray("重点建设项目!AJ18") << QByteArray("monthMismatch");
        QTest::newRow("no name") << QByteArray("重点建设项目!B19") << QByteArray("name");
    }
    void everyPlantedProblemIsFoundInItsCell()
    {
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, kind);
        const QJsonObject finding = findingAt(m_badPlan, place.constData());
        QCOMPARE(finding[QStringLiteral("kind")].toString(), QString::fromUtf8(kind));
        QVERIFY(finding[QStringLiteral("open")].toBool() && !finding[QStringLiteral("reason")].toString().isEmpty());
    }

    void acceptedKindsAreWrittenAndTheSecondTimeNothingChanges()
    {
        CliFolder folder;
        folder.makeNew();
        const Ended first = folder.cli("import 县.bihuan --apply --json", m_full + m_accept);
        QVERIFY2(first.code == 0 && first.err.isEmpty(), first.report().constData());
        QCOMPARE(first.object()[QStringLiteral("applied")].toBool(), true);
        QCOMPARE(first.object()[QStringLiteral("seq")].toInt(), 2);
        QCOMPARE(openFindingCount(first), 0);
        const QByteArray before = folder.state();
        const Ended again = folder.cli("import 县.bihuan --apply --json", m_full + m_accept);
        QVERIFY2(again.code == 0, again.report().constData());
        QCOMPARE(countsOf(again)[QStringLiteral("unchanged")].toInt(), 30);
        QCOMPARE(again.object()[QStringLiteral("seq")].toInt(), 0);
        QCOMPARE(folder.state(), before);
        QVERIFY(folder.cli("import 县.bihuan --apply", m_full + m_accept).out.contains("没有改动"));
    }

    void decisionsSettleCellsOneByOne()
    {
        CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("决定.json"), R"([
            {"place": "重点建设项目!L8", "decision": "unit:D04", "remark": "原投资促进局"},
            {"place": "重点建设项目!C12", "decision": "skip"},
            {"place": "重点建设项目!B19", "decision": "skip"},
            {"place": "重点建设项目!V10", "decision": "skip"},
            {"place": "重点建设项目!AR11", "decision": "skip"}])");
        const QStringList kinds{QStringLiteral("--accept"), QStringLiteral("total"), QStringLiteral("--accept"), QStringLiteral("duplicate"),
                                QStringLiteral("--accept"), QStringLiteral("hidden"), QStringLiteral("--accept"), QStringLiteral("enum"),
                                QStringLiteral("--accept"), QStringLiteral("formula"), QStringLiteral("--accept"), QStringLiteral("overTotal"),
                                QStringLiteral("--accept"), QStringLiteral("monthMismatch"), QStringLiteral("--accept"), QStringLiteral("measureUnit")};
        const Ended half = folder.cli("import 县.bihuan --apply --json", m_bad + kinds);
        QVERIFY2(half.code == 3 && !half.object()[QStringLiteral("applied")].toBool(), half.report().constData());
        const QByteArray before = folder.state();
        const Ended plan = folder.cli("import 县.bihuan --json --decide 决定.json", m_bad + kinds);
        QVERIFY2(plan.code == 0, plan.report().constData());
        QCOMPARE(folder.state(), before);
        const Ended done = folder.cli("import 县.bihuan --apply --json --decide 决定.json", m_bad + kinds);
        QVERIFY2(done.code == 0, done.report().constData());
        QCOMPARE(countsOf(done)[QStringLiteral("skipped")].toInt(), 4);
        QCOMPARE(countsOf(done)[QStringLiteral("insert")].toInt(), 10);
        const QJsonArray lights = folder.cli("lights 县.bihuan --period 2024-03 --json").array();
        QCOMPARE(lights.size(), 10);
    }

    void aDecisionThatMakesNoSenseIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no list") << QByteArray("{}") << QByteArray("决定.json 第 1 行");
        QTest::newRow("no place") << QByteArray("[{\"place\": \"七\", \"decision\": \"skip\"}]") << QByteArray("“七”不是一个位置");
        QTest::newRow("no decision") << QByteArray("[{\"place\": \"表!C7\", \"decision\": \"maybe\"}]") << QByteArray("不认识决定“maybe”");
        QTest::newRow("member") << QByteArray("[{\"place\": \"表!C7\", \"decision\": \"skip\", \"x\": 1}]") << QByteArray("决定.json 第 1 行");
        QTest::newRow("twice") << QByteArray("[{\"place\": \"表!C7\", \"decision\": \"skip\"},{\"place\": \"表!C7\", \"decision\": \"new\"}]") << QByteArray("写了两次");
    }
    void aDecisionThatMakesNoSenseIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, says);
        CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("决定.json"), json);
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli("import 县.bihuan --apply --decide 决定.json", m_full), 1, says.constData()), QByteArray());
        QCOMPARE(misrefusal(folder.cli("import 县.bihuan --apply --decide 无.json", m_full), 1, "“无.json”打不开"), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void theBadRowsAreSavedWithTheirReasons()
    {
        CliFolder folder;
        folder.makeNew();
        const Ended run = folder.cli("import 县.bihuan --apply --rejected 待改.xlsx", m_bad);
        QCOMPARE(run.code, 3);
        const auto book = readBook(folder.path(QStringLiteral("待改.xlsx")), {});
        QVERIFY(book);
        QString text;
        const Sheet &sheet = book->sheets.front();
        for (int row = 0; row < sheet.rowCount(); ++row) {
            for (int column = 0; column < sheet.columnCount(); ++column)
                text += sheet.cell(row, column).display() + QLatin1Char('\n');
        }
        QVERIFY(text.contains(QStringLiteral("原因")) && text.contains(QStringLiteral("县投资促进局")) && text.contains(QStringLiteral("没有名称")));
        QCOMPARE(folder.cli("history 县.bihuan --json").array().size(), 1);
    }

    void severalSheetsAreImportedInOneStep()
    {
        CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("一.csv"), "序号,项目名称,责任单位,年度计划投资（万元）\n1,甲项目,县交通局,1000\n");
        folder.write(QStringLiteral("二.csv"), "序号,项目名称,责任单位,年度计划投资（万元）\n1,乙项目,县水利局,2000.5\n");
        const Ended run = folder.cli("import 县.bihuan 一.csv 二.csv --ledger key-projects --apply --json");
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(run.object()[QStringLiteral("sheets")].toArray().size(), 2);
        QCOMPARE(folder.cli("history 县.bihuan --json").array().size(), 2);
        const QJsonArray sum = folder.cli("summary 县.bihuan --period 2024-03 --by ledger --json").array();
        QCOMPARE(sum.at(0)[QStringLiteral("plan")].toInteger(), 3'000'500'000);
    }

    void theSheetIsAskedForWhereSeveralMayBeMeant()
    {
        CliFolder folder;
        folder.makeNew();
        const QByteArray before = folder.state();
        const QStringList ledger{QStringLiteral("--ledger"), QStringLiteral("key-projects")};
        const Ended none = folder.cli("import 县.bihuan --json", QStringList{sheetPath("several.xlsx")} + ledger);
        QCOMPARE(none.code, 3);
        QCOMPARE(none.object()[QStringLiteral("findings")][0][QStringLiteral("kind")].toString(), QStringLiteral("sheet"));
        QCOMPARE(misrefusal(folder.cli("import 县.bihuan --sheet 无", m_full), 1, "没有名为“无”的工作表，只有：重点建设项目"), QByteArray());
        QCOMPARE(folder.cli("import 县.bihuan --sheet 重点建设项目", m_full).code, 3);
        QCOMPARE(misrefusal(folder.cli("import 县.bihuan --ledger bogus", {m_full.first()}), 1, "没有清单“bogus”"), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void aClosedMonthTakesNoMoreFigures()
    {
        CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("三月.csv"), "序号,项目名称,责任单位,年度计划投资（万元）,1-3月累计完成投资（万元）\n1,甲项目,县交通局,1000,200\n");
        folder.write(QStringLiteral("改.csv"), "序号,项目名称,责任单位,年度计划投资（万元）,1-3月累计完成投资（万元）\n1,甲项目,县交通局,1000,300\n");
        QCOMPARE(folder.cli("import 县.bihuan 三月.csv --ledger key-projects --period 2024-03 --apply").code, 0);
        QCOMPARE(folder.cli("period close 县.bihuan 2024-03").code, 0);
        const QByteArray before = folder.state();
        const Ended refused = folder.cli("import 县.bihuan 改.csv --ledger key-projects --period 2024-03 --apply --json");
        QVERIFY2(refused.code == 3 || refused.code == 1, refused.report().constData());
        QVERIFY2(refused.err.contains("。"), refused.err.constData());
        QCOMPARE(folder.state(), before);
    }

    void aProfileRemembersTheColumns()
    {
        CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("表.csv"), "序号,项目名称,责任单位,年度计划投资（万元）\n1,甲项目,县交通局,1000\n");
        QCOMPARE(folder.cli("import 县.bihuan 表.csv --ledger key-projects --profile 调度表 --apply").code, 0);
        folder.write(QStringLiteral("表.csv"), "序号,项目名称,责任单位,年度计划投资（万元）\n1,甲项目,县交通局,1200\n");
        const Ended again = folder.cli("import 县.bihuan 表.csv --ledger key-projects --profile 调度表 --apply --json");
        QVERIFY2(again.code == 0 && countsOf(again)[QStringLiteral("update")].toInt() == 1, again.report().constData());
        const QJsonObject change = again.object()[QStringLiteral("rows")][0][QStringLiteral("changes")][0].toObject();
        QCOMPARE(missingKeys(change, "title before after"), QByteArray());
        QVERIFY(change[QStringLiteral("before")].toString().contains(QStringLiteral("1,000")));
        QVERIFY(change[QStringLiteral("after")].toString().contains(QStringLiteral("1,200")));
    }
};

BIHUAN_TEST(TstImport)
#include "tst_import.moc"
