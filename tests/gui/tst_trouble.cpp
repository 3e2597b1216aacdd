// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/storage/database.h"
#include "tests/support/answer.h"
#include "tests/support/fulldisk.h"
#include "tests/support/messageon.h"
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/recoverydialog.h"
#include "ui/models/cellmodel.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/startpage.h"
#include "ui/widgets/tableview.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

/// Damage, a full disk, a stick that was pulled: what the window says, what it offers, and that nothing is lost.
class TstTrouble : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::unique_ptr<SampleOffice> m_office;
    std::unique_ptr<MainWindow> m_window;

    QString said() const { return messageOn(*m_window); }
    QPushButton *offered() const { return messageButtonOn(*m_window); }
    QStringList backups() const { return listBackups(m_office->path(), backupFolder(m_office->path())); }
    /// The whole file as it was at nine on the day before, among its backups.
    void backUp() const
    {
        Database database = Database::open(m_office->path(), Database::Mode::ReadWrite).value();
        QVERIFY(writeBackup(database, m_office->path(), backupFolder(m_office->path()),
                            QDateTime(QDate(2024, 9, 1), QTime(9, 0)), QStringLiteral("每日")));
    }
    void cutOff() const
    {
        QFile file(m_office->path());
        QVERIFY(file.resize(file.size() / 2));
    }

    TableView *openLedger()
    {
        m_window->openFile(m_office->path());
        m_window->desk()->openPage(pageids::ledger);
        return m_window->findChild<TableView *>(QStringLiteral("ledgerTable"));
    }
    static QModelIndex figure(const TableView *table, int row)
    {
        int column = 0;
        while (table->model()->headerData(column, Qt::Horizontal).toString() != QStringLiteral("1—8月累计"))
            ++column;
        return table->model()->index(row, column);
    }
    static QLineEdit *type(TableView *table, const QModelIndex &cell, const QString &text)
    {
        table->setCurrentIndex(cell);
        table->setFocus();
        QTest::keyClicks(table->viewport(), text.left(1));
        auto *editor = table->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QTest::keyClicks(editor, text.mid(1));
        QTest::keyClick(editor, Qt::Key_Return);
        return table->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("BIHUAN_SETTINGS", m_home.filePath(QStringLiteral("bihuan.ini")).toUtf8());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void init()
    {
        m_office = std::make_unique<SampleOffice>();
        m_window = std::make_unique<MainWindow>(m_office->clock(), pageCatalogue());
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void aDamagedFileIsRestoredFromItsBackupAndKeptAside()
    {
        backUp();
        cutOff();
        const qint64 damagedSize = QFileInfo(m_office->path()).size();
        m_window->openFile(m_office->path());
        QVERIFY(!m_window->desk());
        QVERIFY2(said().contains(QStringLiteral("不完整")), qPrintable(said()));
        QCOMPARE(offered()->text(), QStringLiteral("从备份恢复…"));
        Answer<RecoveryDialog> choice([](RecoveryDialog &dialog) {
            const auto *list = dialog.findChild<QTableWidget *>(QStringLiteral("backupList"));
            QCOMPARE(list->rowCount(), 1);
            QCOMPARE(list->item(0, 0)->text(), QStringLiteral("2024年9月1日 09:00"));
            QCOMPARE(list->item(0, 1)->text(), QStringLiteral("当天第一次修改前"));
            dialog.accept();
        });
        QTest::mouseClick(offered(), Qt::LeftButton);
        QVERIFY(choice.given());
        QVERIFY(m_window->desk());
        QCOMPARE(m_window->desk()->file().view().rows.size(), size_t(174));
        QVERIFY2(said().contains(QStringLiteral("已恢复到 2024年9月1日 09:00")), qPrintable(said()));
        QCOMPARE(backups().size(), 2);
        QVERIFY2(backups().front().contains(QStringLiteral("恢复前")), qPrintable(backups().front()));
        QCOMPARE(QFileInfo(backups().front()).size(), damagedSize);
    }

    void aDamagedFileWithoutBackupsIsOnlyExplained()
    {
        cutOff();
        m_window->openFile(m_office->path());
        QVERIFY2(said().contains(QStringLiteral("不完整")), qPrintable(said()));
        QVERIFY(!offered());
    }

    void damageThatShowsOnlyWhenTheYearIsReadIsOfferedTheBackupToo()
    {
        backUp();
        QFile file(m_office->path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        // The schema stands in the first pages, which stay whole.
        for (qint64 at = 40 * 4096; at + 4096 < file.size(); at += 4096) {
            file.seek(at);
            file.write(QByteArray(4096, '\xee'));
        }
        file.close();
        m_window->openFile(m_office->path());
        QVERIFY(!m_window->desk());
        QVERIFY(offered());
        QCOMPARE(offered()->text(), QStringLiteral("从备份恢复…"));
    }

    void aFileThatWasLostIsBroughtBackFromItsBackups()
    {
        backUp();
        QVERIFY(QFile::remove(m_office->path()));
        m_window->openFile(m_office->path());
        QVERIFY2(said().contains(QStringLiteral("找不到文件")), qPrintable(said()));
        Answer<RecoveryDialog> choice([](RecoveryDialog &dialog) { dialog.accept(); });
        QTest::mouseClick(offered(), Qt::LeftButton);
        QVERIFY(choice.given() && m_window->desk());
        QVERIFY2(!said().contains(QStringLiteral("恢复前")), qPrintable(said())); // there was none
    }

    void nobodysFileIsRestoredFromUnderThem()
    {
        backUp();
        const auto colleague = m_office->open();
        m_window->openForReading(m_office->path());
        Answer<RecoveryDialog> choice([](RecoveryDialog &dialog) { dialog.accept(); });
        m_window->actions().action(QStringLiteral("file.recover"))->trigger();
        QVERIFY(choice.given());
        QVERIFY2(said().contains(QStringLiteral("正由")), qPrintable(said()));
        QCOMPARE(backups().size(), 1);
    }

    void onAFullDiskWhatWasTypedStaysInItsCellAndIsTakenOnceThereIsRoom()
    {
        TableView *table = openLedger();
        OfficeFile &file = m_window->desk()->file();
        const QPersistentModelIndex cell = figure(table, 2);
        const QString before = cell.data().toString();
        {
            const FullDisk disk;
            QLineEdit *editor = type(table, cell, QStringLiteral("12000"));
            QVERIFY2(said().contains(QStringLiteral("磁盘已满")) && said().contains(QStringLiteral("腾出空间")), qPrintable(said()));
            QVERIFY(editor && editor->isVisible());
            QCOMPARE(editor->text(), QStringLiteral("12000"));
            QVERIFY(file.undoLabel().isEmpty());
        }
        auto *editor = table->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(cell.data().toString(), QStringLiteral("12,000"));
        QVERIFY(!file.undoLabel().isEmpty());
        QVERIFY2(!said().contains(QStringLiteral("磁盘已满")), qPrintable(said()));
        {
            const FullDisk disk;
            m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
            QVERIFY2(said().contains(QStringLiteral("磁盘已满")), qPrintable(said()));
            QCOMPARE(cell.data().toString(), QStringLiteral("12,000"));
        }
        m_window->actions().action(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(cell.data().toString(), before);
        m_window.reset();
        QVERIFY(m_office->open()); // whole
    }

    void aFileThatWasMovedAwayTakesNothingUntilItIsBack()
    {
        TableView *table = openLedger();
        const QPersistentModelIndex cell = figure(table, 2);
        const QString elsewhere = m_home.filePath(QStringLiteral("拿走.bihuan"));
        QVERIFY(QFile::rename(m_office->path(), elsewhere));
        QLineEdit *editor = type(table, cell, QStringLiteral("12000"));
        QVERIFY2(said().contains(QStringLiteral("不在原来的位置")), qPrintable(said()));
        QVERIFY(editor && editor->isVisible());
        QVERIFY(QFile::rename(elsewhere, m_office->path()));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(cell.data().toString(), QStringLiteral("12,000"));
        m_window.reset();
        const auto again = m_office->open();
        QCOMPARE(*again->view().find(QStringLiteral("ZJ-2024-03"))->cumulative, qint64(12000) * 1'000'000);
    }

    void aFigureThatCannotBeIsNamedAndItsCellIsOneStepAwayUntilItIsTypedAnew()
    {
        Database database = Database::open(m_office->path(), Database::Mode::ReadWrite).value();
        QVERIFY(database.exec("UPDATE report SET cumulative = 100000000000000001 WHERE period = '2024-08' AND matter_id = "
                              "(SELECT id FROM matter WHERE code = 'ZJ-2024-03')"));
        m_window->openFile(m_office->path());
        QVERIFY2(said().startsWith(QStringLiteral("ZJ-2024-03")), qPrintable(said()));
        QVERIFY2(said().contains(QStringLiteral("大得不可能")), qPrintable(said()));
        QCOMPARE(offered()->text(), QStringLiteral("打开这一项"));
        QTest::mouseClick(offered(), Qt::LeftButton);
        auto *table = m_window->findChild<TableView *>(QStringLiteral("ledgerTable"));
        QVERIFY(table && table->isVisible());
        QCOMPARE(table->currentIndex().data(CellModel::CodeRole).toString(), QStringLiteral("ZJ-2024-03"));
        const QModelIndex cell = figure(table, table->currentIndex().row());
        m_window->desk()->tell(Message{Message::Kind::Warning, said(), {}, {}});
        QTest::keyClick(type(table, cell, QStringLiteral("12000")), Qt::Key_Return);
        QCOMPARE(said(), QString());
        m_window->actions().action(QStringLiteral("file.close"))->trigger();
        m_window->openFile(m_office->path());
        QCOMPARE(said(), QString());
    }

    void whatIsStillSeenOfADeletedFileIsSavedElsewhereAndGoneOnWith()
    {
        TableView *table = openLedger();
        type(table, figure(table, 2), QStringLiteral("12000"));
        QVERIFY(QFile::remove(m_office->path()));
        QLineEdit *editor = type(table, figure(table, 4), QStringLiteral("3000"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(offered()->text(), QStringLiteral("另存一份…"));
        const QString copy = m_home.filePath(QStringLiteral("抢救.bihuan"));
        Answer<QFileDialog> place([&](QFileDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(copy);
            static_cast<QDialog &>(dialog).accept();
        });
        QTest::mouseClick(offered(), Qt::LeftButton);
        QVERIFY(place.given());
        QTRY_VERIFY2(said().contains(QStringLiteral("已另存为")), qPrintable(said()));
        QTest::mouseClick(offered(), Qt::LeftButton);
        QCOMPARE(m_window->desk()->file().path(), copy);
        QCOMPARE(*m_window->desk()->file().view().find(QStringLiteral("ZJ-2024-03"))->cumulative, qint64(12000) * 1'000'000);
        QVERIFY(m_window->desk()->file().isWritable());
    }
};

BIHUAN_TEST(TstTrouble)
#include "tst_trouble.moc"
