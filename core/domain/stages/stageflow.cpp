// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stages/stageflow.h"

#include <algorithm>

namespace bihuan {

bool StageAct::asksFor(StageNeed need) const
{
    return std::ranges::find(needs, need) != needs.end();
}

const Stage *StageFlow::stage(const QString &id) const
{
    const auto found = std::ranges::find(stages, id, &Stage::id);
    return found == stages.end() ? nullptr : &*found;
}

const StageAct *StageFlow::act(const QString &id) const
{
    const auto found = std::ranges::find(acts, id, &StageAct::id);
    return found == acts.end() ? nullptr : &*found;
}

const StageAct *StageFlow::actByName(const QString &name) const
{
    if (const StageAct *byId = act(name))
        return byId;
    const auto found = std::ranges::find(acts, name, &StageAct::title);
    return found == acts.end() ? nullptr : &*found;
}

const Stage *StageFlow::standing(const QString &id) const
{
    if (const Stage *known = stage(id))
        return known;
    return stages.empty() ? nullptr : &stages.front();
}

std::vector<const StageAct *> StageFlow::possible(const QString &stage) const
{
    std::vector<const StageAct *> possible;
    const Stage *const from = standing(stage);
    for (const StageAct &act : acts) {
        if (from && act.from.contains(from->id))
            possible.push_back(&act);
    }
    return possible;
}

QString StageFlow::title(const QString &id) const
{
    const Stage *const known = stage(id);
    return known ? known->title : id;
}

bool StageFlow::closes(const StageAct &act) const
{
    const Stage *const to = stage(act.to);
    return to && to->ends;
}

bool StageFlow::reopens(const StageAct &act, const QString &from) const
{
    const Stage *const left = stage(from);
    return left && left->ends && !closes(act);
}

QString stageNeedId(StageNeed need)
{
    switch (need) {
    case StageNeed::Reason:
        return QStringLiteral("reason");
    case StageNeed::Accepter:
        return QStringLiteral("accepter");
    case StageNeed::Evidence:
        return QStringLiteral("evidence");
    }
    return {};
}

} // namespace bihuan
