// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace bihuan::test;

namespace {

constexpr qint64 hundredMillion = 10'000'000'000; ///< 亿元 in 分

QJsonObject rowOf(const QJsonArray &rows, const QString &key, const char *value)
{
    for (const QJsonValue &row : rows) {
        if (row[key].toString() == QString::fromUtf8(value))
            return row.toObject();
    }
    return {};
}

int count(const QJsonObject &row, const char *key)
{
    return row[QLatin1String(key)].toInt();
}

} // namespace

/// The county's own bulletin No. 1 of 2024 and the story told around it (domain.md §1, issue: the sample county).
class TstSampleCounty : public QObject
{
    Q_OBJECT

    CliFolder m_folder;

    QJsonArray summary(const char *by, const char *period = "2024-08") const
    {
        return m_folder.cli(QByteArray("summary 县.bihuan --json --by ") + by + " --period " + period).array();
    }
    QJsonArray lights(const char *period = "2024-08") const
    {
        return m_folder.cli(QByteArray("lights 县.bihuan --json --period ") + period).array();
    }
    QJsonObject matter(const char *name, const char *period = "2024-08") const
    {
        return rowOf(lights(period), QStringLiteral("name"), name);
    }

private Q_SLOTS:
    void initTestCase() { m_folder.copySample(); }

    void whatIsNotDueNotReportedOrDoneIsNeverCountedAsGreen()
    {
        QHash<QString, int> lights;
        for (const QJsonValue &row : this->lights())
            ++lights[row[QStringLiteral("light")].toString()];
        QVERIFY(lights.value(QStringLiteral("notdue")) > 0 && lights.value(QStringLiteral("unreported")) > 0 && lights.value(QStringLiteral("done")) > 0);
        QHash<QString, int> summed;
        for (const QJsonValue &row : summary("ledger")) {
            int all = 0;
            for (const QString &light : lights.keys()) {
                summed[light] += row[light].toInt();
                all += row[light].toInt();
            }
            QCOMPARE(all, row[QStringLiteral("count")].toInt()); // each matter once, under one word
        }
        QCOMPARE(summed, lights);
    }

    void plansAddUpToTheBulletinsFiguresExactly()
    {
        const QJsonArray rows = summary("ledger");
        const QJsonObject key = rowOf(rows, QStringLiteral("key"), "key-projects");
        QCOMPARE(count(key, "count"), 47);
        QCOMPARE(key[QStringLiteral("plan")].toInteger(), 438 * hundredMillion / 10);
        QCOMPARE(key[QStringLiteral("planText")].toString(), QStringLiteral("43.80亿元"));
        QCOMPARE(key[QStringLiteral("title")].toString(), QStringLiteral("重点建设项目"));
        const QJsonObject promoted = rowOf(rows, QStringLiteral("key"), "promoted-projects");
        QCOMPARE(count(promoted, "count"), 59);
        QCOMPARE(promoted[QStringLiteral("plan")].toInteger(), 189 * hundredMillion / 10);
        QCOMPARE(promoted[QStringLiteral("planText")].toString(), QStringLiteral("18.90亿元"));
        QVERIFY(m_folder.cli("summary 县.bihuan --by ledger --period 2024-08").out.contains("62.70亿元"));
    }

    void aPlanSumsTheSameHoweverItIsGrouped()
    {
        // By unit and by ledger every matter stands in one row.
        for (const char *by : {"unit", "ledger"}) {
            qint64 plan = 0;
            qint64 matters = 0;
            for (const QJsonValue &row : summary(by)) {
                plan += row[QStringLiteral("plan")].toInteger();
                matters += row[QStringLiteral("count")].toInteger();
            }
            QCOMPARE(plan, 627 * hundredMillion / 10);
            QCOMPARE(matters, 174);
        }
    }

