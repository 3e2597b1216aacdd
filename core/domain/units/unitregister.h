// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/units/unit.h"

#include <QHash>

#include <vector>

namespace bihuan {

/// Every unit of the file, found by id, key or any of its names. An unknown name is never a silent new unit
/// (domain.md §3): the register answers with suggestions and a person decides.
class UnitRegister
{
public:
    UnitRegister() = default;
    explicit UnitRegister(std::vector<Unit> units);

    const std::vector<Unit> &units() const { return m_units; }
    const Unit *find(const UnitId &id) const;
    const Unit *findKey(const QString &key) const;
    /// By full name, short name or alias, blanks and width of characters aside.
    const Unit *findName(const QString &name) const;
    /// Up to three units whose names are near `name`, nearest first.
    std::vector<const Unit *> suggestions(const QString &name) const;

    QString shortTitle(const UnitId &id) const; ///< empty for an unknown id

private:
    void addName(const QString &name, qsizetype at);

    std::vector<Unit> m_units;
    QHash<UnitId, qsizetype> m_byId;
    QHash<QString, qsizetype> m_byKey;
    QHash<QString, qsizetype> m_byName;
};

/// The names in "县发改局、县住建局（配合：营盘镇）", in their order; the first is the lead unit.
QStringList splitUnitNames(const QString &text);

/// A name without blanks and in half-width characters, for comparing.
QString normalisedName(const QString &name);

} // namespace bihuan
