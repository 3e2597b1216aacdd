// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/builtinfields.h"
#include "core/definition/fieldreader.h"
#include "core/definition/stagereader.h"

#include <QRegularExpression>
#include <QSet>

namespace bihuan {

namespace {

constexpr JsonWord<MatterKind> matterKindJson[] = {
    {"target", MatterKind::Target}, {"pledge", MatterKind::Pledge}, {"project", MatterKind::Project}};

void readHead(ObjectReader &in, LedgerDefinition &ledger)
{
    static const QRegularExpression idPattern(QStringLiteral("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"));
    static const QRegularExpression prefixPattern(QStringLiteral("^[A-Z]{1,4}$"));
    ledger.id = LedgerId{in.text("id")};
    if (in.ok() && !idPattern.match(ledger.id.value).hasMatch())
        in.fail("id",
                QStringLiteral("清单的 id 应为小写英文字母、数字和连字符，不能为“%1”").arg(ledger.id.value));
    ledger.title = in.text("title");
    ledger.shortTitle = in.text("shortTitle", ledger.title);
    ledger.kind = in.word("kind", matterKindJson);
    ledger.codePrefix = in.text("codePrefix");
    if (in.ok() && !prefixPattern.match(ledger.codePrefix).hasMatch())
        in.fail("codePrefix",
                QStringLiteral("编号前缀应为 1 至 4 个大写英文字母，不能为“%1”").arg(ledger.codePrefix));
    ledger.description = in.text("description", QString());
    ledger.section = in.text("section", QString());
    ledger.position = in.integerOr("position", 0, {0, 999});
}

void readRules(ObjectReader &in, LedgerDefinition &ledger)
{
    ledger.rules = in.text("rules");
    in.optionalObject("rulesByMeasure", [&](ObjectReader &rules) {
        if (ledger.kind != MatterKind::Target)
            rules.fail(rules.position(), QStringLiteral("只有指标类清单可以按计量类型分别写规则"));
        for (const char *kind : {"amount", "count", "growth", "ratio", "rank", "inverse"}) {
            if (const QString id = rules.text(kind, QString()); !id.isEmpty())
                ledger.rulesByMeasure.insert(QLatin1String(kind), id);
        }
    });
}

void readMeasures(ObjectReader &in, LedgerDefinition &ledger)
{
    in.each("measures", [&](ObjectReader &item) {
        const Measure measure = readMeasure(item);
        if (ledger.measure(measure.id))
            item.fail("id", QStringLiteral("计量“%1”写了两次").arg(measure.id));
        ledger.measures.push_back(measure);
    });
    if (ledger.measures.empty())
        in.fail("measures", QStringLiteral("至少应有一个计量，第一个是主要计量"));
}

void readStages(ObjectReader &in, LedgerDefinition &ledger)
{
    in.each("stages", [&](ObjectReader &item) {
        const Stage stage{item.text("id"), item.text("title"), item.flag("ends")};
        if (ledger.flow.stage(stage.id))
            item.fail("id", QStringLiteral("阶段“%1”写了两次").arg(stage.id));
        ledger.flow.stages.push_back(stage);
    });
}

void readFields(ObjectReader &in, LedgerDefinition &ledger, PatternCheck patterns)
{
    QSet<QString> headers;
    in.each("fields", [&](ObjectReader &item) {
        const Field field = readField(item, ledger, patterns);
        if (ledger.field(field.id))
            item.fail("id", QStringLiteral("字段“%1”写了两次").arg(field.id));
        const QString header = field.group + QLatin1Char('/') + field.title;
        if (headers.contains(header))
            item.fail("title", QStringLiteral("表头“%1”与前面的字段相同").arg(field.title));
        headers.insert(header);
        ledger.fields.push_back(field);
    });
    if (!in.ok())
        return;
    if (!ledger.field(QStringLiteral("name")))
        in.fail("fields", QStringLiteral("缺少字段 name，每个事项都要有名称"));
    if (!ledger.flow.stages.empty() && !ledger.field(QStringLiteral("stage")))
        in.fail("stages", QStringLiteral("写了 stages，fields 中应有字段 stage"));
}

void readHeadlines(ObjectReader &in, LedgerDefinition &ledger, PatternCheck patterns)
{
    in.each("headlines", [&](ObjectReader &item) {
        const Headline headline{item.text("title", QString()), item.text("match")};
        if (patterns == PatternCheck::Compile && !QRegularExpression(headline.match).isValid())
            item.fail("match", QStringLiteral("指标名称的匹配式“%1”写法不对").arg(headline.match));
        ledger.headlines.push_back(headline);
    });
    if (ledger.kind != MatterKind::Target && !ledger.headlines.empty())
        in.fail("headlines", QStringLiteral("只有指标类清单可以写总览上的指标"));
}

void readIdentity(ObjectReader &in, LedgerDefinition &ledger)
{
    const QString expected =
        QStringLiteral("“identity”应为一组字段 id 的列表，例如 [[\"code\"], [\"name\", \"leadUnit\"]]");
    const JsonValue *list = in.value("identity");
    if (!list) {
        ledger.identity = {{QStringLiteral("code")},
                           {QStringLiteral("name"), QStringLiteral("leadUnit")},
                           {QStringLiteral("formerNames")}};
        return;
    }
    if (list->kind != JsonValue::Kind::List)
        in.fail("identity", expected);
    for (const JsonValue &item : list->items) {
        if (item.kind != JsonValue::Kind::List || item.items.empty())
            in.fail(item.at, expected);
        QStringList ids;
        for (const JsonValue &id : item.items) {
            const BuiltInField *builtIn = builtInField(id.text);
            const bool known = ledger.field(id.text) || (builtIn && builtIn->home == FieldHome::Matter);
            if (id.kind != JsonValue::Kind::Text || !known)
                in.fail(id.at, QStringLiteral("没有字段“%1”").arg(id.text));
            ids.append(id.text);
        }
        ledger.identity.push_back(ids);
    }
}

/// Columns that are pictures and no fields.
bool isPicture(const QString &id)
{
    return id == QLatin1String("light") || id == QLatin1String("months");
}

void readShown(ObjectReader &in, LedgerDefinition &ledger)
{
    ledger.shown = in.texts("shown");
    for (const QString &id : ledger.shown) {
        const Field *field = ledger.field(id);
        if (!isPicture(id) && (!field || field->monthly || field->scope == FieldScope::Milestone))
            in.fail("shown", QStringLiteral("“shown”里的“%1”不是这张清单的列").arg(id));
    }
}

} // namespace

Result<LedgerDefinition> readLedger(QByteArrayView json, const QString &sourceName, PatternCheck patterns)
{
    BIHUAN_TRY(const JsonValue root, parseJson(json, sourceName));
    ObjectReader in(root, sourceName);
    LedgerDefinition ledger;
    readHead(in, ledger);
    readRules(in, ledger);
    readMeasures(in, ledger);
    readStages(in, ledger);
    readFields(in, ledger, patterns);
    readStageActs(in, ledger);
    readFindingFields(in, ledger);
    readHeadlines(in, ledger, patterns);
    readIdentity(in, ledger);
    readShown(in, ledger);
    BIHUAN_CHECK(in.finish());
    ledger.json = json.toByteArray();
    return ledger;
}

} // namespace bihuan
