// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/newfile.h"
#include "tests/support/pdfmeasure.h"
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"
#include "ui/pages/bulletin/bulletinpage.h"
#include "ui/printing/paperprinter.h"
#include "ui/printing/paperview.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QTest>

#include <algorithm>

using namespace bihuan;

class TstBulletinPage : public QObject
{
    Q_OBJECT

private:
    test::SampleOffice m_office;
    QTemporaryDir m_folder;

    BulletinPage *openPage(MainWindow &window, const QString &path)
    {
        window.show();
        window.openFile(path);
        window.actions().action(QStringLiteral("go.bulletin"))->trigger();
        return qobject_cast<BulletinPage *>(window.desk()->currentPage());
    }
    static QAction *pdf(MainWindow &window) { return window.actions().action(QStringLiteral("paper.pdf")); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("BIHUAN_SETTINGS", m_folder.filePath(QStringLiteral("bihuan.ini")).toUtf8());
    }

    void theBulletinOfThePeriodIsShownAndFollowsThePeriod()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        BulletinPage *page = openPage(window, m_office.path());
        QTRY_VERIFY(pdf(window)->isEnabled());
        QCOMPARE(page->shown()->request.period, Period::month(2024, 8));
        // Twice in a row: what was overtaken is never shown.
        window.actions().action(QStringLiteral("period.previous"))->trigger();
        window.actions().action(QStringLiteral("period.previous"))->trigger();
        QVERIFY(!pdf(window)->isEnabled());
        QTRY_VERIFY(pdf(window)->isEnabled());
        QCOMPARE(page->shown()->request.period, Period::month(2024, 6));
        QVERIFY(page->shown()->document.title.contains(QStringLiteral("6月")) || page->shown()->document.title.contains(QStringLiteral("上半年")));
        QCOMPARE(page->findChild<QLabel *>(QStringLiteral("paperPage"))->text(), QStringLiteral("1 / %1").arg(page->shown()->report.pages));
    }

    void aNumberThatIsTypedStandsOnThePaper()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        BulletinPage *page = openPage(window, m_office.path());
        QTRY_VERIFY(pdf(window)->isEnabled());
        auto *number = page->findChild<QLineEdit *>(QStringLiteral("bulletinNumber"));
        number->setText(QStringLiteral("12"));
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_COMPARE(page->shown()->request.number, std::optional(12));
        QVERIFY(plainText(page->shown()->pages.pages.front()).contains(QStringLiteral("12")));
    }

    void thePdfHasThePagesOfThePreviewAndTheirText()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        BulletinPage *page = openPage(window, m_office.path());
        QTRY_VERIFY(pdf(window)->isEnabled());
        const QString path = m_folder.filePath(QStringLiteral("通报.pdf"));
        pdf(window)->trigger();
        auto *dialog = page->findChild<QFileDialog *>(QStringLiteral("pdfDialog"));
        QVERIFY(dialog);
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(window.desk()->messages().text().contains(QStringLiteral("已输出")));
        QVERIFY(window.desk()->messages().text().contains(QStringLiteral("共%1页").arg(page->shown()->report.pages)));
        QCOMPARE(test::PdfMeasure(path).pages().size(), qsizetype(page->shown()->report.pages));
    }

    void theBulletinIsSavedAsAFileToEdit()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        BulletinPage *page = openPage(window, m_office.path());
        QAction *edit = window.actions().action(QStringLiteral("paper.edit"));
        QTRY_VERIFY(edit->isEnabled());
        for (const QString &name : {QStringLiteral("改.docx"), QStringLiteral("改.odt")}) {
            const QString path = m_folder.filePath(name);
            edit->trigger();
            auto *dialog = page->findChild<QFileDialog *>(QStringLiteral("editDialog"));
            QVERIFY(dialog);
            dialog->selectFile(path);
            static_cast<QDialog *>(dialog)->accept();
            QTRY_VERIFY(window.desk()->messages().text().contains(name));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.read(2) == "PK");
            QTRY_VERIFY(!page->findChild<QFileDialog *>(QStringLiteral("editDialog")));
        }
    }

    void aPdfThatCannotBeWrittenIsSaidAndLeavesNothing()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        BulletinPage *page = openPage(window, m_office.path());
        QTRY_VERIFY(pdf(window)->isEnabled());
        QFile blocker(m_folder.filePath(QStringLiteral("挡路")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        pdf(window)->trigger();
        auto *dialog = page->findChild<QFileDialog *>(QStringLiteral("pdfDialog"));
        Q_EMIT dialog->fileSelected(m_folder.filePath(QStringLiteral("挡路/通报.pdf")));
        dialog->reject();
        QTRY_VERIFY(!window.desk()->messages().text().isEmpty());
        QVERIFY2(!window.desk()->messages().text().contains(QStringLiteral("已输出")), qPrintable(window.desk()->messages().text()));
    }

    void thePrinterGetsTheChosenPages()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        BulletinPage *page = openPage(window, m_office.path());
        QTRY_VERIFY(pdf(window)->isEnabled());
        const QString whole = m_folder.filePath(QStringLiteral("打印.pdf"));
        const QString part = m_folder.filePath(QStringLiteral("两页.pdf"));
        for (const QString &path : {whole, part}) {
            QPrinter printer;
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            preparePrinter(printer, *page->shown());
            if (path == part) {
                printer.setPrintRange(QPrinter::PageRange);
                printer.setFromTo(2, 3);
            }
            QVERIFY(printPaper(printer, *page->shown(), {}));
        }
        const auto pages = test::PdfMeasure(whole).pages();
        QCOMPARE(pages.size(), qsizetype(page->shown()->report.pages));
        QVERIFY(qAbs(pages.front().size.width() - 210) < 0.5 && qAbs(pages.front().size.height() - 297) < 0.5);
        QCOMPARE(test::PdfMeasure(part).pages().size(), qsizetype(2));
    }

    void aCountyWithoutMattersSaysWhatBelongsHere()
    {
        const QString path = m_folder.filePath(QStringLiteral("空.bihuan"));
        QVERIFY(createOfficeFile(path, QStringLiteral("柞水县人民政府办公室"), 2024, {}, m_office.clock()));
        MainWindow window(m_office.clock(), pageCatalogue());
        BulletinPage *page = openPage(window, path);
        const auto says = [page](const QString &text) {
            const auto labels = page->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
        };
        QTRY_VERIFY(says(QStringLiteral("还没有可以通报的事项")));
        QVERIFY(!pdf(window)->isEnabled());
        QVERIFY(!page->shown());
    }
};

BIHUAN_TEST(TstBulletinPage)
#include "tst_bulletinpage.moc"
