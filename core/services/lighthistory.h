// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

#include <QHash>

namespace bihuan {

/// The light of every matter at the end of one period: as published where it was, else the one that counts
/// now.
class PeriodLights
{
public:
    /// `places`: of the codes of a year, shared by all its periods. All lights are None at first.
    explicit PeriodLights(const Period &of = {}, const QHash<QString, size_t> &places = {});

    Light of(const QString &code) const;
    void set(const QString &code, const Light &light);
    void setAt(size_t place, const Light &light);
    /// The same lights with the places of another state of the year.
    PeriodLights movedTo(const QHash<QString, size_t> &places) const;
    bool hasPlaces(const QHash<QString, size_t> &places) const { return m_places.isSharedWith(places) || m_places == places; }

    Period period;
    bool hasReports = false;

private:
    QHash<QString, size_t> m_places;
    QList<quint8> m_lights;        ///< by place, which of m_kinds
    QList<Light> m_kinds{Light()}; ///< the few there are
};

/// Lights of one year, period by period, each read or computed at most once: lights alone are a small part of
/// the cost of a PeriodView.
class LightHistory
{
public:
    /// `workspace` outlives the history.
    LightHistory(Workspace &workspace, std::shared_ptr<const County> county);

    const std::shared_ptr<const County> &county() const { return m_county; }
    /// `period` is of the county's year.
    Result<PeriodLights> in(const Period &period);
    /// Goes on with the same year after a change of the `touched` matters. What is known stays known: the lights
    /// of touched matters alone are judged anew, when somebody asks for their period, unless rules or the states of
    /// periods may have changed.
    void follow(std::shared_ptr<const County> county, const QSet<MatterId> &touched);

private:
    struct Known
    {
        PeriodLights lights;
        QSet<MatterId> stale; ///< matters that were touched since their lights were judged
    };

    Result<PeriodLights> read(const Period &period) const;
    void judgeStale(Known &known) const;
    bool isPublished(const Period &period) const;
    bool hasReports(const Period &period) const;

    Workspace *m_workspace;
    std::shared_ptr<const County> m_county;
    QHash<Period, Known> m_known;
};

/// The light of one matter at the end of a month, and where it comes from.
struct MonthLight
{
    Light light; ///< that counts
    Light computed;
    bool published = false;
    bool byHand = false;
    QString sentence; ///< why, with its figures; who set it by hand and why before it
};

/// "已发布", "计算", "已发布，人工调整".
QString originWords(const MonthLight &month);
/// The lights of one matter at the end of each month up to `until`, January first.
Result<std::vector<MonthLight>> monthLights(Workspace &workspace, const County &county, const MatterFile &file, const Period &until);

} // namespace bihuan
