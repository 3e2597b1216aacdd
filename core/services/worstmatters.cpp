// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/worstmatters.h"

#include <QMap>

namespace bihuan {

QStringList worstMatters(const PeriodView &view)
{
    QMap<int, QStringList> bySeverity;
    for (const MatterRow &row : view.rows) {
        const MatterFile *const file = view.county->matterByCode(row.code);
        if (!file || !file->rules || row.light.state != Light::State::Colour)
            continue;
        const Palette &palette = file->rules->palette;
        const int severity = palette.severity(row.light.colour);
        if (severity >= 0 && severity + 1 < static_cast<int>(palette.colours.size()))
            bySeverity[severity].append(row.code);
    }
    return bySeverity.isEmpty() ? QStringList() : bySeverity.first();
}

} // namespace bihuan
