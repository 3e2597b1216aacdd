// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/cellmodel.h"
#include "ui/pages/catalogue.h"
#include "ui/pages/ledger/form/formmodel.h"
#include "ui/pages/ledger/form/formview.h"
#include "ui/pages/ledger/form/matterform.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/tableview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolTip>

using namespace bihuan;

class TstMatterForm : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;
    TableView *m_table = nullptr;
    FormView *m_form = nullptr;
    FormModel *m_model = nullptr;

    QString code() const { return m_table->currentIndex().data(CellModel::CodeRole).toString(); }
    QModelIndex at(const QString &id) const { return m_model->find(id); }
    QString currentId() const { return m_model->item(m_form->currentIndex()).id; }
    QWidget *editor() const { return m_form->viewport()->findChild<QWidget *>(QStringLiteral("cellEditor")); }

    void stand(const QString &id)
    {
        m_form->setFocus();
        m_form->setCurrentIndex(at(id));
        QCOMPARE(currentId(), id);
    }
    /// As an input method does: first what is composed, which opens an editor, then what was meant.
    void commit(const QString &text)
    {
        if (m_window->focusWidget() == m_form) {
            QInputMethodEvent composing(QStringLiteral("a"), {});
            QApplication::sendEvent(m_form, &composing);
        }
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(m_window->focusWidget(), &event);
    }
    void type(const QString &text, Qt::Key end = Qt::Key_Return)
    {
        commit(text);
        QVERIFY(editor());
        QTest::keyClick(editor(), end);
    }
    void walkTo(int row) { m_table->setCurrentIndex(m_table->model()->index(row, m_table->currentIndex().column())); }

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::ledger);
        m_window = &m_driven->window();
        m_table = m_window->findChild<TableView *>(QStringLiteral("ledgerTable"));
        m_form = m_window->findChild<FormView *>(QStringLiteral("matterForm"));
        QVERIFY(m_table && m_form);
        m_model = static_cast<FormModel *>(m_form->model());
        m_table->setFocus();
    }

    void cleanup() { m_driven.reset(); }

    void aKeyTakesTheKeyboardIntoTheFormAndBack()
    {
        QTest::keyClick(m_table, Qt::Key_F4);
        QCOMPARE(m_window->focusWidget(), m_form);
        QTest::keyClick(m_form, Qt::Key_F4);
        QCOMPARE(m_window->focusWidget(), m_table);
        QTest::keyClick(m_table, Qt::Key_F4);
        QTest::keyClick(m_form, Qt::Key_Escape);
        QCOMPARE(m_window->focusWidget(), m_table);
    }

    void aFieldIsTypedWhereItStandsTheTableFollowsAndUndoTakesItBack()
    {
        const QString before = at(QStringLiteral("field:cumulative")).data().toString();
        stand(QStringLiteral("field:cumulative"));
        type(QStringLiteral("1.2亿"));
        QCOMPARE(at(QStringLiteral("field:cumulative")).data().toString(), QStringLiteral("12,000"));
        QCOMPARE(m_window->desk()->file().view().find(code())->cumulative, std::optional<qint64>(12'000'000'000));
        QCOMPARE(currentId(), QStringLiteral("field:progress")); // Enter goes on to what is typed next
        QTest::keyClick(m_form, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(at(QStringLiteral("field:cumulative")).data().toString(), before);
    }

    void whatCannotStandThereStaysInItsEditorAlsoWhenTheNextMatterIsAskedFor()
    {
        const QString matter = code();
        stand(QStringLiteral("field:goal"));
        type(QStringLiteral("很多"));
        QVERIFY(editor() && m_form->isEditing());
        m_window->findChild<QAbstractButton *>(QStringLiteral("button.form.next"))->click();
        QCOMPARE(code(), matter);
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(!m_window->actions().action(QStringLiteral("edit.undo"))->isEnabled());
    }

    void aLongTextIsAddedToAndTakesLines()
    {
        stand(QStringLiteral("field:progress"));
        const QString before = m_form->currentIndex().data().toString();
        QTest::keyClick(m_form, Qt::Key_F2);
        auto *text = qobject_cast<QPlainTextEdit *>(editor());
        QVERIFY(text);
        QTest::keyClick(text, Qt::Key_Return, Qt::AltModifier);
        commit(QStringLiteral("主体封顶"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(at(QStringLiteral("field:progress")).data().toString(), before + QStringLiteral("\n主体封顶"));
    }

    void nextAndPreviousFollowOrderAndFilterOfTheTableAndKeepTheField()
    {
        auto *red = m_window->findChild<FilterChip *>(QStringLiteral("filter.红"));
        QTest::mouseClick(red, Qt::LeftButton);
        const int count = m_table->model()->rowCount();
        QVERIFY(count > 1);
        walkTo(0);
        const QString first = code();
        stand(QStringLiteral("field:nextStep"));
        QTest::keyClick(m_form, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_table->currentIndex().row(), 1);
        QCOMPARE(m_model->code(), code());
        QCOMPARE(currentId(), QStringLiteral("field:nextStep"));
        QCOMPARE(m_window->focusWidget(), m_form);
        QCOMPARE(m_window->findChild<QLabel *>(QStringLiteral("formPlace"))->text(), QStringLiteral("2 / %1").arg(count));
        QTest::keyClick(m_form, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_model->code(), first);
        m_window->findChild<QAbstractButton *>(QStringLiteral("button.form.next"))->click();
        QCOMPARE(m_table->currentIndex().row(), 1);
        QVERIFY(!m_window->findChild<QAbstractButton *>(QStringLiteral("button.form.next"))->isEnabled() || count > 2);
    }

    void theTableKeepsItsArrowKeysForItself()
    {
        m_table->setFocus();
        QVERIFY(!m_window->actions().action(QStringLiteral("form.next"))->isEnabled());
        QTest::keyClick(m_table, Qt::Key_F4);
        QVERIFY(m_window->actions().action(QStringLiteral("form.next"))->isEnabled());
        stand(QStringLiteral("field:yearType"));
        QTest::keyClick(m_form, Qt::Key_F2);
        QVERIFY(qobject_cast<QComboBox *>(editor()));
        QVERIFY(!m_window->actions().action(QStringLiteral("form.next"))->isEnabled());
    }

    void typedTextGoesWithTheMatterItWasTypedFor()
    {
        const QString first = code();
        stand(QStringLiteral("field:problem"));
        QTest::keyClick(m_form, Qt::Key_F2);
        commit(QStringLiteral("甲"));
        QTest::keyClick(editor(), Qt::Key_Down, Qt::AltModifier);
        QVERIFY(code() != first);
        QVERIFY(m_window->desk()->file().view().find(first)->problem.endsWith(QStringLiteral("甲")));
        QVERIFY(!m_window->desk()->file().view().find(code())->problem.endsWith(QStringLiteral("甲")));
    }

    void aStepIsAddedDatedAndMarkedAsDoneWithTheKeyboardAlone()
    {
        stand(QStringLiteral("newStep"));
        QTest::keyClick(m_form, Qt::Key_Return);
        QVERIFY(editor());
        commit(QStringLiteral("主体封顶"));
        QTest::keyClick(editor(), Qt::Key_Return);
        const auto steps = [&] { return m_window->desk()->file().county()->matterByCode(code())->course.milestones; };
        QCOMPARE(steps().size(), size_t(1));
        QCOMPARE(currentId(), QStringLiteral("step:%1:milestonePlanned").arg(steps().front()->id.value));
        type(QStringLiteral("2024.10.20"));
        QCOMPARE(steps().front()->planned->toString(), QStringLiteral("2024-10-20"));
        QTest::keyClick(m_form, Qt::Key_Space);
        QVERIFY(steps().front()->actual);
        QTest::keyClick(m_form, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!steps().front()->actual);
        const QModelIndex name = at(QStringLiteral("step:%1:milestone").arg(steps().front()->id.value));
        const QRect place = m_form->visualRect(name);
        QTest::mouseClick(m_form->viewport(), Qt::LeftButton, {}, QPoint(place.left() + 6, place.center().y()));
        QVERIFY(steps().front()->actual);
        stand(QStringLiteral("step:%1:milestone").arg(steps().front()->id.value));
        QTest::keyClick(m_form, Qt::Key_Delete);
        QVERIFY(steps().empty());
    }

    void anOldValueIsBroughtBackFromTheHistoryAsOneStep()
    {
        stand(QStringLiteral("field:total"));
        const QString before = m_form->currentIndex().data().toString();
        type(QStringLiteral("77"));
        m_window->findChild<QAbstractButton *>(QStringLiteral("formSections.5"))->click();
        QCOMPARE(m_model->item(m_form->currentIndex()).kind, FormItem::Kind::Change);
        QVERIFY(m_form->currentIndex().data().toString().startsWith(before + QStringLiteral(" → ")));
        QTest::keyClick(m_form, Qt::Key_Space);
        QCOMPARE(at(QStringLiteral("field:total")).data().toString(), before);
        QTRY_VERIFY(m_model->hasHistory());
        QTest::keyClick(m_form, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(at(QStringLiteral("field:total")).data().toString(), QStringLiteral("77"));
    }

    void theFormTakesThePageAndGivesItBack()
    {
        QTest::keyClick(m_table, Qt::Key_F4, Qt::ShiftModifier);
        QVERIFY(!m_table->isVisible());
        QCOMPARE(m_window->focusWidget(), m_form);
        QTRY_VERIFY(m_form->width() > 1000);
        // Fields stand side by side now.
        QCOMPARE(m_form->visualRect(at(QStringLiteral("field:month"))).top(), m_form->visualRect(at(QStringLiteral("field:cumulative"))).top());
        QTest::keyClick(m_form, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_model->code(), code());
        QTest::keyClick(m_form, Qt::Key_Escape);
        QVERIFY(m_table->isVisible());
        QCOMPARE(m_window->focusWidget(), m_table);
    }

    void theFormIsPutAwayAndComesBackWithItsKey()
    {
        QTest::keyClick(m_table, Qt::Key_F4, Qt::ControlModifier);
        QVERIFY(!m_form->isVisible());
        QCOMPARE(m_window->focusWidget(), m_table);
        QTest::keyClick(m_table, Qt::Key_F4);
        QVERIFY(m_form->isVisible());
        QCOMPARE(m_window->focusWidget(), m_form);
    }

    void aPublishedPeriodSaysWhyWhenSomebodyTypes()
    {
        m_window->actions().action(QStringLiteral("period.previous"))->trigger();
        stand(QStringLiteral("field:problem"));
        QTest::keyClicks(m_form, QStringLiteral("x"));
        QVERIFY(!editor());
        QVERIFY2(QToolTip::text().contains(QStringLiteral("已发布")), qPrintable(QToolTip::text()));
        QToolTip::hideText();
        commit(QStringLiteral("问题"));
        QVERIFY(!editor());
        QVERIFY2(QToolTip::text().contains(QStringLiteral("已发布")), qPrintable(QToolTip::text()));
    }

    void copyAndPasteMeanTheFormsCellsWhileTheKeyboardIsThere()
    {
        stand(QStringLiteral("field:problem"));
        const QString problem = m_form->currentIndex().data().toString();
        QTest::keyClick(m_form, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), problem);
        stand(QStringLiteral("field:remark"));
        QTest::keyClick(m_form, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(at(QStringLiteral("field:remark")).data().toString(), problem);
        QTest::keyClick(m_form, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(at(QStringLiteral("field:remark")).data().toString(), QString());
        QVERIFY(!m_window->actions().action(QStringLiteral("edit.fillDown"))->isEnabled());
        m_table->setFocus();
        QVERIFY(m_window->actions().action(QStringLiteral("edit.fillDown"))->isEnabled());
    }

    void arrowsReachEverythingThatCanBeReadOrTyped()
    {
        m_form->setFocus();
        QTest::keyClick(m_form, Qt::Key_Home);
        QTest::keyClick(m_form, Qt::Key_Left);
        QSet<int> seen{m_form->currentIndex().row()};
        for (int i = 0; i < m_model->rowCount(); ++i) {
            QTest::keyClick(m_form, Qt::Key_Right);
            seen.insert(m_form->currentIndex().row());
        }
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row, 0);
            if (index.flags().testFlag(Qt::ItemIsSelectable))
                QVERIFY2(seen.contains(row), qPrintable(m_model->item(row).id));
        }
    }

    void everyCellThatHasTheKeyboardSaysWhatItIs()
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row, 0);
            if (index.flags().testFlag(Qt::ItemIsSelectable))
                QVERIFY2(!index.data(Qt::AccessibleTextRole).toString().isEmpty(), qPrintable(m_model->item(row).id));
        }
    }
};

BIHUAN_TEST(TstMatterForm)
#include "tst_matterform.moc"
