// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/textparser.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;

namespace {

constexpr auto bulletinForm = Document::Form::Bulletin;

/// A document as text, one block a line: kind and content, leads in 〈〉, strong in 【】.
QString documentPicture(const Document &document)
{
    struct Picture
    {
        QString operator()(const MarkBlock &b) const { return QStringLiteral("mark ") + b.text; }
        QString operator()(const HeadNoteBlock &b) const { return QStringLiteral("above ") + b.copy + b.urgency; }
        QString operator()(const NumberBlock &b) const
        {
            return QStringLiteral("number ") + b.text + (b.signer.isEmpty() ? QString() : QLatin1Char('/') + b.signer);
        }
        QString operator()(const IssueLineBlock &b) const
        {
            return QStringLiteral("issue ") + b.office + QLatin1Char('/') + b.date;
        }
        QString operator()(const TitleBlock &b) const { return QStringLiteral("title ") + b.text; }
        QString operator()(const SubtitleBlock &b) const { return QStringLiteral("sub ") + b.text; }
        QString operator()(const SalutationBlock &b) const { return QStringLiteral("to ") + b.text; }
        QString operator()(const HeadingBlock &b) const
        {
            return QStringLiteral("h%1 %2").arg(b.level).arg(b.text);
        }
        QString operator()(const ParagraphBlock &b) const
        {
            QString text = QStringLiteral("p ");
            for (const Run &run : b.runs) {
                switch (run.style) {
                case Run::Style::Plain:
                    text += run.text;
                    break;
                case Run::Style::Strong:
                    text += QStringLiteral("【%1】").arg(run.text);
                    break;
                case Run::Style::LeadFirst:
                    text += QStringLiteral("〈一%1〉").arg(run.text);
                    break;
                case Run::Style::LeadSecond:
                    text += QStringLiteral("〈二%1〉").arg(run.text);
                    break;
                }
            }
            return text;
        }
        QString operator()(const TableBlock &) const { return QStringLiteral("table"); }
        QString operator()(const AttachmentNoteBlock &b) const
        {
            return QStringLiteral("annex ") + b.names.join(QLatin1Char('/'));
        }
        QString operator()(const SignatureBlock &b) const
        {
            return QStringLiteral("sign %1/%2%3")
                .arg(b.office, b.date, b.sealed ? QStringLiteral("/seal") : QString());
        }
        QString operator()(const NoteBlock &b) const { return QStringLiteral("note ") + b.text; }
        QString operator()(const PageBreakBlock &) const { return QStringLiteral("break"); }
        QString operator()(const AttachmentBlock &b) const { return QStringLiteral("attachment ") + b.label; }
    };
    QStringList lines;
    for (const Block &block : document.blocks)
        lines << std::visit(Picture(), block);
    return lines.join(QLatin1Char('\n'));
}

QString parsedPicture(const QString &text, Document::Form form = bulletinForm,
                      const QMap<QString, QString> &set = {})
{
    const auto document = parseText(text.toUtf8(), form, set);
    return document ? documentPicture(*document) : document.error().text;
}

} // namespace

class TstTextParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCountysBulletinIsUnderstood()
    {
        QFile file(test::dataPath(QStringLiteral("typeset/zhashui-bulletin-2024-01.txt")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto document = parseText(file.readAll(), bulletinForm);
        QVERIFY(document.has_value());
        const QStringList lines = documentPicture(*document).split(QLatin1Char('\n'));
        QCOMPARE(lines.at(0), QStringLiteral("mark 柞政通报"));
        QCOMPARE(lines.at(1), QStringLiteral("number 第1期"));
        QCOMPARE(lines.at(2), QStringLiteral("issue 柞水县人民政府办公室/2024年3月15日"));
        QCOMPARE(lines.at(3), QStringLiteral("title 刘鹏同志在县政府2024年第一次全体会议上的讲话"));
        QCOMPARE(lines.at(4), QStringLiteral("sub (2024年3月8日)"));
        QCOMPARE(lines.at(5), QStringLiteral("to 同志们："));
        QVERIFY(lines.at(6).contains(QStringLiteral("考虑：【一是振奋精神聚合力。】去年以来")));
        QVERIFY(lines.at(6).contains(QStringLiteral("【二是分解任务起好步。】县委全会")));
        QVERIFY(lines.at(7).startsWith(
            QStringLiteral("p 〈一一、要正视形势、鼓足干劲，以必胜信心抓落实。〉思路再好")));
        QVERIFY(lines.at(8).startsWith(QStringLiteral("p 〈二一要坚定发展信心。〉回顾去年")));
        QCOMPARE(lines.size(), 6 + 16);
        QCOMPARE(document->imprint.to,
                 QStringLiteral("各镇人民政府，乾佑街道办事处，县政府各工作部门、事业机构。"));
        QVERIFY(document->imprint.cc.startsWith(QStringLiteral("县委办公室，")));
        QCOMPARE(document->title, QStringLiteral("刘鹏同志在县政府2024年第一次全体会议上的讲话"));
    }

    void textsBecomeBlocks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blocks");
        const auto row = [](const char *name, const char16_t *text, const char16_t *blocks) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(blocks);
        };
        row("title alone", u"关于督查的通报\n\n现通报如下。", u"title 关于督查的通报\np 现通报如下。");
        row("body alone", u"现通报如下。", u"p 现通报如下。");
        row("no blank lines", u"关于督查的通报\n现通报如下。\n二要抓紧。",
            u"title 关于督查的通报\np 现通报如下。\np 二要抓紧。");
        row("number below the title",
            u"县政府办关于督查的函\n\n柞政办函〔2024〕12号\n\n市发改委：\n\n现函告如下。",
            u"number 柞政办函〔2024〕12号\ntitle 县政府办关于督查的函\nto 市发改委：\np 现函告如下。");
        row("mark without number", u"督查专报\n\n关于项目的报告\n\n现报告如下。",
            u"mark 督查专报\ntitle 关于项目的报告\np 现报告如下。");
        row("office and date on one line",
            u"柞政通报\n\n第2期\n\n柞水县人民政府办公室　　2024年4月1日\n\n关于项目的通报\n\n正文。",
            u"mark 柞政通报\nnumber 第2期\nissue 柞水县人民政府办公室/2024年4月1日\ntitle 关于项目的通报\np "
            u"正文。");
        row("lines of one paragraph join", u"关于督查的通报\n\n现将有关\n情况通报。\n\n特此通报。",
            u"title 关于督查的通报\np 现将有关情况通报。\np 特此通报。");
        row("headings",
            u"现通报如下。\n\n一、总体情况\n\n（一）重点项目\n\n1.省级项目\n\n（1）交通\n\n正文。",
            u"p 现通报如下。\nh1 一、总体情况\nh2 （一）重点项目\nh3 1.省级项目\nh4 （1）交通\np 正文。");
        row("level marks start a paragraph", u"现通报如下。\n\n一、总体情况\n（一）重点项目\n正文。",
            u"p 现通报如下。\nh1 一、总体情况\nh2 （一）重点项目正文。");
        row("run-in level", u"现通报如下。\n\n（二）进展较好。县水利局完成。",
            u"p 现通报如下。\np 〈二（二）进展较好。〉县水利局完成。");
        row("a stop inside quotes does not end a lead", u"通报。\n\n一要“抓好。抓实”。再说。",
            u"p 通报。\np 〈二一要“抓好。抓实”。〉再说。");
        row("a list is not headings", u"通报如下。\n\n1.营盘镇\n\n2.曹坪镇",
            u"p 通报如下。\np 1.营盘镇\np 2.曹坪镇");
        row("a figure is not a level", u"通报如下。\n\n43.8亿元已完成，其余年底完成。",
            u"p 通报如下。\np 43.8亿元已完成，其余年底完成。");
        row("marked sentence", u"前文。**后句。**再说。", u"p 前文。【后句。】再说。");
        row("an odd mark is text", u"前文**后句。", u"p 前文**后句。");
        row("sentences without elaboration are no leads", u"做到：一是抓早。二是抓实。三是抓好。",
            u"p 做到：一是抓早。二是抓实。三是抓好。");
        row("signature", u"关于督查的通报\n\n现通报如下。\n\n柞水县人民政府办公室\n\n2024年4月1日",
            u"title 关于督查的通报\np 现通报如下。\nsign 柞水县人民政府办公室/2024年4月1日");
        row("signature and note",
            u"关于督查的通报\n\n现通报如下。\n\n县政府\n\n2024年4月1日\n\n（此件公开发布）",
            u"title 关于督查的通报\np 现通报如下。\nsign 县政府/2024年4月1日\nnote （此件公开发布）");
        row("annex", u"通报如下。\n\n附件：1.排名表\n2.明细表", u"p 通报如下。\nannex 排名表/明细表");
    }
    void textsBecomeBlocks()
    {
        QFETCH(QString, text);
        QTEST(parsedPicture(text), "blocks");
    }

    void windowsTextReadsTheSame()
    {
        const QString text = QStringLiteral("关于督查的通报\n\n现通报如下。\n\n抄送：县委办公室");
        const auto plain = parseText(text.toUtf8(), bulletinForm);
        const QByteArray windows =
            "\xef\xbb\xbf" + QString(text).replace(QStringLiteral("\n"), QStringLiteral("\r\n")).toUtf8();
        const auto other = parseText(windows, bulletinForm);
        QVERIFY(plain && other);
        QVERIFY(*plain == *other);
        QCOMPARE(plain->imprint.cc, QStringLiteral("县委办公室"));
    }

    void overridesReplaceWhatTheTextSays()
    {
        const QMap<QString, QString> set{{QStringLiteral("mark"), QStringLiteral("督查通报")},
                                         {QStringLiteral("number"), QStringLiteral("7")},
                                         {QStringLiteral("office"), QStringLiteral("县政府办")},
                                         {QStringLiteral("date"), QStringLiteral("2024-09-10")},
                                         {QStringLiteral("subdate"), QStringLiteral("(8月)")},
                                         {QStringLiteral("printer"), QStringLiteral("县政府办")},
                                         {QStringLiteral("printed"), QStringLiteral("2024-09-11")},
                                         {QStringLiteral("to"), QStringLiteral("各镇")}};
        const auto document = parseText(QStringLiteral("旧题\n\n正文。").toUtf8(), bulletinForm, set);
        QVERIFY(document.has_value());
        QCOMPARE(documentPicture(*document),
                 QStringLiteral("mark 督查通报\nnumber 第7期\nissue 县政府办/2024年9月10日\ntitle 旧题\nsub "
                                "(8月)\np 正文。"));
        QCOMPARE(document->imprint.printed, QStringLiteral("2024年9月11日"));
        QCOMPARE(document->imprint.to, QStringLiteral("各镇"));
    }

    void outsideABulletinTheRecipientsStandAboveTheBody()
    {
        QCOMPARE(
            parsedPicture(QStringLiteral("关于督查的通知\n\n现通知如下。\n\n县政府\n\n2024年3月8日"),
                          Document::Form::RedHead,
                          {{QStringLiteral("to"), QStringLiteral("各镇人民政府")},
                           {QStringLiteral("seal"), QStringLiteral("有")}}),
            QStringLiteral(
                "title 关于督查的通知\nto 各镇人民政府：\np 现通知如下。\nsign 县政府/2024年3月8日/seal"));
    }

    void whatCannotBeSetIsRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("空的");
        QTest::newRow("blank") << QByteArray(" \n\n\t\n") << QStringLiteral("空的");
        QTest::newRow("GBK") << QByteArray("\xb9\xab\xce\xc4") << QStringLiteral("UTF-8");
        QTest::newRow("binary") << QByteArray("PK\0\0", 4) << QStringLiteral("UTF-8");
        QTest::newRow("secret") << QStringLiteral("机密★1年\n\n关于督查的通报\n\n正文。").toUtf8()
                                << QStringLiteral("密级");
        QTest::newRow("secret, spaced")
            << QStringLiteral("关于督查的通报\n\n秘　密\n\n正文。").toUtf8() << QStringLiteral("密级");
    }
    void whatCannotBeSetIsRefusedWithASentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto document = parseText(text, bulletinForm);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Refused);
        QVERIFY2(document.error().text.contains(says), qPrintable(document.error().text));
    }

    void aTextThatOnlySpeaksOfSecrecyIsSet()
    {
        QVERIFY(parseText(QStringLiteral("关于保守国家秘密的通知\n\n要严守机密。").toUtf8(), bulletinForm)
                    .has_value());
    }

    void anUnknownKeyNamesTheAllowedOnes()
    {
        const auto document =
            parseText("x", bulletinForm, {{QStringLiteral("colour"), QStringLiteral("红")}});
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Usage);
        QVERIFY(document.error().text.contains(QStringLiteral("colour")));
        QVERIFY(document.error().text.contains(QStringLiteral("subdate（题下日期）")));
    }

    void anUnclearSealIsAskedFor()
    {
        const auto document =
            parseText("x", bulletinForm, {{QStringLiteral("seal"), QStringLiteral("也许")}});
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Usage);
    }
};

BIHUAN_TEST(TstTextParser)
#include "tst_textparser.moc"
