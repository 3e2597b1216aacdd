// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lighthistory.h"

#include <algorithm>

namespace bihuan {

LightHistory::LightHistory(Workspace &workspace, std::shared_ptr<const County> county)
    : m_workspace(workspace), m_county(std::move(county))
{
}

Result<PeriodLights> LightHistory::in(const Period &period)
{
    if (const auto known = m_known.constFind(period); known != m_known.constEnd())
        return *known;
    BIHUAN_TRY(PeriodLights lights, read(period));
    m_known.insert(period, lights);
    return lights;
}

Result<PeriodLights> LightHistory::read(const Period &period) const
{
    const auto &files = m_county->matters();
    PeriodLights lights{.period = period, .hasReports = false, .lights = {}};
    lights.hasReports =
        std::ranges::any_of(files, [&](const MatterFile &file) { return file.course.isReportedIn(period); });
    lights.lights.reserve(static_cast<qsizetype>(files.size()));
    const PeriodRecord *record = m_county->period(period);
    if (record && record->state == periodstates::published) {
        BIHUAN_TRY(const auto snapshot, loadSnapshotLights(m_workspace.database(), period));
        for (const SnapshotLight &row : snapshot) {
            if (const MatterFile *file = m_county->matter(row.matter))
                lights.lights.insert(file->matter->code, Light::fromId(row.light));
        }
        return lights;
    }
    for (const MatterFile &file : files)
        lights.lights.insert(file.matter->code, lightAt(file, period));
    return lights;
}

Result<std::vector<Light>> monthlyLights(Workspace &workspace, const County &county, const MatterFile &file, const Period &until)
{
    std::vector<Light> lights;
    for (const Period &month : until.monthsToDate()) {
        const PeriodRecord *const record = county.period(month);
        QString published;
        if (record && record->state == periodstates::published) {
            BIHUAN_TRY(published, loadSnapshotLight(workspace.database(), month, file.matter->id));
        }
        lights.push_back(published.isEmpty() ? lightAt(file, month) : Light::fromId(published));
    }
    return lights;
}

} // namespace bihuan
