// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/judge.h"

#include <algorithm>

namespace bihuan {

namespace {

struct RuleField
{
    const char *id;
    const char16_t *title;
    Value (*value)(const Matter &);
};

template <typename T>
Value valueOf(const std::optional<T> &value)
{
    return value ? Value(*value) : Value();
}

constexpr std::array ruleFields{
    RuleField{"total", u"总投资", [](const Matter &m) { return valueOf(m.total); }},
    RuleField{"goal", u"年度目标", [](const Matter &m) { return valueOf(m.goal); }},
    RuleField{"yearType", u"年度类型", [](const Matter &m) { return Value(m.yearType); }},
    RuleField{"stage", u"阶段", [](const Matter &m) { return Value(m.stage); }},
    RuleField{"ledger", u"清单", [](const Matter &m) { return Value(m.ledger.value); }},
    RuleField{"kind", u"事项类别", [](const Matter &m) { return Value(matterKindId(m.kind)); }},
    RuleField{"measureKind", u"指标类型", [](const Matter &m) { return Value(m.measureKind); }},
    RuleField{"startPlanned", u"计划开工", [](const Matter &m) { return valueOf(m.startPlanned); }},
    RuleField{"startActual", u"实际开工", [](const Matter &m) { return valueOf(m.startActual); }},
    RuleField{"deadline", u"完成时限", [](const Matter &m) { return valueOf(m.deadline); }},
    RuleField{"finished", u"完成日期", [](const Matter &m) { return valueOf(m.finished); }},
    RuleField{"listedOn", u"入库纳统", [](const Matter &m) { return valueOf(m.listedOn); }},
    RuleField{"lowerIsBetter", u"逆向指标", [](const Matter &m) { return Value(m.lowerIsBetter); }},
};

const RuleField *findRuleField(const QString &id)
{
    const auto at = std::ranges::find_if(
        ruleFields, [&](const RuleField &field) { return id == QLatin1String(field.id); });
    return at == ruleFields.end() ? nullptr : &*at;
}

/// Whether something stands in it by `end`; a date does from its first day on.
bool isFilled(const Value &value, const QDate &end)
{
    if (const auto *date = std::get_if<PartialDate>(&value))
        return date->firstDay().isValid() && date->firstDay() <= end;
    if (const auto *text = std::get_if<QString>(&value))
        return !text->isEmpty();
    if (const auto *list = std::get_if<QStringList>(&value))
        return !list->isEmpty();
    return !std::holds_alternative<std::monostate>(value);
}

} // namespace

Value ruleFieldOf(const QString &id, const Matter &matter)
{
    const RuleField *field = findRuleField(id);
    return field ? field->value(matter) : matter.extra.value(id);
}

bool meets(const FieldTest &test, const Matter &matter, const QDate &end)
{
    const Value value = ruleFieldOf(test.field, matter);
    if (test.filled)
        return isFilled(value, end) == *test.filled;
    if (const auto *number = std::get_if<qint64>(&value)) {
        if (!test.oneOf.isEmpty())
            return test.oneOf.contains(formatDecimal(
                *number, test.unit.scale, {.decimals = test.unit.scale, .grouping = false, .trim = true}));
        return (!test.low || *number >= *test.low) && (!test.high || *number < *test.high);
    }
    if (const auto *text = std::get_if<QString>(&value))
        return test.oneOf.contains(*text);
    if (const auto *flag = std::get_if<bool>(&value))
        return test.oneOf.contains(*flag ? QStringLiteral("是") : QStringLiteral("否"));
    if (const auto *date = std::get_if<PartialDate>(&value))
        return test.oneOf.contains(date->toString());
    if (const auto *list = std::get_if<QStringList>(&value))
        return std::ranges::any_of(*list, [&](const QString &word) { return test.oneOf.contains(word); });
    return false;
}

QString dateTitle(const DateField &date)
{
    if (!date.title.isEmpty())
        return date.title;
    const QString known = builtInFieldTitle(date.field);
    return known.isEmpty() ? date.field : known;
}

QStringList builtInRuleFields()
{
    QStringList ids;
    for (const RuleField &field : ruleFields)
        ids += QString::fromLatin1(field.id);
    return ids;
}

QString builtInFieldTitle(const QString &id)
{
    const RuleField *field = findRuleField(id);
    return field ? QString::fromUtf16(field->title) : QString();
}

} // namespace bihuan
