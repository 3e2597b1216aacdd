// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "tests/support/answer.h"
#include "tests/support/messageon.h"
#include "tests/support/plainuser.h"
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/newofficedialog.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/startpage.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

/// From the first start to an open file, and what may stand between.
class TstStart : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::unique_ptr<SampleOffice> m_office;
    std::unique_ptr<MainWindow> m_window;

    QString said() const { return messageOn(*m_window); }
    QPushButton *offered() const { return messageButtonOn(*m_window); }
    void click(const char *objectName)
    {
        auto *button = m_window->startPage()->findChild<QAbstractButton *>(QLatin1String(objectName));
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void makeNew(const QString &target)
    {
        Answer<NewOfficeDialog> office([](NewOfficeDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("newOffice"))->setText(QStringLiteral("山阳县人民政府办公室"));
            dialog.accept();
        });
        Answer<QFileDialog> place([&](QFileDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(target);
            static_cast<QDialog &>(dialog).accept();
        });
        click("start.file.new");
        QVERIFY(office.given() && place.given());
    }
    void alter(const char *sql) const
    {
        Database database = Database::open(m_office->path(), Database::Mode::ReadWrite).value();
        QVERIFY(database.exec(sql));
        QVERIFY(database.checkpoint());
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("BIHUAN_SETTINGS", m_home.filePath(QStringLiteral("bihuan.ini")).toUtf8());
        qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toUtf8());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void init()
    {
        QFile::remove(m_home.filePath(QStringLiteral("bihuan.ini")));
        m_office = std::make_unique<SampleOffice>();
        m_window = std::make_unique<MainWindow>(m_office->clock(), pageCatalogue());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void aNewOfficeIsMadeOnTheFirstStartAndComesOnTheDesk()
    {
        const QString target = m_home.filePath(QStringLiteral("山阳2024"));
        makeNew(target);
        QVERIFY(QFile::exists(target + QStringLiteral(".bihuan")));
        QVERIFY(m_window->desk());
        QCOMPARE(m_window->desk()->file().county()->office().name, QStringLiteral("山阳县人民政府办公室"));
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("overview.empty"))->isVisible());
        QVERIFY(said().isEmpty());
    }

    void aNewFileNeverReplacesOneThatIsThere()
    {
        QFile before(m_office->path());
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray bytes = before.readAll();
        makeNew(m_office->path());
        QVERIFY(!m_window->desk());
        QVERIFY2(said().contains(QStringLiteral("已经存在")), qPrintable(said()));
        before.seek(0);
        QCOMPARE(before.readAll(), bytes);
    }

    void theSampleOpensWithOneClickAndIsTheSameOneTheNextTime()
    {
        click("start.file.sample");
        QVERIFY(m_window->desk());
        QCOMPARE(m_window->desk()->file().view().rows.size(), size_t(174));
        const QString path = m_window->desk()->file().path();
        m_window->actions().action(QStringLiteral("file.close"))->trigger();
        click("start.file.sample");
        QVERIFY(m_window->desk());
        QCOMPARE(m_window->desk()->file().path(), path);
    }

    void aFileOfTheStartPageIsChosenAndOpened()
    {
        Answer<QFileDialog> choice([&](QFileDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(m_office->path());
            static_cast<QDialog &>(dialog).accept();
        });
        click("start.file.open");
        QVERIFY(choice.given());
        QVERIFY(m_window->desk());
    }

    void whoHasTheFileIsNamedItCanBeLookedAtAndChangedOnceItIsFree()
    {
        const auto write = [&](const QString &suffix, const QByteArray &text) {
            QFile file(m_office->path() + suffix);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(QStringLiteral(".lock"), "1\nbihuan\nother-host\n0123456789abcdef\nfedcba9876543210\n");
        write(QStringLiteral(".lock.txt"), "赵督查\nother-host\n2024-09-02T08:31:00");
        m_window->openFile(m_office->path());
        QVERIFY(!m_window->desk());
        QVERIFY2(said().contains(QStringLiteral("正由赵督查在“other-host”上打开，自 2024-09-02 08:31")), qPrintable(said()));
        QCOMPARE(offered()->text(), QStringLiteral("只读查看"));
        QTest::mouseClick(offered(), Qt::LeftButton);
        QVERIFY(m_window->desk() && m_window->desk()->file().isReadOnly());
        QVERIFY(said().contains(QStringLiteral("只读")));
        QTest::mouseClick(offered(), Qt::LeftButton); // still held
        QVERIFY2(said().contains(QStringLiteral("正由赵督查")), qPrintable(said()));
        QFile::remove(m_office->path() + QStringLiteral(".lock"));
        m_window->openFile(m_office->path());
        QVERIFY(m_window->desk()->file().isWritable());
        m_window->actions().action(QStringLiteral("file.close"))->trigger();
        QVERIFY2(said().isEmpty(), qPrintable(said())); // what was said of it is over
    }

    void aReadOnlyFileOrFolderIsToldApartAndCanBeLookedAt()
    {
        const QString folder = QFileInfo(m_office->path()).absolutePath();
        const auto readAll = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        const auto enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        const auto writeAll = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        QFile::setPermissions(m_office->path(), readAll);
        for (const bool folderToo : {false, true}) {
            QFile::setPermissions(folder, folderToo ? readAll | enter : readAll | enter | writeAll);
            {
                const PlainUser nobody;
                m_window->openFile(m_office->path());
                QVERIFY(!m_window->desk());
                QVERIFY2(said().contains(folderToo ? QStringLiteral("文件夹是只读的") : QStringLiteral("是只读文件")), qPrintable(said()));
                QTest::mouseClick(offered(), Qt::LeftButton);
                QVERIFY(m_window->desk() && m_window->desk()->file().isReadOnly());
                m_window->actions().action(QStringLiteral("file.close"))->trigger();
            }
            QFile::setPermissions(folder, readAll | enter | QFile::WriteOwner);
            QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{QFileInfo(m_office->path()).fileName()});
        }
    }

    void aFileOfANewerProgramIsLookedAtWhereThatIsPossible()
    {
        alter("CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL) STRICT; INSERT INTO schema_version VALUES (99, '未来', 1, '2030-01-01'); "
              "PRAGMA user_version = 99");
        m_window->openFile(m_office->path());
        QVERIFY(!m_window->desk());
        QVERIFY2(said().contains(QStringLiteral("由更新版本的程序保存，本程序只能查看")), qPrintable(said()));
        QTest::mouseClick(offered(), Qt::LeftButton);
        QVERIFY(m_window->desk() && m_window->desk()->file().isReadOnly());
    }

    void aFileOfAMuchNewerProgramIsRefusedAndNothingElseIsOffered()
    {
        alter("INSERT INTO schema_version VALUES (99, '未来', 99, '2030-01-01'); PRAGMA user_version = 99");
        m_window->openFile(m_office->path());
        QVERIFY(!m_window->desk());
        QVERIFY2(said().contains(QStringLiteral("升级程序")), qPrintable(said()));
        QVERIFY(!offered());
    }

    void aForeignFileIsNamedForWhatItIs()
    {
        QFile file(m_home.filePath(QStringLiteral("别的.bihuan")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("PK\x03\x04 not a database");
        file.close();
        m_window->openFile(file.fileName());
        QVERIFY(!m_window->desk());
        QVERIFY2(said().contains(QStringLiteral("不是闭环督办文件")), qPrintable(said()));
        QVERIFY(!offered());
    }

    void aFileOnTheCommandLineIsThereBeforeTheStartPageIsEverSeen()
    {
        MainWindow window(m_office->clock(), pageCatalogue());
        window.openFirst(m_office->path());
        QVERIFY(window.isVisible());
        QVERIFY(window.desk() && window.desk()->isVisible());
        MainWindow other(m_office->clock(), pageCatalogue());
        other.openFirst(m_home.filePath(QStringLiteral("没有.bihuan")));
        QVERIFY(other.startPage()->isVisible());
        QVERIFY(other.startPage()->messageText().contains(QStringLiteral("找不到文件")));
    }
};

BIHUAN_TEST(TstStart)
#include "tst_start.moc"
