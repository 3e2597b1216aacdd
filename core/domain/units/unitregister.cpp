// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/units/unitregister.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

/// Characters the two names share, in order (longest common subsequence).
qsizetype sharedCharacters(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1, 0);
    for (const QChar c : a) {
        qsizetype diagonal = 0;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            qsizetype &cell = row[static_cast<size_t>(j)];
            const qsizetype above = cell;
            cell = c == b.at(j - 1) ? diagonal + 1 : std::max(above, row[static_cast<size_t>(j - 1)]);
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

QString normalisedName(const QString &name)
{
    QString plain;
    plain.reserve(name.size());
    for (const QChar c : name.normalized(QString::NormalizationForm_KC)) {
        if (!c.isSpace() && c.unicode() != 0x200B && c.unicode() != 0xFEFF)
            plain.append(c);
    }
    return plain;
}

QStringList splitUnitNames(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[、,，;；/\\n\\r()（）]|配合[:：]|牵头[:：]"));
    QStringList names;
    for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

UnitRegister::UnitRegister(std::vector<Unit> units) : m_units(std::move(units))
{
    for (size_t i = 0; i < m_units.size(); ++i) {
        const Unit &unit = m_units[i];
        const auto at = static_cast<qsizetype>(i);
        m_byId.insert(unit.id, at);
        m_byKey.insert(unit.key, at);
        addName(unit.title, at);
        addName(unit.shortTitle, at);
    }
    // Afterwards, so that an alias never takes another unit's own name.
    for (size_t i = 0; i < m_units.size(); ++i) {
        for (const QString &alias : m_units[i].aliases)
            addName(alias, static_cast<qsizetype>(i));
    }
}

void UnitRegister::addName(const QString &name, qsizetype at)
{
    const QString key = normalisedName(name);
    if (!key.isEmpty() && !m_byName.contains(key))
        m_byName.insert(key, at);
}

const Unit *UnitRegister::find(const UnitId &id) const
{
    const auto at = m_byId.constFind(id);
    return at == m_byId.constEnd() ? nullptr : &m_units[static_cast<size_t>(*at)];
}

const Unit *UnitRegister::findKey(const QString &key) const
{
    const auto at = m_byKey.constFind(key);
    return at == m_byKey.constEnd() ? nullptr : &m_units[static_cast<size_t>(*at)];
}

const Unit *UnitRegister::findName(const QString &name) const
{
    const auto at = m_byName.constFind(normalisedName(name));
    return at == m_byName.constEnd() ? nullptr : &m_units[static_cast<size_t>(*at)];
}

std::vector<const Unit *> UnitRegister::suggestions(const QString &name) const
{
    const QString wanted = normalisedName(name);
    std::vector<std::pair<double, const Unit *>> near;
    for (const Unit &unit : m_units) {
        double best = 0;
        for (const QString &known : QStringList{unit.title, unit.shortTitle} + unit.aliases) {
            const double shared = static_cast<double>(sharedCharacters(wanted, normalisedName(known)));
            best = std::max(best, 2 * shared / static_cast<double>(wanted.size() + known.size()));
        }
        if (best >= 0.5)
            near.emplace_back(best, &unit);
    }
    std::ranges::stable_sort(near, [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<const Unit *> found;
    for (size_t i = 0; i < near.size() && i < 3; ++i)
        found.push_back(near[i].second);
    return found;
}

QString UnitRegister::shortTitle(const UnitId &id) const
{
    const Unit *unit = find(id);
    return unit ? unit->shortTitle : QString();
}

} // namespace bihuan
