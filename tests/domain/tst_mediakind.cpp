// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attachments/mediakind.h"

#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstMediaKind : public QObject
{
    Q_OBJECT

private:
    static QByteArray wide(const char *name)
    {
        QByteArray letters;
        for (; *name; ++name)
            letters.append(*name).append('\0');
        return letters;
    }
    static QByteArray compound(const char *stream) { return QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(512, '\0') + wide(stream); }
    static QByteArray zip(const char *names) { return QByteArray("PK\x03\x04") + QByteArray(26, '\0') + names; }

private Q_SLOTS:
    void aKindIsToldFromTheContentAndNotFromTheName_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        const QString liar = QStringLiteral("现场.exe");
        const auto row = [&](const char *tag, const QByteArray &content, const QString &title, const QString &name) { QTest::newRow(tag) << content << title << name; };
        row("jpeg", QByteArray("\xff\xd8\xff\xe0 more"), QStringLiteral("图片"), liar + QStringLiteral(".jpg"));
        row("png", QByteArray("\x89PNG\r\n\x1a\n more"), QStringLiteral("图片"), liar + QStringLiteral(".png"));
        row("webp", QByteArray("RIFF\x10\x20\x30\x40WEBPVP8 "), QStringLiteral("图片"), liar + QStringLiteral(".webp"));
        row("photo of a telephone", QByteArray("\0\0\0\x18" "ftypheic\0\0\0\0", 16), QStringLiteral("图片"), liar + QStringLiteral(".heic"));
        row("video", QByteArray("\0\0\0\x18" "ftypisom\0\0\0\0", 16), QStringLiteral("视频"), liar + QStringLiteral(".mp4"));
        row("pdf", QByteArray("%PDF-1.7"), QStringLiteral("PDF"), liar + QStringLiteral(".pdf"));
        row("docx", zip("[Content_Types].xml word/document.xml"), QStringLiteral("Word 文档"), liar + QStringLiteral(".docx"));
        row("xlsx", zip("[Content_Types].xml xl/workbook.xml"), QStringLiteral("Excel 表格"), liar + QStringLiteral(".xlsx"));
        row("ods", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), QStringLiteral("Excel 表格"), liar + QStringLiteral(".ods"));
        row("ofd", zip("OFD.xml"), QStringLiteral("OFD"), liar + QStringLiteral(".ofd"));
        row("doc", compound("WordDocument"), QStringLiteral("Word 文档"), liar + QStringLiteral(".doc"));
        row("xls", compound("Workbook"), QStringLiteral("Excel 表格"), liar + QStringLiteral(".xls"));
    }
    void aKindIsToldFromTheContentAndNotFromTheName()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, title);
        QFETCH(QString, name);
        const auto kind = mediaKindOf(content, QStringLiteral("现场.exe"));
        QVERIFY2(kind, qPrintable(kind ? QString() : kind.error().text));
        QCOMPARE((*kind)->title, title);
        QCOMPARE((*kind)->fittingName(QStringLiteral("现场.exe")), name);
        QCOMPARE(mediaKind((*kind)->mediaType), *kind);
    }

    void whatCouldRunIsRefusedWhateverItIsCalled_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        QTest::newRow("windows") << QByteArray("MZ\x90\0\x03", 5) << QStringLiteral("可以运行的程序");
        QTest::newRow("linux") << QByteArray("\x7f" "ELF\x02") << QStringLiteral("可以运行的程序");
        QTest::newRow("script") << QByteArray("#!/bin/sh\nrm -rf ~\n") << QStringLiteral("可以运行的程序");
        QTest::newRow("link") << QByteArray("L\0\0\0\x01\x14\x02\0\0", 9) << QStringLiteral("可以运行的程序");
        QTest::newRow("batch") << QByteArray("@echo off\r\ndel *.*\r\n") << QStringLiteral("认不出来");
        QTest::newRow("page") << QByteArray("<html><script>alert(1)</script>") << QStringLiteral("认不出来");
        QTest::newRow("drawing") << QByteArray("<svg onload='alert(1)'/>") << QStringLiteral("认不出来");
        QTest::newRow("starter") << QByteArray("[Desktop Entry]\nExec=sh\n") << QStringLiteral("认不出来");
        QTest::newRow("installer") << compound("!Property") << QStringLiteral("认不出来");
        QTest::newRow("zip") << zip("setup.exe") << QStringLiteral("压缩包");
        QTest::newRow("rar") << QByteArray("Rar!\x1a\x07\0", 7) << QStringLiteral("压缩包");
        QTest::newRow("docm") << zip("[Content_Types].xml word/document.xml word/vbaProject.bin") << QStringLiteral("宏");
        QTest::newRow("old macros") << compound("Workbook") + wide("_VBA_PROJECT_CUR") << QStringLiteral("宏");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("是空的");
    }
    void whatCouldRunIsRefusedWhateverItIsCalled()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        for (const QString &name : {QStringLiteral("现场.jpg"), QStringLiteral("说明.docx"), QStringLiteral("说明")}) {
            const auto kind = mediaKindOf(content, name);
            QVERIFY(!kind);
            QVERIFY2(kind.error().text.contains(said) && kind.error().text.contains(name), qPrintable(kind.error().text));
        }
    }

    void plainTextIsTakenOnlyWhereItSaysSo()
    {
        const QByteArray text("2024年8月\r\n一切正常\n");
        QCOMPARE(mediaKindOf(text, QStringLiteral("说明.TXT")).value()->title, QStringLiteral("文本"));
        QCOMPARE(mediaKindOf(text, QStringLiteral("表.csv")).value()->mediaType, QStringLiteral("text/csv"));
        QVERIFY(!mediaKindOf(text, QStringLiteral("说明.bat")));
        QVERIFY(!mediaKindOf(QByteArray("a\0b", 3), QStringLiteral("说明.txt")));
    }

    void anEndingThatFitsIsKeptAndAnotherKindsEndingReplaced()
    {
        const MediaKind *const jpeg = mediaKind(QStringLiteral("image/jpeg"));
        QCOMPARE(jpeg->fittingName(QStringLiteral("现场.JPEG")), QStringLiteral("现场.JPEG"));
        QCOMPARE(jpeg->fittingName(QStringLiteral("现场.png")), QStringLiteral("现场.jpg"));
        QCOMPARE(jpeg->fittingName(QStringLiteral("8.15现场")), QStringLiteral("8.15现场.jpg"));
        QVERIFY(!mediaKind(QStringLiteral("application/x-msdownload")));
    }
};

BIHUAN_TEST(TstMediaKind)
#include "tst_mediakind.moc"
