// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answer.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/cellmodel.h"
#include "ui/pages/ledger/form/stagedialog.h"
#include "ui/printing/paperdialog.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"
#include "ui/widgets/tableview.h"

#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstRectification : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;

    OfficeFile &file() { return m_window->desk()->file(); }
    template <typename W>
    W *child(const QString &name) const { return m_window->findChild<W *>(name); }
    void open(const QString &code)
    {
        MatterFilter filter;
        filter.code = code;
        m_window->desk()->openPage(pageids::ledger, filter);
    }
    QString stageOf(const QString &code) { return file().county()->matterByCode(code)->matter->stage; }
    QString standing() const { return child<QLabel>(QStringLiteral("stageTitle"))->text(); }

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<DrivenWindow>(pageids::ledger);
        m_window = &m_driven->window();
    }
    void cleanup() { m_driven.reset(); }

    void aProblemShowsWhereItStandsAndOtherMattersDoNot()
    {
        open(QStringLiteral("ZG-2024-02"));
        QVERIFY(child<QWidget>(QStringLiteral("stageStrip"))->isVisible());
        QCOMPARE(standing(), QStringLiteral("现处于“已申请验收”"));
        QVERIFY(child<QPushButton>(QStringLiteral("act.inspect")) && child<QPushButton>(QStringLiteral("act.return")));
        open(QStringLiteral("ZJ-2024-01"));
        QVERIFY(!child<QWidget>(QStringLiteral("stageStrip"))->isVisible());
    }

    void anActIsMadeWithWhatItAsksForAndTakenBack()
    {
        open(QStringLiteral("ZG-2024-02"));
        Answer<StageDialog> answer([](StageDialog &dialog) {
            dialog.findChild<QPushButton *>(QStringLiteral("actDone"))->click();
            auto *const refusal = dialog.findChild<QLabel *>(QStringLiteral("actRefusal"));
            QVERIFY(refusal->isVisible() && refusal->text().contains(QStringLiteral("由谁")));
            dialog.findChild<QLineEdit *>(QStringLiteral("stageAccepter"))->setText(QStringLiteral("县水利局"));
            dialog.findChild<QListWidget *>(QStringLiteral("stageEvidence"))->item(0)->setCheckState(Qt::Checked);
            dialog.findChild<QPushButton *>(QStringLiteral("actDone"))->click();
        });
        child<QPushButton>(QStringLiteral("act.inspect"))->click();
        QVERIFY(answer.given());
        QCOMPARE(stageOf(QStringLiteral("ZG-2024-02")), QStringLiteral("inspected"));
        QCOMPARE(standing(), QStringLiteral("现处于“已现场核查”"));
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(standing(), QStringLiteral("现处于“已申请验收”"));
    }

    void theStageCannotBeTypedIntoTheTable()
    {
        open(QStringLiteral("ZG-2024-02"));
        const auto typed = file().setCells({{QStringLiteral("ZG-2024-02"), {QStringLiteral("stage"), 0}, QStringLiteral("closed"), {}}});
        QVERIFY(!typed);
        QCOMPARE(stageOf(QStringLiteral("ZG-2024-02")), QStringLiteral("applied"));
    }

    void theCaseFileIsShownAsPaper()
    {
        open(QStringLiteral("ZG-2024-01"));
        m_window->actions().action(QStringLiteral("ledger.caseFile"))->trigger();
        QTRY_VERIFY(child<PaperDialog>(QStringLiteral("paperDialog")));
        auto *const dialog = child<PaperDialog>(QStringLiteral("paperDialog"));
        QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("paperDialogPdf"))->isEnabled());
        dialog->reject();
    }
};

BIHUAN_TEST(TstRectification)
#include "tst_rectification.moc"
