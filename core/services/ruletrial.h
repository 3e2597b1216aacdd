// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

#include <QMap>

namespace bihuan {

/// A matter whose light another rule set turns.
struct LightTurn
{
    MatterId matter;
    QString code;
    QString name;
    QString unit; ///< short title of the lead unit
    Light before;
    Light after;
    QString beforeTitle; ///< "●绿"
    QString afterTitle;
    QString reasonBefore; ///< why it shows what it shows; empty when that is no colour
    QString reason;       ///< why it would show what it would show
};

/// What a rule set would do to a period before it is kept. A light set by hand stays as it is and is counted so.
struct RuleTrial
{
    int judged = 0;
    QMap<QString, int> before; ///< by id of colour or state
    QMap<QString, int> after;
    QMap<QPair<QString, QString>, int> turns; ///< how many turn from which light to which
    std::vector<LightTurn> changed;           ///< by ledger, then number
};

/// Which matters a changed rule set is tried on.
struct TrialScope
{
    QString replaces; ///< those judged by the rule set of this id; empty for all
    QString ledger;   ///< those of one ledger; empty for all
    /// Of a published period: what it is held against; nullptr holds it against the rules in force.
    const PeriodView *published = nullptr;
};

/// What the changed rules give is always computed from the live figures.
RuleTrial tryRules(const County &county, const Period &period, const RuleSet &changed, const TrialScope &scope = {});

} // namespace bihuan
