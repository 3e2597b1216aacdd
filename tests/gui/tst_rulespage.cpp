// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rulesdriver.h"
#include "tests/support/messageon.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/officefile.h"
#include "ui/pages/rules/phrasebutton.h"
#include "ui/pages/rules/phraseline.h"
#include "ui/pages/rules/rulerow.h"
#include "ui/pages/rules/rulesetmodel.h"
#include "ui/pages/rules/turnmatrix.h"
#include "ui/pages/rules/turnmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace bihuan;

/// The page of the rules is driven as a clerk drives it.
class TstRulesPage : public QObject, private test::RulesDriver
{
    Q_OBJECT

private:
    int reds() const
    {
        int count = 0;
        for (const MatterRow &row : file().view().rows)
            count += row.light == Light::of(QStringLiteral("red")) ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void init()
    {
        start();
    }
    void cleanup() { end(); }

    void whatShipsIsReadAndCopiedButNotChanged()
    {
        choose(QStringLiteral("综合"));
        QVERIFY(child<QPushButton>(QStringLiteral("copyRules"))->isEnabled());
        QVERIFY(!child<QPushButton>(QStringLiteral("keepRules"))->isVisible());
        QVERIFY(sentence(1, 1)->findChildren<PhraseButton *>().isEmpty());
        QVERIFY(sentence(1, 1)->text().contains(QStringLiteral("15个百分点")));
        click(QStringLiteral("copyRules"));
        QCOMPARE(words(QStringLiteral("rulesTitle")), QStringLiteral("综合 副本"));
        QVERIFY(piece(1, 1, QStringLiteral("15")));
        QCOMPARE(file().undoLabel(), QStringLiteral("复制预警规则“综合”"));
    }

    /// The whole way: copy, give to a ledger, change a limit, see what it does, keep, undo.
    void aChangedLimitIsTriedKeptAndUndone()
    {
        choose(QStringLiteral("综合"));
        click(QStringLiteral("copyRules"));
        click(QStringLiteral("rulesUses"));
        pick(QStringLiteral("重点建设项目"));
        QCOMPARE(file().undoLabel(), QStringLiteral("“重点建设项目”改用预警规则“综合 副本”"));
        const int before = reds();
        QVERIFY(words(QStringLiteral("trialSummary")).contains(QStringLiteral("灯都不变")));

        type(piece(1, 1, QStringLiteral("15")), QStringLiteral("3"));
        QVERIFY(sentence(1, 1)->text().contains(QStringLiteral("超过3个百分点")));
        auto *turns = child<QListView>(QStringLiteral("trialTurns"));
        const int turned = turns->model()->rowCount();
        QVERIFY(turned > 0);
        QVERIFY(words(QStringLiteral("trialSummary")).contains(QStringLiteral("有 %1 项变灯").arg(turned)));
        QVERIFY(child<TurnMatrix>(QStringLiteral("trialMatrix"))->words().contains(QStringLiteral("变■红")));
        QVERIFY(turns->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("改后：")));
        QCOMPARE(reds(), before); // nothing is written yet

        int toRed = 0;
        for (int at = 0; at < turned; ++at)
            toRed += turns->model()->index(at, 0).data(TurnModel::TurnRole).value<const LightTurn *>()->after == Light::of(QStringLiteral("red"));
        m_window->actions().action(QStringLiteral("rules.keep"))->trigger();
        QCOMPARE(reds(), before + toRed);
        QVERIFY(test::messageOn(*m_window).contains(QStringLiteral("已保存")));
        QVERIFY(words(QStringLiteral("trialSummary")).contains(QStringLiteral("灯都不变")));
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(reds(), before);
        QVERIFY(piece(1, 1, QStringLiteral("15")));
    }

    void stepsInTheEditorAreUndoneBeforeThoseOfTheFile()
    {
        choose(QStringLiteral("综合"));
        click(QStringLiteral("copyRules"));
        type(piece(1, 1, QStringLiteral("15")), QStringLiteral("20"));
        QVERIFY(piece(1, 1, QStringLiteral("20")));
        const QString inFile = file().undoLabel();
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QVERIFY(piece(1, 1, QStringLiteral("15")));
        QCOMPARE(file().undoLabel(), inFile);
        m_window->actions().action(QStringLiteral("edit.redo"))->trigger();
        QVERIFY(piece(1, 1, QStringLiteral("20")));
        click(QStringLiteral("discardRules"));
        QVERIFY(piece(1, 1, QStringLiteral("15")));
    }