    void theIndicatorsAreTheBulletins()
    {
        const struct
        {
            const char *name;
            qint64 goal;
        } indicators[] = {
            {"固定资产投资增速", 900},     // hundredths of a point
            {"新增规上工业企业", 5},       {"新增限上商贸单位", 5}, {"新增有资质建筑企业", 2},
            {"新增房地产企业", 1},         {"新增规上服务业企业", 1}, {"新发展民宿", 10},
        };
        const QJsonArray rows = lights();
        for (const auto &indicator : indicators) {
            const QJsonObject row = rowOf(rows, QStringLiteral("name"), indicator.name);
            const qint64 scale = row[QStringLiteral("measure")][QStringLiteral("unit")].toString() == QStringLiteral("%") ? 1 : 0;
            const qint64 step = scale == 1 ? 1 : row[QStringLiteral("plan")].toInteger() / indicator.goal;
            QVERIFY2(step >= 1 && row[QStringLiteral("plan")].toInteger() == indicator.goal * step, indicator.name);
        }
        QCOMPARE(rowOf(rows, QStringLiteral("name"), "新发展民宿")[QStringLiteral("planText")].toString().left(2), QStringLiteral("10"));
        QCOMPARE(rowOf(rows, QStringLiteral("name"), "固定资产投资增速")[QStringLiteral("planText")].toString(), QStringLiteral("9.0%"));
        QVERIFY(rowOf(rows, QStringLiteral("name"), "固定资产投资增速")[QStringLiteral("cityRank")].toString().endsWith(QStringLiteral("/7")));
    }

    void theProjectsOfTheBulletinStandByName()
    {
        QString names;
        for (const QJsonValue &row : lights())
            names += row[QStringLiteral("name")].toString() + QLatin1Char('\n');
        for (const char *name : {"曹坪抽水蓄能电站", "西康高铁柞水连接线隧道工程", "垃圾焚烧发电厂", "西冶智能制造", "中药配方颗粒研发产业化",
                                 "银杏谷民宿康养集群", "包茂高速溶洞互通式立交", "迎春广场改造", "县城至营盘18公里水生态修复"})
            QVERIFY2(names.contains(QString::fromUtf8(name)), name);
    }

    void nineTownsAndFortyOthersAreRankedApart()
    {
        const QJsonArray towns = summary("town");
        QCOMPARE(towns.size(), 9);
        QHash<QString, QSet<int>> ranks;
        QHash<QString, int> kindSize;
        int townRows = 0;
        for (const QJsonValue &row : summary("unit")) {
            const QString kind = row[QStringLiteral("kind")].toString();
            townRows += kind == QStringLiteral("town") ? 1 : 0;
            if (row[QStringLiteral("rank")].isNull())
                continue;
            ranks[kind].insert(row[QStringLiteral("rank")].toInt());
            kindSize[kind] = row[QStringLiteral("of")].toInt();
        }
        QCOMPARE(townRows, 9);
        QCOMPARE(kindSize.value(QStringLiteral("town")), 9);
        QVERIFY(kindSize.value(QStringLiteral("department")) > 0);
        for (auto kind = ranks.cbegin(); kind != ranks.cend(); ++kind)
            QVERIFY2(kind->contains(1), qPrintable(kind.key()));
        const Ended made = m_folder.cli("demo 又.bihuan --until 2024-01 --json");
        QCOMPARE(made.object()[QStringLiteral("units")].toInt(), 9 + 40);
    }

    void augustShowsEveryState()
    {
        QHash<QString, int> states;
        for (const QJsonValue &row : lights())
            ++states[row[QStringLiteral("light")].toString()];
        for (const char *state : {"green", "yellow", "red", "notdue", "unreported", "done"})
            QVERIFY2(states.value(QLatin1String(state)) > 0, state);
        // Most are green; a few red.
        QVERIFY(states.value(QStringLiteral("green")) > 174 / 2);
        QVERIFY(states.value(QStringLiteral("red")) > 3 && states.value(QStringLiteral("red")) < 20);
    }

    void everyYellowAndRedProjectHasAReasonOfTheDictionary()
    {
        for (const QJsonValue &row : lights()) {
            const QString light = row[QStringLiteral("light")].toString();
            if (light == QStringLiteral("red")) {
                QVERIFY2(!row[QStringLiteral("delayReason")].toString().isEmpty(), qPrintable(row[QStringLiteral("name")].toString()));
                QVERIFY2(!row[QStringLiteral("problem")].toString().isEmpty(), qPrintable(row[QStringLiteral("name")].toString()));
            }
            QVERIFY2(!row[QStringLiteral("reason")].toString().isEmpty(), qPrintable(row[QStringLiteral("name")].toString()));
        }
    }

