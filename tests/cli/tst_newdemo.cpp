// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace bihuan::test;

namespace {

const char *const newFileKeys = "file office year notice units ledgers matters";

} // namespace

class TstNewDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileHasUnitsAndLedgersAndNoMatter()
    {
        const CliFolder folder;
        const Ended run = folder.cli("new 县.bihuan --office 柞水县人民政府办公室 --year 2024 --as 王督查 --json");
        QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
        const QJsonObject made = run.object();
        QCOMPARE(missingKeys(made, newFileKeys), QByteArray());
        QCOMPARE(made[QStringLiteral("file")].toString(), QStringLiteral("县.bihuan"));
        QCOMPARE(made[QStringLiteral("office")].toString(), QStringLiteral("柞水县人民政府办公室"));
        QCOMPARE(made[QStringLiteral("year")].toInt(), 2024);
        QCOMPARE(made[QStringLiteral("notice")].toString(), QString());
        QCOMPARE(made[QStringLiteral("units")].toInt(), 40);
        QCOMPARE(made[QStringLiteral("ledgers")].toInt(), 5);
        QCOMPARE(made[QStringLiteral("matters")].toInt(), 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("县.bihuan")});

        QCOMPARE(folder.cli("check 县.bihuan").code, 0);
        const QJsonObject first = folder.cli("history 县.bihuan --json").array().first().toObject();
        QCOMPARE(first[QStringLiteral("actor")].toString(), QStringLiteral("王督查"));
    }

    void theSentenceNamesTheOffice()
    {
        const CliFolder folder;
        const Ended run = folder.cli("new 县.bihuan --office 柞水县人民政府办公室 --year 2025");
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, QByteArray("已建立“县.bihuan”：柞水县人民政府办公室，2025年，单位 40 个，清单 5 个，事项 0 项。\n"));
    }

    void anExistingFileStaysAsItIs()
    {
        const CliFolder folder;
        folder.makeNew();
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli("new 县.bihuan --office 别县人民政府办公室 --year 2024"), 1, "“县.bihuan”已经存在，没有覆盖"), QByteArray());
        QCOMPARE(misrefusal(folder.cli("demo 县.bihuan"), 1, "“县.bihuan”已经存在，没有覆盖"), QByteArray());
        QCOMPARE(misrefusal(folder.cli("demo 县.bihuan --scale county"), 1, "“县.bihuan”已经存在，没有覆盖"), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void aFolderThatIsNotThereIsSaidSo()
    {
        const CliFolder folder;
        for (const char *call : {"new 无/县.bihuan --office 柞水县人民政府办公室 --year 2024", "demo 无/县.bihuan", "demo 无/县.bihuan --scale county"})
            QCOMPARE(misrefusal(folder.cli(call), 1, "不存在"), QByteArray());
        QCOMPARE(folder.state(), QByteArray());
    }

    void theSampleSaysThatItIsOne()
    {
        const CliFolder folder;
        const Ended run = folder.cli("demo 县.bihuan");
        QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
        QCOMPARE(run.out, QByteArray("已建立“县.bihuan”：柞水县人民政府办公室，2024年，单位 49 个，清单 5 个，事项 174 项。示例数据\n"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QStringLiteral("县.bihuan")});
        const Ended check = folder.cli("check 县.bihuan --json");
        QVERIFY2(check.code == 0, check.report().constData());
    }

    void theSampleEndsWhereAsked()
    {
        const CliFolder folder;
        const Ended run = folder.cli("demo 县.bihuan --until 2024-03 --json");
        QCOMPARE(run.code, 0);
        QCOMPARE(missingKeys(run.object(), newFileKeys), QByteArray());
        QCOMPARE(run.object()[QStringLiteral("notice")].toString(), QStringLiteral("示例数据"));
        for (const QJsonValue &entry : folder.cli("history 县.bihuan --json").array())
            QVERIFY2(entry[QStringLiteral("at")].toString() < QStringLiteral("2024-04-01"), qPrintable(entry[QStringLiteral("label")].toString()));
        // March is the newest period with reports, and no figure, date or state of a matter is of a later day.
        for (const QJsonValue &row : folder.cli("lights 县.bihuan --period 2024-03 --json").array()) {
            const QString code = row[QStringLiteral("code")].toString();
            QVERIFY2(row[QStringLiteral("covers")].toString() <= QStringLiteral("2024-03"), qPrintable(code));
            QVERIFY2(row[QStringLiteral("startActual")].toString() <= QStringLiteral("2024-03-31"), qPrintable(code));
        }
        for (const QJsonValue &row : folder.cli("lights 县.bihuan --period 2024-04 --json").array())
            QVERIFY2(!row[QStringLiteral("reported")].toBool(), qPrintable(row[QStringLiteral("code")].toString()));
        QVERIFY(folder.cli("period publish 县.bihuan 2024-02").err.contains("已经发布过"));
        QVERIFY(folder.cli("period publish 县.bihuan 2024-03").err.contains("还没有关闭"));
    }

    void theSampleHasReportsOfEightMonths()
    {
        const CliFolder folder;
        for (const char *call : {"demo 县.bihuan --until 2024-09", "demo 县.bihuan --until 2023-08", "demo 县.bihuan --until 2024"})
            QCOMPARE(misrefusal(folder.cli(call), 1, "示例县有2024年1月至8月的填报"), QByteArray());
        QCOMPARE(folder.state(), QByteArray());
    }

    void theMeasuringFileOfACountyHoldsFifteenHundredMatters()
    {
        const CliFolder folder;
        const Ended run = folder.cli("demo 大.bihuan --scale county --seed 7 --json");
        QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
        QCOMPARE(run.object()[QStringLiteral("matters")].toInt(), 1500);
        QCOMPARE(run.object()[QStringLiteral("notice")].toString(), QStringLiteral("示例数据"));
        const int year = run.object()[QStringLiteral("year")].toInt();
        const Ended lights = folder.cli(QStringLiteral("lights 大.bihuan --json --period %1-08").arg(year).toUtf8());
        QCOMPARE(lights.array().size(), 1500);
        QSet<QString> seen;
        for (const QJsonValue &row : lights.array())
            seen.insert(row[QStringLiteral("light")].toString());
        QVERIFY2(seen.contains(QStringLiteral("green")) && seen.contains(QStringLiteral("red")), qPrintable(QStringList(seen.values()).join(QLatin1Char(' '))));
        const Ended check = folder.cli("check 大.bihuan");
        QVERIFY2(check.code == 0, check.report().constData());
    }
};

BIHUAN_TEST(TstNewDemo)
#include "tst_newdemo.moc"
