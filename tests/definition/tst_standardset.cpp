// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/json.h"
#include "core/definition/builtinfields.h"
#include "core/definition/standardset.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace bihuan;
using standardset::Folder;

namespace {

/// The field whose patterns the header belongs to first, by title or pattern, as an importer would ask.
QString fieldOfHeader(const LedgerDefinition &ledger, const QString &header)
{
    for (const Field &field : ledger.fields) {
        if (field.title == header)
            return field.id;
    }
    for (const Field &field : ledger.fields) {
        for (const QString &pattern : field.match) {
            if (QRegularExpression(pattern).match(header).hasMatch())
                return field.id;
        }
    }
    return {};
}

void checkAgainst(const JsonValue &value, const JsonValue &schema, const JsonValue &root,
                  const QString &path);

/// The part of JSON Schema that our schemas use: $ref, required, properties, items and enum.
void checkAgainst(const JsonValue &value, const JsonValue &schema, const JsonValue &root, const QString &path)
{
    if (const JsonMember *ref = schema.member(u"$ref")) {
        const QString name = ref->value.text.section(QLatin1Char('/'), -1);
        return checkAgainst(value, root.member(u"$defs")->value.member(name)->value, root, path);
    }
    if (const JsonMember *words = schema.member(u"enum")) {
        bool known = false;
        for (const JsonValue &word : words->value.items)
            known = known || word.text == value.text;
        QVERIFY2(known, qPrintable(path + QLatin1Char('=') + value.text));
    }
    if (const JsonMember *required = schema.member(u"required")) {
        for (const JsonValue &key : required->value.items)
            QVERIFY2(value.member(key.text), qPrintable(path + QStringLiteral(" lacks ") + key.text));
    }
    if (const JsonMember *properties = schema.member(u"properties")) {
        for (const JsonMember &member : value.members) {
            const JsonMember *known = properties->value.member(member.key);
            QVERIFY2(known, qPrintable(path + QLatin1Char('.') + member.key));
            checkAgainst(member.value, known->value, root, path + QLatin1Char('.') + member.key);
        }
    }
    if (const JsonMember *items = schema.member(u"items")) {
        for (const JsonValue &item : value.items)
            checkAgainst(item, items->value, root, path + QStringLiteral("[]"));
    }
}

JsonValue shippedJson(const QString &path)
{
    QFile file(QStringLiteral(":/bihuan/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parseJson(file.readAll(), path).value_or(JsonValue());
}

} // namespace

class TstStandardSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resourcesAreInEveryProgramThatLinksTheCore()
    {
        QVERIFY(QFile::exists(QStringLiteral(":/bihuan/ledgers/key-projects.json")));
        QVERIFY(QFile::exists(QStringLiteral(":/bihuan/schema/ledger.schema.json")));
        QVERIFY(QFile::exists(QStringLiteral(":/bihuan/dictionaries/delay-reasons.json")));
    }

    void theShippedLedgersAreListedFromTheirFolder()
    {
        QCOMPARE(standardset::ids(Folder::Ledgers),
                 (QStringList{QStringLiteral("indicators"), QStringLiteral("key-projects"),
                              QStringLiteral("pledges"), QStringLiteral("promoted-projects"),
                              QStringLiteral("rectification")}));
    }

    void everyShippedLedgerLoads_data() { addLedgers(); }
    void everyShippedLedgerLoads()
    {
        QFETCH(QString, id);
        const auto ledger = standardset::ledger(id);
        QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().text));
        QCOMPARE(ledger->id.value, id);
        QVERIFY(!ledger->section.isEmpty());
    }

    void everyShippedLedgerObeysItsSchema_data() { addLedgers(); }
    void everyShippedLedgerObeysItsSchema()
    {
        QFETCH(QString, id);
        const JsonValue schema = shippedJson(QStringLiteral("schema/ledger.schema.json"));
        QVERIFY(schema.member(u"$defs"));
        const JsonValue ledger = shippedJson(QStringLiteral("ledgers/") + id + QStringLiteral(".json"));
        QVERIFY(!ledger.members.empty());
        checkAgainst(ledger, schema, schema, id);
    }

    void everyRuleSetOfAShippedLedgerShips_data() { addLedgers(); }
    void everyRuleSetOfAShippedLedgerShips()
    {
        QFETCH(QString, id);
        const auto ledger = standardset::ledger(id);
        QVERIFY(ledger);
        const QStringList shipped = standardset::ids(Folder::Rules);
        QVERIFY2(shipped.contains(ledger->rules), qPrintable(ledger->rules));
        for (const QString &rules : ledger->rulesByMeasure)
            QVERIFY2(shipped.contains(rules), qPrintable(rules));
    }

    void theSchemaKnowsEveryFieldType()
    {
        const JsonValue schema = shippedJson(QStringLiteral("schema/ledger.schema.json"));
        const JsonValue &field = schema.member(u"$defs")->value.member(u"field")->value;
        QStringList words;
        for (const JsonValue &word :
             field.member(u"properties")->value.member(u"type")->value.member(u"enum")->value.items)
            words.append(word.text);
        for (int type = 0; type <= static_cast<int>(FieldType::Rank); ++type) {
            if (static_cast<FieldType>(type) != FieldType::Sources) // only the built-in field has it
                QVERIFY2(words.contains(fieldTypeId(static_cast<FieldType>(type))),
                         qPrintable(fieldTypeId(static_cast<FieldType>(type))));
        }
    }

    void ledgersComeInTheirOrder()
    {
        const auto ledgers = standardset::ledgers();
        QVERIFY(ledgers);
        QCOMPARE(ledgers->front().id.value, QStringLiteral("key-projects"));
        QCOMPARE(ledgers->back().id.value, QStringLiteral("rectification"));
    }

    void anUnknownLedgerIsRefusedWithTheKnownOnes()
    {
        const auto ledger = standardset::ledger(QStringLiteral("nothing"));
        QVERIFY(!ledger);
        QVERIFY(ledger.error().text.contains(QStringLiteral("key-projects")));
    }

    void delayReasonsAreFoundByAnyOfTheirWords()
    {
        const auto dictionary = standardset::dictionary(QStringLiteral("delay-reasons"));
        QVERIFY2(dictionary, qPrintable(dictionary ? QString() : dictionary.error().text));
        QStringList words;
        for (const Choice &entry : dictionary->entries)
            words += QStringList{entry.title} + entry.aliases;
        for (const char *word : {"用地", "资金", "手续", "征迁", "设计", "设备", "天气", "企业", "其他"})
            QVERIFY2(words.contains(QString::fromUtf8(word)), word);
    }

    void everyColumnOfTheRealProjectTablesIsThere_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("type");
        const auto row = [](const QString &header, const QString &id, FieldType type) {
            QTest::newRow(qPrintable(header)) << header << id << static_cast<int>(type);
        };
        row(QStringLiteral("序号"), QStringLiteral("no"), FieldType::Integer);
        row(QStringLiteral("项目名称"), QStringLiteral("name"), FieldType::Text);
        row(QStringLiteral("项目代码(在线审批平台)"), QStringLiteral("projectCode"), FieldType::Code);
        row(QStringLiteral("项目(法人)码"), QStringLiteral("legalCode"), FieldType::Code);
        row(QStringLiteral("管理级别"), QStringLiteral("level"), FieldType::Choice);
        row(QStringLiteral("年度类型"), QStringLiteral("yearType"), FieldType::Choice);
        row(QStringLiteral("建设性质"), QStringLiteral("nature"), FieldType::Choice);
        row(QStringLiteral("类别"), QStringLiteral("category"), FieldType::Choice);
        row(QStringLiteral("建设单位"), QStringLiteral("builder"), FieldType::Text);
        row(QStringLiteral("责任单位"), QStringLiteral("leadUnit"), FieldType::Unit);
        row(QStringLiteral("行业主管部门"), QStringLiteral("industry"), FieldType::Units);
        row(QStringLiteral("包抓领导"), QStringLiteral("leader"), FieldType::Post);
        row(QStringLiteral("建设起止年限"), QStringLiteral("duration"), FieldType::Text);
        row(QStringLiteral("建设规模及内容"), QStringLiteral("scale"), FieldType::LongText);
        row(QStringLiteral("总投资(万元)"), QStringLiteral("total"), FieldType::Money);
        row(QStringLiteral("资金来源/中央"), QStringLiteral("centralFunds"), FieldType::Money);
        row(QStringLiteral("专项债券(万元)"), QStringLiteral("bondFunds"), FieldType::Money);
        row(QStringLiteral("截至2023年底累计完成投资"), QStringLiteral("before"), FieldType::Figure);
        row(QStringLiteral("2024年度计划投资(万元)"), QStringLiteral("goal"), FieldType::Figure);
        row(QStringLiteral("年度形象目标"), QStringLiteral("annualTarget"), FieldType::LongText);
        row(QStringLiteral("3月计划"), QStringLiteral("schedule"), FieldType::Figure);
        row(QStringLiteral("本月完成投资(万元)"), QStringLiteral("month"), FieldType::Figure);
        row(QStringLiteral("2024年1-3月累计完成投资(万元)"), QStringLiteral("cumulative"), FieldType::Figure);
        row(QStringLiteral("占年度计划(%)"), QStringLiteral("completion"), FieldType::Percent);
        row(QStringLiteral("序时进度(%)"), QStringLiteral("elapsed"), FieldType::Percent);
        row(QStringLiteral("超欠序时进度"), QStringLiteral("gap"), FieldType::Percent);
        row(QStringLiteral("开工累计完成"), QStringLiteral("sinceStart"), FieldType::Figure);
        row(QStringLiteral("其中/土建"), QStringLiteral("civil"), FieldType::Figure);
        row(QStringLiteral("其中/设备购置"), QStringLiteral("equipment"), FieldType::Figure);
        row(QStringLiteral("其中/土地等"), QStringLiteral("land"), FieldType::Figure);
        row(QStringLiteral("到位资金(万元)"), QStringLiteral("paid"), FieldType::Figure);
        row(QStringLiteral("计划开工时间"), QStringLiteral("startPlanned"), FieldType::Date);
        row(QStringLiteral("实际开工时间"), QStringLiteral("startActual"), FieldType::Date);
        row(QStringLiteral("是否开工"), QStringLiteral("started"), FieldType::Flag);
        row(QStringLiteral("是否纳统"), QStringLiteral("listed"), FieldType::Flag);
        row(QStringLiteral("前期手续/立项"), QStringLiteral("approval"), FieldType::Choice);
        row(QStringLiteral("前期手续/用地"), QStringLiteral("landPermit"), FieldType::Choice);
        row(QStringLiteral("前期手续/环评"), QStringLiteral("environmentPermit"), FieldType::Choice);
        row(QStringLiteral("前期手续/施工许可"), QStringLiteral("constructionPermit"), FieldType::Choice);
        row(QStringLiteral("形象进度"), QStringLiteral("progress"), FieldType::LongText);
        row(QStringLiteral("存在问题"), QStringLiteral("problem"), FieldType::LongText);
        row(QStringLiteral("需协调事项"), QStringLiteral("coordination"), FieldType::LongText);
        row(QStringLiteral("下步措施"), QStringLiteral("nextStep"), FieldType::LongText);
        row(QStringLiteral("填报人"), QStringLiteral("reporter"), FieldType::Name);
        row(QStringLiteral("电话"), QStringLiteral("phone"), FieldType::Phone);
        row(QStringLiteral("备注"), QStringLiteral("remark"), FieldType::Text);
    }

    void everyColumnOfTheRealProjectTablesIsThere()
    {
        QFETCH(QString, header);
        QFETCH(QString, id);
        QFETCH(int, type);
        for (const QString &ledgerId :
             {QStringLiteral("key-projects"), QStringLiteral("promoted-projects")}) {
            const auto ledger = standardset::ledger(ledgerId);
            QVERIFY(ledger);
            QCOMPARE(fieldOfHeader(*ledger, header), id);
            QCOMPARE(static_cast<int>(ledger->field(id)->type), type);
        }
    }

    void indicatorsHaveAllTheirColumns()
    {
        const auto ledger = standardset::ledger(QStringLiteral("indicators"));
        QVERIFY(ledger);
        for (const char *title : {"指标", "类型", "年度目标", "上年同期", "本月", "累计", "发布增速",
                                  "计算增速", "全市位次", "全省位次", "位次变化", "牵头单位"})
            QVERIFY2(ledger->fieldByName(QString::fromUtf8(title)), title);
        QCOMPARE(ledger->field(QStringLiteral("cityRank"))->of, 7);
        QCOMPARE(ledger->field(QStringLiteral("provinceRank"))->of, 107);
        Matter growth;
        growth.kind = MatterKind::Target;
        growth.measureKind = QStringLiteral("growth");
        growth.measureUnit = QStringLiteral("%");
        QCOMPARE(rulesOf(*ledger, growth), QStringLiteral("indicator"));
        Matter amount = growth;
        amount.measureKind = QStringLiteral("amount");
        amount.measureUnit = QStringLiteral("亿元");
        QCOMPARE(rulesOf(*ledger, amount), QStringLiteral("composite"));
        amount.lowerIsBetter = true;
        QCOMPARE(rulesOf(*ledger, amount), QStringLiteral("indicator"));
    }

    void pledgesHaveTheirSignedColumns()
    {
        const auto ledger = standardset::ledger(QStringLiteral("pledges"));
        QVERIFY(ledger);
        for (const char *title :
             {"序号",     "任务来源", "条款",     "一级分类", "重点任务", "量化目标", "工作措施",
              "责任领导", "牵头单位", "配合单位", "责任人",   "完成时限", "节点",     "本月进展",
              "完成率",   "存在问题", "下步打算", "佐证",     "年底兑现", "分值"})
            QVERIFY2(ledger->fieldByName(QString::fromUtf8(title)), title);
    }

    void problemsHaveTheColumnsOfRealTables()
    {
        const auto ledger = standardset::ledger(QStringLiteral("rectification"));
        QVERIFY(ledger);
        for (const char *title : {"来源", "反馈时间", "问题编号", "问题", "整改类型", "整改目标", "整改措施", "牵头单位", "责任单位", "整改时限",
                                  "本月情况", "申请销号", "验收单位", "公示", "销号时间", "一案一档"})
            QVERIFY2(ledger->fieldByName(QString::fromUtf8(title)), title);
        QVERIFY(ledger->findings);
    }

    void everyProblemCanReachItsClosureAndComeBack()
    {
        const StageFlow flow = standardset::ledger(QStringLiteral("rectification"))->flow;
        QSet<QString> reached{flow.stages.front().id};
        for (size_t i = 0; i < flow.stages.size(); ++i) {
            for (const StageAct &act : flow.acts) {
                if (std::ranges::any_of(act.from, [&](const QString &from) { return reached.contains(from); }))
                    reached.insert(act.to);
            }
        }
        QCOMPARE(reached.size(), qsizetype(flow.stages.size()));
        for (const Stage &stage : flow.stages)
            QVERIFY2(!flow.possible(stage.id).empty(), qPrintable(stage.title));
        for (const StageAct &act : flow.acts) {
            if (flow.closes(act))
                QVERIFY(act.asksFor(StageNeed::Accepter) && act.asksFor(StageNeed::Evidence));
        }
    }

private:
    static void addLedgers()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : standardset::ids(Folder::Ledgers))
            QTest::newRow(qPrintable(id)) << id;
    }
};

BIHUAN_TEST(TstStandardSet)
#include "tst_standardset.moc"
