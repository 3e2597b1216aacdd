// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/ledgerdefinition.h"

#include "core/domain/units/unitregister.h"

#include <QRegularExpression>

namespace bihuan {

namespace {

/// Digits kept of a figure whose plain unit (公里, 万亩) is given by the row; counts and ranks have none.
constexpr int rowDecimals = 2;

template <typename Item>
const Item *itemWithId(const std::vector<Item> &items, const QString &id)
{
    for (const Item &item : items) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

} // namespace

const Measure *LedgerDefinition::measure(const QString &measureId) const
{
    return itemWithId(measures, measureId);
}

const Field *LedgerDefinition::field(const QString &fieldId) const
{
    return itemWithId(fields, fieldId);
}

const Field *LedgerDefinition::fieldByName(const QString &name) const
{
    if (const Field *byId = field(name))
        return byId;
    const QString wanted = normalisedName(name);
    for (const Field &candidate : fields) {
        if (normalisedName(candidate.title) == wanted)
            return &candidate;
    }
    for (const Field &candidate : fields) {
        if (!candidate.group.isEmpty()
            && normalisedName(candidate.group + QLatin1Char('/') + candidate.title) == wanted)
            return &candidate;
    }
    return nullptr;
}

std::optional<FieldRef> LedgerDefinition::columnByName(const QString &name) const
{
    if (const auto column = FieldRef::parse(name)) {
        const Field *byId = field(column->field);
        if (byId && byId->monthly == (column->month != 0))
            return column;
    }
    const Field *named = fieldByName(name);
    if (named && !named->monthly)
        return FieldRef{named->id, 0};
    static const QRegularExpression month(QStringLiteral("^(?:(.+)/)?(\\d{1,2})月(.*)$"));
    const auto match = month.match(normalisedName(name));
    const int number = match.captured(2).toInt();
    if (!match.hasMatch() || number < 1 || number > 12)
        return std::nullopt;
    for (const Field &candidate : fields) {
        const QString words = match.captured(1) + match.captured(3);
        if (candidate.monthly
            && (words == normalisedName(candidate.title) || words == normalisedName(candidate.group)))
            return FieldRef{candidate.id, number};
    }
    return std::nullopt;
}

std::vector<FieldRef> LedgerDefinition::columns() const
{
    std::vector<FieldRef> all;
    for (const Field &candidate : fields) {
        if (candidate.scope == FieldScope::Milestone)
            continue;
        if (!candidate.monthly)
            all.push_back({candidate.id, 0});
        for (int month = 1; candidate.monthly && month <= 12; ++month)
            all.push_back({candidate.id, month});
    }
    return all;
}

QString LedgerDefinition::columnTitle(const FieldRef &column) const
{
    if (column.month != 0)
        return QStringLiteral("%1月").arg(column.month);
    const Field *described = field(column.field);
    return described ? described->title : column.field;
}

QString LedgerDefinition::columnGroup(const FieldRef &column) const
{
    const Field *described = field(column.field);
    if (!described)
        return {};
    return described->monthly && described->group.isEmpty() ? described->title : described->group;
}

Measure measureOf(const LedgerDefinition &ledger, const Matter &matter)
{
    Measure measure = ledger.mainMeasure();
    if (matter.measureKind.isEmpty() && matter.measureUnit.isEmpty())
        return measure;
    measure.title = matter.name;
    measure.kind = measureKindFromId(matter.measureKind).value_or(measure.kind);
    if (!matter.measureUnit.isEmpty()) {
        const bool whole = measure.kind == Measure::Kind::Count || measure.kind == Measure::Kind::Rank;
        measure.unit = measureUnit(matter.measureUnit, whole ? 0 : rowDecimals);
    }
    const bool down = matter.lowerIsBetter || measure.kind == Measure::Kind::Rank;
    measure.direction = down ? Measure::Direction::Down : Measure::Direction::Up;
    return measure;
}

QString rulesOf(const LedgerDefinition &ledger, const Matter &matter)
{
    const Measure measure = measureOf(ledger, matter);
    if (matter.lowerIsBetter && ledger.rulesByMeasure.contains(QStringLiteral("inverse")))
        return ledger.rulesByMeasure.value(QStringLiteral("inverse"));
    return ledger.rulesByMeasure.value(measureKindId(measure.kind), ledger.rules);
}

QString matterCode(const LedgerDefinition &ledger, int year, int number)
{
    return QStringLiteral("%1-%2-%3").arg(ledger.codePrefix).arg(year).arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace bihuan
