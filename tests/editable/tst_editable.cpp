// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/edittext.h"
#include "core/editable/editwriter.h"
#include "core/typeset/pdfwriter.h"
#include "core/typeset/textparser.h"
#include "tests/support/papermeasure.h"
#include "tests/support/pdfmeasure.h"
#include "tests/support/process.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bihuan;
using namespace bihuan::test;

namespace {

constexpr int conversionLimit = 120000; // milliseconds; the first start of LibreOffice makes a profile

Document countyBulletin()
{
    QFile file(dataPath(QStringLiteral("typeset/zhashui-bulletin-2024-01.txt")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parseText(file.readAll(), Document::Form::Bulletin).value_or(Document{});
}

TableBlock someTable(int rows, bool turned)
{
    TableBlock table;
    table.turned = turned;
    table.unitLine = QStringLiteral("单位：亿元");
    for (int c = 0; c < 5; ++c)
        table.columns.push_back({QStringLiteral("列%1").arg(c + 1), TableColumn::Align::Center, 1.0});
    for (int r = 0; r < rows; ++r)
        table.rows.push_back({QString::number(r + 1), QStringLiteral("营盘镇"), QStringLiteral("3"), QStringLiteral("28.9"), QStringLiteral("0.86")});
    return table;
}

Document withTables()
{
    Document document = countyBulletin();
    document.blocks.push_back(AttachmentNoteBlock{{QStringLiteral("单位排名表"), QStringLiteral("项目明细表")}});
    document.blocks.push_back(AttachmentBlock{QStringLiteral("附件1"), QStringLiteral("单位排名表")});
    document.blocks.push_back(someTable(40, false));
    document.blocks.push_back(AttachmentBlock{QStringLiteral("附件2"), QStringLiteral("项目明细表")});
    document.blocks.push_back(someTable(12, true));
    document.blocks.push_back(AttachmentBlock{QStringLiteral("附件3"), QStringLiteral("数据说明")});
    document.blocks.push_back(ParagraphBlock{{{QStringLiteral("数据截至一月底。"), Run::Style::Plain}}});
    return document;
}

/// The characters that are text: no page numbers, no heads that are repeated.
QString readText(const QString &pdf)
{
    QString text = PdfMeasure(pdf).text();
    static const QRegularExpression number(QStringLiteral("—\\s*\\d+\\s*—"));
    text.remove(number).remove(QStringLiteral("续表"));
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// Where tables stand poppler reads cell by cell, in an order that follows their heights: the same characters, then.
QString readTables(QString text)
{
    static const QRegularExpression head(QStringLiteral("列\\d?"));
    text.remove(head);
    std::sort(text.begin(), text.end());
    return text;
}

} // namespace

/// Files to edit, opened by LibreOffice and set on its own pages.
class TstEditable : public QObject
{
    Q_OBJECT

private:
    QString converted(const QString &path)
    {
        const QString profile = QStringLiteral("-env:UserInstallation=file://") + m_folder.filePath(QStringLiteral("profile"));
        const Ended run = runProgram(QStringLiteral("soffice"),
                                     {profile, QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                                      QStringLiteral("--outdir"), m_folder.path(), path},
                                     {.folder = m_folder.path(), .variables = {QStringLiteral("HOME=") + m_folder.path()}, .runner = {}, .limit = conversionLimit});
        const QString pdf = QString(path).replace(QRegularExpression(QStringLiteral("\\.\\w+$")), QStringLiteral(".pdf"));
        if (!QFile::exists(pdf))
            qWarning("%s", run.report().constData());
        return pdf;
    }

private Q_SLOTS:
    void anotherProgramReadsTheSameTextOnAsManyPages_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<Document>("document");
        QTest::newRow("odt") << QStringLiteral("odt") << countyBulletin();
        QTest::newRow("docx") << QStringLiteral("docx") << countyBulletin();
        QTest::newRow("odt with tables") << QStringLiteral("odt") << withTables();
        QTest::newRow("docx with tables") << QStringLiteral("docx") << withTables();
    }
    void anotherProgramReadsTheSameTextOnAsManyPages()
    {
        QFETCH(QString, suffix);
        QFETCH(Document, document);
        const QString own = m_folder.filePath(QStringLiteral("own.pdf"));
        const auto report = writePdf(document, own);
        QVERIFY(report.has_value());
        const QString path = m_folder.filePath(QStringLiteral("edit.") + suffix);
        const Status written = writeEditable(document, *editFormatOf(path), path);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().text));
        const QString pdf = converted(path);
        QVERIFY(QFile::exists(pdf));
        const QString mark = QStringLiteral("附件：1.");
        const QString theirs = readText(pdf);
        const QString ours = readText(own);
        QCOMPARE(theirs.section(mark, 0, 0), ours.section(mark, 0, 0));
        QCOMPARE(readTables(theirs.section(mark, 1)).remove(QRegularExpression(QStringLiteral("[12345]"))),
                 readTables(ours.section(mark, 1)).remove(QRegularExpression(QStringLiteral("[12345]"))));
        const auto pages = static_cast<int>(PdfMeasure(pdf).pages().size());
        QVERIFY2(std::abs(pages - report->pages) <= 1, qPrintable(QStringLiteral("%1 pages, %2 of our own").arg(pages).arg(report->pages)));
        QFile::remove(pdf);
    }

