// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

/// A light set by hand: in which colour, why, and who approved it.
struct LightByHand
{
    QString colour; ///< id or word of the palette that the matter's rule set has
    QString reason;
    QString approver;
};

/// What was set by hand in this period; nullptr for nothing.
const LightOverride *overrideOf(const MatterFile &file, const Period &period);
/// "人工调整为■红，计算为▲黄：督查组现场核实停工（张县长批准，2024-08-31）".
QString overrideText(const LightOverride &byHand, const Light &computed, const RuleSet *rules);

/// Why lights of the period cannot be set by hand, as a sentence; empty while it is open.
QString whyLightsAreFixed(const County &county, const Period &period);

/// One step to undo, whatever the number of matters; all of them or none. Refused without a reason or an approver, in a
/// colour that a matter's rules do not have, and when the period is not open.
Result<ChangeSummary> overrideLights(Workspace &workspace, const County &county, const Period &period, const QStringList &codes,
                                     const LightByHand &byHand);
/// The computed lights count again. Refused for a matter whose light nobody set.
Result<ChangeSummary> withdrawOverrides(Workspace &workspace, const County &county, const Period &period, const QStringList &codes);

} // namespace bihuan
