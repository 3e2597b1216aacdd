// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/storage/migrator.h"
#include "tests/support/answer.h"
#include "tests/support/fulldisk.h"
#include "tests/support/plainuser.h"
#include "tests/support/testmain.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/startpage.h"

#include <QAbstractButton>
#include <QFile>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

/// A file of the first schema, as an older program left it.
class TstUpgrade : public QObject
{
    Q_OBJECT

private:
    const FixedClock m_clock{QDateTime(QDate(2026, 3, 9), QTime(8, 31))};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;

    QString said() const
    {
        return m_window->desk() ? m_window->desk()->messages().text() : m_window->startPage()->messageText();
    }
    QStringList backups() const { return listBackups(m_path, backupFolder(m_path)); }
    qint64 version() const
    {
        return Database::open(m_path, Database::Mode::Immutable).value().integer("PRAGMA user_version").value();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("BIHUAN_SETTINGS", m_folder->filePath(QStringLiteral("bihuan.ini")).toUtf8());
        m_path = m_folder->filePath(QStringLiteral("旧县.bihuan"));
        QVERIFY(QFile::copy(dataPath(QStringLiteral("schema/v1.bihuan")), m_path));
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
        m_window = std::make_unique<MainWindow>(m_clock, pageCatalogue());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void anOlderFileIsUpgradedAfterAQuestionAndWhatWasDoneIsSaid()
    {
        QVERIFY(currentSchemaVersion() > 1);
        Answer<QMessageBox> answer([](QMessageBox &box) {
            QVERIFY2(box.text().contains(QStringLiteral("“旧县.bihuan”由旧版本程序保存")), qPrintable(box.text()));
            QVERIFY2(box.informativeText().contains(QStringLiteral("旧县.bihuan.backups")), qPrintable(box.informativeText()));
            box.button(QMessageBox::Ok)->click();
        });
        m_window->openFile(m_path);
        QVERIFY(answer.given());
        QVERIFY(m_window->desk() && m_window->desk()->file().isWritable());
        QCOMPARE(backups().size(), 1);
        const QString backup = QFileInfo(backups().front()).fileName();
        QCOMPARE(said(), QStringLiteral("文件已升级：已发布的各期存得更紧凑，大文件打开、修改和汇总更快，内容不变；事项可以附照片和文件，保存在同一个文件里；增加督办单、文号和约谈，原有内容不变；可以登记问题整改的每个办理环节和督查活动；增加通报的拟稿、核实、签发和编号印发，原有内容不变；可以给单位发填报文件、汇总上报文件、发回执，每次汇总怎样取舍都有记录。升级前的文件留在“旧县.bihuan.backups”里，名为“%1”。").arg(backup));
        QVERIFY2(backup.contains(QStringLiteral("升级前")), qPrintable(backup));
        QCOMPARE(Database::open(backups().front(), Database::Mode::Immutable).value().integer("PRAGMA user_version").value(), 1);
        m_window.reset();
        QCOMPARE(version(), currentSchemaVersion());
    }

    void whoSaysNoKeepsTheFileAsItIs()
    {
        Answer<QMessageBox> answer([](QMessageBox &box) { box.button(QMessageBox::Cancel)->click(); });
        m_window->openFile(m_path);
        QVERIFY(answer.given());
        QVERIFY(!m_window->desk());
        QVERIFY(said().isEmpty());
        QCOMPARE(version(), 1);
        QVERIFY(backups().isEmpty());
    }

    void withoutRoomForTheBackupNothingIsUpgraded()
    {
        Answer<QMessageBox> answer([](QMessageBox &box) { box.button(QMessageBox::Ok)->click(); });
        {
            const FullDisk disk;
            m_window->openFile(m_path);
        }
        QVERIFY(!m_window->desk());
        QVERIFY2(said().contains(QStringLiteral("磁盘已满")), qPrintable(said()));
        QCOMPARE(version(), 1);
        QVERIFY(backups().isEmpty());
    }

    void whereNothingCanBeWrittenNothingIsAsked()
    {
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555));
        QFile::setPermissions(m_path, QFile::Permissions(0x4444));
        {
            const PlainUser nobody;
            m_window->openFile(m_path); // a question would never be answered
        }
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777));
        QVERIFY(!m_window->desk());
        QVERIFY2(said().contains(QStringLiteral("文件夹是只读的")), qPrintable(said()));
        QCOMPARE(version(), 1);
    }
};

BIHUAN_TEST(TstUpgrade)
#include "tst_upgrade.moc"
