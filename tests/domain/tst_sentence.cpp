// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/metric.h"
#include "core/domain/lights/wording.h"
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsSaidInWords_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *when, const char16_t *text) {
            QTest::newRow(when) << QByteArray(when) << QString::fromUtf16(text);
        };
        row(R"({"metric": "gap", "lt": -15})", u"低于序时进度超过15个百分点");
        row(R"({"metric": "gap", "le": -15})", u"低于序时进度15个百分点及以上");
        row(R"({"metric": "gap", "ge": -30, "le": -10})", u"低于序时进度10至30个百分点");
        row(R"({"metric": "gap", "ge": -15, "lt": -5})", u"低于序时进度超过5个百分点、不超过15个百分点");
        row(R"({"metric": "gap", "gt": -15, "le": -5})", u"低于序时进度5个百分点及以上、不足15个百分点");
        row(R"({"metric": "gap", "ge": -5, "lt": 0})", u"低于序时进度不超过5个百分点");
        row(R"({"metric": "gap", "lt": 0})", u"低于序时进度");
        row(R"({"metric": "gap", "le": 0})", u"不高于序时进度");
        row(R"({"metric": "gap", "ge": 0})", u"不低于序时进度");
        row(R"({"metric": "gap", "gt": 0})", u"高于序时进度");
        row(R"({"metric": "gap", "gt": 2.5})", u"高于序时进度超过2.5个百分点");
        row(R"({"metric": "gap", "gt": -10})", u"低于序时进度不足10个百分点，或不低于序时进度");
        row(R"({"metric": "gap", "gt": -10, "lt": 10})",
            u"低于序时进度不足10个百分点，或高于序时进度不足10个百分点");
        row(R"({"metric": "planGap", "lt": -15})", u"低于本项目计划超过15个百分点");
        row(R"({"metric": "gap", "lt": 5})", u"不高于序时进度，或高于序时进度不足5个百分点");
        row(R"({"metric": "trackGap", "lt": -15})", u"低于计划（未编计划的为序时）超过15个百分点");
        row(R"({"metric": "elapsedRatio", "lt": 80})", u"完成率低于序时进度的80%");
        row(R"({"metric": "elapsedRatio", "ge": 60, "lt": 80})", u"完成率低于序时进度的80%、不低于60%");
        row(R"({"metric": "monthRatio", "lt": 80})", u"当月完成低于当月计划的80%");
        row(R"({"metric": "completion", "gt": 100})", u"完成率高于100%");
        row(R"({"metric": "daysLeft", "le": 3, "gt": 0})", u"距时限1至3天");
        row(R"({"metric": "daysLeft", "le": 0})", u"到时限未完成");
        row(R"({"metric": "daysLeft", "le": 3})", u"距时限不超过3天");
        row(R"({"metric": "daysOverdue", "ge": 10})", u"超过时限10天及以上");
        row(R"({"metric": "startOverdueMonths", "ge": 3})", u"开工逾期3个月及以上");
        row(R"({"metric": "startOverdueMonths", "ge": 1, "lt": 3})", u"开工逾期1至2个月");
        row(R"({"metric": "startOverdueMonths", "le": 0})", u"开工未逾期");
        row(R"({"metric": "monthsUnlisted", "gt": 2})", u"开工后未入库纳统3个月及以上");
        row(R"({"metric": "monthsSinceStart", "ge": 2, "le": 2})", u"开工后2个月");
        row(R"({"metric": "goalPlaces", "ge": -1, "lt": 0})", u"落后年度目标不超过1位");
        row(R"({"metric": "goalDeviation", "lt": -5})", u"落后年度目标超过5%");
        row(R"({"metric": "fundsGap", "lt": 0})", u"资金支付进度低于应达进度");
        row(R"({"inARow": 2, "of": {"metric": "monthRatio", "lt": 80}})",
            u"连续2个月当月完成低于当月计划的80%");
        row(R"({"inARow": 3, "colour": "yellow"})", u"连续3个月为黄灯");
        row(R"({"inYear": 4, "colour": "yellow"})", u"年内有4个月为黄灯");
        row(R"({"field": "total", "unit": "万元", "ge": 1000})", u"总投资不低于1000万元");
        row(R"({"field": "yearType", "in": ["新开工", "续建"]})", u"年度类型为新开工或续建");
        row(R"({"field": "level", "title": "管理级别", "in": ["省"]})", u"管理级别为省");
        row(R"({"all": [{"metric": "gap", "lt": 0}, {"any": [{"metric": "completion", "lt": 50}, {"metric": "daysLeft", "le": 3}]}]})",
            u"低于序时进度，且（完成率低于50%，或距时限不超过3天）");
        row(R"({"not": {"field": "yearType", "in": ["前期"]}})", u"不属于“年度类型为前期”");
    }
    void aRuleIsSaidInWords()
    {
        QFETCH(QByteArray, when);
        const RuleSet rules =
            rulesFrom(R"([{"id": "d", "title": "进度", "rules": [{"id": "r", "colour": "red", "when": )" +
                      when + R"(, "consequences": ["督办单", "约谈"]}, {"id": "g", "colour": "green"}]}])");
        const auto &list = rules.dimensions.front().rules;
        QTEST(ruleText(list[0], rules.palette), "text");
        QVERIFY(ruleLine(list[0], rules.palette).startsWith(QStringLiteral("红：")));
        QVERIFY(ruleLine(list[0], rules.palette).endsWith(QStringLiteral("（督办单、约谈）")));
        QCOMPARE(ruleLine(list[1], rules.palette), QStringLiteral("绿：其他情形"));
    }

    void theGapIsSaidWithItsFiguresAndItsRule()
    {
        const RuleSet rules = preset(QStringLiteral("composite"));
        LightCase made(MatterKind::Project, 1000);
        made.report(month(6), 312);
        QCOMPARE(
            made.sentence(rules, month(6)),
            QStringLiteral("1—6月完成31.2%，序时50.0%，欠18.8个百分点；规则：低于序时进度超过15个百分点"));
        QCOMPARE(made.planned({0, 0, 0, 0, 0, 400}).sentence(rules, month(6)),
                 QStringLiteral("1—6月完成31.2%，本项目计划40.0%，欠8."
                                "8个百分点；规则：低于本项目计划超过5个百分点、不超过15个百分点"));
        made.report(month(7), 650);
        QCOMPARE(made.sentence(rules, month(7)),
                 QStringLiteral("1—7月完成65.0%，本项目计划40.0%，超25.0个百分点；未达到预警条件"));
    }

    void theGapIsRoundedOnce()
    {
        LightCase made(MatterKind::Project, 6474);
        made.report(month(10), 6290);
        QCOMPARE(made.sentence(preset(QStringLiteral("yinchuan")), month(10)),
                 QStringLiteral("1—10月完成97.2%，序时83.3%，超13."
                                "8个百分点；规则：低于序时进度不足10个百分点，或不低于序时进度"));
    }

    void countedMonthsAreNamedOldestFirst()
    {
        const RuleSet rules = preset(QStringLiteral("composite"));
        LightCase slow = LightCase(MatterKind::Project, 1200).planned({10, 20, 30}).reported({10, 17, 23});
        slow.of(Measure::Kind::Amount, QStringLiteral("个"));
        QCOMPARE(slow.sentence(rules, month(3)),
                 QStringLiteral("2月完成7个，为当月计划10个的70.0%；3月完成6个，为当月计划10个的60.0%"
                                "；规则：连续2个月当月完成低于当月计划的80%"));
        const LightCase yellow = LightCase(MatterKind::Project, 1200).reported({20, 120, -1, 320});
        QCOMPARE(
            yellow.sentence(rules, month(4)),
            QStringLiteral(
                "1—4月完成26.7%，序时33.3%，欠6.7个百分点；1月、2月、4月均为黄灯；规则：连续3个月为黄灯"));
    }

    void datesAreSaidAsTheyWerePromised()
    {
        const RuleSet deadline = preset(QStringLiteral("deadline"));
        LightCase pledge(MatterKind::Pledge);
        pledge.report(month(3), std::nullopt).matter.deadline = date("2024-04-03");
        QCOMPARE(pledge.sentence(deadline, month(3)),
                 QStringLiteral("时限2024年4月3日，距时限还有3天；规则：距时限1至3天"));
        pledge.matter.deadline = date("2024-03");
        QCOMPARE(pledge.sentence(deadline, month(3)),
                 QStringLiteral("时限2024年3月，到期未完成；规则：到时限未完成"));
        pledge.step(QStringLiteral("主体封顶"), QStringLiteral("2024-02-20"));
        QCOMPARE(pledge.sentence(deadline, month(3)),
                 QStringLiteral("节点“主体封顶”时限2024年2月20日，已逾期40天；规则：到时限未完成"));

        LightCase project(MatterKind::Project);
        project.report(month(5), 0).matter.startPlanned = date("2024-03");
        QCOMPARE(project.sentence(preset(QStringLiteral("composite")), month(5)),
                 QStringLiteral("计划2024年3月开工，开工逾期3个月；规则：开工逾期3个月及以上"));
        project.matter.startActual = date("2024-03-20");
        project.report(month(6), 0);
        QCOMPARE(project.sentence(preset(QStringLiteral("yinchuan")), month(6)),
                 QStringLiteral(
                     "2024年3月20日开工，已开工3个月，尚未入库纳统；规则：开工后未入库纳统3个月及以上"));
    }

    void indicatorsSpeakTheirOwnUnit()
    {
        const RuleSet rules = preset(QStringLiteral("indicator"));
        LightCase growth = LightCase(MatterKind::Target, 900).of(Measure::Kind::Growth, QStringLiteral("%"));
        growth.report(month(8), 810, Report::State::Accepted, QStringLiteral("2024-07"));
        QCOMPARE(
            growth.sentence(rules, month(8)),
            QStringLiteral("1—7月为8.1%，年度目标9.0%，低0.9个百分点；规则：落后年度目标不超过1个百分点"));
        LightCase rank = LightCase(MatterKind::Target, 2).of(Measure::Kind::Rank, QStringLiteral("位"));
        rank.report(month(6), 4).report(month(7), 2);
        QCOMPARE(rank.sentence(rules, month(6)),
                 QStringLiteral("1—6月列第4位，年度目标第2位，落后2位；规则：落后年度目标超过1位"));
        QCOMPARE(rank.sentence(rules, month(7)),
                 QStringLiteral("1—7月列第2位，年度目标第2位，与目标持平；规则：不落后年度目标"));
    }

    void statesSayWhy()
    {
        const RuleSet rules = preset(QStringLiteral("composite"));
        LightCase made(MatterKind::Project, 1000);
        made.matter.startPlanned = date("2024-03");
        QCOMPARE(made.sentence(rules, month(1)), QStringLiteral("未到节点：计划2024年3月开工"));
        QCOMPARE(made.sentence(rules, month(3)), QStringLiteral("本月未报，此前也没有数据，催报后再评"));
        made.report(month(7), 450);
        QCOMPARE(made.sentence(rules, month(8)), QStringLiteral("本月未报，沿用7月数据：1—7月完成45.0%"));
        made.report(month(9), 1010);
        QCOMPARE(made.sentence(rules, month(9)), QStringLiteral("已完成：1—9月完成101.0%，达到年度目标"));
        made.matter.finished = date("2024-10-08");
        QCOMPARE(made.sentence(rules, month(10)), QStringLiteral("已完成：2024年10月8日完成"));

        LightCase bare(MatterKind::Project);
        bare.report(month(1), 5);
        QCOMPARE(bare.sentence(rules, month(1)),
                 QStringLiteral("没有可以对照的年度目标、计划或时限，不评灯"));
        bare.matter.deadline = date("2024-12");
        QCOMPARE(bare.sentence(rules, month(1)),
                 QStringLiteral("不在规则要评的范围内，或缺少要对照的数据，不评灯"));
        LightCase rank = LightCase(MatterKind::Target, 2).of(Measure::Kind::Rank, QStringLiteral("位"));
        rank.report(month(6), 4);
        QCOMPARE(rank.sentence(preset(QStringLiteral("indicator")), month(7)),
                 QStringLiteral("本月未报，沿用6月数据：1—6月为4位"));
        LightCase pledge(MatterKind::Pledge);
        pledge.step(QStringLiteral("建成"), QStringLiteral("2024-05"), QStringLiteral("2024-04"));
        QCOMPARE(pledge.sentence(rules, month(4)), QStringLiteral("已完成：1个节点均已完成"));
        QCOMPARE(pledge.sentence(rules, month(3)), QStringLiteral("未到节点：下一节点“建成”时限2024年5月"));
    }

    void everyMetricSaysItsFact()
    {
        // A matter for which every metric of a project is defined, then the ones of targets.
        LightCase project(MatterKind::Project, 1200);
        project.planned({100, 200, 300})
            .report(month(2), 150)
            .report(month(3), 240)
            .peersAt(3, 45)
            .afterOtherYears()
            .step(QStringLiteral("封顶"), QStringLiteral("2024-02"));
        project.matter.startPlanned = date("2024-01");
        project.matter.startActual = date("2024-02");
        project.figure(QStringLiteral("p"), month(3), 1).figure(QStringLiteral("i"), month(3), 2);
        project.matter.extra.insert(QStringLiteral("r"), Value(qint64(6000)));
        const FundFigures funds{QStringLiteral("p"), QStringLiteral("i"), QStringLiteral("r")};
        const DateField started{QStringLiteral("startActual"), {}};
        LightCase growth = LightCase(MatterKind::Target, 900)
                               .of(Measure::Kind::Growth, QStringLiteral("%"))
                               .reported({-1, -1, 800});
        LightCase rank = LightCase(MatterKind::Target, 2)
                             .of(Measure::Kind::Rank, QStringLiteral("位"))
                             .reported({-1, -1, 3});
        LightCase inverse = LightCase(MatterKind::Target, 100)
                                .of(Measure::Kind::Amount, QStringLiteral("件"), Measure::Direction::Down)
                                .reported({-1, -1, 110});
        inverse.matter.before = 88;
        int said = 0;
        for (const Metric &metric : metrics()) {
            for (const LightCase *made : {&project, &growth, &rank, &inverse}) {
                const Course course = made->course();
                const Moment moment = momentAt(course, month(3));
                const MetricContext context{moment, funds, &started};
                if (!metric.value(context))
                    continue;
                ++said;
                QVERIFY2(!metric.fact(context).isEmpty(), metric.id);
                QVERIFY2(!metric.fact(context).contains(QLatin1Char('%') + QString::number(1)), metric.id);
                QCOMPARE(findMetric(QString::fromLatin1(metric.id)), &metric);
            }
        }
        QVERIFY2(said >= static_cast<int>(metrics().size()), qPrintable(QString::number(said)));
    }
};

BIHUAN_TEST(TstSentence)
#include "tst_sentence.moc"
