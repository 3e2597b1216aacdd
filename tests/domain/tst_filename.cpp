// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attachments/filename.h"

#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstFileName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostileNameBecomesAPlainOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char *tag, const QString &name, const QString &clean) { QTest::newRow(tag) << name << clean; };
        row("plain", QStringLiteral("现场 照片.jpg"), QStringLiteral("现场 照片.jpg"));
        row("path", QStringLiteral("../../etc/passwd"), QStringLiteral("passwd"));
        row("path of Windows", QStringLiteral("C:\\Windows\\win.ini"), QStringLiteral("win.ini"));
        row("hidden", QStringLiteral("...profile"), QStringLiteral("profile"));
        row("option", QStringLiteral("--help"), QStringLiteral("help"));
        row("controls", QStringLiteral("a\tb\n\u0007c.jpg"), QStringLiteral("abc.jpg"));
        row("direction", QStringLiteral("合同\u202Egpj.exe"), QStringLiteral("合同gpj.exe"));
        row("wildcards", QStringLiteral("a<b>c:d\"e|f?g*h"), QStringLiteral("abcdefgh"));
        row("device", QStringLiteral("CON.txt"), QStringLiteral("附件 CON.txt"));
        row("nothing", QStringLiteral(" ./.. "), QStringLiteral("附件"));
        row("rare character", QStringLiteral("\U00020BB7家.jpg"), QStringLiteral("\U00020BB7家.jpg"));
        row("half of one", QString(QChar(0xD842)) + QStringLiteral("家.jpg"), QStringLiteral("家.jpg"));
        row("two ways to write one", QStringLiteral("e\u0301.jpg"), QStringLiteral("\u00E9.jpg"));
    }
    void aHostileNameBecomesAPlainOne()
    {
        QFETCH(QString, name);
        QFETCH(QString, clean);
        QCOMPARE(cleanFileName(name), clean);
        QCOMPARE(cleanFileName(clean), clean);
    }

    void aLongNameKeepsItsEndingAndFitsAnyDisk()
    {
        const QString name = cleanFileName(QString(300, QChar(0x56FD)) + QStringLiteral(".jpeg"));
        QCOMPARE(name.size(), 80);
        QVERIFY(name.endsWith(QStringLiteral("国.jpeg")));
        QVERIFY(name.toUtf8().size() <= 245);
        QString rare;
        for (int i = 0; i < 60; ++i)
            rare += QStringLiteral("\U00020BB7");
        const QString cut = cleanFileName(QStringLiteral("a") + rare + QStringLiteral(".jpg"));
        QCOMPARE(QString::fromUtf8(cut.toUtf8()), cut); // no half of a character is left
    }

    void aTakenNameGetsANumberBeforeItsEnding()
    {
        QCOMPARE(freeFileName(QStringLiteral("现场.jpg"), {}), QStringLiteral("现场.jpg"));
        QCOMPARE(freeFileName(QStringLiteral("现场.jpg"), {QStringLiteral("现场.JPG"), QStringLiteral("现场 2.jpg")}), QStringLiteral("现场 3.jpg"));
        QCOMPARE(freeFileName(QStringLiteral("附件"), {QStringLiteral("附件")}), QStringLiteral("附件 2"));
    }
};

BIHUAN_TEST(TstFileName)
#include "tst_filename.moc"
