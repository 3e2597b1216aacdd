// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace bihuan::test;

class TstBulletinLife : public QObject
{
    Q_OBJECT

private:
    CliFolder m_folder;

    /// `%` stands for the bulletin.
    Ended run(const char *words, const QStringList &more = {})
    {
        return m_folder.cli(QByteArray(words).replace('%', m_reference.toUtf8()).constData(), more);
    }
    QJsonObject shown() { return run("bulletin show 县.bihuan % --json").object(); }
    int placeOf(const QString &words)
    {
        for (const QJsonValue &block : shown()[QStringLiteral("blocks")].toArray()) {
            if (block[QStringLiteral("text")].toString().contains(words))
                return block[QStringLiteral("at")].toInt();
        }
        return 0;
    }
    QString m_reference;

private Q_SLOTS:
    void initTestCase()
    {
        m_folder.copySample();
        const Ended drafted = m_folder.cli("bulletin draft 县.bihuan --period 2024-08 --day 2024-09-05 --json");
        QVERIFY2(drafted.code == 0, drafted.report().constData());
        QCOMPARE(drafted.object()[QStringLiteral("state")].toString(), QStringLiteral("draft"));
        m_reference = drafted.object()[QStringLiteral("reference")].toString();
        QCOMPARE(m_reference.size(), 8);
    }

    void aSentenceEditedByHandIsKeptAndFlaggedWhenItsFigureChanges()
    {
        const int at = placeOf(QStringLiteral("28.94亿元"));
        QVERIFY(at > 0);
        const QString text = QStringLiteral("全县重点建设项目完成投资28.94亿元，形势不容乐观。");
        QVERIFY(run("bulletin edit 县.bihuan % --text", {text, QStringLiteral("--at"), QString::number(at)}).code == 0);
        QCOMPARE(m_folder.cli("set 县.bihuan --matter ZJ-2024-02 --period 2024-08 本月完成=3000").code, 0);
        const Ended refreshed = run("bulletin refresh 县.bihuan % --day 2024-09-05 --json");
        QVERIFY2(refreshed.code == 0, refreshed.report().constData());
        QCOMPARE(refreshed.object()[QStringLiteral("stale")].toInt(), 1);
        const QJsonObject block = shown()[QStringLiteral("blocks")].toArray()[at - 1].toObject();
        QCOMPARE(block[QStringLiteral("text")].toString(), text);
        QVERIFY(block[QStringLiteral("stale")].toBool());
        QVERIFY(block[QStringLiteral("gone")].toArray()[0].toString().contains(QStringLiteral("28.94亿元")));
        QVERIFY(!block[QStringLiteral("come")].toArray()[0].toString().contains(QStringLiteral("28.94亿元")));
        QCOMPARE(run("bulletin edit 县.bihuan % --restore --at", {QString::number(at)}).code, 0);
        QCOMPARE(placeOf(QStringLiteral("形势不容乐观")), 0);
    }

    void whatGoesOutAsADocxOrOdtComesBackAsItWas()
    {
        for (const char *name : {"稿.docx", "稿.odt"}) {
            CliFolder folder;
            folder.copySample();
            const QString reference = folder.cli("bulletin draft 县.bihuan --period 2024-08 --json").object()[QStringLiteral("reference")].toString();
            QCOMPARE(folder.cli("bulletin 县.bihuan --period 2024-08 --out", {QString::fromUtf8(name)}).code, 0);
            const Ended compared = folder.cli("bulletin compare 县.bihuan", {reference, QStringLiteral("--with"), QString::fromUtf8(name), QStringLiteral("--json")});
            QVERIFY2(compared.code == 0, compared.report().constData());
            // The draft is a row in the history, which has another digest since.
            QVERIFY(!compared.array().isEmpty());
            for (const QJsonValue &change : compared.array()) {
                const QString words = change[QStringLiteral("before")].toString() + change[QStringLiteral("after")].toString();
                QVERIFY2(words.startsWith(QStringLiteral("数据摘要")), compared.report().constData());
            }
        }
    }

