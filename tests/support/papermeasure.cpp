// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/papermeasure.h"

#include "core/typeset/textclass.h"
#include "tests/support/pdfmeasure.h"

#include <algorithm>
#include <cmath>

namespace bihuan::test {
namespace {

constexpr int dotsPerInch = 300;
constexpr double areaLeft = 28.0;
constexpr double areaRight = 184.0;
constexpr double areaTop = 37.0;
constexpr double areaBottom = 262.0;
constexpr double linePitchMm = 225.0 / 22;

double cellsOf(const QString &line)
{
    double cells = 0.0;
    for (const char32_t code : line.toStdU32String())
        cells += isFullWidth(code) ? 1.0 : 0.5;
    return cells;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0.0 : values.at(values.size() / 2);
}

class PaperReader
{
public:
    PaperReader(const QString &pdf, bool redHead) : m_pdf(pdf), m_pages(m_pdf.pages()), m_redHead(redHead) {}

    PaperFigures read()
    {
        m_result.pages = static_cast<int>(m_pages.size());
        for (const PdfFont &font : m_pdf.fonts())
            m_result.fonts << (font.embedded ? font.name : font.name + QLatin1Char('*'));
        if (m_pages.isEmpty())
            return m_result;
        add(QStringLiteral("paper width"), m_pages.first().size.width(), 210, 0.1);
        add(QStringLiteral("paper height"), m_pages.first().size.height(), 297, 0.1);
        readText();
        readHead();
        readNumbers();
        readImprint();
        return m_result;
    }

private:
    void add(const QString &name, double found, double wanted, double tolerance)
    {
        m_result.figures.append({name, found, wanted, tolerance});
    }

    /// Lines of a page that is upright and between its first and its last.
    QList<PdfText> textRows(const PdfPage &page) const
    {
        QList<PdfText> rows = page.rows();
        rows.removeIf([](const PdfText &row) { return row.box.center().y() > areaBottom; });
        return rows;
    }

    /// Pages full of text: no table, whose rows stand on no grid.
    bool isFull(const QList<PdfText> &rows) const
    {
        if (rows.size() < 21)
            return false;
        for (qsizetype i = 1; i < rows.size(); ++i) {
            if (std::abs(rows.at(i).box.center().y() - rows.at(i - 1).box.center().y() - linePitchMm) > 1.0)
                return false;
        }
        return true;
    }

    void readText()
    {
        QList<double> pitches;
        QList<double> lineCounts;
        QList<double> lengths;
        double left = 999;
        double right = 0;
        double top = 0;
        double bottom = 0;
        for (const PdfPage &page : m_pages) {
            const QList<PdfText> rows = textRows(page);
            if (!isFull(rows))
                continue;
            lineCounts << static_cast<double>(rows.size());
            top = rows.first().box.center().y() - linePitchMm / 2;
            if (rows.size() == 22)
                bottom = rows.last().box.center().y() + linePitchMm / 2;
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (i > 0)
                    pitches << rows.at(i).box.center().y() - rows.at(i - 1).box.center().y();
                left = std::min(left, rows.at(i).box.left());
                right = std::max(right, rows.at(i).box.right());
                if (rows.at(i).box.left() < areaLeft + 1 && rows.at(i).box.right() > areaRight - 1)
                    lengths << cellsOf(rows.at(i).text);
                judgeEnds(rows.at(i).text);
            }
        }
        if (lineCounts.isEmpty())
            return;
        add(QStringLiteral("lines to a full page"), *std::max_element(lineCounts.begin(), lineCounts.end()), 22, 0);
        add(QStringLiteral("line pitch"), median(pitches), linePitchMm, 0.05);
        add(QStringLiteral("widest line pitch"), *std::max_element(pitches.begin(), pitches.end()), linePitchMm, 0.05);
        add(QStringLiteral("characters to a full line"), median(lengths), 28, 0.01);
        add(QStringLiteral("type area left"), left, areaLeft, 1);
        add(QStringLiteral("type area right"), right, areaRight, 1);
        add(QStringLiteral("type area top"), top, areaTop, 1);
        if (bottom > 0)
            add(QStringLiteral("type area bottom"), bottom, areaBottom, 1);
    }

