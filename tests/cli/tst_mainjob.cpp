// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace bihuan::test;

namespace {

constexpr qint64 wanYuan = 1'000'000; ///< 万元 in 分

} // namespace

/// One month of the office by command line, from the sheet that the development bureau sent to the printed
/// bulletin. Every figure is compared with what the sheet says.
class TstMainJob : public QObject
{
    Q_OBJECT

    CliFolder m_office;

    Ended done(const char *call, const QStringList &more = {}) const
    {
        const Ended run = m_office.cli(call, more);
        if (run.code != 0)
            qWarning("%s: %s", call, run.report().constData());
        return run;
    }

    QJsonObject sum(const char *by, const char *title) const
    {
        for (const QJsonValue &row : done("summary 县.bihuan --period 2024-03 --json --by", {QLatin1String(by)}).array()) {
            if (row[QStringLiteral("title")].toString() == QString::fromUtf8(title))
                return row.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void oneNewFile()
    {
        QCOMPARE(done("new 县.bihuan --office 柞水县人民政府办公室 --year 2024 --as 李督查").code, 0);
    }

    void twoTheSheetIsLookedAt()
    {
        const Ended plan = m_office.cli("import 县.bihuan --ledger key-projects", {sheetPath("key-projects-2024-03.xlsx")});
        QCOMPARE(plan.code, 3); // its towns and leaders are new to the file: somebody has to say yes
        QVERIFY(plan.out.contains("新增 30 项"));
        QVERIFY(plan.out.contains("没有登记“下梁镇”"));
        QCOMPARE(done("history 县.bihuan --json").array().size(), 1);
    }

    void threeTheSheetIsImported()
    {
        const Ended run = done("import 县.bihuan --ledger key-projects --accept unit --accept name --accept measureUnit --apply",
                               {sheetPath("key-projects-2024-03.xlsx")});
        QVERIFY2(run.code == 0 && run.out.contains("已写入：导入“key-projects-2024-03.xlsx”：新增30项"), run.report().constData());
    }

    void fourTheSumsAreTheSheets_data()
    {
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("plan");       // 万元
        QTest::addColumn<qint64>("cumulative"); // 万元
        const auto row = [](const char *by, const char *title, int count, qint64 plan, qint64 cumulative) {
            QTest::newRow(title) << QByteArray(by) << QByteArray(title) << count << plan << cumulative;
        };
        row("ledger", "重点建设项目", 30, 77900, 17557); // the 合计 row of the sheet
        row("leader", "副县长（分管工业商贸）", 6, 17600, 3900);
        row("leader", "县委常委、副县长（分管城建交通）", 12, 36300, 8290);
        row("leader", "副县长（分管文化旅游）", 6, 15000, 3555);
        row("leader", "副县长（分管教育卫生）", 6, 9000, 1812);
        row("unit", "县经贸局", 5, 13000, 2250);   // also as 经贸局 and 县工信局
        row("unit", "县交通局", 3, 12000, 2490);   // also as 县交通运输局; one plan is "1800万元"
        row("unit", "县住建局", 4, 15900, 3930);   // one plan in full-width digits
        row("unit", "县文旅局", 4, 10200, 2130);   // a no-break space; the first of two units leads
        row("town", "营盘镇", 6, 16200, 2805);
        row("town", "乾佑街道", 8, 20300, 4510);
    }
    void fourTheSumsAreTheSheets()
    {
        QFETCH(QByteArray, by);
        QFETCH(QByteArray, title);
        QFETCH(int, count);
        QFETCH(qint64, plan);
        QFETCH(qint64, cumulative);
        const QJsonObject row = sum(by.constData(), title.constData());
        QCOMPARE(row[QStringLiteral("count")].toInt(), count);
        QCOMPARE(row[QStringLiteral("plan")].toInteger(), plan * wanYuan);
        QCOMPARE(row[QStringLiteral("cumulative")].toInteger(), cumulative * wanYuan);
        QCOMPARE(row[QStringLiteral("completion")].toDouble(), double(cumulative) / double(plan) * 100);
    }

    void fiveTheWholeLedgerAgreesWithItsTotalRow()
    {
        const QJsonObject ledger = sum("ledger", "重点建设项目");
        QCOMPARE(ledger[QStringLiteral("total")].toInteger(), 204'800 * wanYuan); // 20.48 亿元
        QCOMPARE(ledger[QStringLiteral("planText")].toString(), QStringLiteral("7.79亿元"));
        QCOMPARE(ledger[QStringLiteral("cumulativeText")].toString(), QStringLiteral("1.76亿元"));
        QCOMPARE(ledger[QStringLiteral("toStart")].toInt(), 14);
        QCOMPARE(ledger[QStringLiteral("started")].toInt(), 11);
    }

    void sixAFigureIsCorrected()
    {
        const Ended run = done("set 县.bihuan --matter ZJ-2024-09 --period 2024-03 年初至本月累计=200 形象进度=挂网招标 --json");
        QVERIFY(run.object()[QStringLiteral("changed")].toBool());
        QCOMPARE(sum("ledger", "重点建设项目")[QStringLiteral("cumulative")].toInteger(), 17607 * wanYuan);
    }

    void sevenTheLightsSayWhy()
    {
        int judged = 0;
        for (const QJsonValue &row : done("lights 县.bihuan --period 2024-03 --json").array()) {
            const QString light = row[QStringLiteral("light")].toString();
            judged += light == QStringLiteral("green") || light == QStringLiteral("yellow") ? 1 : 0;
            QVERIFY(!row[QStringLiteral("reason")].toString().isEmpty());
            if (row[QStringLiteral("name")].toString() == QStringLiteral("废弃矿山生态修复")) {
                // 560 of 2 500, planned 28 %: 5.6 points behind its own schedule.
                QCOMPARE(light, QStringLiteral("yellow"));
                QVERIFY(row[QStringLiteral("reason")].toString().contains(QStringLiteral("1—3月完成22.4%，本项目计划28.0%，欠5.6个百分点")));
                QCOMPARE(row[QStringLiteral("delayReason")].toString(), QStringLiteral("funds"));
            }
            if (row[QStringLiteral("name")].toString() == QStringLiteral("矿泉水包装材料"))
                QCOMPARE(light, QStringLiteral("notdue"));
        }
        QCOMPARE(judged, 28);
    }

    void eightTheMonthIsClosedAndPublished()
    {
        QVERIFY(done("period close 县.bihuan 2024-03").out.contains("已关闭"));
        QVERIFY(m_office.cli("set 县.bihuan --matter ZJ-2024-09 --period 2024-03 年初至本月累计=300").err.contains("已关闭或已发布"));
        QVERIFY(done("period publish 县.bihuan 2024-03").out.contains("已发布"));
    }

    void nineTheBulletinIsPrinted()
    {
        const Ended run = done("bulletin 县.bihuan --period 2024-03 --number 3 --out 通报.pdf --json");
        QCOMPARE(run.object()[QStringLiteral("missingCharacters")].toArray(), QJsonArray());
        const Ended info = runProgram(QStringLiteral("pdfinfo"), {m_office.path(QStringLiteral("通报.pdf"))});
        QVERIFY2(info.out.contains("A4"), info.report().constData());
        QString words = QString::fromUtf8(runProgram(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_office.path(QStringLiteral("通报.pdf")), QStringLiteral("-")}).out);
        static const QRegularExpression blanks(QStringLiteral("\\s+"));
        words.remove(blanks);
        for (const char *part : {"柞政通报", "第3期", "截至3月底，全县30个重点建设项目累计完成投资1.76亿元，占年度计划7.79亿元的22.6%，低于序时进度2.4个百分点",
                                 "计划新开工14个，已开工11个，开工率78.6%", "县住建局", "主送：各镇人民政府", "抄送：县委办公室"})
            QVERIFY2(words.contains(QString::fromUtf8(part)), (QByteArray(part) + "\n" + words.toUtf8().left(4000)).constData());
        QVERIFY(!words.contains(QStringLiteral("示例数据"))); // a real office's paper
    }

    void tenTheFileIsCheckedLostAndRestored()
    {
        QCOMPARE(done("check 县.bihuan").code, 0);
        const QByteArray lights = done("lights 县.bihuan --period 2024-03 --json").out;
        const QString backup = done("backup 县.bihuan --to U盘 --json").object()[QStringLiteral("backup")].toString();
        QVERIFY(QFile::remove(m_office.path(QStringLiteral("县.bihuan"))));
        QCOMPARE(done("restore", {backup, QStringLiteral("--to"), QStringLiteral("县.bihuan")}).code, 0);
        QCOMPARE(done("lights 县.bihuan --period 2024-03 --json").out, lights);
    }

    void theHistoryTellsIt()
    {
        QStringList labels;
        for (const QJsonValue &run : done("history 县.bihuan --json").array()) {
            labels.prepend(run[QStringLiteral("label")].toString());
            QCOMPARE(run[QStringLiteral("actor")].toString(), QStringLiteral("李督查"));
        }
        QCOMPARE(labels, (QStringList{QStringLiteral("新建文件"), QStringLiteral("导入“key-projects-2024-03.xlsx”：新增30项"),
                                      QStringLiteral("县乡道路生命安全防护 2024年3月：年初至本月累计、形象进度"), QStringLiteral("关闭2024年3月填报"),
                                      QStringLiteral("发布2024年3月：30项")}));
        const Ended mine = done("history 县.bihuan --matter ZJ-2024-09");
        QVERIFY2(mine.out.contains("年初至本月累计：150 → 200"), mine.out.constData());
    }
};

BIHUAN_TEST(TstMainJob)
#include "tst_mainjob.moc"
