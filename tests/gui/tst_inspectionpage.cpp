// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answer.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/messageon.h"
#include "tests/support/testmain.h"

#include "core/services/inspectionacts.h"
#include "core/storage/inspections.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/actdialog.h"
#include "ui/pages/inspection/inspectionfacts.h"
#include "ui/pages/inspection/inspectionfindings.h"
#include "ui/pages/inspection/inspectionlist.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstInspectionPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;
    QListView *m_list = nullptr;
    TableView *m_table = nullptr;

    OfficeFile &file() { return m_window->desk()->file(); }
    InspectionBook book() { return loadInspections(file().workspace().database(), 2024).value(); }
    const InspectionFile shown() { return *book().file(qobject_cast<InspectionList *>(m_list->model())->inspectionAt(m_list->currentIndex().row())); }
    QAction *action(const char *id) const { return m_window->actions().action(QLatin1String(id)); }
    /// The inspection whose name has these words.
    void choose(const QString &words)
    {
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            const QModelIndex index = m_list->model()->index(row, 0);
            if (!index.data(InspectionList::IsSchemeRole).toBool() && index.data().toString().contains(words))
                m_list->setCurrentIndex(index);
        }
        QVERIFY(m_list->currentIndex().data().toString().contains(words));
    }
    void type(int row, int column, const QString &text)
    {
        m_table->setFocus();
        m_table->standAt(m_table->model()->index(row, column));
        m_table->edit(m_table->currentIndex());
        write(text);
    }
    /// Into the editor that is open.
    void write(const QString &text)
    {
        auto *const editor = m_table->viewport()->findChild<QWidget *>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        commit(*editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!m_table->viewport()->findChild<QWidget *>(QStringLiteral("cellEditor")));
    }
    /// As an input method does.
    static void commit(QWidget &editor, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(&editor, &event);
    }
    static void press(ActDialog &dialog) { dialog.findChild<QPushButton *>(QStringLiteral("actDone"))->click(); }

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<DrivenWindow>(pageids::inspections);
        m_window = &m_driven->window();
        m_list = m_window->findChild<QListView *>(QStringLiteral("inspectionList"));
        m_table = m_window->findChild<TableView *>(QStringLiteral("findingTable"));
        QVERIFY(m_list && m_table);
    }
    void cleanup() { m_driven.reset(); }

    void theYearsInspectionsStandUnderTheirSchemes()
    {
        QCOMPARE(m_list->model()->rowCount(), 5);
        choose(QStringLiteral("7月"));
        QCOMPARE(m_table->model()->rowCount(), 3);
        QCOMPARE(m_table->model()->index(0, InspectionFindings::Matter).data().toString(), QStringLiteral("ZG-2024-05"));
        QVERIFY(m_window->findChild<QLabel *>(QStringLiteral("inspectionOutcome"))->text().contains(QStringLiteral("书面通知")));
        QVERIFY(!action("inspection.finding")->isEnabled() && !action("inspection.conclude")->isEnabled());
    }

    void theUnitsOfAnInspectionAreTyped()
    {
        choose(QStringLiteral("8月欠序时"));
        auto *units = m_window->findChild<QLineEdit *>(QStringLiteral("inspectionUnits"));
        units->setFocus();
        units->selectAll();
        units->insert(QStringLiteral("营盘镇、曹坪镇、营盘镇"));
        QTest::keyClick(units, Qt::Key_Return);
        QCOMPARE(shown().inspection.units.size(), size_t(2));
        QCOMPARE(units->text(), QStringLiteral("营盘镇、曹坪镇"));
        units->selectAll();
        units->insert(QStringLiteral("没有这个镇"));
        QTest::keyClick(units, Qt::Key_Return);
        QVERIFY(messageOn(*m_window).contains(QStringLiteral("没有登记“没有这个镇”")));
        QCOMPARE(shown().inspection.units.size(), size_t(2));
    }

    void aSchemeIsWordedAnewAndApprovedAnew()
    {
        choose(QStringLiteral("8月欠序时")); // under way: its scheme stays
        {
            const Answer<ActDialog> given([](ActDialog &dialog) {
                dialog.findChild<QPlainTextEdit *>(QStringLiteral("editedContent"))->setPlainText(QStringLiteral("另一种内容"));
                press(dialog);
                QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("actRefusal"))->text().contains(QStringLiteral("不能再改")));
            });
            action("inspection.editScheme")->trigger();
            QVERIFY(given.given());
        }
        const InspectionPlanId plan = savePlan(file().workspace(), {{}, 2024, QStringLiteral("补充计划"), {}, {}, {}}).value();
        QVERIFY(approvePlan(file().workspace(), *book().plan(plan), QStringLiteral("县长"), QDate(2024, 8, 1)));
        const InspectionSchemeId id = saveScheme(file().workspace(), {{}, plan, QStringLiteral("夜查方案"), QStringLiteral("甲"), {}, {}}).value();
        QVERIFY(approveScheme(file().workspace(), *book().plan(plan), *book().scheme(id), QStringLiteral("县长"), QDate(2024, 8, 2)));
        Inspection inspection;
        inspection.scheme = id;
        inspection.name = QStringLiteral("夜查");
        QVERIFY(saveInspection(file().workspace(), inspection));
        choose(QStringLiteral("夜查"));
        const Answer<ActDialog> given([](ActDialog &dialog) {
            dialog.findChild<QPlainTextEdit *>(QStringLiteral("editedContent"))->setPlainText(QStringLiteral("乙"));
            press(dialog);
        });
        action("inspection.editScheme")->trigger();
        QVERIFY(given.given());
        QCOMPARE(book().scheme(id)->content, QStringLiteral("乙"));
        QVERIFY(!book().scheme(id)->isApproved());
        QVERIFY(!action("inspection.start")->isEnabled());
        QVERIFY(action("inspection.approve")->isEnabled());
        action("edit.undo")->trigger();
        QVERIFY(book().scheme(id)->isApproved());
    }

    void whatWasFoundIsTypedInPlace()
    {
        choose(QStringLiteral("8月欠序时"));
        action("inspection.finding")->trigger();
        QCOMPARE(shown().findings.size(), size_t(3));
        write(QStringLiteral("曹坪镇")); // a new one begins with its unit
        type(2, InspectionFindings::Place, QStringLiteral("金井河大桥工地"));
        type(2, InspectionFindings::Deadline, QStringLiteral("9月底"));
        const InspectionFinding found = shown().findings.back();
        QCOMPARE(file().county()->units().find(found.unit)->shortTitle, QStringLiteral("曹坪镇"));
        QCOMPARE(found.place, QStringLiteral("金井河大桥工地"));
        QCOMPARE(found.deadline->lastDay(), QDate(2024, 9, 30));
        action("edit.undo")->trigger();
        QVERIFY(!shown().findings.back().deadline);
        choose(QStringLiteral("7月"));
        QVERIFY(!m_table->model()->index(0, InspectionFindings::Place).flags().testFlag(Qt::ItemIsEditable));
    }

    void chosenFindingsBecomeProblemsOnce()
    {
        choose(QStringLiteral("8月欠序时"));
        m_table->selectAll();
        action("inspection.convert")->trigger();
        QVERIFY(file().county()->matterByCode(QStringLiteral("ZG-2024-06")) && file().county()->matterByCode(QStringLiteral("ZG-2024-07")));
        QCOMPARE(m_table->model()->index(1, InspectionFindings::Matter).data().toString(), QStringLiteral("ZG-2024-07"));
        m_table->selectAll();
        QVERIFY(!action("inspection.convert")->isEnabled());
    }

    void anInspectionIsConcludedAndFedBack()
    {
        choose(QStringLiteral("8月欠序时"));
        Answer<ActDialog> concluding([](ActDialog &dialog) {
            press(dialog);
            QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("actRefusal"))->isVisible());
            dialog.findChild<QPlainTextEdit *>(QStringLiteral("conclusion"))->setPlainText(QStringLiteral("发现问题2个"));
            press(dialog);
        });
        action("inspection.conclude")->trigger();
        QVERIFY(concluding.given());
        QCOMPARE(shown().inspection.state(), Inspection::State::Concluded);
        Answer<ActDialog> giving([](ActDialog &dialog) {
            QCOMPARE(dialog.findChild<QListWidget *>(QStringLiteral("feedbackUnits"))->count(), 2);
            press(dialog);
        });
        action("inspection.feedback")->trigger();
        QVERIFY(giving.given());
        QVERIFY(shown().owedFeedback().empty());
        QVERIFY(!action("inspection.feedback")->isEnabled());
    }

    void teamRouteAndDaysAreTypedAndAWrongDayIsSaid()
    {
        choose(QStringLiteral("9月重点项目观摩"));
        const auto fill = [this](const char *name, const QString &text) {
            auto *const line = m_window->findChild<QLineEdit *>(QLatin1String(name));
            line->setFocus();
            line->selectAll();
            commit(*line, text);
            QTest::keyClick(line, Qt::Key_Return);
        };
        fill("inspectionTeam", QStringLiteral("组长 姚示例、成员 乐示例"));
        QCOMPARE(shown().inspection.team.size(), size_t(2));
        QCOMPARE(shown().inspection.team.front(), (TeamMember{QStringLiteral("组长"), QStringLiteral("姚示例")}));
        fill("inspectionDays", QStringLiteral("9月25日至26日"));
        QCOMPARE(shown().inspection.to, QDate(2024, 9, 26));
        fill("inspectionDays", QStringLiteral("下周"));
        QCOMPARE(shown().inspection.to, QDate(2024, 9, 26));
        fill("inspectionRoute", QStringLiteral("溶洞景区（县文旅局）；迎春广场"));
        // The wrong day is still in its line, so nothing is saved until it is put right.
        QCOMPARE(shown().inspection.route.size(), size_t(1));
        fill("inspectionDays", QStringLiteral("9月25日"));
        QCOMPARE(shown().inspection.route.size(), size_t(2));
    }
};

BIHUAN_TEST(TstInspectionPage)
#include "tst_inspectionpage.moc"
