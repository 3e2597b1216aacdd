// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clifolder.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace bihuan::test;

namespace {

QByteArray shippedLedger(const char *id)
{
    QFile file(QStringLiteral(BIHUAN_SOURCE_DIR "/resources/ledgers/%1.json").arg(QString::fromUtf8(id)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The pledges under another name, as an office copies a ledger that fits nearly.
QByteArray copiedLedger()
{
    QJsonObject ledger = QJsonDocument::fromJson(shippedLedger("pledges")).object();
    ledger[QStringLiteral("id")] = QStringLiteral("own-tasks");
    ledger[QStringLiteral("title")] = QStringLiteral("镇办重点任务");
    ledger[QStringLiteral("codePrefix")] = QStringLiteral("ZR");
    return QJsonDocument(ledger).toJson();
}

} // namespace

class TstLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListCountsColumnsAndMatters()
    {
        CliFolder folder;
        folder.copySample();
        const QJsonArray list = folder.cli("ledger list 县.bihuan --json").array();
        QCOMPARE(list.size(), 5);
        QStringList ids;
        int matters = 0;
        for (const QJsonValue &ledger : list) {
            QCOMPARE(missingKeys(ledger.toObject(), "id title kind codePrefix rules columns matters"), QByteArray());
            ids.append(ledger[QStringLiteral("id")].toString());
            matters += ledger[QStringLiteral("matters")].toInt();
            QVERIFY(ledger[QStringLiteral("columns")].toInt() > 10);
        }
        QCOMPARE(ids, (QStringList{QStringLiteral("key-projects"), QStringLiteral("promoted-projects"), QStringLiteral("indicators"), QStringLiteral("pledges"), QStringLiteral("rectification")}));
        QCOMPARE(matters, 174);
        const Ended text = folder.cli("ledger list 县.bihuan");
        QVERIFY(text.code == 0 && text.out.contains("经济指标") && text.out.contains("承诺书"));
    }

    void showingOneGivesItsDefinitionBack_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id : {"key-projects", "promoted-projects", "indicators", "pledges", "rectification"})
            QTest::newRow(id) << QByteArray(id);
    }
    void showingOneGivesItsDefinitionBack()
    {
        QFETCH(QByteArray, id);
        CliFolder folder;
        folder.makeNew();
        const Ended run = folder.cli("ledger show 县.bihuan " + id + " --json");
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json(), QJsonDocument::fromJson(shippedLedger(id.constData())));
        const Ended text = folder.cli("ledger show 县.bihuan " + id);
        QVERIFY2(text.code == 0 && text.out.contains("序号") && text.out.contains("必填"), text.out.constData());
    }

    void anUnknownLedgerIsRefused()
    {
        CliFolder folder;
        folder.makeNew();
        QCOMPARE(misrefusal(folder.cli("ledger show 县.bihuan bogus"), 1, "没有清单“bogus”"), QByteArray());
    }

    void anOwnLedgerIsAddedAndTakesMatters()
    {
        CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("任务.json"), copiedLedger());
        const Ended run = folder.cli("ledger add 县.bihuan 任务.json --json");
        QVERIFY2(run.code == 0, run.report().constData());
        QCOMPARE(run.object()[QStringLiteral("id")].toString(), QStringLiteral("own-tasks"));
        folder.write(QStringLiteral("任务.csv"), "序号,重点任务,牵头单位,完成时限\n1,整治村道,县交通局,2024-10-31\n");
        const Ended import = folder.cli("import 县.bihuan 任务.csv --ledger own-tasks --apply --json");
        QVERIFY2(import.code == 0, import.report().constData());
        QCOMPARE(folder.cli("lights 县.bihuan --period 2024-03 --ledger own-tasks --json").array().at(0)[QStringLiteral("code")].toString().left(3), QStringLiteral("ZR-"));
        QVERIFY(folder.cli("history 县.bihuan").out.contains("添加清单“镇办重点任务”"));
        const QByteArray before = folder.state();
        QCOMPARE(misrefusal(folder.cli("ledger add 县.bihuan 任务.json"), 1, "已有标识为“own-tasks”的清单"), QByteArray());
        QCOMPARE(folder.state(), before);
    }

    void aTypoIsShownWithLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("comma forgotten") << QByteArray("\"id\": \"own-tasks\",") << QByteArray("\"id\": \"own-tasks\"");
        QTest::newRow("quote forgotten") << QByteArray("\"own-tasks\"") << QByteArray("\"own-tasks");
        QTest::newRow("unknown member") << QByteArray("\"codePrefix\"") << QByteArray("\"codePrefx\"");
        QTest::newRow("unknown type") << QByteArray("\"type\": \"longText\"") << QByteArray("\"type\": \"longTxt\"");
        QTest::newRow("unknown kind") << QByteArray("\"pledge\"") << QByteArray("\"pledg\"");
    }
    void aTypoIsShownWithLineAndColumn()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray json = copiedLedger();
        const qsizetype at = json.indexOf(before);
        QVERIFY(at >= 0);
        const auto line = json.first(at).count('\n') + 1;
        json.replace(at, before.size(), after);
        CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("任务.json"), json);
        const QByteArray state = folder.state();
        const Ended run = folder.cli("ledger add 县.bihuan 任务.json --json");
        QCOMPARE(misrefusal(run, 1, "任务.json 第 "), QByteArray());
        static const QRegularExpression place(QStringLiteral("第 (\\d+) 行第 (\\d+) 列"));
        const auto found = place.match(QString::fromUtf8(run.err));
        QVERIFY2(found.hasMatch(), run.err.constData());
        // A parser notices a missing comma at the next token, and a missing member at its object.
        const qint64 shown = found.captured(1).toLongLong();
        QVERIFY2(shown >= 1 && shown <= line + 1 && (shown >= line || after.contains("codePref")), run.err.constData());
        QCOMPARE(folder.state(), state);
    }

    void whatIsNoDefinitionIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("empty") << QByteArray() << QByteArray("第 1 行");
        QTest::newRow("list") << QByteArray("[]") << QByteArray("第 1 行");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n", 8) << QByteArray("第 1 行");
        QTest::newRow("deep") << QByteArray(200'000, '[') << QByteArray("行");
        QTest::newRow("prefix taken") << copiedLedger().replace("\"ZR\"", "\"CN\"") << QByteArray("编号前缀“CN”已由清单“承诺书”使用");
    }
    void whatIsNoDefinitionIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, says);
        CliFolder folder;
        folder.makeNew();
        folder.write(QStringLiteral("定义.json"), bytes);
        const QByteArray state = folder.state();
        QCOMPARE(misrefusal(folder.cli("ledger add 县.bihuan 定义.json"), 1, says.constData()), QByteArray());
        QCOMPARE(folder.state(), state);
        QCOMPARE(misrefusal(folder.cli("ledger add 县.bihuan 无.json"), 1, "打不开"), QByteArray());
    }
};

BIHUAN_TEST(TstLedger)
#include "tst_ledger.moc"
