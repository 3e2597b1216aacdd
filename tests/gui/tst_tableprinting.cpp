// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drivenwindow.h"
#include "tests/support/pdfmeasure.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/ledgermodel.h"
#include "ui/models/matterproxy.h"
#include "ui/printing/paperprinter.h"
#include "ui/printing/tableprintdialog.h"
#include "ui/shell/messagebar.h"
#include "ui/tables/tablefilters.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabstrip.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPrinter>
#include <QTest>

#include <algorithm>

using namespace bihuan;
using namespace bihuan::test;

/// Ctrl+P on a table, as a clerk does it.
class TstTablePrinting : public QObject
{
    Q_OBJECT

private:
    static TablePrintDialog *open(DrivenWindow &driven)
    {
        driven.window().activateWindow();
        (void)QTest::qWaitForWindowActive(&driven.window());
        QWidget *table = driven.window().desk()->currentPage()->firstFocus();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_P, Qt::ControlModifier);
        auto *dialog = driven.window().findChild<TablePrintDialog *>();
        if (dialog && !QTest::qWaitFor([dialog] { return dialog->shown() != nullptr; }, 20000))
            qFatal("the pages are never made");
        return dialog;
    }
    static QString textOf(const TablePrintDialog &dialog)
    {
        QString text;
        for (const Drawing &page : dialog.shown()->pages.pages)
            text += plainText(page);
        return text.remove(QChar(0x3000)); // an empty square between words
    }
    static QListWidgetItem *itemOf(const TablePrintDialog &dialog, const QString &title)
    {
        return dialog.findChild<QListWidget *>(QStringLiteral("tableColumns"))->findItems(title, Qt::MatchStartsWith).value(0);
    }
    static bool isReady(const TablePrintDialog &dialog)
    {
        return dialog.findChild<QAbstractButton *>(QStringLiteral("tablePrintPdf"))->isEnabled();
    }
    static void choose(TablePrintDialog &dialog, const QString &bar, const QString &word)
    {
        const auto buttons = dialog.findChild<SegmentBar *>(bar)->findChildren<QAbstractButton *>();
        const auto found = std::ranges::find_if(buttons, [&](const QAbstractButton *button) { return button->text() == word; });
        QTest::mouseClick(*found, Qt::LeftButton);
    }
    static TableView &table(DrivenWindow &driven, const char *name)
    {
        return *driven.window().findChild<TableView *>(QLatin1String(name));
    }
    /// Moves to the column in the list and presses the space bar.
    static void tick(TablePrintDialog &dialog, const QString &title)
    {
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("tableColumns"));
        list->setCurrentItem(itemOf(dialog, title));
        QTest::keyClick(list, Qt::Key_Space);
    }

