// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lighthistory.h"

#include <algorithm>

namespace bihuan {

LightHistory::LightHistory(Workspace &workspace, std::shared_ptr<const County> county)
    : m_workspace(&workspace), m_county(std::move(county))
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
    PeriodLights lights{.period = period, .hasReports = hasReports(period), .lights = {}};
    lights.lights.reserve(static_cast<qsizetype>(files.size()));
    if (isPublished(period)) {
        BIHUAN_TRY(const auto snapshot, loadSnapshotLights(m_workspace->database(), period));
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

bool LightHistory::isPublished(const Period &period) const
{
    const PeriodRecord *const record = m_county->period(period);
    return record && record->state == periodstates::published;
}

bool LightHistory::hasReports(const Period &period) const
{
    return std::ranges::any_of(m_county->matters(), [&](const MatterFile &file) { return file.course.isReportedIn(period); });
}

void LightHistory::follow(std::shared_ptr<const County> county, const QSet<MatterId> &touched)
{
    const LightHistory before(*this);
    m_county = std::move(county);
    const bool sameOffice = before.m_county->sharedContext() == m_county->sharedContext();
    // A snapshot is of matters, lights are asked for by code.
    const bool sameCodes = std::ranges::all_of(touched, [&](const MatterId &id) {
        const MatterFile *const then = before.m_county->matter(id);
        const MatterFile *const now = m_county->matter(id);
        return then && now && then->matter->code == now->matter->code;
    });
    for (const Period &period : before.m_known.keys()) {
        const bool published = isPublished(period);
        if (published && before.isPublished(period) && sameCodes)
            continue; // nothing changes it any more
        if (published || !sameOffice || m_county->context().asksForPeers()) {
            m_known.remove(period);
            (void)in(period); // what cannot be read now is read when it is asked for
            continue;
        }
        PeriodLights &lights = m_known[period];
        for (const MatterId &id : touched) {
            if (const MatterFile *const then = before.m_county->matter(id))
                lights.lights.remove(then->matter->code);
        }
        for (const MatterId &id : touched) {
            if (const MatterFile *const now = m_county->matter(id))
                lights.lights.insert(now->matter->code, lightAt(*now, period));
        }
        lights.hasReports = hasReports(period);
    }
}

} // namespace bihuan
