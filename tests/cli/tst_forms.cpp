// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

/// The office's forms, the kinds of bulletins and reading before issue, by the real program on the sample county.
class TstForms : public QObject
{
    Q_OBJECT

private:
    CliFolder m_folder;

    QStringList ids(const QByteArray &command)
    {
        QStringList ids;
        for (const QJsonValue &value : m_folder.cli(command).array())
            ids << value.toObject().value(QStringLiteral("id")).toString();
        return ids;
    }

private Q_SLOTS:
    void initTestCase() { m_folder.copySample(); }

    void everyFormStandsOnOneSheet_data()
    {
        QTest::addColumn<QByteArray>("call");
        const QByteArray matter = " --period 2024-08 --matter ZJ-2024-05";
        const QByteArray unit = QStringLiteral(" --period 2024-08 --unit 营盘镇").toUtf8();
        const QString number = m_folder.cli("notice list 县.bihuan --json").array().first().toObject().value(QStringLiteral("number")).toString();
        const QByteArray notice = " --notice " + number.toUtf8();
        for (const char *id : {"notice", "notice-reply", "notice-extension", "talk"})
            QTest::newRow(id) << id + notice;
        for (const char *id : {"rectify", "close-out", "pledge", "handover"})
            QTest::newRow(id) << id + matter;
        for (const char *id : {"verify", "unit-report"})
            QTest::newRow(id) << id + unit;
    }
    void everyFormStandsOnOneSheet()
    {
        QFETCH(QByteArray, call);
        const Ended run = m_folder.cli("form print 县.bihuan " + call + " --out 表.pdf --json");
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(run.object().value(QStringLiteral("pages")).toInt(), 1);
    }

    void theFormsAreListedAndAskForWhatTheyNeed()
    {
        const QStringList forms = ids("form list 县.bihuan --json");
        QVERIFY(forms.contains(QStringLiteral("notice")) && forms.contains(QStringLiteral("verify")));
        const Ended run = m_folder.cli("form print 县.bihuan verify --out 表.pdf");
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.contains("--unit"), run.report().constData());
        QCOMPARE(m_folder.cli("form print 县.bihuan bogus --out 表.pdf").code, 1);
    }

    void everyKindOfBulletinIsPrintedAndReadsClean()
    {
        const QStringList templates = ids("templates 县.bihuan --json");
        QCOMPARE(templates.size(), 8);
        for (const QString &id : templates) {
            const QByteArray chosen = " --period 2024-08 --template " + id.toUtf8();
            const Ended print = m_folder.cli("bulletin 县.bihuan --out 通报.pdf --json" + chosen);
            QVERIFY2(print.code == 0 && print.object().value(QStringLiteral("pages")).toInt() > 0, print.report().constData());
            const Ended proof = m_folder.cli("proof 县.bihuan" + chosen);
            QVERIFY2(proof.code == 0, proof.report().constData());
        }
        const int pages = m_folder.cli("bulletin 县.bihuan --period 2024-08 --template leader-report --out 专报.pdf --json").object().value(QStringLiteral("pages")).toInt();
        QVERIFY2(pages <= 2, qPrintable(QString::number(pages)));
    }

    void aTextThatWasChangedIsReadAgainstTheData()
    {
        m_folder.write(QStringLiteral("稿.txt"), QStringLiteral("关于进展的通报\n\n截至8月底，全县47个重点建设项目累计完成投资99.99亿元。。\n").toUtf8());
        const Ended run = m_folder.cli("proof 县.bihuan --period 2024-08 --text 稿.txt --json");
        QCOMPARE(run.code, 3);
        QStringList kinds;
        for (const QJsonValue &value : run.array())
            kinds << value.toObject().value(QStringLiteral("kind")).toString();
        for (const QString &kind : {QStringLiteral("数据不符"), QStringLiteral("标点"), QStringLiteral("抄送")})
            QVERIFY2(kinds.contains(kind), qPrintable(kinds.join(QLatin1Char(' '))));
    }
};

BIHUAN_TEST(TstForms)
#include "tst_forms.moc"
