// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/ledgerdefinition.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

const QByteArray sampleLedger = R"({
  "id": "bonds",
  "title": "专项债券",
  "kind": "project",
  "codePrefix": "ZQ",
  "rules": "composite",
  "measures": [
    {"id": "issued", "title": "下达资金", "unit": "万元"},
    {"id": "paid", "title": "支付资金", "unit": "万元"}
  ],
  "stages": [{"id": "open", "title": "在建"}],
  "fields": [
    {"id": "name"},
    {"id": "stage"},
    {"id": "batch", "title": "批次", "type": "choice", "choices": ["第一批", "第二批"]},
    {"id": "applied", "title": "申报额", "type": "money", "unit": "亿元", "group": "资金"},
    {"id": "schedule", "group": "计划"},
    {"id": "paid", "title": "支付", "type": "figure", "scope": "report", "measure": "paid"},
    {"id": "milestone"}
  ]
})";

/// The same with an act that leads to an end, and a place for what inspections find.
QByteArray ledgerWithActs()
{
    QByteArray text = sampleLedger;
    text.replace("{\"id\": \"open\", \"title\": \"在建\"}],",
                 "{\"id\": \"open\", \"title\": \"在建\"}, {\"id\": \"done\", \"title\": \"办结\", \"ends\": true}],\n"
                 "  \"acts\": [{\"id\": \"finish\", \"title\": \"办结\", \"from\": [\"open\"], \"to\": \"done\", "
                 "\"needs\": [\"reason\", \"evidence\"], \"dayField\": \"handedIn\"}],\n"
                 "  \"takesFindings\": {\"place\": \"where\"},");
    text.replace("{\"id\": \"milestone\"}", "{\"id\": \"milestone\"}, {\"id\": \"handedIn\", \"title\": \"报送\", \"type\": \"date\"}, "
                                         "{\"id\": \"where\", \"title\": \"地点\", \"type\": \"text\"}");
    return text;
}

} // namespace

