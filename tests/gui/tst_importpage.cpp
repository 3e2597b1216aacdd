// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/newfile.h"
#include "core/services/rejectedrows.h"
#include "core/tabular/bookreader.h"
#include "core/tabular/headerfinder.h"
#include "tests/support/answer.h"
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"
#include "ui/pages/catalogue.h"
#include "ui/pages/importing/importpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace bihuan;

class TstImportPage : public QObject
{
    Q_OBJECT

private:
    using State = ImportSession::State;

    const FixedClock m_clock{QDateTime(QDate(2024, 4, 2), QTime(9, 0))};
    QTemporaryDir m_folder;
    int m_files = 0;

    ImportPage *openPage(MainWindow &window, const QString &path)
    {
        window.show();
        window.openFile(path);
        window.actions().action(QStringLiteral("data.import"))->trigger();
        return qobject_cast<ImportPage *>(window.desk()->currentPage());
    }
    QString freshFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("县%1.bihuan").arg(++m_files));
        (void)createOfficeFile(path, QStringLiteral("柞水县人民政府办公室"), 2024, {}, m_clock);
        return path;
    }
    static void drop(ImportPage *page, const QStringList &names)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &name : names)
            urls.append(QUrl::fromLocalFile(test::dataPath(QStringLiteral("sheets/") + name)));
        data.setUrls(urls);
        // Files are over the page before they are dropped on it.
        QDragEnterEvent entered(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &entered);
        QDropEvent event(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &event);
    }
    static QAbstractButton *button(ImportPage *page, const char *name) { return page->findChild<QAbstractButton *>(QLatin1String(name)); }
    static void settle(ImportPage *page, const MainWindow &window)
    {
        QCoreApplication::processEvents(); // what was asked for begins
        QTRY_VERIFY(!window.desk()->file().isBusy());
        QCoreApplication::processEvents();
        Q_UNUSED(page)
    }
    /// As a clerk does it: one kind after the other, with the buttons.
    static void acceptEverything(ImportPage *page, const MainWindow &window)
    {
        for (int i = 0; i < 40 && !button(page, "importWrite")->isEnabled(); ++i) {
            QAbstractButton *const all = button(page, "findingAcceptKind");
            QAbstractButton *const one = button(page, "findingAccept");
            QTest::mouseClick(all->isEnabled() ? all : one, Qt::LeftButton);
            settle(page, window);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("BIHUAN_SETTINGS", m_folder.filePath(QStringLiteral("bihuan.ini")).toUtf8());
    }

    void aDroppedSheetIsLookedThroughAcceptedWrittenAndTakenBack()
    {
        MainWindow window(m_clock, pageCatalogue());
        ImportPage *page = openPage(window, freshFile());
        QCOMPARE(page->session().state(), State::Empty);
        drop(page, {QStringLiteral("key-projects-2024-03.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
        settle(page, window);
        QCOMPARE(page->findChild<QTableView *>(QStringLiteral("importPreview"))->model()->rowCount(), 37);
        QVERIFY(!button(page, "importWrite")->isEnabled());
        acceptEverything(page, window);
        QVERIFY(button(page, "importWrite")->isEnabled());
        QVERIFY(window.desk()->file().view().rows.empty());
        QTest::mouseClick(button(page, "importWrite"), Qt::LeftButton);
        QTRY_COMPARE(page->session().state(), State::Applied);
        QCOMPARE(window.desk()->file().view().rows.size(), size_t(30));
        QVERIFY2(window.desk()->messages().text().contains(QStringLiteral("新增30项")), qPrintable(window.desk()->messages().text()));
        auto *undo = window.desk()->findChild<QPushButton *>(QStringLiteral("messageAction"));
        QCOMPARE(undo->text(), QStringLiteral("撤销"));
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(window.desk()->file().view().rows.empty());
        QCOMPARE(page->session().state(), State::Empty);
    }

    void theSameSheetAgainChangesNothingAndCannotBeWritten()
    {
        MainWindow window(m_clock, pageCatalogue());
        ImportPage *page = openPage(window, freshFile());
        drop(page, {QStringLiteral("key-projects-2024-03.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
        settle(page, window);
        acceptEverything(page, window);
        QTest::mouseClick(button(page, "importWrite"), Qt::LeftButton);
        QTRY_COMPARE(page->session().state(), State::Applied);
        drop(page, {QStringLiteral("key-projects-2024-03.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
        settle(page, window);
        acceptEverything(page, window);
        QCOMPARE(page->session().plan()->counts().unchanged, 30);
        QVERIFY(!button(page, "importWrite")->isEnabled());
        QVERIFY(page->findChild<QLabel *>(QStringLiteral("importSummary"))->text().contains(QStringLiteral("相同")));
    }

    void aColumnIsGivenAnotherMeaningInItsBox()
    {
        MainWindow window(m_clock, pageCatalogue());
        ImportPage *page = openPage(window, freshFile());
        drop(page, {QStringLiteral("key-projects-2024-03.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
        settle(page, window);
        auto *box = page->findChild<QComboBox *>(QStringLiteral("mapping.P"));
        QVERIFY(box);
        QCOMPARE(box->currentText(), QStringLiteral("建设规模及内容"));
        box->setCurrentIndex(0);
        Q_EMIT box->activated(0);
        settle(page, window);
        QVERIFY(!page->session().plan()->sheets.front().mapping.find(QStringLiteral("scale")));
        QCOMPARE(page->findChild<QComboBox *>(QStringLiteral("mapping.P"))->currentText(), QStringLiteral("不导入"));
    }

    void rowsAreFilteredByWhatHappensToThem()
    {
        MainWindow window(m_clock, pageCatalogue());
        ImportPage *page = openPage(window, freshFile());
        drop(page, {QStringLiteral("key-projects-2024-03.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
        settle(page, window);
        const auto *table = page->findChild<QTableView *>(QStringLiteral("importPreview"));
        QTest::mouseClick(button(page, "previewInsert"), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 30);
        QTest::mouseClick(button(page, "findingSkip"), Qt::LeftButton);
        settle(page, window);
        QCOMPARE(table->model()->rowCount(), 29);
        QTest::mouseClick(button(page, "previewSkipped"), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void aSheetIsWrittenAfterAMorningOfTyping()
    {
        MainWindow window(m_clock, pageCatalogue());
        ImportPage *page = openPage(window, freshFile());
        drop(page, {QStringLiteral("key-projects-2024-03.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
        settle(page, window);
        acceptEverything(page, window);
        QTest::mouseClick(button(page, "importWrite"), Qt::LeftButton);
        QTRY_COMPARE(page->session().state(), State::Applied);
        OfficeFile &file = window.desk()->file();
        QVERIFY(file.setCells({{file.view().rows.front().code, {QStringLiteral("name"), 0}, Value(QStringLiteral("改过的名称"))}}));
        drop(page, {QStringLiteral("key-projects-2024-03.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
        settle(page, window);
        acceptEverything(page, window);
        QVERIFY(button(page, "importWrite")->isEnabled());
        QTest::mouseClick(button(page, "importWrite"), Qt::LeftButton);
        QTRY_COMPARE(page->session().state(), State::Applied);
    }

    void rowsToBeCorrectedAreSavedWithTheirReasonsWhileThereAreAny()
    {
        MainWindow window(m_clock, pageCatalogue());
        ImportPage *page = openPage(window, freshFile());
        drop(page, {QStringLiteral("key-projects-bad.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
        settle(page, window);
        const int rows = countRejectedRows(*page->session().plan());
        QVERIFY(rows > 0);
        QCOMPARE(button(page, "importRejected")->text(), QStringLiteral("另存待改正的%1行…").arg(rows));
        const QString path = m_folder.filePath(QStringLiteral("退回.xlsx"));
        test::Answer<QFileDialog> answer([&](QFileDialog &dialog) {
            QVERIFY2(dialog.selectedFiles().value(0).contains(QStringLiteral("待改正")), qPrintable(dialog.selectedFiles().value(0)));
            dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
            static_cast<QDialog &>(dialog).accept();
        });
        QTest::mouseClick(button(page, "importRejected"), Qt::LeftButton);
        QTRY_VERIFY2(window.desk()->messages().text().contains(QStringLiteral("待改正的%1行已存到").arg(rows)), qPrintable(window.desk()->messages().text()));
        const Book book = readBook(path).value();
        const auto header = findHeader(book.sheets.front());
        QVERIFY(header);
        QCOMPARE(header->columns.back().joined, QStringLiteral("原因"));
        QCOMPARE(book.sheets.front().rowCount() - header->lastRow - 1, rows);
        acceptEverything(page, window);
        if (page->session().plan()->isReady())
            QVERIFY(!button(page, "importRejected")->isVisible());
    }

    void aSheetWithoutProblemsOffersNothingToCorrect()
    {
        MainWindow window(m_clock, pageCatalogue());
        ImportPage *page = openPage(window, freshFile());
        drop(page, {QStringLiteral("key-projects-2024-03.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
        settle(page, window);
        acceptEverything(page, window);
        QVERIFY(page->session().plan()->isReady());
        QVERIFY(!button(page, "importRejected")->isVisible());
    }

    void aFileThatIsNoSheetIsSaidOnThePage()
    {
        const QString path = m_folder.filePath(QStringLiteral("说明.xlsx"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("PK\x03\x04", 4) + QByteArray(200, 'x'));
        file.close();
        MainWindow window(m_clock, pageCatalogue());
        ImportPage *page = openPage(window, freshFile());
        page->open({path});
        QTRY_COMPARE(page->session().state(), State::Failed);
        const QString sentence = page->session().error().text;
        const auto labels = page->findChildren<QLabel *>();
        QVERIFY2(std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text() == sentence; }), qPrintable(sentence));
        drop(page, {QStringLiteral("key-projects-2024-03.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
    }

    void everythingOnThePageHasANameOfItsOwn()
    {
        MainWindow window(m_clock, pageCatalogue());
        ImportPage *page = openPage(window, freshFile());
        drop(page, {QStringLiteral("key-projects-bad.xlsx")});
        QTRY_COMPARE(page->session().state(), State::Planned);
        settle(page, window);
        QSet<QString> names;
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
            QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
            names.insert(widget->accessibleName());
        }
    }
};

BIHUAN_TEST(TstImportPage)
#include "tst_importpage.moc"
