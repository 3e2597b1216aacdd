// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/pdfwriter.h"
#include "core/typeset/tablesheet.h"
#include "tests/support/pdfmeasure.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

/// Tables on paper: the pages as they are laid out, and as a reader of the PDF sees them.
class TstTableSheet : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static TableReport::Column column(const QString &title,
                                      TableColumn::Align align = TableColumn::Align::Left)
    {
        TableReport::Column column;
        column.title = title;
        column.align = align;
        return column;
    }

    /// Two groups, `rows` projects, `extra` columns of figures.
    static TableReport reportOf(int rows, int extra = 1)
    {
        TableReport report;
        report.title = QStringLiteral("重点建设项目（2024年8月）");
        report.office = QStringLiteral("柞水县人民政府办公室");
        report.count = QStringLiteral("共%1项").arg(rows);
        report.filter = QStringLiteral("筛选：红灯");
        report.printed = QStringLiteral("2024年9月2日");
        report.notice = QStringLiteral("示例数据");
        report.totalHeading = QStringLiteral("合计");
        report.columns = {column(QStringLiteral("项目名称")), column(QStringLiteral("预警"))};
        report.columns.front().repeated = true;
        for (int i = 0; i < extra; ++i) {
            TableReport::Column figures =
                column(QStringLiteral("总投资%1").arg(i + 1), TableColumn::Align::Right);
            figures.unit = QStringLiteral("万元");
            figures.total.text = QStringLiteral("123,456.78");
            report.columns.push_back(figures);
        }
        const auto add = [&](const QString &heading, const QStringList &cells) {
            report.rows.push_back({heading});
            for (std::size_t c = 0; c < report.columns.size(); ++c)
                report.columns[c].cells.push_back(
                    {cells.value(static_cast<qsizetype>(std::min<std::size_t>(c, 2))), {}});
        };
        for (int i = 0; i < rows; ++i) {
            if (i == 0 || i == rows / 2)
                add(i == 0 ? QStringLiteral("交通局 甲组") : QStringLiteral("水利局 乙组"),
                    {{}, {}, QStringLiteral("61,728.39")});
            add({}, {QStringLiteral("第%1号曹坪抽水蓄能电站进场道路及附属工程").arg(i + 1),
                     QStringLiteral("■红"), QStringLiteral("1,%1.50").arg(100 + i)});
        }
        return report;
    }

    static LaidOutDocument pagesOf(const TableReport &report, const TablePaper &paper = {})
    {
        const auto sheet = layOutTable(report, paper, FontSet());
        return sheet ? sheet->pages : LaidOutDocument{};
    }

    PdfMeasure pdf(const TableReport &report, const TablePaper &paper)
    {
        const QString path = m_folder.filePath(QStringLiteral("table.pdf"));
        const FontSet fonts;
        const auto sheet = layOutTable(report, paper, fonts);
        if (!sheet || !writePdf(sheet->pages, fonts, path))
            qFatal("the table was not written");
        return PdfMeasure(path);
    }

