// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/process.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace bihuan::test;

/// `bihuan` as a process on a machine without a display.
class TstWindowProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHelpNamesTheOptionsInChinese()
    {
        const Ended run = start({QStringLiteral("--help")});
        QVERIFY2(run.code == 0 && run.err.isEmpty(), run.report().constData());
        for (const char *word : {"用法：", "--screenshot <图片.png>", "--version", "督办文件"})
            QVERIFY2(run.out.contains(word), word);
    }

    void theVersionIsSaid()
    {
        QCOMPARE(start({QStringLiteral("--version")}).out, QByteArray("bihuan " BIHUAN_VERSION "\n"));
    }

    void aPictureShowsTheOpenFile()
    {
        const QString file = path("县.bihuan");
        QCOMPARE(runProgram(QStringLiteral(BIHUAN_CLI), {QStringLiteral("new"), file, QStringLiteral("--office"), QStringLiteral("柞水县人民政府办公室"),
                                                         QStringLiteral("--year"), QStringLiteral("2024")}).code, 0);
        const QByteArray before = bytesOf(file);
        const Ended run = start({QStringLiteral("--screenshot"), path("图.png"), file});
        QVERIFY2(run.code == 0 && run.out.isEmpty() && run.err.isEmpty(), run.report().constData());
        const QImage picture(path("图.png"));
        QCOMPARE(picture.size(), QSize(1366, 768));
        // The navigation, its hairline and the page beside it: the start page has none of them.
        QCOMPARE(picture.pixelColor(100, 700), QColor(0xff, 0xff, 0xff));
        QCOMPARE(picture.pixelColor(183, 700), QColor(0xe4, 0xe7, 0xec));
        QCOMPARE(picture.pixelColor(194, 700), QColor(0xf5, 0xf6, 0xf8));
        QCOMPARE(bytesOf(file), before);
    }

    void withoutAFileThereIsNoPicture()
    {
        const Ended run = start({QStringLiteral("--screenshot"), path("无.png"), path("无.bihuan")});
        QVERIFY2(run.code == 1 && run.err.contains("没有留下图片"), run.report().constData());
        QVERIFY(!QFile::exists(path("无.png")));
    }

    void wrongUsageIsSaidSo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("a picture of nothing") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("图.png")};
        QTest::newRow("a picture without a name") << QStringList{QStringLiteral("--screenshot")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--screenshots"), QStringLiteral("图.png"), QStringLiteral("县.bihuan")};
        QTest::newRow("two files") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("图.png"), QStringLiteral("县.bihuan"), QStringLiteral("镇.bihuan")};
    }
    void wrongUsageIsSaidSo()
    {
        QFETCH(QStringList, arguments);
        const Ended run = start(arguments);
        QVERIFY2(run.code == 2 && run.out.isEmpty() && run.err.contains("用法见 bihuan --help"), run.report().constData());
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Ended start(const QStringList &arguments) const
    {
        Surroundings surroundings;
        surroundings.folder = m_folder.path();
        surroundings.variables = {QStringLiteral("BIHUAN_SETTINGS=") + path("settings.ini")};
        return runProgram(QStringLiteral(BIHUAN_DESKTOP), arguments, surroundings);
    }

    QTemporaryDir m_folder;
};

BIHUAN_TEST(TstWindowProgram)
#include "tst_windowprogram.moc"