private Q_SLOTS:
    void whatIsPrintedIsWhatTheTableShows()
    {
        DrivenWindow driven(pageids::ledger);
        TableView &ledger = table(driven, "ledgerTable");
        auto *proxy = static_cast<MatterProxy *>(ledger.model());
        const TablePrintDialog *dialog = open(driven);
        QVERIFY(dialog);
        const QString text = textOf(*dialog);
        for (int row = 0; row < proxy->rowCount(); ++row)
            QVERIFY2(text.contains(proxy->index(row, 0).data().toString()), qPrintable(QString::number(row)));
        for (const QString &wanted : {QStringLiteral("重点建设项目（2024年8月）"), QStringLiteral("柞水县人民政府办公室"), QStringLiteral("共47项"),
                                      QStringLiteral("■红"), QStringLiteral("▲黄"), QStringLiteral("●绿"), QStringLiteral("打印日期：2024年9月2日"),
                                      QStringLiteral("示例数据"), QStringLiteral("合计47项"), QStringLiteral("438,000"), QStringLiteral("万元")})
            QVERIFY2(text.contains(wanted), qPrintable(wanted));
        QVERIFY2(!text.contains(QStringLiteral("筛选")), "nothing is left out");
    }

    void filterOrderAndGroupsStandOnThePaper()
    {
        DrivenWindow driven(pageids::ledger);
        TableView &ledger = table(driven, "ledgerTable");
        auto *proxy = static_cast<MatterProxy *>(ledger.model());
        QTest::mouseClick(driven.window().findChild<QAbstractButton *>(QStringLiteral("filter.欠序时")), Qt::LeftButton);
        driven.window().findChild<TableFilters *>()->setTexts({{QStringLiteral("goal"), QStringLiteral(">=2000")}});
        proxy->setGroupBy(GroupBy::Light);
        const int shown = static_cast<int>(proxy->shownRows().size());
        QVERIFY(shown > 1 && shown < 47);
        const TablePrintDialog *dialog = open(driven);
        QVERIFY(dialog);
        const QString text = textOf(*dialog);
        QVERIFY2(text.contains(QStringLiteral("筛选：欠序时；年度计划投资>=2000")), qPrintable(text.left(200)));
        QVERIFY(text.contains(QStringLiteral("47项中的%1项").arg(shown)));
        QVERIFY(text.contains(QStringLiteral("合计%1项").arg(shown)));
        // The rows in their order, and above each group its heading with the sums.
        qsizetype at = 0;
        int groups = 0;
        const int title = static_cast<LedgerModel *>(proxy->sourceModel())->titleColumn();
        for (int row = 0; row < proxy->rowCount(); ++row) {
            const QString heading = proxy->index(row, title).data().toString().remove(QChar(0x3000)).remove(QLatin1Char(' '));
            if (!proxy->isGroup(row))
                continue;
            const qsizetype next = text.indexOf(heading, at);
            QVERIFY2(next >= at, qPrintable(heading));
            at = next;
            ++groups;
        }
        QCOMPARE(dialog->shown()->pages.outline.size(), static_cast<std::size_t>(groups));
    }

    void anUntickedColumnIsLeftOutAndTheTableStaysAsItIs()
    {
        DrivenWindow driven(pageids::ledger);
        TableView &ledger = table(driven, "ledgerTable");
        TablePrintDialog *dialog = open(driven);
        QVERIFY(dialog && textOf(*dialog).contains(QStringLiteral("包抓领导")));
        const auto before = dialog->chosenColumns();
        tick(*dialog, QStringLiteral("包抓领导"));
        tick(*dialog, QStringLiteral("管理级别"));
        QCOMPARE(dialog->chosenColumns().size(), before.size());
        QTRY_VERIFY(isReady(*dialog));
        QString text = textOf(*dialog);
        QVERIFY(!text.contains(QStringLiteral("包抓领导")));
        QVERIFY(text.contains(QStringLiteral("管理级别")));

        const QString path = driven.filePath(QStringLiteral("台账.pdf"));
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(QStringLiteral("tablePrintPdf")), Qt::LeftButton);
        auto *asked = dialog->findChild<QFileDialog *>(QStringLiteral("pdfDialog"));
        QVERIFY(asked);
        const int pages = dialog->shown()->report.pages;
        asked->selectFile(path);
        static_cast<QDialog *>(asked)->accept();
        QTRY_VERIFY(driven.window().desk()->messages().text().contains(QStringLiteral("已输出")));
        QTRY_VERIFY(!driven.window().findChild<TablePrintDialog *>());
        const PdfMeasure pdf(path);
        QCOMPARE(pdf.pages().size(), qsizetype(pages));
        QVERIFY(pdf.text().contains(QStringLiteral("曹坪抽水蓄能")) && !pdf.text().contains(QStringLiteral("包抓领导")));
        for (const PdfPage &page : pdf.pages())
            QVERIFY(std::ranges::any_of(page.words, [](const PdfText &word) { return word.text.contains(QStringLiteral("项目名称")); }));

        // Nothing is kept: the table and the next dialog show what they did.
        const auto *model = static_cast<LedgerModel *>(static_cast<MatterProxy *>(ledger.model())->sourceModel());
        for (int column = 0; column < model->columnCount(); ++column)
            QCOMPARE(ledger.isColumnHidden(column), !model->columns()[static_cast<size_t>(column)].shown);
        QCOMPARE(open(driven)->chosenColumns(), before);
    }

    void theWayBackTicksWhatTheTableShows()
    {
        DrivenWindow driven(pageids::ledger);
        TablePrintDialog *dialog = open(driven);
        const auto before = dialog->chosenColumns();
        tick(*dialog, QStringLiteral("总投资"));
        tick(*dialog, QStringLiteral("项目代码"));
        QVERIFY(dialog->chosenColumns() != before);
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(QStringLiteral("tableColumnsReset")), Qt::LeftButton);
        QCOMPARE(dialog->chosenColumns(), before);
    }

    void paperIsTurnedAndColumnsStandSideBySide()
    {
        DrivenWindow driven(pageids::ledger);
        TablePrintDialog *dialog = open(driven);
        QVERIFY(dialog->shown()->pages.paper == PaperFormat({PaperFormat::Size::A4, true}));
        choose(*dialog, QStringLiteral("tablePaperSize"), QStringLiteral("A3"));
        choose(*dialog, QStringLiteral("tablePaperDirection"), QStringLiteral("纵向"));
        QTRY_VERIFY(isReady(*dialog) && dialog->shown()->pages.paper == PaperFormat({PaperFormat::Size::A3, false}));
        choose(*dialog, QStringLiteral("tablePaperSize"), QStringLiteral("A4"));
        QTest::keyClick(dialog->findChild<QCheckBox *>(QStringLiteral("tableFit")), Qt::Key_Space);
        QTRY_VERIFY(isReady(*dialog) && dialog->shown()->across > 1);
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("tablePrintState"))->text().contains(QStringLiteral("并排")));
    }

    void tooManyColumnsAreSaidAndNothingCanBePrinted()
    {
        DrivenWindow driven(pageids::ledger);
        TablePrintDialog *dialog = open(driven);
        auto *list = dialog->findChild<QListWidget *>(QStringLiteral("tableColumns"));
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setCheckState(Qt::Checked);
        const auto *state = dialog->findChild<QLabel *>(QStringLiteral("tablePrintState"));
        QTRY_VERIFY(state->text().contains(QStringLiteral("A3")));
        QVERIFY(!isReady(*dialog) && !dialog->shown());
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(state->text().contains(QStringLiteral("还没有选列")));
    }

    void paperOnWhichTypeIsTooSmallIsOfferedTurnedAndThenLarger()
    {
        DrivenWindow driven(pageids::ledger);
        TablePrintDialog *dialog = open(driven);
        auto *const larger = dialog->findChild<QAbstractButton *>(QStringLiteral("tableLargerPaper"));
        choose(*dialog, QStringLiteral("tablePaperDirection"), QStringLiteral("纵向"));
        auto *list = dialog->findChild<QListWidget *>(QStringLiteral("tableColumns"));
        const auto *state = dialog->findChild<QLabel *>(QStringLiteral("tablePrintState"));
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setCheckState(row < 20 ? Qt::Checked : Qt::Unchecked);
        QTRY_VERIFY(larger->isVisible());
        QCOMPARE(larger->text(), QStringLiteral("换成横向"));
        QTest::mouseClick(larger, Qt::LeftButton);
        QTRY_VERIFY(larger->isVisible() && larger->text() == QStringLiteral("换成 A3 纸"));
        QVERIFY(dialog->paper().format == PaperFormat({PaperFormat::Size::A4, true}));
        QTRY_VERIFY(state->text().contains(QStringLiteral("A3")));
        larger->setFocus();
        QTest::keyClick(larger, Qt::Key_Space);
        QTRY_VERIFY(isReady(*dialog) && dialog->shown()->pages.paper == PaperFormat({PaperFormat::Size::A3, true}));
        QVERIFY(larger->isHidden()); // there is no larger one
    }

    void theMonthGridPrintsBothFiguresAndItsSums()
    {
        DrivenWindow driven(pageids::monthly);
        auto *tabs = driven.window().findChild<TabStrip *>(QStringLiteral("monthlyTabs"));
        while (tabs->current() != QLatin1String("promoted-projects"))
            QTest::keyClick(tabs, Qt::Key_Right);
        const TablePrintDialog *dialog = open(driven);
        QVERIFY(dialog);
        const QString text = textOf(*dialog);
        QVERIFY2(text.contains(QStringLiteral("重点推进项目逐月累计完成（2024年8月）")), qPrintable(text.left(100)));
        QVERIFY(text.contains(QStringLiteral("上为完成，下为计划")));
        QVERIFY2(text.contains(QStringLiteral("○")), "what was not reported is marked");
        const QModelIndex first = table(driven, "monthlyTable").model()->index(0, 5);
        QVERIFY(text.contains(first.data().toString()) && text.contains(first.data(CellModel::SecondRole).toString()));
        QVERIFY(text.contains(QStringLiteral("合计59项")));
    }

    void thePrinterGetsTheSheetThatIsShown()
    {
        DrivenWindow driven(pageids::ledger);
        const TablePrintDialog *dialog = open(driven);
        const QString path = driven.filePath(QStringLiteral("打印.pdf"));
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        preparePrinter(printer, *dialog->shown());
        QVERIFY(printPaper(printer, *dialog->shown(), {}));
        const auto pages = PdfMeasure(path).pages();
        QCOMPARE(pages.size(), qsizetype(dialog->shown()->report.pages));
        QVERIFY(qAbs(pages.front().size.width() - 297) < 0.5 && qAbs(pages.front().size.height() - 210) < 0.5);
    }

    void ctrlPPrintsTheTableWhereThereIsOneAndTheBulletinThere()
    {
        DrivenWindow driven(pageids::ledger);
        const auto enabled = [&](const char *id) { return driven.window().actions().action(QLatin1String(id))->isEnabled(); };
        QVERIFY(enabled("table.print") && !enabled("paper.print"));
        driven.window().desk()->openPage(pageids::bulletin);
        QTRY_VERIFY(enabled("paper.print"));
        QVERIFY(!enabled("table.print"));
        driven.window().desk()->openPage(pageids::overview);
        QVERIFY(!enabled("table.print") && !enabled("paper.print"));
        driven.window().desk()->openPage(pageids::ledger);
        driven.window().findChild<QLineEdit *>(QStringLiteral("ledgerSearch"))->setText(QStringLiteral("飞机场"));
        QVERIFY2(!enabled("table.print"), "there are no rows");
    }

    void aPdfThatCannotBeWrittenIsSaidInTheDialog()
    {
        DrivenWindow driven(pageids::ledger);
        TablePrintDialog *dialog = open(driven);
        QFile blocker(driven.filePath(QStringLiteral("挡路")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(QStringLiteral("tablePrintPdf")), Qt::LeftButton);
        auto *asked = dialog->findChild<QFileDialog *>(QStringLiteral("pdfDialog"));
        Q_EMIT asked->fileSelected(driven.filePath(QStringLiteral("挡路/台账.pdf")));
        asked->reject();
        QTRY_VERIFY(dialog->findChild<QLabel *>(QStringLiteral("tablePrintState"))->text().contains(QStringLiteral("台账.pdf")));
        QVERIFY(isReady(*dialog));
    }
};

BIHUAN_TEST(TstTablePrinting)
#include "tst_tableprinting.moc"
