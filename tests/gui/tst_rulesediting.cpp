// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ruleediting.h"
#include "tests/gui/rulesdriver.h"
#include "tests/support/answer.h"
#include "tests/support/messageon.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMessageBox>
#include <QToolButton>

using namespace bihuan;

/// Everything of a rule set that is no sentence: colours, consequences, the order of the rules, columns of funds, the
/// demand for a reason; and what happens to changes that nobody saved.
class TstRulesEditing : public QObject, private test::RulesDriver
{
    Q_OBJECT

private:
    void openCopyOf(const QString &title)
    {
        choose(title);
        click(QStringLiteral("copyRules"));
    }
    template <typename T>
    T *part(const QString &holder, const QString &name) const
    {
        return child<QWidget>(holder)->template findChild<T *>(name);
    }
    /// As it would be kept: the words of the editor's own copy in the file after Ctrl+S.
    RuleSet kept()
    {
        save();
        const RuleSet *const rules = file().county()->ruleSet(idOfCopy());
        return rules ? *rules : RuleSet();
    }
    QString idOfCopy() const
    {
        for (const RuleSet &rules : file().county()->ruleSets()) {
            if (rules.title.endsWith(QStringLiteral("副本")))
                return rules.id;
        }
        return {};
    }
    void save() { m_window->actions().action(QStringLiteral("rules.keep"))->trigger(); }
    static void retype(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        line->insert(text); // as an input method does
    }
    static void chooseItem(QComboBox *box, const QString &text)
    {
        box->setFocus();
        const int at = box->findText(text);
        QVERIFY2(at >= 0, qPrintable(text));
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
    }
    void answer(QMessageBox::StandardButton button, const std::function<void()> &step)
    {
        const test::Answer<QMessageBox> given([button](QMessageBox &box) { box.button(button)->click(); });
        step();
        QTRY_VERIFY(given.given());
        QApplication::processEvents();
    }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { end(); }