    void itsPageIsThatOfTheStandard_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("odt") << QStringLiteral("odt");
        QTest::newRow("docx") << QStringLiteral("docx");
    }
    void itsPageIsThatOfTheStandard()
    {
        QFETCH(QString, suffix);
        const QString path = m_folder.filePath(QStringLiteral("grid.") + suffix);
        QVERIFY(writeEditable(countyBulletin(), *editFormatOf(path), path).has_value());
        const PaperFigures figures = measurePaper(converted(path), false);
        constexpr double slack = 0.7; // LibreOffice sets type lower in its line than we do
        for (const char *name : {"lines to a full page", "characters to a full line", "type area left", "type area top", "paper height"}) {
            const PaperFigure *figure = figures.find(QString::fromLatin1(name));
            QVERIFY2(figure && std::abs(figure->found - figure->wanted) <= figure->tolerance + slack, qPrintable(QString::fromLatin1(name) + QLatin1Char('\n') + figures.table()));
        }
        const PaperFigure *imprint = figures.find(QStringLiteral("版记's last line on the bottom"));
        QVERIFY2(imprint && std::abs(imprint->found - imprint->wanted) < 1.5, qPrintable(figures.table()));
        const PaperFigure *pitch = figures.find(QStringLiteral("line pitch"));
        QVERIFY2(pitch && pitch->holds(), qPrintable(figures.table()));
    }

    void everyPartOfADocumentHasAStyleOfItsOwn()
    {
        Document document;
        document.form = Document::Form::RedHead;
        document.blocks = {MarkBlock{QStringLiteral("柞水县人民政府文件")}, NumberBlock{QStringLiteral("柞政发〔2024〕1号")},
                           TitleBlock{QStringLiteral("关于进展的通知")}, SalutationBlock{QStringLiteral("各镇：")},
                           HeadingBlock{2, QStringLiteral("（一）进展")}, ParagraphBlock{{{QStringLiteral("好。"), Run::Style::Plain}}}};
        QList<EditStyleId> styles;
        for (const EditItem &item : editText(document).items)
            styles << std::get<EditParagraph>(item).style;
        QCOMPARE(styles, (QList<EditStyleId>{EditStyleId::Mark, EditStyleId::Number, EditStyleId::Title, EditStyleId::Salutation,
                                             EditStyleId::Level2, EditStyleId::Body}));
        for (const EditStyle &style : editStyles())
            QCOMPARE(&editStyle(style.id), &style);
    }

    void aFileThatCannotBeWrittenLeavesTheOldOne()
    {
        const QString path = m_folder.filePath(QStringLiteral("no/folder.odt"));
        const Status written = writeEditable(countyBulletin(), EditFormat::Odt, path);
        QVERIFY(!written && written.error().text.contains(QStringLiteral("文件夹")));
    }

private:
    QTemporaryDir m_folder;
};

BIHUAN_TEST(TstEditable)
#include "tst_editable.moc"