    void oneTownIsInTrouble()
    {
        const QJsonObject town = rowOf(summary("unit"), QStringLiteral("title"), "红岩寺镇");
        QCOMPARE(count(town, "rank"), 9);
        QCOMPARE(count(town, "of"), 9);
        QVERIFY(count(town, "red") >= 2);
        QVERIFY(town[QStringLiteral("gap")].toDouble() < -15);
    }

    void aProjectThatWasRenamedIsKnownByItsOldName()
    {
        m_folder.write(QStringLiteral("旧名.csv"), "序号,项目名称,责任单位\n1,柞水县天然气利用一期工程,县发改局\n");
        const Ended plan = m_folder.cli("import 县.bihuan 旧名.csv --ledger key-projects --json");
        const QJsonObject row = plan.object()[QStringLiteral("rows")][0].toObject();
        QVERIFY2(row[QStringLiteral("action")].toString() != QStringLiteral("insert"), plan.report().constData());
        QCOMPARE(row[QStringLiteral("code")].toString(), matter("县城天然气长输管线及门站")[QStringLiteral("code")].toString());
    }

    void aBundleIsCountedOnceAndSplitBetweenThreeTowns()
    {
        int bundles = 0;
        for (const QJsonValue &row : lights()) {
            const QJsonArray towns = row[QStringLiteral("towns")].toArray();
            qint64 parts = 0;
            for (const QJsonValue &town : towns)
                parts += town[QStringLiteral("part")].toInteger();
            if (towns.size() < 2 || towns.first()[QStringLiteral("whole")].toInteger() == 1)
                continue;
            ++bundles;
            QCOMPARE(towns.size(), 3);
            QCOMPARE(parts, towns.first()[QStringLiteral("whole")].toInteger());
            QCOMPARE(parts, row[QStringLiteral("plan")].toInteger());
        }
        QCOMPARE(bundles, 1);
    }

    void statisticsLagAMonthBehind()
    {
        const QJsonObject growth = matter("固定资产投资增速");
        QCOMPARE(growth[QStringLiteral("covers")].toString(), QStringLiteral("2024-07"));
        QVERIFY(growth[QStringLiteral("completion")].isNull());
        QVERIFY(growth[QStringLiteral("reason")].toString().startsWith(QStringLiteral("1—7月为")));
    }

    void someoneFinishedEarlyAndStaysFinished()
    {
        int finished = 0;
        for (const QJsonValue &row : lights()) {
            if (row[QStringLiteral("light")].toString() == QStringLiteral("done") && row[QStringLiteral("kind")].toString() == QStringLiteral("project")) {
                ++finished;
                QVERIFY2(row[QStringLiteral("completion")].toDouble() >= 100, qPrintable(row[QStringLiteral("name")].toString()));
            }
        }
        QVERIFY(finished >= 1);
    }

    void whatIsInventedSaysSoWhereverItIsShown()
    {
        QVERIFY(m_folder.cli("lights 县.bihuan --period 2024-08").out.contains("示例数据"));
        QVERIFY(m_folder.cli("summary 县.bihuan --period 2024-08 --by unit").out.contains("示例数据"));
        int invented = 0;
        for (const QJsonValue &row : lights())
            invented += row[QStringLiteral("sample")].toBool() ? 1 : 0;
        QVERIFY(invented > 100);
        QCOMPARE(m_folder.cli("export 县.bihuan --ledger key-projects --out 表.csv").code, 0);
        QVERIFY(m_folder.read(QStringLiteral("表.csv")).contains("示例数据"));
        QCOMPARE(m_folder.cli("bulletin 县.bihuan --period 2024-08 --out 通报.pdf").code, 0);
        const Ended text = runProgram(QStringLiteral("pdftotext"), {m_folder.path(QStringLiteral("通报.pdf")), QStringLiteral("-")});
        QVERIFY2(text.out.count("示例数据") >= text.out.count('\f'), text.report().constData()); // on every page
        QVERIFY(text.out.count('\f') >= 2);
    }

    void aPublishedMonthReadsAsItWasPublished()
    {
        // March was published when its reports were in; the file of a county that stops there shows the same.
        CliFolder march;
        QCOMPARE(march.cli("demo 县.bihuan --until 2024-03").code, 0);
        QCOMPARE(march.cli("summary 县.bihuan --period 2024-03 --by unit --json").array(), summary("unit", "2024-03"));
    }
};

BIHUAN_TEST(TstSampleCounty)
#include "tst_samplecounty.moc"
