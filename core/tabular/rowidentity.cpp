// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/rowidentity.h"

#include "core/definition/fieldaccess.h"
#include "core/domain/units/unitregister.h"

#include <algorithm>

namespace bihuan {

namespace {

// How alike two names have to be before somebody is asked: projects of two units rarely are one.
constexpr double alikeInOneUnit = 0.6;
constexpr double alikeElsewhere = 0.9;
constexpr int mostComparisons = 2'000'000; ///< a sheet of all-new rows would be held against everything

/// Share of the characters that two names have in common, in order.
double likeness(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1, 0);
    for (const QChar c : a) {
        int diagonal = 0;
        for (size_t j = 1; j < row.size(); ++j) {
            const int above = row[j];
            row[j] = c == b.at(static_cast<qsizetype>(j - 1)) ? diagonal + 1 : std::max(above, row[j - 1]);
            diagonal = above;
        }
    }
    return a.isEmpty() && b.isEmpty() ? 0 : 2.0 * row.back() / static_cast<double>(a.size() + b.size());
}

QString comparableText(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return normalisedName(*text).toUpper();
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    return {};
}

/// A set of one code of the outside world tells a matter apart in every ledger; our own code and names do not.
bool isOutsideCode(const LedgerDefinition &ledger, const QStringList &set)
{
    const Field *field = set.size() == 1 ? ledger.field(set.first()) : nullptr;
    return field && field->type == FieldType::Code && field->id != QLatin1String("code");
}

/// One clause of a document is often shared out to several units: it finds nothing by itself.
bool isLink(const QString &fieldId)
{
    const BuiltInField *field = builtInField(fieldId);
    return field && field->home == FieldHome::Link;
}

} // namespace

RowKeys rowKeys(const LedgerDefinition &ledger, const std::function<QString(const QString &fieldId)> &values,
                const QString &name, const QString &leadUnit, const QStringList &formerNames)
{
    RowKeys keys;
    keys.name = normalisedName(name);
    keys.leadUnit = leadUnit;
    for (const QString &former : formerNames)
        keys.formerNames.append(normalisedName(former));
    for (const QStringList &set : ledger.identity) {
        QString key;
        for (const QString &fieldId : set) {
            const QString part = fieldId == QLatin1String("name")        ? keys.name
                                 : fieldId == QLatin1String("leadUnit")  ? leadUnit
                                 : fieldId == QLatin1String("formerNames") || isLink(fieldId) ? QString()
                                                                         : values(fieldId);
            if (part.isEmpty()) {
                key.clear();
                break;
            }
            key += part + QLatin1Char('\n');
        }
        keys.sets.push_back(key);
    }
    return keys;
}

bool isSame(const RowKeys &a, const RowKeys &b)
{
    for (size_t i = 0; i < a.sets.size(); ++i) {
        if (!a.sets[i].isEmpty() && !b.sets[i].isEmpty())
            return a.sets[i] == b.sets[i];
    }
    return false;
}

MatterIndex::MatterIndex(const LedgerDefinition &ledger, const std::vector<KnownMatter> &matters)
    : m_ledger(ledger), m_matters(matters), m_bySet(ledger.identity.size()), m_elsewhere(ledger.identity.size())
{
    m_keys.reserve(matters.size());
    for (size_t i = 0; i < matters.size(); ++i) {
        const Matter &matter = matters[i].matter();
        const auto value = [&](const QString &fieldId) {
            const Field *field = ledger.field(fieldId);
            return field ? comparableText(fieldValue(matter, *field)) : fieldId == QLatin1String("code") ? matter.code : QString();
        };
        m_keys.push_back(rowKeys(ledger, value, matter.name, matter.leadUnit.value, matter.formerNames));
        const RowKeys &keys = m_keys.back();
        const int at = static_cast<int>(i);
        m_byCode.insert(matter.code, at);
        const bool here = matter.ledger == ledger.id;
        for (size_t set = 0; set < ledger.identity.size(); ++set) {
            if (keys.sets[set].isEmpty())
                continue;
            if (here)
                m_bySet[set].insert(keys.sets[set], at);
            else if (isOutsideCode(ledger, ledger.identity[set]))
                m_elsewhere[set].insert(keys.sets[set], at);
        }
        if (!here)
            continue;
        m_byName.insert(keys.name, at);
        for (const QString &former : keys.formerNames)
            m_byFormerName.insert(former, at);
    }
}