    void aColourIsAddedNamedShapedInkedMovedAndTakenAway()
    {
        openCopyOf(QStringLiteral("银川2025"));
        const qsizetype before = static_cast<qsizetype>(kept().palette.colours.size());
        child<QPushButton>(QStringLiteral("addColour"))->click();
        const QString line = QStringLiteral("colour%1").arg(before);
        auto *name = part<QLineEdit>(line, QStringLiteral("colourName"));
        QVERIFY(name->hasFocus());
        retype(name, QStringLiteral("关注"));
        QTest::keyClick(name, Qt::Key_Return);
        chooseItem(part<QComboBox>(line, QStringLiteral("shape")), QStringLiteral("● 圆形"));
        chooseItem(part<QComboBox>(line, QStringLiteral("ink")), QStringLiteral("蓝色"));
        part<QCheckBox>(line, QStringLiteral("demandsReason"))->click();
        const PaletteColour wanted{QStringLiteral("blue"), QStringLiteral("关注"), QStringLiteral("circle"), true};
        QCOMPARE(kept().palette.colours[static_cast<size_t>(before) - 1], wanted);

        part<QLineEdit>(line, QStringLiteral("colourName"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(kept().palette.colours[static_cast<size_t>(before) - 2], wanted);
        QVERIFY(child<QWidget>(QStringLiteral("colour%1").arg(before - 1))->isAncestorOf(QApplication::focusWidget()));
        part<QToolButton>(QStringLiteral("colour%1").arg(before - 1), QStringLiteral("down"))->click();
        QCOMPARE(kept().palette.colours[static_cast<size_t>(before) - 1], wanted);
        part<QToolButton>(line, QStringLiteral("remove"))->click();
        QCOMPARE(static_cast<qsizetype>(kept().palette.colours.size()), before);
        QVERIFY(!part<QToolButton>(QStringLiteral("colour1"), QStringLiteral("remove"))->isEnabled()); // a rule uses it
    }

    void aConsequenceIsWrittenWithPointsTalkAndPaper()
    {
        openCopyOf(QStringLiteral("银川2025"));
        row(2, 1)->findChild<QToolButton *>(QStringLiteral("brings"))->click();
        auto *box = row(2, 1)->findChild<QWidget *>(QStringLiteral("consequences"));
        QVERIFY(box && box->isVisible());
        auto *more = box->findChild<QPushButton *>(QStringLiteral("moreConsequences"));
        const size_t before = kept().dimensions[1].rules[0].consequences.size();
        more->click();
        auto *line = box->findChild<QWidget *>(QStringLiteral("consequence%1").arg(before + 1));
        auto *title = line->findChild<QLineEdit *>(QStringLiteral("title"));
        QVERIFY(title->hasFocus());
        title->insert(QStringLiteral("黄牌警告"));
        QTest::keyClick(title, Qt::Key_Tab);
        auto *points = line->findChild<QLineEdit *>(QStringLiteral("points"));
        retype(points, QStringLiteral("-2x"));
        QTest::keyClick(points, Qt::Key_Return);
        const QString inFile = file().undoLabel();
        save();
        QCOMPARE(file().undoLabel(), inFile); // not saved past a wrong figure
        QCOMPARE(points->text(), QStringLiteral("-2x"));
        retype(points, QStringLiteral("-2.5"));
        QTest::keyClick(points, Qt::Key_Return);
        retype(line->findChild<QLineEdit *>(QStringLiteral("inform")), QStringLiteral("分管副县长、牵头单位"));
        retype(line->findChild<QLineEdit *>(QStringLiteral("talk")), QStringLiteral("县长"));
        chooseItem(line->findChild<QComboBox *>(QStringLiteral("paper")), line->findChild<QComboBox *>(QStringLiteral("paper"))->itemText(1));
        const Consequence written = kept().dimensions[1].rules[0].consequences.back();
        QCOMPARE(written.title, QStringLiteral("黄牌警告"));
        QCOMPARE(written.points, qint64(-250));
        QCOMPARE(written.inform, QStringList({QStringLiteral("分管副县长"), QStringLiteral("牵头单位")}));
        QCOMPARE(written.talk, QStringLiteral("县长"));
        QVERIFY(!written.ladder.isEmpty() && !written.step.isEmpty());
        line->findChild<QToolButton *>(QStringLiteral("remove"))->click();
        QCOMPARE(kept().dimensions[1].rules[0].consequences.size(), before);
    }

    void aRuleIsDraggedToAnotherPlaceByItsGrip()
    {
        openCopyOf(QStringLiteral("银川2025"));
        const std::vector<LightRule> before = kept().dimensions[1].rules;
        auto *grip = row(2, 1)->findChild<QWidget *>(QStringLiteral("grip"));
        const QPoint from = grip->rect().center();
        const QPoint below = grip->mapFromGlobal(row(2, 2)->mapToGlobal(QPoint(4, row(2, 2)->height() - 2)));
        QTest::mousePress(grip, Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(grip, (from + below) / 2);
        QTest::mouseMove(grip, below);
        QTest::mouseRelease(grip, Qt::LeftButton, Qt::NoModifier, below);
        std::vector<LightRule> after = kept().dimensions[1].rules;
        QCOMPARE(after.size(), before.size());
        QCOMPARE(after[0].id, before[1].id);
        QCOMPARE(after[1].id, before[0].id);
        QCOMPARE(file().undoLabel(), QStringLiteral("修改预警规则“银川2025 副本”"));

        // The same by keys.
        piece(2, 2, QStringLiteral("30"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        after = kept().dimensions[1].rules;
        QCOMPARE(after[0].id, before[0].id);
    }

    void theColumnsOfFundsAreChosenWhereTheDimensionAsksForThem()
    {
        openCopyOf(QStringLiteral("银川2025"));
        int dimension = 0;
        const RuleSet rules = kept();
        for (size_t at = 0; at < rules.dimensions.size(); ++at)
            dimension = rules.dimensions[at].asksForFunds() ? static_cast<int>(at) + 1 : dimension;
        QVERIFY(dimension > 0);
        QVERIFY(!child<QWidget>(QStringLiteral("dimension2"))->findChild<QWidget *>(QStringLiteral("funds"))->isVisible());
        auto *funds = child<QWidget>(QStringLiteral("dimension%1").arg(dimension))->findChild<QWidget *>(QStringLiteral("funds"));
        QVERIFY(funds->isVisible());
        auto *sentence = funds->findChild<PhraseLine *>(QStringLiteral("fundsSentence"));
        const Choice column = ruleVocabularyOf(*file().county())->figures.front();
        QTest::mouseClick(sentence->button(1), Qt::LeftButton);
        pick(column.title);
        QVERIFY(sentence->text().startsWith(QStringLiteral("支付资金看") + column.title));
        QCOMPARE(kept().dimensions[static_cast<size_t>(dimension) - 1].funds.paid, column.id);

        QTest::mouseClick(sentence->button(3), Qt::LeftButton);
        pick(QStringLiteral("不看"));
        QVERIFY(funds->findChild<QLabel *>(QStringLiteral("fundsMissing"))->isVisible());
        save();
        QVERIFY(test::messageOn(*m_window).contains(QStringLiteral("还没有选支付资金和下达资金")));
    }

    void aRuleDemandsAReasonInPlaceOfWhatItsColourSays()
    {
        openCopyOf(QStringLiteral("银川2025"));
        auto *reason = row(2, 1)->findChild<QToolButton *>(QStringLiteral("reason"));
        const bool byColour = reason->text() == QStringLiteral("须说明原因");
        reason->click();
        pick(byColour ? QStringLiteral("不要求说明原因") : QStringLiteral("须说明原因"));
        QCOMPARE(kept().dimensions[1].rules[0].demandsReason, std::optional(!byColour));
        QCOMPARE(reason->text() == QStringLiteral("须说明原因"), !byColour);
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(file().county()->ruleSet(idOfCopy())->dimensions[1].rules[0].demandsReason, std::nullopt);
    }

    void savingWhileTypingKeepsWhatIsTyped()
    {
        openCopyOf(QStringLiteral("综合"));
        auto *name = child<QLineEdit>(QStringLiteral("rulesName"));
        retype(name, QStringLiteral("柞水2024"));
        QVERIFY(child<QPushButton>(QStringLiteral("keepRules"))->isEnabled());
        QTest::keyClick(name, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(words(QStringLiteral("rulesTitle")), QStringLiteral("柞水2024"));
        QVERIFY(name->hasFocus());
        QVERIFY(!child<QPushButton>(QStringLiteral("keepRules"))->isEnabled());
        QVERIFY(file().undoLabel().contains(QStringLiteral("柞水2024")));

        PhraseButton *const limit = piece(1, 1, QStringLiteral("15"));
        limit->setFocus();
        QTest::keyClick(limit, Qt::Key_Return);
        auto *edit = limit->parentWidget()->findChild<QLineEdit *>(QStringLiteral("typing"));
        QTest::keyClicks(edit, QStringLiteral("18"));
        QTest::keyClick(edit, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(piece(1, 1, QStringLiteral("18")));
        QCOMPARE(file().undoLabel(), QStringLiteral("修改预警规则“柞水2024”"));
    }

    void aWrongNumberIsNotSavedPast()
    {
        openCopyOf(QStringLiteral("综合"));
        const QString before = file().undoLabel();
        PhraseButton *const limit = piece(1, 1, QStringLiteral("15"));
        limit->setFocus();
        QTest::keyClick(limit, Qt::Key_Return);
        auto *edit = limit->parentWidget()->findChild<QLineEdit *>(QStringLiteral("typing"));
        QTest::keyClicks(edit, QStringLiteral("1x"));
        QTest::keyClick(edit, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(file().undoLabel(), before);
        QVERIFY(edit->isVisible());
        QVERIFY(edit->accessibleDescription().contains(QStringLiteral("数字")));
    }

    void anotherSetIsOpenedAfterTheQuestionAlone()
    {
        openCopyOf(QStringLiteral("综合"));
        type(piece(1, 1, QStringLiteral("15")), QStringLiteral("20"));
        answer(QMessageBox::Cancel, [this] { choose(QStringLiteral("银川2025")); });
        QTRY_COMPARE(words(QStringLiteral("rulesTitle")), QStringLiteral("综合 副本"));
        QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("综合 副本"));
        QVERIFY(piece(1, 1, QStringLiteral("20")));
        answer(QMessageBox::Save, [this] { choose(QStringLiteral("银川2025")); });
        QTRY_COMPARE(words(QStringLiteral("rulesTitle")), QStringLiteral("银川2025"));
        QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("银川2025"));
        choose(QStringLiteral("综合 副本"));
        type(piece(1, 1, QStringLiteral("20")), QStringLiteral("25"));
        answer(QMessageBox::Discard, [this] { choose(QStringLiteral("银川2025")); });
        QTRY_COMPARE(words(QStringLiteral("rulesTitle")), QStringLiteral("银川2025"));
        choose(QStringLiteral("综合 副本"));
        QVERIFY(piece(1, 1, QStringLiteral("20")));
    }

    void windowAndFileCloseAfterTheQuestionAlone()
    {
        openCopyOf(QStringLiteral("综合"));
        const QString id = idOfCopy();
        type(piece(1, 1, QStringLiteral("15")), QStringLiteral("20"));
        m_window->desk()->openPage(pageids::ledger);
        answer(QMessageBox::Cancel, [this] { QVERIFY(!m_window->close()); });
        QVERIFY(m_window->isVisible());
        answer(QMessageBox::Cancel, [this] { m_window->actions().action(QStringLiteral("file.close"))->trigger(); });
        QVERIFY(m_window->desk());
        answer(QMessageBox::Save, [this] { QVERIFY(m_window->close()); });
        QVERIFY(file().county()->ruleSet(id)->dimensions[0].rules[0] != file().county()->ruleSet(QStringLiteral("composite"))->dimensions[0].rules[0]);
    }
};

BIHUAN_TEST(TstRulesEditing)
#include "tst_rulesediting.moc"
