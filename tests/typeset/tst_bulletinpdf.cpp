// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/pdfwriter.h"
#include "core/typeset/textclass.h"
#include "core/typeset/textparser.h"
#include "tests/support/pdfmeasure.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace bihuan;
using namespace bihuan::test;

namespace {

constexpr int measuringDpi = 300;
constexpr double typeAreaLeft = 28.0;
constexpr double typeAreaRight = 184.0;
constexpr double typeAreaTop = 37.0;
constexpr double typeAreaBottom = 262.0;

bool within(double value, double wanted, double tolerance)
{
    return std::abs(value - wanted) <= tolerance;
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// Rows inside the type area, above the 版记 and the page number.
QList<PdfText> bodyRows(const PdfPage &page, double bottom = typeAreaBottom)
{
    QList<PdfText> rows = page.rows();
    rows.removeIf([&](const PdfText &row) { return row.box.center().y() > bottom; });
    return rows;
}

} // namespace

/// The county's own bulletin, measured on the PDF as a reader of the paper would (GB/T 9704-2012).
class TstBulletinPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(dataPath(QStringLiteral("typeset/zhashui-bulletin-2024-01.txt")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_source = file.readAll();
        const auto document = parseText(m_source, Document::Form::Bulletin);
        QVERIFY(document.has_value());
        m_path = m_folder.filePath(QStringLiteral("bulletin.pdf"));
        const auto report = writePdf(*document, m_path);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text));
        QCOMPARE(report->pages, 10);
        QVERIFY(report->missingCharacters.isEmpty());
        m_pages = PdfMeasure(m_path).pages();
        QCOMPARE(m_pages.size(), 10);
        m_first = PdfMeasure(m_path).picture(1, measuringDpi);
        m_last = PdfMeasure(m_path).picture(10, measuringDpi);
        QVERIFY(!m_first.isNull() && !m_last.isNull());
    }

    void thePaperIsA4()
    {
        for (const PdfPage &page : m_pages) {
            QVERIFY(within(page.size.width(), 210, 0.01));
            QVERIFY(within(page.size.height(), 297, 0.01));
        }
    }

    void aFullPageHas22LinesOnAPitchOf10Point23()
    {
        int fullPages = 0;
        for (qsizetype p = 1; p + 1 < m_pages.size(); ++p) {
            const QList<PdfText> rows = bodyRows(m_pages.at(p));
            QVERIFY(rows.size() <= 22);
            fullPages += rows.size() == 22 ? 1 : 0;
            for (qsizetype i = 1; i < rows.size(); ++i) {
                const double pitch = rows.at(i).box.top() - rows.at(i - 1).box.top();
                QVERIFY2(within(pitch, 10.23, 0.05),
                         qPrintable(QStringLiteral("page %1 line %2: %3").arg(p + 1).arg(i).arg(pitch)));
            }
        }
        QVERIFY2(fullPages >= 4, qPrintable(QString::number(fullPages)));
    }

    void theTypeAreaIs156By225()
    {
        for (qsizetype p = 1; p + 1 < m_pages.size(); ++p) {
            const QList<PdfText> rows = bodyRows(m_pages.at(p));
            // The type stands in the middle of its line of 10.23 mm.
            const double middle = rows.first().box.center().y();
            QVERIFY2(within(middle - 225.0 / 22 / 2, typeAreaTop, 1.0), qPrintable(QString::number(middle)));
            if (rows.size() == 22)
                QVERIFY(within(rows.last().box.center().y() + 225.0 / 22 / 2, typeAreaBottom, 1.0));
            double left = 999;
            double right = 0;
            for (const PdfText &row : rows) {
                left = std::min(left, row.box.left());
                right = std::max(right, row.box.right());
                QVERIFY(row.box.left() > typeAreaLeft - 1.0 && row.box.right() < typeAreaRight + 1.0);
            }
            QVERIFY2(within(left, typeAreaLeft, 0.2) && within(right, typeAreaRight, 0.2),
                     qPrintable(QStringLiteral("%1 to %2").arg(left).arg(right)));
        }
    }

    void aFullLineHas28CharactersAndIsFlush()
    {
        int full = 0;
        int onGrid = 0;
        for (qsizetype p = 1; p + 1 < m_pages.size(); ++p) {
            const QList<PdfText> rows = bodyRows(m_pages.at(p));
            for (qsizetype i = 0; i < rows.size(); ++i) {
                const PdfText &row = rows.at(i);
                const bool closesParagraph =
                    i + 1 < rows.size() && rows.at(i + 1).box.left() > typeAreaLeft + 1.0;
                if (closesParagraph || row.text.endsWith(QStringLiteral("。")))
                    continue;
                double cells = 0;
                for (const char32_t code : row.text.toStdU32String())
                    cells += isFullWidth(code) ? 1.0 : 0.5;
                if (row.box.left() > typeAreaLeft + 1.0)
                    cells += 2.0;
                ++full;
                onGrid += within(cells, 28.0, 0.01) ? 1 : 0;
                QVERIFY2(within(row.box.right(), typeAreaRight, 0.2),
                         qPrintable(QStringLiteral("page %1: %2 ends at %3")
                                        .arg(p + 1)
                                        .arg(row.text)
                                        .arg(row.box.right())));
                QVERIFY2(cells > 26.0 && cells < 30.0, qPrintable(row.text));
            }
        }
        QVERIFY(full > 100);
        QVERIFY2(onGrid * 10 > full * 7, qPrintable(QStringLiteral("%1 of %2").arg(onGrid).arg(full)));
    }

    void noLineStartsOrEndsAgainstTheRules()
    {
        for (const PdfPage &page : m_pages) {
            for (const PdfText &row : bodyRows(page)) {
                const std::u32string codes = row.text.toStdU32String();
                QVERIFY2(textClass(codes.front()) != TextClass::Closing, qPrintable(row.text));
                QVERIFY2(textClass(codes.back()) != TextClass::Opening, qPrintable(row.text));
            }
        }
    }

    void aFigureIsNeverPartedFromItsUnit()
    {
        static const QRegularExpression figure(QStringLiteral("\\d$"));
        for (const PdfPage &page : m_pages) {
            for (const PdfText &row : bodyRows(page))
                QVERIFY2(!figure.match(row.text).hasMatch(), qPrintable(row.text));
        }
    }

    void theRedNameIsLargeRedAndCentred()
    {
        const QRectF mark = inkBox(m_first, measuringDpi, QRectF(20, 30, 170, 45), InkKind::Red);
        QVERIFY2(within(mark.center().x(), (typeAreaLeft + typeAreaRight) / 2, 1.5),
                 qPrintable(QString::number(mark.center().x())));
        QVERIFY2(mark.height() > 18 && mark.height() < 26, qPrintable(QString::number(mark.height())));
        QVERIFY(mark.width() > 80 && mark.width() < 150);
        QVERIFY(mark.top() > typeAreaTop);
    }

    void theRedLineIs156LongAnd4BelowTheIssueLine()
    {
        const QList<QRectF> rules = horizontalRules(m_first, measuringDpi, 100, InkKind::Red);
        QCOMPARE(rules.size(), 1);
        QVERIFY2(within(rules.first().width(), 156, 0.3), qPrintable(QString::number(rules.first().width())));
        QVERIFY(within(rules.first().left(), typeAreaLeft, 0.2));
        const QRectF above =
            inkBox(m_first, measuringDpi, QRectF(28, rules.first().top() - 10, 156, 9.5), InkKind::Dark);
        QVERIFY2(within(rules.first().top() - above.bottom(), 4.0, 0.3),
                 qPrintable(QString::number(rules.first().top() - above.bottom())));
    }

    void officeLeftAndDateRightStandOneCharacterIn()
    {
        const QList<PdfText> rows = m_pages.first().rows();
        const auto issue = std::find_if(rows.begin(), rows.end(), [](const PdfText &row) {
            return row.text == QStringLiteral("柞水县人民政府办公室2024年3月15日");
        });
        QVERIFY(issue != rows.end());
        QVERIFY(within(issue->box.left(), typeAreaLeft + 5.57, 0.3));
        QVERIFY(within(issue->box.right(), typeAreaRight - 5.57, 0.3));
    }

    void levelsStandInTheirFonts()
    {
        const QString names = [&] {
            QStringList all;
            for (const PdfFont &font : PdfMeasure(m_path).fonts())
                all << font.name;
            return all.join(QLatin1Char(' '));
        }();
        const FontSet fonts;
        for (const FontRole role :
             {FontRole::XiaoBiaoSong, FontRole::FangSong, FontRole::KaiTi, FontRole::HeiTi}) {
            const QString family = fonts.family(role).remove(QLatin1Char(' '));
            QVERIFY2(names.contains(family), qPrintable(family + QStringLiteral(" not in ") + names));
        }
    }

    void fontsAreEmbeddedAsSubsets()
    {
        const QList<PdfFont> fonts = PdfMeasure(m_path).fonts();
        QVERIFY(fonts.size() >= 5);
        for (const PdfFont &font : fonts)
            QVERIFY2(font.embedded && font.subset, qPrintable(font.name));
        QVERIFY(QFileInfo(m_path).size() < 1024 * 1024);
    }

    void theNumberStands7BelowRightOnOddAndLeftOnEvenPages()
    {
        for (const int p : {1, 2, 9, 10}) {
            const QImage picture = p == 1 ? m_first : PdfMeasure(m_path).picture(p, measuringDpi);
            const QRectF area(typeAreaLeft, typeAreaBottom + 3, 156, 15);
            const QRectF number = inkBox(picture, measuringDpi, area, InkKind::Dark);
            // The dash at the outer end.
            const bool odd = p % 2 == 1;
            const QRectF end(odd ? number.right() - 3 : number.left(), area.top(), 3, area.height());
            const QRectF dash = inkBox(picture, measuringDpi, end, InkKind::Dark);
            QVERIFY2(within(dash.top(), typeAreaBottom + 7, 0.5), qPrintable(QString::number(dash.top())));
            QVERIFY2(odd ? within(number.right(), typeAreaRight - 5.57, 0.6)
                         : within(number.left(), typeAreaLeft + 5.57, 0.6),
                     qPrintable(QString::number(number.right())));
        }
        for (int p = 1; p <= m_pages.size(); ++p)
            QCOMPARE(m_pages.at(p - 1).rows().last().text, QStringLiteral("—%1—").arg(p));
    }

    void theImprintsLastLineLiesOnTheBottomOfTheLastPage()
    {
        const QList<QRectF> rules = horizontalRules(m_last, measuringDpi, 100, InkKind::Dark);
        QCOMPARE(rules.size(), 2);
        QVERIFY2(within(rules.last().bottom(), typeAreaBottom, 0.2),
                 qPrintable(QString::number(rules.last().bottom())));
        for (const QRectF &rule : rules) {
            QVERIFY(within(rule.width(), 156, 0.3));
            QVERIFY2(within(rule.height(), 0.35, 0.1), qPrintable(QString::number(rule.height())));
        }
        for (int p = 1; p < 10; ++p)
            QVERIFY(horizontalRules(PdfMeasure(m_path).picture(p, 100), 100, 100, InkKind::Dark).isEmpty());
    }

    void theTextIsCopiedExactlyAndInOrder()
    {
        QString copied = PdfMeasure(m_path).text();
        static const QRegularExpression pageNumber(QStringLiteral("— ?\\d+ ?—\\s*\\f"));
        QCOMPARE(copied.count(pageNumber), 10);
        copied.remove(pageNumber);
        QString source = QString::fromUtf8(m_source).remove(QStringLiteral("**"));
        QCOMPARE(withoutSpaces(copied), withoutSpaces(source));
    }

    void noKangxiRadicalIsCopied()
    {
        for (const QChar c : PdfMeasure(m_path).text())
            QVERIFY2(c.unicode() < 0x2e80 || c.unicode() > 0x2fdf, qPrintable(QString(c)));
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_source;
    QString m_path;
    QList<PdfPage> m_pages;
    QImage m_first;
    QImage m_last;
};

BIHUAN_TEST(TstBulletinPdf)
#include "tst_bulletinpdf.moc"