class TstLedgerDefinition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLedgerIsReadWithItsDefaults()
    {
        const auto ledger = readLedger(sampleLedger, QStringLiteral("bonds.json"));
        QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().text));
        QCOMPARE(ledger->id.value, QStringLiteral("bonds"));
        QCOMPARE(ledger->shortTitle, QStringLiteral("专项债券"));
        QCOMPARE(ledger->mainMeasure().id, QStringLiteral("issued"));
        QCOMPARE(ledger->mainMeasure().unit.scale, 6);
        QCOMPARE(ledger->identity.size(), size_t(3));
        QCOMPARE(ledger->json, sampleLedger);
        QVERIFY(ledger->field(QStringLiteral("name"))->required);
        const Field *applied = ledger->field(QStringLiteral("applied"));
        QCOMPARE(applied->type, FieldType::Money);
        QCOMPARE(applied->unit.scale, 10);
        QCOMPARE(ledger->field(QStringLiteral("paid"))->unit.title, QStringLiteral("万元"));
        QCOMPARE(ledger->field(QStringLiteral("stage"))->choices.front().title, QStringLiteral("在建"));
    }

    void monthlyFieldsAreTwelveColumnsAndStepsAreNone()
    {
        const auto ledger = readLedger(sampleLedger, QStringLiteral("bonds.json"));
        QVERIFY(ledger);
        const auto columns = ledger->columns();
        QCOMPARE(columns.size(), size_t(5 + 12));
        QCOMPARE(columns.at(4), (FieldRef{QStringLiteral("schedule"), 1}));
        QCOMPARE(columns.at(4).toString(), QStringLiteral("schedule.1"));
        QCOMPARE(ledger->columnTitle(columns.at(15)), QStringLiteral("12月"));
        QCOMPARE(ledger->columnGroup(columns.at(15)), QStringLiteral("计划"));
        QCOMPARE(columns.at(16).field, QStringLiteral("paid"));
    }

    void aColumnIsFoundByIdAndByItsWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("column");
        QTest::newRow("id") << QStringLiteral("applied") << QStringLiteral("applied");
        QTest::newRow("title") << QStringLiteral("申报额") << QStringLiteral("applied");
        QTest::newRow("title with blanks") << QStringLiteral("申 报 额") << QStringLiteral("applied");
        QTest::newRow("with group") << QStringLiteral("资金/申报额") << QStringLiteral("applied");
        QTest::newRow("month by id") << QStringLiteral("schedule.3") << QStringLiteral("schedule.3");
        QTest::newRow("month by title") << QStringLiteral("3月计划") << QStringLiteral("schedule.3");
        QTest::newRow("month by header") << QStringLiteral("计划/12月") << QStringLiteral("schedule.12");
        QTest::newRow("thirteenth month") << QStringLiteral("schedule.13") << QString();
        QTest::newRow("month of a plain field") << QStringLiteral("applied.3") << QString();
        QTest::newRow("all months") << QStringLiteral("schedule") << QString();
        QTest::newRow("unknown") << QStringLiteral("金额") << QString();
    }

    void aColumnIsFoundByIdAndByItsWords()
    {
        QFETCH(QString, name);
        QFETCH(QString, column);
        const auto ledger = readLedger(sampleLedger, QStringLiteral("bonds.json"));
        QVERIFY(ledger);
        const auto found = ledger->columnByName(name);
        QCOMPARE(found ? found->toString() : QString(), column);
    }

    void aTypoIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *from, const char *to, const QString &place,
                            const QString &says) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << place << says;
        };
        row("key of the ledger", "\"title\": \"专项债券\"", "\"titel\": \"专项债券\"",
            QStringLiteral("第 3 行第 3 列"), QStringLiteral("不认识“titel”，是否应为“title”"));
        row("kind", "\"project\"", "\"projekt\"", QStringLiteral("第 4 行第 11 列"),
            QStringLiteral("是否应为“project”"));
        row("id", "\"bonds\"", "\"Bonds\"", QStringLiteral("第 2 行第 9 列"), QStringLiteral("小写英文字母"));
        row("code prefix", "\"ZQ\"", "\"zq\"", QStringLiteral("第 5 行第 17 列"),
            QStringLiteral("大写英文字母"));
        row("no measures", "\"measures\": [", "\"measures\": [], \"x\": [", QStringLiteral("第 7 行第 15 列"),
            QStringLiteral("至少应有一个计量"));
        row("key of a measure", "\"unit\": \"万元\"},", "\"uint\": \"万元\"},",
            QStringLiteral("第 8 行第 39 列"), QStringLiteral("不认识“uint”，是否应为“unit”"));
        row("measure twice", "{\"id\": \"paid\", \"title\": \"支付资金\"",
            "{\"id\": \"issued\", \"title\": \"支付资金\"", QStringLiteral("第 9 行第 12 列"),
            QStringLiteral("计量“issued”写了两次"));
        row("key of a stage", "\"title\": \"在建\"", "\"titles\": \"在建\"",
            QStringLiteral("第 11 行第 29 列"), QStringLiteral("不认识“titles”"));
        row("stage without stages", "\"stages\": [{\"id\": \"open\", \"title\": \"在建\"}],", "",
            QStringLiteral("第 14 行第 5 列"), QStringLiteral("需要写 stages"));
        row("stages without stage", "{\"id\": \"stage\"},\n", "", QStringLiteral("第 11 行第 13 列"),
            QStringLiteral("应有字段 stage"));
        row("field type", "\"type\": \"money\"", "\"type\": \"mony\"", QStringLiteral("第 16 行第 47 列"),
            QStringLiteral("是否应为“money”"));
        row("key of a field", "\"group\": \"资金\"", "\"grup\": \"资金\"", QStringLiteral("第 16 行第 70 列"),
            QStringLiteral("不认识“grup”，是否应为“group”"));
        row("field twice", "{\"id\": \"milestone\"}",
            "{\"id\": \"batch\", \"title\": \"期次\", \"type\": \"text\"}",
            QStringLiteral("第 19 行第 12 列"), QStringLiteral("字段“batch”写了两次"));
        row("header twice", "\"title\": \"支付\"", "\"title\": \"批次\"", QStringLiteral("第 18 行第 29 列"),
            QStringLiteral("表头“批次”与前面的字段相同"));
        row("choice without choices", ", \"choices\": [\"第一批\", \"第二批\"]", "",
            QStringLiteral("第 15 行第 5 列"), QStringLiteral("缺少 choices"));
        row("choice twice", "\"第二批\"", "\"第一批\"", QStringLiteral("第 15 行第 73 列"),
            QStringLiteral("写了两次"));
        row("choices of a text", "\"type\": \"choice\"", "\"type\": \"text\"",
            QStringLiteral("第 15 行第 5 列"), QStringLiteral("只有 type 为 choice"));
        row("money in companies", "\"unit\": \"亿元\"", "\"unit\": \"家\"",
            QStringLiteral("第 16 行第 64 列"), QStringLiteral("金额的单位应为元、万元或亿元"));
        row("measure of a field", "\"measure\": \"paid\"", "\"measure\": \"pade\"",
            QStringLiteral("第 18 行第 83 列"), QStringLiteral("没有计量“pade”"));
        row("scope of a field", "\"scope\": \"report\"", "\"scope\": \"derived\"",
            QStringLiteral("第 18 行第 62 列"), QStringLiteral("“scope”不能为“derived”"));
        row("type of a built-in", "{\"id\": \"name\"}", "{\"id\": \"name\", \"type\": \"text\"}",
            QStringLiteral("第 13 行第 28 列"), QStringLiteral("“name”是内置字段"));
        row("no name", "{\"id\": \"name\"}", "{\"id\": \"code\"}", QStringLiteral("第 12 行第 13 列"),
            QStringLiteral("缺少字段 name"));
        row("dictionary", "\"choices\": [\"第一批\", \"第二批\"]", "\"dictionary\": \"batches\"",
            QStringLiteral("第 15 行第 68 列"), QStringLiteral("没有字典“batches”"));
        row("pattern", "{\"id\": \"milestone\"}", "{\"id\": \"milestone\", \"match\": [\"ok\", \"(\"]}",
            QStringLiteral("第 19 行第 41 列"), QStringLiteral("匹配式"));
        row("identity", "\"fields\": [", "\"identity\": [[\"code\"], [\"cod\"]],\n  \"fields\": [",
            QStringLiteral("第 12 行第 27 列"), QStringLiteral("没有字段“cod”"));
        row("rules by measure of projects", "\"rules\": \"composite\",",
            "\"rules\": \"composite\", \"rulesByMeasure\": {\"growth\": \"x\"},",
            QStringLiteral("第 6 行第 43 列"), QStringLiteral("只有指标类清单"));
        row("missing comma", "\"codePrefix\": \"ZQ\",", "\"codePrefix\": \"ZQ\"",
            QStringLiteral("第 6 行第 3 列"), QStringLiteral("英文逗号"));
    }

    void aTypoIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        QFETCH(QString, says);
        QByteArray text = sampleLedger;
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        const auto ledger = readLedger(text, QStringLiteral("bonds.json"));
        QVERIFY(!ledger);
        QVERIFY2(ledger.error().text.startsWith(QStringLiteral("bonds.json ") + place + QStringLiteral("：")),
                 qPrintable(ledger.error().text));
        QVERIFY2(ledger.error().text.contains(says), qPrintable(ledger.error().text));
    }

    void actsAreReadWithWhatTheyNeed()
    {
        const auto ledger = readLedger(ledgerWithActs(), QStringLiteral("bonds.json"));
        QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().text));
        QVERIFY(ledger->flow.stage(QStringLiteral("done"))->ends);
        const StageAct &act = ledger->flow.acts.front();
        QVERIFY(act.asksFor(StageNeed::Reason) && act.asksFor(StageNeed::Evidence) && !act.asksFor(StageNeed::Accepter));
        QCOMPARE(act.dayField, QStringLiteral("handedIn"));
        QVERIFY(ledger->findings);
        QVERIFY(!readLedger(sampleLedger, QStringLiteral("bonds.json"))->flow.hasActs());
    }

    void aTypoInAnActIsNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *from, const char *to, const QString &says) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << says;
        };
        row("stage it comes from", "\"from\": [\"open\"]", "\"from\": [\"opn\"]", QStringLiteral("没有阶段“opn”"));
        row("stage it leads to", "\"to\": \"done\"", "\"to\": \"dne\"", QStringLiteral("没有阶段“dne”"));
        row("need", "\"reason\", ", "\"grund\", ", QStringLiteral("不能写“grund”"));
        row("field of the day", "\"dayField\": \"handedIn\"", "\"dayField\": \"batch\"", QStringLiteral("日期字段"));
        row("no end", ", \"ends\": true", "", QStringLiteral("\"ends\": true"));
        row("from nowhere", "\"from\": [\"open\"]", "\"from\": []", QStringLiteral("可以从哪些阶段办理"));
        row("place of findings", "{\"place\": \"where\"}", "{\"place\": \"handedIn\"}", QStringLiteral("文字字段"));
    }
    void aTypoInAnActIsNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, says);
        QByteArray text = ledgerWithActs();
        QVERIFY(text.contains(from));
        const auto ledger = readLedger(text.replace(text.indexOf(from), from.size(), to), QStringLiteral("bonds.json"));
        QVERIFY(!ledger);
        QVERIFY2(ledger.error().text.contains(says), qPrintable(ledger.error().text));
    }

    void aRowMayBringItsOwnMeasure()
    {
        const auto ledger = readLedger(sampleLedger, QStringLiteral("bonds.json"));
        QVERIFY(ledger);
        Matter matter;
        QCOMPARE(measureOf(*ledger, matter), ledger->mainMeasure());
        matter.measureKind = QStringLiteral("rank");
        matter.measureUnit = QStringLiteral("位");
        QCOMPARE(measureOf(*ledger, matter).unit.scale, 0);
        QCOMPARE(measureOf(*ledger, matter).direction, Measure::Direction::Down);
        matter.measureKind = QStringLiteral("amount");
        matter.measureUnit = QStringLiteral("公里");
        QCOMPARE(measureOf(*ledger, matter).unit.scale, 2);
        matter.measureUnit = QStringLiteral("亿元");
        QCOMPARE(measureOf(*ledger, matter).unit.scale, 10);
        QCOMPARE(measureOf(*ledger, matter).id, QStringLiteral("issued"));
    }

    void codesCountWithinTheYear()
    {
        const auto ledger = readLedger(sampleLedger, QStringLiteral("bonds.json"));
        QVERIFY(ledger);
        QCOMPARE(matterCode(*ledger, 2024, 5), QStringLiteral("ZQ-2024-05"));
        QCOMPARE(matterCode(*ledger, 2024, 105), QStringLiteral("ZQ-2024-105"));
    }
};

BIHUAN_TEST(TstLedgerDefinition)
#include "tst_ledgerdefinition.moc"
