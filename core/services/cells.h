// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/matters/matterchange.h"
#include "core/services/fieldcontext.h"

namespace bihuan {

struct Store;

/// What the cell of a ledger's table holds for one matter and one period, wherever the file keeps it. Computed
/// columns (完成率, 预警 …) included.
Value cellValue(const County &county, const MatterFile &file, const FieldRef &column, const Period &period);

/// One matter being edited as its table row is: fields are set as values, and what they belong to is written
/// in one go. Only what really changed reaches the file.
class RowEdit
{
public:
    RowEdit(const County &county, const MatterFile &file, const Period &period);
    /// What is set next belongs to this period. 本月 counts from what was set for the months before it.
    void turnTo(const Period &period) { m_period = period; }

    /// Refused for a computed column and for a value that the field cannot take.
    Status set(const FieldRef &column, const Value &value);
    /// Writes what was set; part of a change that the Editor runs.
    Status write(Store &store) const;

private:
    MatterChange change() const;
    std::vector<SourceLink> wantedLinks() const;
    Report &report(const Period &period);
    Course courseSoFar() const;
    void setMonth(const Value &value);

    const County &m_county;
    const MatterFile &m_file;
    Period m_period;
    MatterChange m_change; ///< all but roles and sources; reports of the period, and later ones that move with it
    QHash<QString, QStringList> m_roles;   ///< role → units, of the roles set
    std::optional<QStringList> m_sources;  ///< keys
    std::optional<QString> m_clause;
};

} // namespace bihuan
