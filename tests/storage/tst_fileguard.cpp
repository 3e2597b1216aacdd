// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/fileguard.h"

#include "tests/storage/storagefixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstFileGuard : public QObject
{
    Q_OBJECT

private:
    static QString write(const QTemporaryDir &folder, const QByteArray &bytes)
    {
        const QString path = folder.filePath(QStringLiteral("文件.bihuan"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

private Q_SLOTS:
    void whatIsNoneOfOursIsNamedForWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("空文件");
        QTest::newRow("text") << QByteArray("hello") << QStringLiteral("不是闭环督办文件");
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) << QStringLiteral("不完整");
        QTest::newRow("other database") << QByteArray("SQLite format 3\0", 16) + QByteArray(200, '\0') << QStringLiteral("不是闭环督办文件");
    }
    void whatIsNoneOfOursIsNamedForWhatItIs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QTemporaryDir folder;
        const auto refused = inspectFile(write(folder, bytes));
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(says), qPrintable(refused.error().text));
    }

    void aMissingFileAndAFolderAreSaidSo()
    {
        QTemporaryDir folder;
        QVERIFY(inspectFile(folder.filePath(QStringLiteral("无.bihuan"))).error().text.contains(QStringLiteral("找不到")));
        QVERIFY(inspectFile(folder.path()).error().text.contains(QStringLiteral("文件夹")));
    }

    void everyCutOfAFileIsRefusedOrWhole()
    {
        QByteArray whole;
        {
            StorageFixture file;
            QVERIFY(file.database.checkpoint());
            QFile source(file.path());
            QVERIFY(source.open(QIODevice::ReadOnly));
            whole = source.readAll();
        }
        QTemporaryDir folder;
        for (qsizetype size = 0; size < whole.size(); size += 977) {
            const auto refused = inspectFile(write(folder, whole.first(size)));
            QVERIFY2(!refused, qPrintable(QString::number(size)));
            QVERIFY(!refused.error().text.isEmpty());
        }
        QVERIFY(inspectFile(write(folder, whole)));
    }
};

BIHUAN_TEST(TstFileGuard)
#include "tst_fileguard.moc"
