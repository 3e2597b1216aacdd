// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rulevocabulary.h"

#include "core/definition/builtinfields.h"
#include "core/definition/ladderreader.h"
#include "core/definition/standardset.h"
#include "core/domain/lights/judge.h"

#include <algorithm>

namespace bihuan {

namespace {

std::vector<Choice> yesAndNo()
{
    return {{QStringLiteral("是"), QStringLiteral("是"), {}}, {QStringLiteral("否"), QStringLiteral("否"), {}}};
}

/// Words of the fields that no ledger lists as a column.
std::vector<Choice> builtInWords(const County &county, const QString &field)
{
    std::vector<Choice> words;
    if (field == QLatin1String("ledger")) {
        for (const LedgerDefinition &ledger : county.ledgers())
            words.push_back({ledger.id.value, ledger.title, {}});
    } else if (field == QLatin1String("kind")) {
        for (const auto &[kind, title] : {std::pair(MatterKind::Project, QStringLiteral("项目")),
                                          std::pair(MatterKind::Target, QStringLiteral("指标")),
                                          std::pair(MatterKind::Pledge, QStringLiteral("承诺事项"))})
            words.push_back({matterKindId(kind), title, {}});
    } else if (field == QLatin1String("measureKind")) {
        for (const Measure::Kind kind : {Measure::Kind::Amount, Measure::Kind::Count, Measure::Kind::Growth, Measure::Kind::Ratio,
                                         Measure::Kind::Rank})
            words.push_back({measureKindId(kind), measureKindTitle(kind), {}});
    } else if (field == QLatin1String("lowerIsBetter")) {
        words = yesAndNo();
    }
    return words;
}

/// A ledger's field as a rule sees it; what stands in reports or is computed is no field of the matter.
std::optional<RuleFieldChoice> choiceOf(const Field &field, const LedgerDefinition &ledger)
{
    RuleFieldChoice choice{field.id, field.title, false, false, false, {}, field.choices};
    switch (field.type) {
    case FieldType::Money:
        choice.isNumber = true;
        choice.unit = measureUnit(QStringLiteral("万元"));
        return choice;
    case FieldType::Figure:
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Percent:
        choice.isNumber = true;
        choice.unit = field.type == FieldType::Percent ? measureUnit(QStringLiteral("%")) : measureUnitOf(field, ledger.mainMeasure());
        return choice;
    case FieldType::Date:
        choice.isDate = true;
        return choice;
    case FieldType::Flag:
        choice.words = yesAndNo();
        return choice;
    case FieldType::Text:
    case FieldType::Words:
    case FieldType::Choice:
        return choice;
    default:
        return std::nullopt;
    }
}

/// Adds a field once; the words of several ledgers come together.
void addTo(std::vector<RuleFieldChoice> &fields, RuleFieldChoice choice)
{
    const auto known = std::ranges::find(fields, choice.id, &RuleFieldChoice::id);
    if (known == fields.end())
        return fields.push_back(std::move(choice));
    known->isDate |= choice.isDate;
    if (choice.isNumber && !known->isNumber) {
        known->isNumber = true;
        known->unit = choice.unit;
    }
    for (const Choice &word : choice.words) {
        if (std::ranges::find(known->words, word.id, &Choice::id) == known->words.end())
            known->words.push_back(word);
    }
}

} // namespace

const RuleFieldChoice *RuleVocabulary::field(const QString &id) const
{
    const auto found = std::ranges::find(fields, id, &RuleFieldChoice::id);
    return found == fields.end() ? nullptr : &*found;
}

QString RuleVocabulary::wordOf(const QString &fieldId, const QString &word) const
{
    const RuleFieldChoice *const known = field(fieldId);
    if (!known)
        return word;
    const auto found = std::ranges::find(known->words, word, &Choice::id);
    return found == known->words.end() ? word : found->title;
}

FieldTest RuleVocabulary::startingTest(const RuleFieldChoice &field) const
{
    FieldTest test;
    test.field = field.id;
    if (!field.builtIn)
        test.title = field.title;
    if (field.isNumber) {
        test.unit = field.unit;
        test.low = powerOfTen(field.unit.scale) * 1000;
    } else if (!field.words.empty()) {
        test.oneOf = {field.words.front().id};
    } else {
        test.filled = true;
    }
    return test;
}

Result<RuleVocabulary> ruleVocabularyOf(const County &county)
{
    RuleVocabulary vocabulary;
    for (const QString &id : builtInRuleFields())
        vocabulary.fields.push_back({id, builtInFieldTitle(id), true, false, false, {}, builtInWords(county, id)});
    for (const LedgerDefinition &ledger : county.ledgers()) {
        for (const Field &field : ledger.fields) {
            const bool isFigure = homeOf(field) == FieldHome::Figure && !field.measure.isEmpty();
            if (isFigure && std::ranges::find(vocabulary.figures, field.measure, &Choice::id) == vocabulary.figures.end())
                vocabulary.figures.push_back({field.measure, field.title, {}});
            const bool reaches = vocabulary.field(field.id) || homeOf(field) == FieldHome::MatterExtra;
            if (!reaches || field.monthly)
                continue;
            if (auto choice = choiceOf(field, ledger))
                addTo(vocabulary.fields, std::move(*choice));
        }
        for (const Stage &stage : ledger.flow.stages)
            addTo(vocabulary.fields, {QStringLiteral("stage"), {}, true, false, false, {}, {{stage.id, stage.title, {}}}});
    }
    for (const QString &id : standardset::ids(standardset::Folder::Ladders)) {
        BIHUAN_TRY(const QByteArray text, standardset::json(standardset::Folder::Ladders, id));
        BIHUAN_TRY(Ladder ladder, readLadder(text, standardset::sourceName(id)));
        vocabulary.ladders.push_back(std::move(ladder));
    }
    return vocabulary;
}

} // namespace bihuan