    void aWrongNumberStaysWhereItWasTyped()
    {
        choose(QStringLiteral("综合"));
        click(QStringLiteral("copyRules"));
        PhraseButton *const limit = piece(1, 1, QStringLiteral("15"));
        type(limit, QStringLiteral("1x"));
        auto *edit = limit->parentWidget()->findChild<QLineEdit *>(QStringLiteral("typing"));
        QVERIFY(edit && edit->isVisible());
        QVERIFY(edit->accessibleDescription().contains(QStringLiteral("数字")));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(piece(1, 1, QStringLiteral("15"))->hasFocus());
    }

    void aGapIsSaidWhereItIsAndFilledByOneButton()
    {
        choose(QStringLiteral("银川2025"));
        click(QStringLiteral("copyRules"));
        auto *card = child<QWidget>(QStringLiteral("dimension2"));
        QVERIFY(!card->findChild<QLabel *>(QStringLiteral("gap1")));
        type(piece(2, 2, QStringLiteral("30")), QStringLiteral("20"));
        auto *gap = card->findChild<QLabel *>(QStringLiteral("gap1"));
        QVERIFY(gap && gap->isVisible());
        QVERIFY(gap->text().contains(QStringLiteral("低于序时进度超过20个百分点、不超过30个百分点没有规则")));
        auto *fill = card->findChild<QPushButton *>(QStringLiteral("fillGap1"));
        fill->setFocus();
        QTest::keyClick(fill, Qt::Key_Space);
        QVERIFY(!card->findChild<QLabel *>(QStringLiteral("gap1")));
        QVERIFY(sentence(2, 4)->text().contains(QStringLiteral("超过20个百分点")));
    }

    void aRuleThatNeverComesToBeAskedSaysSoAndMovesByKeyboard()
    {
        choose(QStringLiteral("银川2025"));
        click(QStringLiteral("copyRules"));
        QVERIFY(!row(2, 2)->findChild<QLabel *>(QStringLiteral("never"))->isVisible());
        type(piece(2, 1, QStringLiteral("30")), QStringLiteral("5"));
        QVERIFY(row(2, 2)->findChild<QLabel *>(QStringLiteral("never"))->isVisible());
        piece(2, 2, QStringLiteral("30"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(piece(2, 1, QStringLiteral("30")));
        QVERIFY(row(2, 1)->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!row(2, 1)->findChild<QLabel *>(QStringLiteral("never"))->isVisible());
    }

    void aComparisonIsChosenFromWholeSentences()
    {
        choose(QStringLiteral("银川2025"));
        click(QStringLiteral("copyRules"));
        QTest::mouseClick(piece(2, 1, QStringLiteral("低于")), Qt::LeftButton);
        pick(QStringLiteral("低于序时进度30个百分点及以上"));
        QCOMPARE(sentence(2, 1)->text(), QStringLiteral("低于序时进度30个百分点及以上"));
    }

    void aPublishedMonthSaysThatItIsOnlyCompared()
    {
        m_window->actions().action(QStringLiteral("period.previous"))->trigger();
        QVERIFY(file().view().frozen);
        bool said = false;
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            said |= label->isVisible() && label->text().contains(QStringLiteral("已经发布：左边是发布时的灯"));
        QVERIFY(said);
    }

    void theListsHoldWhatTheyPromise()
    {
        const QAbstractItemModelTester rules(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester turns(child<QListView>(QStringLiteral("trialTurns"))->model(),
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        choose(QStringLiteral("综合"));
        click(QStringLiteral("copyRules"));
        type(piece(1, 1, QStringLiteral("15")), QStringLiteral("3"));
        click(QStringLiteral("discardRules"));
        click(QStringLiteral("removeRules"));
        QVERIFY(!list()->model()->index(0, 0).data().toString().contains(QStringLiteral("自己")));
    }
};

BIHUAN_TEST(TstRulesPage)
#include "tst_rulespage.moc"