    void unitsAreAskedBeforeItIsIssuedAndAnObjectionHoldsIt()
    {
        const Ended slips = run("bulletin slips 县.bihuan % --out 核实单 --json");
        QVERIFY2(slips.code == 0, slips.report().constData());
        const qsizetype units = slips.object()[QStringLiteral("slips")].toArray().size();
        QVERIFY(units > 9);
        QCOMPARE(QDir(m_folder.path(QStringLiteral("核实单"))).entryList({QStringLiteral("*.pdf")}).size(), units);
        QCOMPARE(run("bulletin object 县.bihuan % --unit 红岩寺镇 --text 8月完成数有误").code, 0);
        QCOMPARE(run("bulletin check 县.bihuan % --by 王主任").code, 0);
        QCOMPARE(misrefusal(run("bulletin edit 县.bihuan % --at 1 --strike"), 1, "先退改"), QByteArray());
        QCOMPARE(run("bulletin submit 县.bihuan %").code, 0);
        QCOMPARE(misrefusal(run("bulletin check 县.bihuan % --by 王主任"), 1, "已送审"), QByteArray());
        QCOMPARE(run("bulletin sign 县.bihuan % --by 县长").code, 0);
        QCOMPARE(misrefusal(run("bulletin issue 县.bihuan % --day 2024-09-06 --out 印发.pdf"), 1, "红岩寺镇"), QByteArray());
        QVERIFY(!QFile::exists(m_folder.path(QStringLiteral("印发.pdf"))));
        QCOMPARE(run("bulletin answer 县.bihuan % --unit 红岩寺镇 --text 核实无误").code, 0);
    }

    void anIssueHasTheNextNumberAndItsPaperIsKeptByteForByte()
    {
        const Ended issued = run("bulletin issue 县.bihuan % --day 2024-09-06 --out 印发.pdf --json");
        QVERIFY2(issued.code == 0, issued.report().constData());
        QCOMPARE(issued.object()[QStringLiteral("number")].toString(), QStringLiteral("柞政通报2024年第1期"));
        QCOMPARE(issued.object()[QStringLiteral("state")].toString(), QStringLiteral("issued"));
        QCOMPARE(run("bulletin reprint 县.bihuan 1 --out 再印.pdf").code, 0);
        QCOMPARE(m_folder.read(QStringLiteral("再印.pdf")), m_folder.read(QStringLiteral("印发.pdf")));
        const Ended words = runProgram(QStringLiteral("pdftotext"), {m_folder.path(QStringLiteral("印发.pdf")), QStringLiteral("-")});
        static const QRegularExpression blanks(QStringLiteral("\\s+"));
        const QString text = QString::fromUtf8(words.out).remove(blanks);
        QVERIFY(text.contains(QStringLiteral("第1期")));
        QVERIFY(text.contains(QStringLiteral("2024年9月6日")));
        m_folder.write(QStringLiteral("盖章.pdf"), "stamped");
        QCOMPARE(run("bulletin scan 县.bihuan 1 盖章.pdf").code, 0);
        QCOMPARE(run("bulletin reprint 县.bihuan 1 --scan --out 章.pdf").code, 0);
        QCOMPARE(m_folder.read(QStringLiteral("章.pdf")), QByteArray("stamped"));
        QVERIFY(run("check 县.bihuan --json").object()[QStringLiteral("faults")].toArray().isEmpty());
    }

    void theNextMonthIsComparedWithTheOneBefore()
    {
        QCOMPARE(misrefusal(run("bulletin compare 县.bihuan 1"), 1, "没有可比的"), QByteArray());
        const Ended next = m_folder.cli("bulletin draft 县.bihuan --period 2024-09 --day 2024-10-08 --json");
        QVERIFY2(next.code == 0, next.report().constData());
        m_reference = next.object()[QStringLiteral("reference")].toString();
        const Ended compared = run("bulletin compare 县.bihuan % --json");
        QVERIFY2(compared.code == 0, compared.report().constData());
        QVERIFY(compared.array().size() > 3);
        QCOMPARE(run("bulletin remove 县.bihuan %").code, 0);
        QCOMPARE(misrefusal(run("bulletin remove 县.bihuan 1"), 1, "不能删除"), QByteArray());
        QCOMPARE(run("bulletin void 县.bihuan 1 --reason 数据有误").code, 0);
        const QJsonArray list = run("bulletin list 县.bihuan --json").array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][QStringLiteral("state")].toString(), QStringLiteral("void"));
        QCOMPARE(list[0][QStringLiteral("no")].toInt(), 1);
    }
};

BIHUAN_TEST(TstBulletinLife)
#include "tst_bulletinlife.moc"
