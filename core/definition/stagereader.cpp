// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/stagereader.h"

#include "core/definition/builtinfields.h"

#include <algorithm>

namespace bihuan {

namespace {

/// A field of the ledger's own that holds one of `types`; empty without the key.
QString ownField(ObjectReader &in, const char *key, const LedgerDefinition &ledger, std::initializer_list<FieldType> types)
{
    const QString id = in.text(key, QString());
    const Field *const field = ledger.field(id);
    const bool fits = field && homeOf(*field) == FieldHome::MatterExtra && std::ranges::find(types, field->type) != types.end();
    if (in.ok() && !id.isEmpty() && !fits)
        in.fail(key, QStringLiteral("“%1”应是本清单自有的%2字段").arg(id, types.begin()[0] == FieldType::Date ? QStringLiteral("日期") : QStringLiteral("文字")));
    return id;
}

void readNeeds(ObjectReader &in, StageAct &act)
{
    for (const QString &word : in.texts("needs")) {
        bool known = false;
        for (const StageNeed need : {StageNeed::Reason, StageNeed::Accepter, StageNeed::Evidence}) {
            if (word == stageNeedId(need)) {
                act.needs.push_back(need);
                known = true;
            }
        }
        if (!known)
            in.fail("needs", QStringLiteral("“needs”里可以写 reason、accepter、evidence，不能写“%1”").arg(word));
    }
}

StageAct readAct(ObjectReader &in, const LedgerDefinition &ledger)
{
    StageAct act;
    act.id = in.text("id");
    act.title = in.text("title");
    act.from = in.texts("from");
    act.to = in.text("to");
    readNeeds(in, act);
    act.dayField = ownField(in, "dayField", ledger, {FieldType::Date});
    act.accepterField = ownField(in, "accepterField", ledger, {FieldType::Text, FieldType::LongText, FieldType::Name});
    const auto unknown = [&](const QString &id) { return QStringLiteral("没有阶段“%1”").arg(id); };
    if (act.from.isEmpty())
        in.fail("from", QStringLiteral("“from”写明可以从哪些阶段办理"));
    for (const QString &id : act.from) {
        if (!ledger.flow.stage(id))
            in.fail("from", unknown(id));
    }
    if (!ledger.flow.stage(act.to))
        in.fail("to", unknown(act.to));
    return act;
}

} // namespace

void readStageActs(ObjectReader &in, LedgerDefinition &ledger)
{
    in.each("acts", [&](ObjectReader &item) {
        StageAct act = readAct(item, ledger);
        if (ledger.flow.act(act.id))
            item.fail("id", QStringLiteral("环节“%1”写了两次").arg(act.id));
        ledger.flow.acts.push_back(std::move(act));
    });
    if (ledger.flow.hasActs() && std::ranges::none_of(ledger.flow.stages, &Stage::ends))
        in.fail("acts", QStringLiteral("写了 acts，stages 中应有一个阶段写 \"ends\": true，办到那里即为办结"));
}

void readFindingFields(ObjectReader &in, LedgerDefinition &ledger)
{
    in.optionalObject("takesFindings", [&](ObjectReader &item) {
        FindingFields fields;
        fields.place = ownField(item, "place", ledger, {FieldType::Text, FieldType::LongText});
        fields.severity = ownField(item, "severity", ledger, {FieldType::Text, FieldType::Choice});
        fields.day = ownField(item, "day", ledger, {FieldType::Date});
        ledger.findings = fields;
    });
}

} // namespace bihuan
