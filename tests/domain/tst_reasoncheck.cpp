// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/validation/reasoncheck.h"
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

Palette threeColours()
{
    return {{{QStringLiteral("red"), QStringLiteral("红"), QStringLiteral("square"), true},
             {QStringLiteral("yellow"), QStringLiteral("黄"), QStringLiteral("triangle"), true},
             {QStringLiteral("green"), QStringLiteral("绿"), QStringLiteral("circle"), false}}};
}

} // namespace

class TstReasonCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColourDemandsAReasonUnlessItsRuleSaysOtherwise()
    {
        const Palette palette = threeColours();
        QVERIFY(demandsReason(palette, Light::of(QStringLiteral("red")), nullptr));
        QVERIFY(demandsReason(palette, Light::of(QStringLiteral("yellow")), nullptr));
        QVERIFY(!demandsReason(palette, Light::of(QStringLiteral("green")), nullptr));
        QVERIFY(!demandsReason(palette, Light::of(QStringLiteral("purple")), nullptr));
        LightRule within;
        within.demandsReason = false;
        QVERIFY(!demandsReason(palette, Light::of(QStringLiteral("yellow")), &within));
        within.demandsReason = true;
        QVERIFY(demandsReason(palette, Light::of(QStringLiteral("green")), &within));
        within.demandsReason.reset();
        QVERIFY(demandsReason(palette, Light::of(QStringLiteral("red")), &within));
    }

    void aStateDemandsNothing()
    {
        LightRule rule;
        rule.demandsReason = true;
        for (const Light::State state : {Light::State::None, Light::State::Done, Light::State::NotDue, Light::State::Unreported})
            QVERIFY(!demandsReason(threeColours(), Light{state, {}}, &rule));
    }

    void aReportLacksWhatItsLedgerHasAColumnForAndNobodyWrote()
    {
        Report report;
        QCOMPARE(lacksOf(report, {}), QStringList({QStringLiteral("存在问题"), QStringLiteral("滞后原因"), QStringLiteral("下步措施")}));
        QCOMPARE(lacksOf(report, {.reason = false, .problem = false, .nextStep = true}), QStringList{QStringLiteral("下步措施")});
        report.delayReason = QStringLiteral("land");
        report.problem = QStringLiteral(" \n");
        report.nextStep = QStringLiteral("9月交地");
        QCOMPARE(lacksOf(report, {}), QStringList{QStringLiteral("存在问题")}); // blanks are no words
        report.problem = QStringLiteral("用地未批");
        QVERIFY(lacksOf(report, {}).isEmpty());
        QCOMPARE(lackSentence(QStringLiteral("黄"), {QStringLiteral("滞后原因"), QStringLiteral("下步措施")}),
                 QStringLiteral("预警为黄，没有填写滞后原因、下步措施，补齐后再报"));
    }
};

BIHUAN_TEST(TstReasonCheck)
#include "tst_reasoncheck.moc"