private Q_SLOTS:
    void everyPageHasTheHeadingsAndItsNumber()
    {
        const PdfMeasure file = pdf(reportOf(120), {});
        const auto pages = file.pages();
        QVERIFY(pages.size() > 2);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const auto rows = pages[i].rows();
            const auto has = [&](const QString &text) {
                return std::ranges::any_of(rows, [&](const PdfText &row) { return row.text.contains(text); });
            };
            QVERIFY(has(QStringLiteral("项目名称")) && has(QStringLiteral("总投资1")));
            QVERIFY(has(QStringLiteral("第%1页，共%2页").arg(i + 1).arg(pages.size())));
            QVERIFY(has(QStringLiteral("打印日期：2024年9月2日")) && has(QStringLiteral("示例数据")));
            QCOMPARE(has(QStringLiteral("续表")), i > 0);
            QCOMPARE(has(QStringLiteral("筛选：红灯")), i == 0);
            QVERIFY(qAbs(pages[i].size.width() - 297) < 0.5 && qAbs(pages[i].size.height() - 210) < 0.5);
        }
    }

    void aGroupThatGoesOnIsNamedAtTheHeadOfTheNextPage()
    {
        const auto pages = pagesOf(reportOf(120)).pages;
        QVERIFY(pages.size() > 3);
        const QString continued = QStringLiteral("（续）");
        QString group;
        for (const Drawing &page : pages) {
            const QString text = plainText(page).remove(QRegularExpression(QStringLiteral("\\s")));
            const auto goesOn = text.indexOf(group + continued);
            // A page goes on with the group of the page before, or begins with the heading of the next one.
            QVERIFY2(group.isEmpty() ? !text.contains(continued) : goesOn >= 0 || text.contains(QStringLiteral("乙组")), qPrintable(text));
            if (goesOn >= 0 && !group.isEmpty())
                QVERIFY(goesOn < text.indexOf(QStringLiteral("进场道路")));
            QVERIFY(text.count(continued) <= 1);
            group = group == QLatin1String("乙组") || text.contains(QStringLiteral("水利局乙组")) ? QStringLiteral("乙组") : QStringLiteral("甲组");
        }
        QCOMPARE(group, QStringLiteral("乙组"));
        // The sums of a group stand at its beginning alone.
        QString all;
        for (const Drawing &page : pages)
            all += plainText(page);
        QCOMPARE(all.count(QStringLiteral("61,728.39")), 2);
        QVERIFY(!all.contains(QStringLiteral("合计") + continued));
    }

    void everyRowStandsOnOnePageAndNoneIsLost()
    {
        const auto pages = pagesOf(reportOf(120)).pages;
        QString all;
        int at = 0;
        for (const Drawing &page : pages) {
            const QString text = plainText(page);
            while (text.contains(QStringLiteral("第%1号").arg(at + 1)) &&
                   text.contains(QStringLiteral("1,%1.50").arg(100 + at)))
                ++at;
            all += text;
        }
        QCOMPARE(at, 120);
        QCOMPARE(all.count(QStringLiteral("进场道路")), 120);
    }

    void whatIsReadFromThePdfIsWhatWasPrinted()
    {
        const QString text = pdf(reportOf(20), {}).text();
        for (const QString &wanted :
             {QStringLiteral("重点建设项目（2024年8月）"), QStringLiteral("柞水县人民政府办公室"),
              QStringLiteral("共20项"), QStringLiteral("■红"), QStringLiteral("1,119.50"),
              QStringLiteral("123,456.78"), QStringLiteral("第7号")})
            QVERIFY2(text.contains(wanted), qPrintable(wanted));
    }

    void theTotalsStandLastAndNeverAlone()
    {
        // Whatever the number of rows, the last page has a row above the totals.
        for (int rows = 30; rows < 45; ++rows) {
            const QString last = plainText(pagesOf(reportOf(rows)).pages.back());
            QVERIFY(last.contains(QStringLiteral("合计")));
            QVERIFY(last.contains(QStringLiteral("第%1号").arg(rows)));
        }
    }

    void groupsAreWhatTheOutlineLeadsToAndStandAboveTheirRows()
    {
        const LaidOutDocument document = pagesOf(reportOf(90));
        QCOMPARE(document.outline.size(), std::size_t(2));
        QCOMPARE(document.outline[1].title, QStringLiteral("水利局 乙组"));
        const QString page = plainText(document.pages[static_cast<std::size_t>(document.outline[1].page)]);
        QVERIFY(page.contains(QStringLiteral("第46号")));
    }

    void figuresEndAtTheRightEdgeOfTheirColumn()
    {
        const auto page = pdf(reportOf(12), {}).pages().front();
        double right = 0.0;
        int figures = 0;
        for (const PdfText &word : page.words) {
            static const QRegularExpression figure(QStringLiteral("^1,1\\d\\d\\.50$"));
            if (!figure.match(word.text).hasMatch())
                continue;
            right = figures++ == 0 ? word.box.right() : right;
            QVERIFY(qAbs(word.box.right() - right) < 0.3);
        }
        QCOMPARE(figures, 12);
    }

    void theSheetIsAsChosen_data()
    {
        QTest::addColumn<TablePaper>("paper");
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("A4") << TablePaper{{PaperFormat::Size::A4, false}} << QSizeF(210, 297);
        QTest::newRow("A4 landscape") << TablePaper{{PaperFormat::Size::A4, true}} << QSizeF(297, 210);
        QTest::newRow("A3") << TablePaper{{PaperFormat::Size::A3, false}} << QSizeF(297, 420);
        QTest::newRow("A3 landscape") << TablePaper{{PaperFormat::Size::A3, true}} << QSizeF(420, 297);
    }
    void theSheetIsAsChosen()
    {
        QFETCH(TablePaper, paper);
        QFETCH(QSizeF, size);
        for (const PdfPage &page : pdf(reportOf(60, 6), paper).pages()) {
            QVERIFY(qAbs(page.size.width() - size.width()) < 0.3 &&
                    qAbs(page.size.height() - size.height()) < 0.3);
            for (const PdfText &word : page.words)
                QVERIFY2(
                    QRectF(QPointF(13, 13), QPointF(size.width() - 13, size.height() - 8)).contains(word.box),
                    qPrintable(word.text));
        }
    }

    void columnsThatDoNotFitStandBesideWithTheNameAgain()
    {
        const TableReport report = reportOf(40, 24);
        const auto refused = layOutTable(report, {}, FontSet());
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(QStringLiteral("A3")), qPrintable(refused.error().text));
        const auto sheet = layOutTable(report, {.fit = false}, FontSet());
        QVERIFY(sheet);
        QVERIFY(sheet->across > 1);
        const auto across = static_cast<std::size_t>(sheet->across);
        QCOMPARE(sheet->pages.pages.size() % across, std::size_t(0));
        for (std::size_t i = 0; i < across; ++i) {
            const QString text = plainText(sheet->pages.pages[i]);
            QVERIFY(text.contains(QStringLiteral("项目名称")) && text.contains(QStringLiteral("第3号")));
            QCOMPARE(text.contains(QStringLiteral("左起第%1页").arg(i + 1)), i > 0);
        }
        QVERIFY(plainText(sheet->pages.pages[across - 1]).contains(QStringLiteral("总投资24")));
    }

    void aTextLongerThanAPageGoesOnWithoutLoss()
    {
        TableReport report = reportOf(3);
        QString text;
        for (int i = 0; i < 4000; ++i)
            text += QStringLiteral("字%1").arg(i % 10);
        report.columns[1].cells[2].text = text;
        QString all;
        for (const Drawing &page : pagesOf(report, {{PaperFormat::Size::A4, false}}).pages)
            all += plainText(page);
        QCOMPARE(all.count(QStringLiteral("字")), 4000);
    }

    void secondFiguresAndLineBreaksAreKept()
    {
        TableReport report = reportOf(2);
        report.columns[2].cells[1] = {QStringLiteral("1,200"), QStringLiteral("1,500")};
        report.columns[1].cells[1].text = QStringLiteral("1—3月 120\n4—6月 300");
        const QString text = plainText(pagesOf(report).pages.front());
        QVERIFY(text.contains(QStringLiteral("1,200")) && text.contains(QStringLiteral("1,500")));
        QVERIFY(text.contains(QStringLiteral("3月120")) && text.contains(QStringLiteral("6月300")));
    }

    void whoeverStopsItGetsNothing()
    {
        const auto stopped =
            layOutTable(reportOf(50), {}, FontSet(), [](double share) { return share < 0.5; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }

    void aTableWithoutRowsIsStillAPage()
    {
        TableReport report = reportOf(0);
        report.totalHeading.clear();
        QCOMPARE(pagesOf(report).pages.size(), std::size_t(1));
    }
};

BIHUAN_TEST(TstTableSheet)
#include "tst_tablesheet.moc"
