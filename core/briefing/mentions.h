// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"
#include "core/services/county.h"

namespace bihuan {

/// What a text says about one unit, in reading order.
struct UnitMention
{
    UnitId unit;
    QStringList lines; ///< sentences; of a table the caption, then "列名：值" of the unit's row

    QString text() const { return lines.join(QLatin1Char('\n')); }
    bool operator==(const UnitMention &) const = default;
};

/// Names by which a text speaks of a unit: its own, and those of the matters that it leads.
class MentionNames
{
public:
    explicit MentionNames(const County &county);

    /// Every unit that the text speaks of, in its order. The longest name at a place counts: 曹坪镇卫生院 is not 曹坪镇.
    std::vector<UnitId> unitsIn(const QString &text) const;

private:
    void add(const QString &name, const UnitId &unit);

    QHash<QChar, std::vector<std::pair<QString, UnitId>>> m_byFirst; ///< longest first
};

/// By unit in the order in which the text first speaks of it. A paragraph whose run-in heading names a unit is about it as a
/// whole, with what follows under a heading that names one.
std::vector<UnitMention> mentionsOf(const Document &document, const MentionNames &names);

} // namespace bihuan
