// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answer.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "ui/actions/actionregistry.h"
#include "ui/dialogs/actdialog.h"
#include "ui/models/cellmodel.h"
#include "ui/models/monthmodel.h"
#include "ui/models/officefile.h"
#include "ui/pages/ledger/form/formmodel.h"
#include "ui/pages/ledger/form/formview.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/tableview.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolTip>

using namespace bihuan;

/// Lights set by hand and reports accepted or sent back, from the month grid and from the form.
class TstReviewingActs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;

    OfficeFile &file() const { return m_window->desk()->file(); }
    QAction *action(const char *id) const { return m_window->actions().action(QLatin1String(id)); }
    TableView *table(const char *name) const { return m_window->findChild<TableView *>(QLatin1String(name)); }
    QAbstractButton *button(const char *name) const { return m_window->findChild<QAbstractButton *>(QLatin1String(name)); }
    FormModel &form() const { return *static_cast<FormModel *>(m_window->findChild<FormView *>(QStringLiteral("matterForm"))->model()); }
    const MatterRow &row(const QString &code) const { return *file().view().find(code); }
    const Report *report(const QString &code) const { return file().county()->matterByCode(code)->course.reportIn(file().period()); }

    /// The first row whose report counts.
    void standOnReported(TableView &view)
    {
        for (int at = 0; at < view.model()->rowCount(); ++at) {
            const QString code = view.model()->index(at, 0).data(CellModel::CodeRole).toString();
            if (!code.isEmpty() && row(code).reported && row(code).lacks.isEmpty()) {
                view.setCurrentIndex(view.model()->index(at, view.currentIndex().column()));
                return;
            }
        }
        QFAIL("no matter has reported");
    }
    static QString codeOf(const TableView &view) { return view.currentIndex().data(CellModel::CodeRole).toString(); }

    void open(const QString &page)
    {
        m_driven = std::make_unique<test::DrivenWindow>(page);
        m_window = &m_driven->window();
    }

