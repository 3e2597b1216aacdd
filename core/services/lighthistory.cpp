// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lighthistory.h"

#include "core/domain/lights/evaluate.h"
#include "core/domain/lights/sentence.h"
#include "core/services/lightoverride.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace bihuan {

PeriodLights::PeriodLights(const Period &of, const QHash<QString, size_t> &places)
    : period(of), m_places(places), m_lights(places.size(), 0)
{
}

Light PeriodLights::of(const QString &code) const
{
    const auto place = m_places.constFind(code);
    return place == m_places.constEnd() ? Light() : m_kinds[m_lights[static_cast<qsizetype>(*place)]];
}

void PeriodLights::set(const QString &code, const Light &light)
{
    auto place = m_places.constFind(code);
    if (place == m_places.constEnd()) {
        place = m_places.insert(code, static_cast<size_t>(m_lights.size()));
        m_lights.append(0);
    }
    setAt(*place, light);
}

void PeriodLights::setAt(size_t place, const Light &light)
{
    qsizetype kind = m_kinds.indexOf(light);
    if (kind < 0) {
        if (m_kinds.size() > std::numeric_limits<quint8>::max())
            return; // no palette has that many colours
        kind = m_kinds.size();
        m_kinds.append(light);
    }
    m_lights[static_cast<qsizetype>(place)] = static_cast<quint8>(kind);
}

PeriodLights PeriodLights::movedTo(const QHash<QString, size_t> &places) const
{
    PeriodLights moved(period, places);
    moved.hasReports = hasReports;
    moved.m_kinds = m_kinds;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        if (const auto before = m_places.constFind(place.key()); before != m_places.constEnd())
            moved.m_lights[static_cast<qsizetype>(*place)] = m_lights[static_cast<qsizetype>(*before)];
    }
    return moved;
}

LightHistory::LightHistory(Workspace &workspace, std::shared_ptr<const County> county)
    : m_workspace(&workspace), m_county(std::move(county))
{
}

Result<PeriodLights> LightHistory::in(const Period &period)
{
    if (const auto known = m_known.find(period); known != m_known.end()) {
        judgeStale(*known);
        return known->lights;
    }
    BIHUAN_TRY(PeriodLights lights, read(period));
    m_known.insert(period, {lights, {}});
    return lights;
}

Result<PeriodLights> LightHistory::read(const Period &period) const
{
    const auto &files = m_county->matters();
    PeriodLights lights(period, m_county->placesByCode());
    lights.hasReports = hasReports(period);
    if (isPublished(period)) {
        BIHUAN_TRY(const auto snapshot, loadSnapshotLights(m_workspace->database(), period));
        for (const SnapshotLight &row : snapshot) {
            if (const MatterFile *file = m_county->matter(row.matter))
                lights.set(file->matter->code, Light::fromId(row.light));
        }
        return lights;
    }
    for (size_t place = 0; place < files.size(); ++place)
        lights.setAt(place, lightAt(files[place], period));
    return lights;
}

QString originWords(const MonthLight &month)
{
    QStringList words{month.published ? QStringLiteral("已发布") : QStringLiteral("计算")};
    if (month.byHand)
        words = month.published ? words << QStringLiteral("人工调整") : QStringList{QStringLiteral("人工调整")};
    return words.join(QStringLiteral("，"));
}

Result<std::vector<MonthLight>> monthLights(Workspace &workspace, const County &county, const MatterFile &file, const Period &until)
{
    std::vector<MonthLight> lights;
    for (const Period &period : until.monthsToDate()) {
        MonthLight &month = lights.emplace_back();
        const PeriodRecord *const record = county.period(period);
        SnapshotReason published;
        if (record && record->state == periodstates::published) {
            BIHUAN_TRY(published, loadSnapshotReason(workspace.database(), period, file.matter->id));
        }
        month.published = !published.light.isEmpty();
        if (month.published) {
            month.light = Light::fromId(published.light);
            month.computed = Light::fromId(published.computed);
            month.sentence = published.reason;
        } else if (file.rules) {
            const Assessment assessment = assess(*file.rules, file.course, period);
            month.computed = assessment.light;
            month.light = assessment.light;
            month.sentence = lightSentence(*file.rules, assessment, file.course, period);
        }
        if (const LightOverride *const byHand = overrideOf(file, period)) {
            month.byHand = true;
            month.light = month.published ? month.light : Light::fromId(byHand->colour);
            month.sentence = overrideText(*byHand, month.computed, file.rules) + QStringLiteral("\n") + month.sentence;
        }
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

void LightHistory::judgeStale(Known &known) const
{
    PeriodLights &lights = known.lights;
    if (known.stale.isEmpty())
        return;
    if (!lights.hasPlaces(m_county->placesByCode()))
        lights = lights.movedTo(m_county->placesByCode());
    for (const MatterId &id : std::as_const(known.stale)) {
        if (const auto place = m_county->placeOf(id))
            lights.setAt(*place, lightAt(m_county->matters()[*place], lights.period));
    }
    lights.hasReports = hasReports(lights.period);
    known.stale.clear();
}

void LightHistory::follow(std::shared_ptr<const County> county, const QSet<MatterId> &touched)
{
    const std::shared_ptr<const County> before = std::exchange(m_county, std::move(county));
    const auto wasPublished = [&](const Period &period) {
        const PeriodRecord *const record = before->period(period);
        return record && record->state == periodstates::published;
    };
    const bool sameOffice = before->sharedContext() == m_county->sharedContext();
    // A snapshot is of matters, lights are asked for by code.
    const bool sameCodes = std::ranges::all_of(touched, [&](const MatterId &id) {
        const MatterFile *const then = before->matter(id);
        const MatterFile *const now = m_county->matter(id);
        return then && now && then->matter->code == now->matter->code;
    });
    for (const Period &period : m_known.keys()) {
        const bool published = isPublished(period);
        if (published && wasPublished(period) && sameCodes)
            continue; // nothing changes it any more
        if (published || !sameOffice || m_county->context().asksForPeers()) {
            m_known.remove(period);
            (void)in(period); // what cannot be read now is read when it is asked for
            continue;
        }
        QSet<MatterId> &stale = m_known[period].stale;
        stale = stale.isEmpty() ? touched : stale | touched;
    }
}

} // namespace bihuan
