// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/pdfwriter.h"
#include "core/typeset/textparser.h"
#include "tests/support/pdfmeasure.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace bihuan;
using namespace bihuan::test;

namespace {

constexpr int formDpi = 300;

bool closeTo(double value, double wanted, double tolerance)
{
    return std::abs(value - wanted) <= tolerance;
}

QByteArray noticeText()
{
    return QStringLiteral(
               "柞水县人民政府文件\n\n柞政发〔2024〕1号\n\n关于加强重点项目建设的通知\n\n各镇人民政府：\n\n"
               "现将有关事项通知如下，用地不少于120㎡，由𠮷林路项目部牵头。\n\n柞水县人民政府\n\n2024年3月8日"
               "\n\n"
               "抄送：县委办公室\n\n柞水县人民政府办公室　2024年3月8日印发")
        .toUtf8();
}

} // namespace

/// The red-headed and the letter form, measured on the PDF (GB/T 9704-2012, 7 and 10.1).
class TstFormsPdf : public QObject
{
    Q_OBJECT

private:
    QString write(const QString &name, Document::Form form, const QMap<QString, QString> &set = {})
    {
        const QString path = m_folder.filePath(name);
        const auto document = parseText(noticeText(), form, set);
        if (!document)
            return {};
        return writePdf(*document, path) ? path : QString();
    }

private Q_SLOTS:
    void theRedMarkStands72BelowThePapersTop()
    {
        const QString path = write(QStringLiteral("red.pdf"), Document::Form::RedHead);
        const QImage page = PdfMeasure(path).picture(1, formDpi);
        const QRectF mark = inkBox(page, formDpi, QRectF(20, 30, 170, 70), InkKind::Red);
        QVERIFY2(closeTo(mark.top(), 72, 0.5), qPrintable(QString::number(mark.top())));
        QVERIFY(closeTo(mark.center().x(), 106, 1.0));
    }

    void theNumberStandsBelowTheMarkAndTheRedLine4BelowIt()
    {
        const QString path = write(QStringLiteral("red.pdf"), Document::Form::RedHead);
        const QImage page = PdfMeasure(path).picture(1, formDpi);
        const QList<QRectF> rules = horizontalRules(page, formDpi, 100, InkKind::Red);
        QCOMPARE(rules.size(), 1);
        const QRectF number =
            inkBox(page, formDpi, QRectF(28, rules.first().top() - 10, 156, 9.5), InkKind::Dark);
        QVERIFY2(closeTo(rules.first().top() - number.bottom(), 4.0, 0.3),
                 qPrintable(QString::number(rules.first().top() - number.bottom())));
        QVERIFY(closeTo(number.center().x(), 106, 1.0));
        QVERIFY(closeTo(rules.first().width(), 156, 0.3));
    }

    void theImprintHasThreeLinesWithAThinOneInTheMiddle()
    {
        const QString path = write(QStringLiteral("red.pdf"), Document::Form::RedHead);
        const QList<QRectF> rules =
            horizontalRules(PdfMeasure(path).picture(1, formDpi), formDpi, 100, InkKind::Dark);
        QCOMPARE(rules.size(), 3);
        QVERIFY(closeTo(rules.last().bottom(), 262, 0.2));
        QVERIFY(rules.at(1).height() < rules.first().height());
    }

    void aLetterHasItsMarkAt30AndDoubleLinesOf170()
    {
        const QString path = write(QStringLiteral("letter.pdf"), Document::Form::Letter,
                                   {{QStringLiteral("mark"), QStringLiteral("柞水县人民政府")}});
        const QImage page = PdfMeasure(path).picture(1, formDpi);
        const QList<QRectF> rules = horizontalRules(page, formDpi, 100, InkKind::Red);
        QCOMPARE(rules.size(), 4);
        for (const QRectF &rule : rules) {
            QVERIFY(closeTo(rule.width(), 170, 0.3));
            QVERIFY(closeTo(rule.center().x(), 105, 0.3));
        }
        QVERIFY(rules.at(0).height() > rules.at(1).height());
        QVERIFY(rules.at(2).height() < rules.at(3).height());
        QVERIFY2(closeTo(297 - rules.at(3).bottom(), 20, 0.3),
                 qPrintable(QString::number(rules.at(3).bottom())));
        const QRectF mark =
            inkBox(page, formDpi, QRectF(20, 10, 170, rules.first().top() - 11), InkKind::Red);
        QVERIFY2(closeTo(mark.top(), 30, 0.5), qPrintable(QString::number(mark.top())));
        QVERIFY(closeTo(rules.first().top() - mark.bottom(), 4, 0.3));
        // No page number on the first page, no lines in the 版记.
        QVERIFY(inkBox(page, formDpi, QRectF(20, 263, 170, 12), InkKind::Dark).isNull());
        QVERIFY(horizontalRules(page, formDpi, 100, InkKind::Dark).isEmpty());
    }

    void rareCharactersAreCopiedExactly()
    {
        const QString path = write(QStringLiteral("red.pdf"), Document::Form::RedHead);
        QVERIFY(PdfMeasure(path).text().contains(QStringLiteral("不少于120㎡，由𠮷林路项目部")));
    }

    void aRefusedWriteLeavesTheOldFile()
    {
        const auto document = parseText(noticeText(), Document::Form::Bulletin);
        QVERIFY(document.has_value());
        const auto result = writePdf(*document, m_folder.filePath(QStringLiteral("no/such/folder/x.pdf")));
        QVERIFY(!result);
        QVERIFY2(result.error().text.contains(QStringLiteral("文件夹")), qPrintable(result.error().text));
        const auto onFolder = writePdf(*document, m_folder.path());
        QVERIFY(!onFolder);
        QCOMPARE(onFolder.error().code, ErrorCode::Refused);
    }

private:
    QTemporaryDir m_folder;
};

BIHUAN_TEST(TstFormsPdf)
#include "tst_formspdf.moc"