MatterIndex::Match MatterIndex::find(const RowKeys &row) const
{
    for (size_t set = 0; set < m_bySet.size(); ++set) {
        if (m_ledger.identity[set] == QStringList{QStringLiteral("formerNames")}) {
            if (const auto at = m_byFormerName.constFind(row.name); at != m_byFormerName.constEnd())
                return {*at, true, false};
            for (const QString &former : row.formerNames) {
                if (m_byName.count(former) == 1)
                    return {m_byName.value(former), false, true};
            }
            continue;
        }
        const auto at = row.sets[set].isEmpty() ? m_bySet[set].constEnd() : m_bySet[set].constFind(row.sets[set]);
        if (at == m_bySet[set].constEnd())
            continue;
        // The same name with another code of the outside world is another matter until a person says so.
        if (isSame(row, keysOf(*at)))
            return {*at, false, false};
    }
    // A sheet without the unit names the matter well enough when nobody else has the name.
    if (row.leadUnit.isEmpty() && m_byName.count(row.name) == 1) {
        const int at = m_byName.value(row.name);
        const bool contradicts = std::ranges::any_of(m_bySet, [&](const QHash<QString, int> &set) {
            const auto index = static_cast<size_t>(&set - m_bySet.data());
            return !row.sets[index].isEmpty() && !keysOf(at).sets[index].isEmpty();
        });
        if (!contradicts)
            return {at, false, false};
    }
    return {};
}

std::vector<int> MatterIndex::suggestions(const RowKeys &row, const std::vector<bool> &free)
{
    std::vector<std::pair<double, int>> near;
    for (size_t i = 0; i < m_matters.size() && m_comparisons < mostComparisons; ++i) {
        const RowKeys &known = m_keys[i];
        if (!free[i] || m_matters[i].matter().ledger != m_ledger.id)
            continue;
        ++m_comparisons;
        const bool sameUnit = !row.leadUnit.isEmpty() && row.leadUnit == known.leadUnit;
        // Codes that differ tell two matters apart, unless even the names are equal.
        const bool sameName = row.name == known.name;
        const bool codesDiffer = std::ranges::any_of(m_ledger.identity, [&](const QStringList &set) {
            const auto index = static_cast<size_t>(&set - m_ledger.identity.data());
            return isOutsideCode(m_ledger, set) && !row.sets[index].isEmpty() && !known.sets[index].isEmpty()
                   && row.sets[index] != known.sets[index];
        });
        if (codesDiffer && !sameName)
            continue;
        const double alike = sameName ? 1 : likeness(row.name, known.name);
        if (alike >= (sameUnit ? alikeInOneUnit : alikeElsewhere))
            near.emplace_back(alike, static_cast<int>(i));
    }
    std::ranges::stable_sort(near, [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<int> found;
    for (size_t i = 0; i < near.size() && i < 3; ++i)
        found.push_back(near[i].second);
    return found;
}

int MatterIndex::inOtherLedger(const RowKeys &row) const
{
    for (size_t set = 0; set < m_elsewhere.size(); ++set) {
        if (const auto at = m_elsewhere[set].constFind(row.sets[set]); !row.sets[set].isEmpty() && at != m_elsewhere[set].constEnd())
            return *at;
    }
    return -1;
}

int MatterIndex::byCode(const QString &code) const
{
    return m_byCode.value(code, -1);
}

} // namespace bihuan
