// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdfmeasure.h"

#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace bihuan::test {
namespace {

constexpr double mmPerPoint = 25.4 / 72.0;

double number(const QXmlStreamReader &xml, QLatin1String name)
{
    return xml.attributes().value(name).toDouble() * mmPerPoint;
}

bool isInk(QRgb dot, InkKind kind)
{
    const bool red = qRed(dot) > 150 && qGreen(dot) < 110 && qBlue(dot) < 110;
    return kind == InkKind::Red ? red : qGray(dot) < 128 && !red;
}

} // namespace

QList<PdfText> PdfPage::rows() const
{
    QList<PdfText> sorted = words;
    std::stable_sort(sorted.begin(), sorted.end(), [](const PdfText &a, const PdfText &b) {
        return a.box.center().y() < b.box.center().y();
    });
    QList<QList<PdfText>> groups;
    for (const PdfText &word : sorted) {
        if (groups.isEmpty() ||
            std::abs(groups.last().first().box.center().y() - word.box.center().y()) > 2.0)
            groups.append(QList<PdfText>());
        groups.last().append(word);
    }
    QList<PdfText> result;
    for (QList<PdfText> &group : groups) {
        std::sort(group.begin(), group.end(),
                  [](const PdfText &a, const PdfText &b) { return a.box.left() < b.box.left(); });
        PdfText row;
        for (const PdfText &word : group) {
            row.text += word.text;
            row.box = row.box.isNull() ? word.box : row.box.united(word.box);
        }
        result << row;
    }
    return result;
}

QByteArray PdfMeasure::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) {
        qWarning("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
        return {};
    }
    return process.readAllStandardOutput();
}

QList<PdfPage> PdfMeasure::pages() const
{
    QList<PdfPage> result;
    QXmlStreamReader xml(
        run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), m_path, QStringLiteral("-")}));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("page")) {
            result.append(
                PdfPage{{number(xml, QLatin1String("width")), number(xml, QLatin1String("height"))}, {}});
        } else if (xml.name() == QLatin1String("word") && !result.isEmpty()) {
            const QPointF topLeft(number(xml, QLatin1String("xMin")), number(xml, QLatin1String("yMin")));
            const QPointF bottomRight(number(xml, QLatin1String("xMax")), number(xml, QLatin1String("yMax")));
            result.last().words.append({xml.readElementText(), QRectF(topLeft, bottomRight)});
        }
    }
    return result;
}

QString PdfMeasure::text() const
{
    return QString::fromUtf8(run(QStringLiteral("pdftotext"), {m_path, QStringLiteral("-")}));
}

QList<PdfFont> PdfMeasure::fonts() const
{
    QList<PdfFont> result;
    const QString table = QString::fromUtf8(run(QStringLiteral("pdffonts"), {m_path}));
    static const QRegularExpression line(
        QStringLiteral("^(\\S+) .*\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+$"),
        QRegularExpression::MultilineOption);
    auto matches = line.globalMatch(table);
    while (matches.hasNext()) {
        const auto match = matches.next();
        result.append({match.captured(1), match.captured(2) == QLatin1String("yes"),
                       match.captured(3) == QLatin1String("yes")});
    }
    return result;
}

QImage PdfMeasure::picture(int page, int dpi) const
{
    const QString number = QString::number(page);
    return QImage::fromData(
        run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-f"),
                                         number, QStringLiteral("-l"), number, m_path}),
        "PPM");
}

QList<QRectF> horizontalRules(const QImage &picture, int dpi, double shortest, InkKind kind)
{
    const double scale = 25.4 / dpi;
    QList<QRectF> rules;
    for (int y = 0; y < picture.height(); ++y) {
        int longest = 0;
        int start = 0;
        int runStart = 0;
        for (int x = 0; x <= picture.width(); ++x) {
            if (x < picture.width() && isInk(picture.pixel(x, y), kind))
                continue;
            if (x - runStart > longest) {
                longest = x - runStart;
                start = runStart;
            }
            runStart = x + 1;
        }
        if (longest * scale < shortest)
            continue;
        const QRectF row(start * scale, y * scale, longest * scale, scale);
        if (!rules.isEmpty() && row.top() - rules.last().bottom() < scale / 2)
            rules.last() = rules.last().united(row);
        else
            rules << row;
    }
    return rules;
}

QRectF inkBox(const QImage &picture, int dpi, QRectF area, InkKind kind)
{
    const double scale = 25.4 / dpi;
    QRect found;
    const QRect dots = QRectF(area.topLeft() / scale, area.size() / scale).toRect() & picture.rect();
    for (int y = dots.top(); y <= dots.bottom(); ++y) {
        for (int x = dots.left(); x <= dots.right(); ++x) {
            if (isInk(picture.pixel(x, y), kind))
                found |= QRect(x, y, 1, 1);
        }
    }
    return found.isNull()
               ? QRectF()
               : QRectF(found.x() * scale, found.y() * scale, found.width() * scale, found.height() * scale);
}

} // namespace bihuan::test
