// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/field.h"

#include <array>

namespace bihuan {

namespace {

struct FieldWords
{
    const char *id;
    const char16_t *title;
};

// In the order of the enumerations.
constexpr std::array fieldTypeWords{
    FieldWords{"text", u"文字"},      FieldWords{"longText", u"多行文字"}, FieldWords{"words", u"多个词"},
    FieldWords{"number", u"数"},      FieldWords{"integer", u"整数"},      FieldWords{"money", u"金额"},
    FieldWords{"figure", u"数值"},    FieldWords{"percent", u"百分数"},    FieldWords{"date", u"日期"},
    FieldWords{"choice", u"选项"},    FieldWords{"flag", u"是否"},         FieldWords{"unit", u"单位名称"},
    FieldWords{"units", u"多个单位"}, FieldWords{"post", u"职务"},         FieldWords{"sources", u"任务来源"},
    FieldWords{"name", u"人名"},      FieldWords{"code", u"代码"},         FieldWords{"phone", u"电话"},
    FieldWords{"period", u"期"},      FieldWords{"rank", u"位次"},
};
constexpr std::array fieldScopeWords{
    FieldWords{"matter", u"事项"},    FieldWords{"schedule", u"时间表"},  FieldWords{"report", u"进展填报"},
    FieldWords{"milestone", u"节点"}, FieldWords{"derived", u"计算得出"},
};

} // namespace

const Choice *Field::choice(const QString &wanted) const
{
    for (const Choice &candidate : choices) {
        if (candidate.id == wanted)
            return &candidate;
    }
    return nullptr;
}

QString FieldRef::toString() const
{
    return month == 0 ? field : field + QLatin1Char('.') + QString::number(month);
}

std::optional<FieldRef> FieldRef::parse(const QString &text)
{
    const qsizetype dot = text.indexOf(QLatin1Char('.'));
    if (dot < 0)
        return text.isEmpty() ? std::nullopt : std::optional(FieldRef{text, 0});
    bool isNumber = false;
    const int month = text.sliced(dot + 1).toInt(&isNumber);
    if (dot == 0 || !isNumber || month < 1 || month > 12)
        return std::nullopt;
    return FieldRef{text.first(dot), month};
}

QString fieldTypeId(FieldType type)
{
    return QString::fromLatin1(fieldTypeWords[static_cast<size_t>(type)].id);
}

QString fieldTypeTitle(FieldType type)
{
    return QString::fromUtf16(fieldTypeWords[static_cast<size_t>(type)].title);
}

QString fieldScopeId(FieldScope scope)
{
    return QString::fromLatin1(fieldScopeWords[static_cast<size_t>(scope)].id);
}

QString fieldScopeTitle(FieldScope scope)
{
    return QString::fromUtf16(fieldScopeWords[static_cast<size_t>(scope)].title);
}

const MeasureUnit &measureUnitOf(const Field &field, const Measure &main)
{
    return field.type == FieldType::Figure && field.unit.title.isEmpty() ? main.unit : field.unit;
}

bool holdsTypeOf(const Value &value, const Field &field)
{
    if (std::holds_alternative<std::monostate>(value))
        return true;
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Figure:
    case FieldType::Percent:
        return std::holds_alternative<qint64>(value);
    case FieldType::Date:
        return std::holds_alternative<PartialDate>(value);
    case FieldType::Flag:
        return std::holds_alternative<bool>(value);
    case FieldType::Words:
    case FieldType::Units:
    case FieldType::Sources:
        return std::holds_alternative<QStringList>(value);
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
    case FieldType::Unit:
    case FieldType::Post:
    case FieldType::Name:
    case FieldType::Code:
    case FieldType::Phone:
    case FieldType::Period:
    case FieldType::Rank:
        break;
    }
    return std::holds_alternative<QString>(value);
}

} // namespace bihuan
