// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fieldmerge.h"

#include "core/definition/extrajson.h"

#include <QSet>

#include <algorithm>

namespace bihuan {

namespace {

const QString onlyField = QStringLiteral("v");

bool isSameValue(const Value &a, const Value &b)
{
    return a == b || (isEmpty(a) && isEmpty(b));
}

} // namespace

std::vector<FieldMerge> mergeFields(const Fields &base, const Fields &county, const Fields &unit)
{
    QSet<QString> ids;
    for (const Fields *side : {&base, &county, &unit}) {
        for (auto field = side->begin(); field != side->end(); ++field)
            ids.insert(field.key());
    }
    QStringList ordered(ids.begin(), ids.end());
    ordered.sort();
    std::vector<FieldMerge> merged;
    for (const QString &id : ordered) {
        FieldMerge field{id, FieldMerge::Kind::Same, base.value(id), county.value(id), unit.value(id)};
        if (isSameValue(field.county, field.unit))
            field.kind = FieldMerge::Kind::Same;
        else if (isSameValue(field.base, field.unit))
            field.kind = FieldMerge::Kind::Kept;
        else
            field.kind = isSameValue(field.base, field.county) ? FieldMerge::Kind::Changed : FieldMerge::Kind::Conflict;
        merged.push_back(std::move(field));
    }
    return merged;
}

QString valueText(const Value &value)
{
    return isEmpty(value) ? QString() : QString::fromUtf8(extraToJson({{onlyField, value}}));
}

Value valueFromText(const QString &text)
{
    return text.isEmpty() ? Value() : extraFromJson(text.toUtf8()).value_or(Fields()).value(onlyField);
}

} // namespace bihuan