    void judgeEnds(const QString &line)
    {
        const std::u32string codes = line.toStdU32String();
        if (!codes.empty() && (textClass(codes.front()) == TextClass::Closing || textClass(codes.back()) == TextClass::Opening))
            m_result.badLines << line;
    }

    void readHead()
    {
        const QImage first = m_pdf.picture(1, dotsPerInch);
        const QList<QRectF> rules = horizontalRules(first, dotsPerInch, 100, InkKind::Red);
        if (rules.isEmpty())
            return;
        const QRectF rule = rules.first();
        add(QStringLiteral("red line's length"), rule.width(), 156, 0.5);
        const QRectF above = inkBox(first, dotsPerInch, QRectF(areaLeft, rule.top() - 9, 156, 8.7), InkKind::Dark);
        if (!above.isNull())
            add(QStringLiteral("red line below the number"), rule.top() - above.bottom(), 4, 0.3);
        if (m_redHead) {
            const QRectF mark = inkBox(first, dotsPerInch, QRectF(20, 25, 170, rule.top() - 26), InkKind::Red);
            add(QStringLiteral("red mark below the paper's top"), mark.top(), 72, 0.5);
        }
    }

    void readNumbers()
    {
        for (int p = 1; p <= std::min(m_result.pages, 4); ++p) {
            const QRectF area(areaLeft, areaBottom + 3, 156, 15);
            const QImage picture = m_pdf.picture(p, dotsPerInch);
            const bool odd = p % 2 == 1;
            const QRectF outer(odd ? areaLeft + 110 : areaLeft, area.top(), 46, area.height());
            const QRectF number = inkBox(picture, dotsPerInch, outer, InkKind::Dark);
            if (number.isNull())
                continue;
            const QRectF end(odd ? number.right() - 3 : number.left(), area.top(), 3, area.height());
            const QRectF dash = inkBox(picture, dotsPerInch, end, InkKind::Dark);
            add(QStringLiteral("page %1: number below the type area").arg(p), dash.top() - areaBottom, 7, 0.5);
            add(QStringLiteral("page %1: number from the outer edge").arg(p),
                odd ? areaRight - number.right() : number.left() - areaLeft, 5.57, 0.6);
        }
    }

    void readImprint()
    {
        const QImage last = m_pdf.picture(m_result.pages, dotsPerInch);
        QList<QRectF> rules = horizontalRules(last, dotsPerInch, 150, InkKind::Dark);
        rules.removeIf([](const QRectF &rule) { return rule.width() > 157; });
        if (!rules.isEmpty())
            add(QStringLiteral("版记's last line on the bottom"), rules.last().bottom(), areaBottom, 0.3);
    }

    PdfMeasure m_pdf;
    QList<PdfPage> m_pages;
    bool m_redHead;
    PaperFigures m_result;
};

} // namespace

bool PaperFigure::holds() const
{
    return std::abs(found - wanted) <= tolerance;
}

const PaperFigure *PaperFigures::find(const QString &name) const
{
    const auto found = std::ranges::find(figures, name, &PaperFigure::name);
    return found == figures.end() ? nullptr : &*found;
}

QString PaperFigures::table() const
{
    QString text = QStringLiteral("pages %1\n").arg(pages);
    for (const PaperFigure &figure : figures)
        text += QStringLiteral("%1 %2: %3 (wanted %4 ± %5)\n")
                    .arg(figure.holds() ? QStringLiteral("ok ") : QStringLiteral("NO "), figure.name)
                    .arg(figure.found, 0, 'f', 2)
                    .arg(figure.wanted, 0, 'f', 2)
                    .arg(figure.tolerance, 0, 'f', 2);
    for (const QString &line : badLines)
        text += QStringLiteral("NO  against 避头尾: %1\n").arg(line);
    return text + QStringLiteral("fonts %1\n").arg(fonts.join(QLatin1Char(' ')));
}

bool PaperFigures::holds() const
{
    return pages > 0 && badLines.isEmpty() && std::ranges::all_of(figures, &PaperFigure::holds);
}

PaperFigures measurePaper(const QString &pdf, bool redHead)
{
    return PaperReader(pdf, redHead).read();
}

} // namespace bihuan::test
