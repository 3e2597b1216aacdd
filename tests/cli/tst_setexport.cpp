// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/bookreader.h"
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

/// The row of a sheet whose cell in the column titled `title` shows `value`, as shown, by the titles of its columns.
QHash<QString, QString> exportedRow(const Sheet &sheet, const QString &title, const QString &value)
{
    QStringList titles;
    for (int row = 0; row < sheet.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < sheet.columnCount(); ++column)
            cells.append(sheet.cell(row, column).display());
        if (titles.isEmpty() && cells.contains(title))
            titles = cells;
        if (!titles.isEmpty() && cells.value(titles.indexOf(title)) == value) {
            QHash<QString, QString> found;
            for (qsizetype i = 0; i < titles.size(); ++i)
                found.insert(titles.at(i), cells.at(i));
            return found;
        }
    }
    return {};
}

} // namespace

class TstSetExport : public QObject
{
    Q_OBJECT

    static QJsonObject light(const CliFolder &folder, const char *code, const char *period = "2024-08")
    {
        for (const QJsonValue &row : folder.cli(QByteArray("lights 县.bihuan --json --period ") + period).array()) {
            if (row[QStringLiteral("code")].toString() == QLatin1String(code))
                return row.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void aFigureIsTypedAsInTheTable_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<qint64>("cumulative"); // 分
        // July of this project stands at 8 808 万元.
        QTest::newRow("this month, in 万元") << QByteArray("本月完成=1200") << qint64(10008) * 1'000'000;
        QTest::newRow("by the field's id") << QByteArray("month=1200") << qint64(10008) * 1'000'000;
        QTest::newRow("with its unit") << QByteArray("本月完成=0.12亿元") << qint64(10008) * 1'000'000;
        QTest::newRow("with decimals") << QByteArray("本月完成=1200.55") << qint64(1'000'855) * 10'000;
        QTest::newRow("full width") << QByteArray("本月完成=１２００") << qint64(10008) * 1'000'000;
        QTest::newRow("since January") << QByteArray("年初至本月累计=9,900") << qint64(9900) * 1'000'000;
        QTest::newRow("corrected downwards") << QByteArray("本月完成=-100") << qint64(8708) * 1'000'000;
    }
    void aFigureIsTypedAsInTheTable()
    {
        QFETCH(QByteArray, typed);
        QFETCH(qint64, cumulative);
        CliFolder folder;
        folder.copySample();
        const qint64 july = light(folder, "ZJ-2024-05", "2024-07")[QStringLiteral("cumulative")].toInteger();
        QCOMPARE(july, qint64(8808) * 1'000'000);
        const Ended run = folder.cli("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 --json " + typed);
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(missingKeys(run.object(), "matter period changed seq findings"), QByteArray());
        QCOMPARE(run.object()[QStringLiteral("changed")].toBool(), true);
        QCOMPARE(light(folder, "ZJ-2024-05")[QStringLiteral("cumulative")].toInteger(), cumulative);
        QCOMPARE(light(folder, "ZJ-2024-05")[QStringLiteral("month")].toInteger(), cumulative - july);
    }

    void severalFieldsAreOneStepAndTheSameAgainIsNone()
    {
        CliFolder folder;
        folder.copySample();
        const qsizetype steps = folder.cli("history 县.bihuan --json").array().size();
        const QStringList fields{QStringLiteral("形象进度=主体封顶，屋面防水 完成"), QStringLiteral("存在问题=设备未到"), QStringLiteral("滞后原因=设备材料未到货"),
                                 QStringLiteral("本月完成=1200")};
        const Ended run = folder.cli("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 --as 示例督查员", fields);
        QVERIFY2(run.code == 0 && run.out.contains("已保存："), run.report().constData());
        const QJsonObject row = light(folder, "ZJ-2024-05");
        QCOMPARE(row[QStringLiteral("progress")].toString(), QStringLiteral("主体封顶，屋面防水 完成"));
        QCOMPARE(row[QStringLiteral("delayReason")].toString(), QStringLiteral("equipment"));
        QCOMPARE(folder.cli("history 县.bihuan --json").array().size(), steps + 1);
        const QByteArray before = folder.state();
        const Ended again = folder.cli("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 --json", fields);
        QCOMPARE(again.code, 0);
        QCOMPARE(again.object()[QStringLiteral("changed")].toBool(), false);
        QCOMPARE(folder.state(), before);
    }

    void aFigureThatContradictsIsSavedAndSaid()
    {
        CliFolder folder;
        folder.copySample();
        const Ended run = folder.cli("set 县.bihuan --matter ZJ-2024-05 --period 2024-08 --json 年初至本月累计=5000");
        QCOMPARE(run.code, 0);
        const QJsonObject finding = run.object()[QStringLiteral("findings")][0].toObject();
        QCOMPARE(missingKeys(finding, "kind place value reason"), QByteArray());
        QCOMPARE(finding[QStringLiteral("kind")].toString(), QStringLiteral("cumulativeFalls"));
        QVERIFY(run.err.contains("需核实："));
        QCOMPARE(folder.cli("check 县.bihuan").code, 3);
    }

    void whatCannotBeTypedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("says");
        const QByteArray matter = "--matter ZJ-2024-05 --period 2024-08 ";
        QTest::newRow("words") << QByteArray(matter + "本月完成=很多") << QByteArray("“本月完成”不能填“很多”");
        QTest::newRow("too large") << QByteArray(matter + "本月完成=99999999999999999999") << QByteArray("本月完成");
        QTest::newRow("date") << QByteArray(matter + "计划开工时间=2024-02-30") << QByteArray("计划开工时间");
        QTest::newRow("choice") << QByteArray(matter + "年度类型=暂缓") << QByteArray("年度类型");
        QTest::newRow("unit") << QByteArray(matter + "责任单位=县投资促进局") << QByteArray("县投资促进局");
        QTest::newRow("computed") << QByteArray(matter + "占年度计划=50") << QByteArray("算出来的");
        QTest::newRow("no column") << QByteArray(matter + "无此列=1") << QByteArray("没有“无此列”这一列");
        QTest::newRow("one of two") << QByteArray(matter + "本月完成=1200 无此列=1") << QByteArray("没有“无此列”这一列");
        QTest::newRow("no matter") << QByteArray("--matter ZJ-2024-99 --period 2024-08 本月完成=1") << QByteArray("没有编号为“ZJ-2024-99”的事项");
        QTest::newRow("other year") << QByteArray("--matter ZJ-2024-05 --period 2023-08 本月完成=1") << QByteArray("2023年没有编号为");
        QTest::newRow("published") << QByteArray("--matter ZJ-2024-05 --period 2024-07 本月完成=1") << QByteArray("已关闭或已发布");
        QTest::newRow("nobody") << QByteArray(matter + "--as 路人 本月完成=1") << QByteArray("没有名为“路人”的经办人");
    }
    void whatCannotBeTypedIsRefused()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, says);
        CliFolder folder;
        folder.copySample();
        const QByteArray before = folder.read(QStringLiteral("县.bihuan"));
        QCOMPARE(misrefusal(folder.cli("set 县.bihuan --json " + call), 1, says.constData()), QByteArray());
        QVERIFY(folder.read(QStringLiteral("县.bihuan")) == before);
    }

    void theTableIsExportedAndReadsBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"表.xlsx", "表.ods", "表.csv"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void theTableIsExportedAndReadsBack()
    {
        QFETCH(QString, name);
        CliFolder folder;
        folder.copySample();
        const QByteArray before = folder.read(QStringLiteral("县.bihuan"));
        const Ended run = folder.cli("export 县.bihuan --ledger key-projects --period 2024-08 --json --out", {name});
        QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
        QCOMPARE(run.object()[QStringLiteral("rows")].toInt(), 47);
        QCOMPARE(run.object()[QStringLiteral("out")].toString(), name);
        const auto book = readBook(folder.path(name));
        QVERIFY(book);
        const auto row = exportedRow(book->sheets.front(), QStringLiteral("项目名称"), QStringLiteral("西冶智能制造"));
        const QJsonObject shown = light(folder, "ZJ-2024-05");
        QVERIFY2(!row.isEmpty(), qPrintable(name));
        // Column titles carry their unit: 年度计划投资（万元）.
        QString goal;
        QString unit;
        for (auto cell = row.cbegin(); cell != row.cend(); ++cell) {
            if (cell.key().contains(QStringLiteral("年度计划投资")))
                goal = cell.value();
            if (cell.key().contains(QStringLiteral("责任单位")))
                unit = cell.value();
        }
        QCOMPARE(QString(goal).remove(QLatin1Char(',')).toDouble() * 1'000'000, shown[QStringLiteral("plan")].toDouble());
        QCOMPARE(unit, shown[QStringLiteral("unit")].toString());
        QVERIFY(folder.read(QStringLiteral("县.bihuan")) == before);
    }

    void anExportedTableImportsWithoutAChange()
    {
        CliFolder folder;
        folder.copySample();
        for (const char *ledger : {"key-projects", "promoted-projects"}) {
            const QByteArray table = QByteArray(ledger) + ".xlsx";
            QCOMPARE(folder.cli(QByteArray("export 县.bihuan --period 2024-08 --ledger ") + ledger + " --out " + table).code, 0);
            const Ended plan = folder.cli("import 县.bihuan " + table + " --json --ledger " + ledger);
            const QJsonObject counts = plan.object()[QStringLiteral("counts")].toObject();
            QCOMPARE(counts[QStringLiteral("insert")].toInt(), 0);
            QVERIFY2(plan.code == 0, plan.err.constData());
            QVERIFY2(counts[QStringLiteral("update")].toInt() == 0, QJsonDocument(plan.object()[QStringLiteral("rows")].toArray()).toJson().left(3000).constData());
        }
    }

    void anExportThatCannotBeMadeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("kind of file") << QByteArray("--ledger key-projects --out 表.docx") << 2 << QByteArray(".xlsx、.ods 或 .csv");
        QTest::newRow("ledger") << QByteArray("--ledger bogus --out 表.xlsx") << 1 << QByteArray("没有清单“bogus”");
        QTest::newRow("folder") << QByteArray("--ledger key-projects --out 无/表.xlsx") << 1 << QByteArray("不存在");
        QTest::newRow("folder of a PDF") << QByteArray("--ledger key-projects --out 无/表.pdf") << 1 << QByteArray("文件夹");
        QTest::newRow("ledger of a PDF") << QByteArray("--ledger bogus --out 表.pdf") << 1 << QByteArray("没有清单“bogus”");
        QTest::newRow("a folder's name") << QByteArray("--ledger key-projects --out 夹.xlsx") << 1 << QByteArray("夹.xlsx");
        QTest::newRow("year without ledgers") << QByteArray("--ledger key-projects --period 2020-08 --out 表.xlsx") << 1 << QByteArray("没有清单");
    }
    void anExportThatCannotBeMadeIsRefused()
    {
        QFETCH(QByteArray, call);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        CliFolder folder;
        folder.copySample();
        QDir(folder.path()).mkdir(QStringLiteral("夹.xlsx"));
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli("export 县.bihuan " + call), code, says.constData()), QByteArray());
        QCOMPARE(folder.state(), before);
    }
};

BIHUAN_TEST(TstSetExport)
#include "tst_setexport.moc"
