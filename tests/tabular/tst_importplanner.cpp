// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/importplanner.h"
#include "core/definition/standardset.h"
#include "tests/support/testmain.h"
#include "tests/tabular/sheetfiles.h"

#include <QTest>

#include <algorithm>

using namespace bihuan;
using namespace bihuan::test;

class TstImportPlanner : public QObject
{
    Q_OBJECT

private:
    SheetFiles m_files;

    ImportPlan plan(const char *ledgerId, const QString &csv, const std::vector<KnownMatter> &known = {})
    {
        const auto ledger = standardset::ledger(QLatin1String(ledgerId));
        const auto book = readBook(m_files.write(QStringLiteral("表.csv"), csv.toUtf8()));
        ImportContext context;
        context.year = 2024;
        context.ledger = &*ledger;
        context.matters = known;
        ImportOptions options;
        options.period = Period::month(2024, 3);
        options.accepted = {FindingKind::Unit};
        ImportPlanner planner(context, options);
        planner.add(book->sheets.first(), QStringLiteral("表.csv"), {});
        return planner.take();
    }

    /// "open 总投资、本月完成没有写明单位…" of each finding about units of measure.
    static QString unitFindings(const ImportPlan &plan)
    {
        QStringList texts;
        for (const ImportFinding &found : plan.findings) {
            if (found.finding.kind == FindingKind::MeasureUnit)
                texts.append((found.open ? QStringLiteral("asked ") : QStringLiteral("said ")) + found.finding.reason);
        }
        return texts.join(QLatin1Char('\n'));
    }

