// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"

#include "core/services/scalefile.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/cellmodel.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/startpage.h"
#include "ui/widgets/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace bihuan;

class TstWindow : public QObject
{
    Q_OBJECT

private:
    test::SampleOffice m_office;
    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("BIHUAN_SETTINGS", m_settings.filePath(QStringLiteral("bihuan.ini")).toUtf8());
    }

    void whatTheFirstStartOffersCanBeDone()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        window.show();
        for (const char *offered : {"file.new", "file.open", "file.sample", "app.quit", "help.keys"})
            QVERIFY2(window.actions().action(QString::fromLatin1(offered))->isEnabled(), offered);
        QVERIFY(!window.actions().action(QStringLiteral("file.close"))->isEnabled());
    }

    void aFileOpensAtTheOverviewAndIsRemembered()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        window.show();
        QVERIFY(!window.desk());
        window.openFile(m_office.path());
        QVERIFY(window.desk());
        QCOMPARE(window.desk()->currentPage()->objectName(), QStringLiteral("page.overview"));
        QCOMPARE(window.desk()->file().period(), Period::month(2024, 8));
        QCOMPARE(Settings().recentFiles().value(0), m_office.path());
        window.actions().action(QStringLiteral("file.close"))->trigger();
        QVERIFY(!window.desk());
    }

    void aFileThatSomebodyHoldsIsNamedAndCanBeLookedAt()
    {
        const auto holder = m_office.open();
        MainWindow window(m_office.clock(), pageCatalogue());
        window.show();
        window.openFile(m_office.path());
        QVERIFY(!window.desk());
        QVERIFY2(window.startPage()->messageText().contains(QStringLiteral("正由")),
                 qPrintable(window.startPage()->messageText()));
        auto *look = window.startPage()->findChild<QPushButton *>(QStringLiteral("messageAction"));
        QCOMPARE(look->text(), QStringLiteral("只读查看"));
        QTest::mouseClick(look, Qt::LeftButton);
        QVERIFY(window.desk());
        QVERIFY(window.desk()->file().isReadOnly());
        QVERIFY(!window.actions().action(QStringLiteral("edit.undo"))->isEnabled());
    }

    void somethingThatIsNoCountyFileIsRefusedWithASentence()
    {
        const QString path = m_settings.filePath(QStringLiteral("别的.bihuan"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a database");
        file.close();
        MainWindow window(m_office.clock(), pageCatalogue());
        window.show();
        window.openFile(path);
        QVERIFY(!window.desk());
        QVERIFY(!window.startPage()->messageText().isEmpty());
    }

    void everyActionOfTheTableCanBeDoneOnSomePage()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        window.show();
        window.openFile(m_office.path());
        for (const PageSpec &page : pageCatalogue())
            window.desk()->openPage(page.entry.id);
        for (const ActionSpec &spec : actionSpecs())
            QVERIFY2(window.actions().isBound(spec.id), qPrintable(spec.id));
    }

    void thePeriodArrowsWalkThroughTheYear()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        window.show();
        window.openFile(m_office.path());
        window.actions().action(QStringLiteral("period.previous"))->trigger();
        QCOMPARE(window.desk()->file().period(), Period::month(2024, 7));
        QCOMPARE(window.desk()->file().view().state, QStringLiteral("published"));
        window.actions().action(QStringLiteral("period.next"))->trigger();
        QCOMPARE(window.desk()->file().period(), Period::month(2024, 8));
    }

    void anotherYearIsReadBesideTheWindowAndEveryPageShowsIt()
    {
        const QString path = m_settings.filePath(QStringLiteral("三年.bihuan"));
        QVERIFY(createScaleFile(path, FileScale::County, 1, m_office.clock()));
        MainWindow window(m_office.clock(), pageCatalogue());
        window.show();
        window.openFile(path);
        window.desk()->openPage(pageids::ledger);
        OfficeFile &file = window.desk()->file();
        const int year = file.period().year;
        QVERIFY(file.setPeriod(Period::month(year, 1)));
        const auto *table = window.findChild<TableView *>(QStringLiteral("ledgerTable"));
        const QString then = table->model()->index(0, 0).data(CellModel::CodeRole).toString();

        window.actions().action(QStringLiteral("period.previous"))->trigger();
        QVERIFY(file.isBusy()); // the window has gone on
        QCOMPARE(file.period(), Period::month(year, 1));
        QTRY_COMPARE(file.period(), Period::month(year - 1, 12));
        QVERIFY(!file.isBusy());
        QCOMPARE(file.county()->year(), year - 1);
        QCOMPARE(file.years().size(), size_t(3));
        QVERIFY(!file.curvesBefore().isEmpty());
        QVERIFY(table->model()->rowCount() > 0);
        QVERIFY(table->model()->index(0, 0).data(CellModel::CodeRole).toString() != then);
        QVERIFY(table->currentIndex().isValid());
        const QString sums = window.desk()->currentPage()->selectionText();
        QVERIFY2(sums.contains(QStringLiteral("完成率")), qPrintable(sums));
        const auto *said = window.findChild<QLabel *>(QStringLiteral("selectionSums"));
        QVERIFY(said);
        QCOMPARE(said->text(), sums); // those of the year that is shown

        const MatterRow &first = file.view().rows.front();
        QVERIFY(file.setCells({{first.code, {QStringLiteral("name"), 0}, Value(QStringLiteral("去年的名称"))}}));
        QCOMPARE(file.view().rows.front().name, QStringLiteral("去年的名称"));
        window.actions().action(QStringLiteral("period.next"))->trigger();
        QTRY_COMPARE(file.period(), Period::month(year, 1));
        QCOMPARE(table->model()->index(0, 0).data(CellModel::CodeRole).toString(), then);
    }
};

BIHUAN_TEST(TstWindow)
#include "tst_window.moc"