private Q_SLOTS:
    void cleanup() { m_driven.reset(); }

    void aLightIsSetByHandInTheFormAndTakenBack()
    {
        open(pageids::ledger);
        TableView &view = *table("ledgerTable");
        standOnReported(view);
        const QString code = codeOf(view);
        const Light computed = row(code).computed;
        {
            test::Answer<ActDialog> answer([&](ActDialog &dialog) {
                auto *colour = dialog.findChild<QComboBox *>(QStringLiteral("lightColour"));
                QCOMPARE(colour->count(), 3);
                colour->setCurrentIndex(computed.id() == QStringLiteral("red") ? 1 : 0);
                auto *done = dialog.findChild<QAbstractButton *>(QStringLiteral("actDone"));
                done->click();
                QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("actRefusal"))->text(), QStringLiteral("人工调整预警要写明原因。"));
                dialog.findChild<QPlainTextEdit *>(QStringLiteral("lightReason"))->setPlainText(QStringLiteral("现场核实停工"));
                done->click();
                QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("actRefusal"))->text(), QStringLiteral("人工调整预警要写明由谁批准。"));
                dialog.findChild<QLineEdit *>(QStringLiteral("lightApprover"))->setText(QStringLiteral("张县长"));
                done->click();
            });
            button("form.light.set")->click();
            QVERIFY(answer.given());
        }
        QVERIFY(row(code).light != computed);
        QCOMPARE(row(code).computed, computed);
        const MonthLight *const august = form().monthLightAt(form().find(QStringLiteral("light:8")));
        QVERIFY(august && august->byHand && !august->published);
        const QString said = form().find(QStringLiteral("light:8")).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(QStringLiteral("人工调整")) && said.contains(QStringLiteral("张县长批准")), qPrintable(said));
        QVERIFY(form().find(QStringLiteral("override")).data().toString().contains(QStringLiteral("现场核实停工")));
        QVERIFY(file().workspace().editor()->undoLabel().contains(QStringLiteral("人工调整")));
        action("edit.undo")->trigger();
        QCOMPARE(row(code).light, computed);
        action("edit.redo")->trigger();
        QVERIFY(button("form.light.withdraw")->isVisible());
        button("form.light.withdraw")->click();
        QCOMPARE(row(code).light, computed);
        QVERIFY(!button("form.light.withdraw")->isVisible());
    }

    void theStripIsReadWithTheKeyboard()
    {
        open(pageids::ledger);
        standOnReported(*table("ledgerTable"));
        auto *view = m_window->findChild<FormView *>(QStringLiteral("matterForm"));
        view->setFocus();
        view->setCurrentIndex(form().find(QStringLiteral("light:2")));
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(form().item(view->currentIndex()).id, QStringLiteral("light:3"));
        QVERIFY2(QToolTip::text().startsWith(QStringLiteral("2024年3月 ")), qPrintable(QToolTip::text()));
        QVERIFY(QToolTip::text().contains(QStringLiteral("（已发布）")));
        QVERIFY(QToolTip::text().contains(QStringLiteral("1—3月完成")));
    }

    void aPublishedLightIsRefusedWithASentence()
    {
        open(pageids::ledger);
        QVERIFY(file().setPeriod(Period::month(2024, 3)));
        standOnReported(*table("ledgerTable"));
        button("form.light.set")->click();
        const auto *said = m_window->desk()->findChild<QLabel *>(QStringLiteral("messageText"));
        QVERIFY(said);
        QVERIFY2(said->text().contains(QStringLiteral("2024年3月已发布，预警不再改动")), qPrintable(said->text()));
        const MonthLight *const march = form().monthLightAt(form().find(QStringLiteral("light:3")));
        QVERIFY(march && march->published);
        QVERIFY(form().find(QStringLiteral("light:3")).data(Qt::ToolTipRole).toString().contains(QStringLiteral("已发布")));
    }

    void rowsOfTheMonthGridAreSentBackAndAcceptedInOneStepEach()
    {
        open(pageids::monthly);
        TableView &view = *table("monthlyTable");
        standOnReported(view);
        const int column = view.currentIndex().column();
        QStringList codes;
        for (int at = view.currentIndex().row(); at < view.model()->rowCount() && codes.size() < 3; ++at) {
            const QModelIndex place = view.model()->index(at, column);
            const QString code = place.data(CellModel::CodeRole).toString();
            if (row(code).reported && row(code).lacks.isEmpty()) {
                view.selectionModel()->select(place, QItemSelectionModel::Select);
                codes.append(code);
            }
        }
        QCOMPARE(codes.size(), 3);
        m_window->actions().update();
        QVERIFY(!action("report.accept")->isEnabled()); // all of them count already
        {
            test::Answer<ActDialog> answer([](ActDialog &dialog) {
                dialog.findChild<QPlainTextEdit *>(QStringLiteral("returnReason"))->setPlainText(QStringLiteral("数字再核"));
                dialog.findChild<QAbstractButton *>(QStringLiteral("actDone"))->click();
            });
            action("report.return")->trigger();
            QVERIFY(answer.given());
        }
        for (const QString &code : codes) {
            QCOMPARE(report(code)->state, Report::State::Returned);
            QCOMPARE(row(code).light.id(), QStringLiteral("unreported"));
        }
        const QModelIndex cell = view.currentIndex();
        QCOMPARE(cell.data(CellModel::ReportRole).toString(), QStringLiteral("退"));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("退回：数字再核")));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("退回")));
        QVERIFY(file().workspace().editor()->undoLabel().contains(QStringLiteral("退回 3 项")));

        action("report.accept")->trigger();
        for (const QString &code : codes)
            QCOMPARE(report(code)->state, Report::State::Accepted);
        QVERIFY(view.currentIndex().data(CellModel::ReportRole).toString().isEmpty());
        QVERIFY(file().workspace().editor()->undoLabel().contains(QStringLiteral("采纳 3 项")));
        action("edit.undo")->trigger();
        action("edit.undo")->trigger();
        for (const QString &code : codes)
            QVERIFY(row(code).reported);
    }

    void theFormSendsItsOwnReportBackWhateverIsSelected()
    {
        open(pageids::ledger);
        TableView &view = *table("ledgerTable");
        standOnReported(view);
        const QString code = codeOf(view);
        QVERIFY(!button("form.report.accept")->isVisible());
        {
            test::Answer<ActDialog> answer([](ActDialog &dialog) {
                dialog.findChild<QPlainTextEdit *>(QStringLiteral("returnReason"))->setPlainText(QStringLiteral("没有写下步措施"));
                dialog.findChild<QAbstractButton *>(QStringLiteral("actDone"))->click();
            });
            button("form.report.return")->click();
            QVERIFY(answer.given());
        }
        QCOMPARE(report(code)->state, Report::State::Returned);
        QVERIFY(form().find(QStringLiteral("reportState")).data().toString().endsWith(QStringLiteral("：没有写下步措施")));
        QVERIFY(!button("form.report.return")->isVisible());
        button("form.report.accept")->click();
        QCOMPARE(report(code)->state, Report::State::Accepted);
        QVERIFY(!form().find(QStringLiteral("reportState")).isValid());
    }
};

BIHUAN_TEST(TstReviewingActs)
#include "tst_reviewingacts.moc"