    static QString stepText(const std::vector<Milestone> &steps)
    {
        QStringList texts;
        for (const Milestone &step : steps)
            texts.append(QStringLiteral("%1 %2 %3 %4").arg(step.no).arg(step.planned ? step.planned->toString() : QStringLiteral("-"),
                                                                      step.title, step.actual ? step.actual->toString() : QStringLiteral("-")));
        return texts.join(QLatin1Char('\n'));
    }

private Q_SLOTS:
    void unitsOfMoneyComeFromTheOtherColumns_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("header");
        QTest::addColumn<qint64>("cumulative"); ///< 分
        QTest::addColumn<QString>("said");
        const qint64 wan = 1'000'000;
        QTest::newRow("each says its own") << QString() << QStringLiteral("总投资(万元),年度计划投资(万元),累计完成投资(万元)") << 250 * wan << QString();
        QTest::newRow("the others agree") << QString() << QStringLiteral("总投资(万元),年度计划投资(万元),累计完成投资") << 250 * wan
                                          << QStringLiteral("said “年初至本月累计”没有写明单位，本表其他金额都以万元计，按万元导入");
        QTest::newRow("also on 亿元") << QString() << QStringLiteral("总投资(亿元),年度计划投资(亿元),累计完成投资") << 250 * wan * 10000
                                    << QStringLiteral("said “年初至本月累计”没有写明单位，本表其他金额都以亿元计，按亿元导入");
        QTest::newRow("the title says it") << QStringLiteral("2024年重点项目表（单位：万元）,,,\n") << QStringLiteral("总投资,年度计划投资,累计完成投资")
                                           << 250 * wan << QString();
        QTest::newRow("the others disagree") << QString() << QStringLiteral("总投资(亿元),年度计划投资(万元),累计完成投资") << 250 * wan
                                             << QStringLiteral("asked “年初至本月累计”没有写明单位；接受则按万元");
        QTest::newRow("nobody says") << QString() << QStringLiteral("总投资,年度计划投资,累计完成投资") << 250 * wan
                                     << QStringLiteral("asked “总投资”“年度计划投资”“年初至本月累计”没有写明单位；接受则按万元");
    }
    void unitsOfMoneyComeFromTheOtherColumns()
    {
        QFETCH(QString, title);
        QFETCH(QString, header);
        QFETCH(qint64, cumulative);
        const ImportPlan made = plan("key-projects", title + QStringLiteral("项目名称,") + header + QStringLiteral("\n县城道路,1000,1000,250\n"));
        QTEST(unitFindings(made), "said");
        QCOMPARE(made.rows.size(), size_t(1));
        QCOMPARE(made.rows.front().reports.size(), size_t(1));
        QCOMPARE(made.rows.front().reports.front().cumulative, std::optional(cumulative));
    }

    void stepsOfAPledgeAreRead_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("steps");
        const auto row = [](const char *name, const char16_t *header, const char16_t *cells, const char16_t *steps) {
            QTest::newRow(name) << QString::fromUtf16(header) << QString::fromUtf16(cells) << QString::fromUtf16(steps);
        };
        row("a column for each quarter", u"一季度节点,二季度节点", u"完成招标,主体开工", u"1 2024-Q1 完成招标 -\n2 2024-Q2 主体开工 -");
        row("a quarter without a step", u"一季度节点,二季度节点", u"—,主体开工", u"1 2024-Q2 主体开工 -");
        row("a column for each month", u"3月节点,6月节点", u"完成招标,主体开工", u"1 2024-03 完成招标 -\n2 2024-06 主体开工 -");
        row("several in one cell", u"时间节点", u"3月底前完成招标；6月30日主体封顶。", u"1 2024-03 完成招标 -\n2 2024-06-30 主体封顶 -");
        row("lines with numbers", u"时间节点", u"\"1.一季度：完成招标\n2.年底前竣工\"", u"1 2024-Q1 完成招标 -\n2 2024 竣工 -");
        row("a step without a date", u"节点", u"完成100户改造", u"1 - 完成100户改造 -");
        row("dates in columns of their own", u"节点,节点计划时间,节点完成时间", u"完成招标,2024.3.15,2024.3.20",
            u"1 2024-03-15 完成招标 2024-03-20");
        row("times of other things are no steps", u"计划时间,完成时间", u"2024.3.15,2024.3.20", u"");
    }
    void stepsOfAPledgeAreRead()
    {
        QFETCH(QString, header);
        QFETCH(QString, cells);
        const ImportPlan made =
            plan("pledges", QStringLiteral("序号,重点任务,牵头单位,") + header + QStringLiteral("\n1,改造供水管网,,") + cells + QLatin1Char('\n'));
        QCOMPARE(made.rows.size(), size_t(1));
        QTEST(stepText(made.rows.front().milestones), "steps");
    }

    void stepsKnownAlreadyAreChangedOrLeftAlone()
    {
        Matter matter;
        matter.id = MatterId::create();
        matter.ledger = LedgerId{QStringLiteral("pledges")};
        matter.year = 2024;
        matter.kind = MatterKind::Pledge;
        matter.code = QStringLiteral("CN-2024-01");
        matter.name = QStringLiteral("改造供水管网");
        matter.no = 1;
        const auto step = [&](int no, int month, const char16_t *title) {
            return Milestone{MilestoneId::create(), matter.id, no, QString::fromUtf16(title), PartialDate::month(2024, month), {}};
        };
        const Milestone same = step(1, 3, u"完成招标");
        const Milestone moved = step(2, 6, u"主体开工");
        const Milestone renamed = step(3, 9, u"主体封顶");
        const Milestone unnamed = step(4, 11, u"组织验收");
        Course course;
        course.matter = &matter;
        course.milestones = {&same, &moved, &renamed, &unnamed};
        const ImportPlan made = plan("pledges",
                                     QStringLiteral("序号,事项编号,重点任务,时间节点\n1,CN-2024-01,改造供水管网,"
                                                    "3月完成招标；7月主体开工；9月主体和管网完工；12月竣工\n"),
                                     {KnownMatter{&course, {}, {}, {}, {}}});
        QCOMPARE(made.rows.size(), size_t(1));
        const ImportRow &row = made.rows.front();
        QCOMPARE(stepText(row.milestones), QStringLiteral("2 2024-07 主体开工 -\n3 2024-09 主体和管网完工 -\n5 2024-12 竣工 -"));
        QCOMPARE(row.milestones[0].id, moved.id);
        QCOMPARE(row.milestones[1].id, renamed.id);
        QCOMPARE(row.action, ImportAction::Update);
        QVERIFY(std::ranges::any_of(row.changes, [](const ImportChange &change) {
            return change == ImportChange{QStringLiteral("节点"), QStringLiteral("主体开工，计划2024年6月"), QStringLiteral("主体开工，计划2024年7月")};
        }));
    }
};

BIHUAN_TEST(TstImportPlanner)
#include "tst_importplanner.moc"
