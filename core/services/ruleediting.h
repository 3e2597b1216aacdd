// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/county.h"
#include "core/services/editor.h"

namespace bihuan {

/// Where a ledger's lights come from a rule set.
struct RuleSetUse
{
    LedgerId ledger;
    QString title;       ///< "经济指标", "经济指标的增速"
    QString measureKind; ///< id of the kind of measure alone; empty for the whole ledger
};

/// A rule set that the office may choose.
struct OfficeRules
{
    RuleSet rules;
    bool shipped = false; ///< comes with the program: it is copied to be changed
    std::vector<RuleSetUse> uses; ///< of the county's year
};

/// A change of definitions that is not made yet: what it is called in the history, and how it is made.
struct DefinitionChange
{
    QString label;
    Editor::Change change;
    QString id; ///< of the rule set that it is about
};

/// The office's own rule sets and then those that ship, each by title.
Result<std::vector<OfficeRules>> rulesOfOffice(const County &county);
/// Everything that may be judged by a rule set of its own, in the order of the ledgers, with the one that does.
std::vector<std::pair<RuleSetUse, QString>> judgedLedgers(const County &county);

/// A rule set under a new id and the next free title "… 副本", kept as the office's own.
Result<DefinitionChange> copyOfRules(const County &county, const RuleSet &rules);
/// The office's own rule set as it is now, from the county's year on. Checked by the reader before it is written.
Result<DefinitionChange> keptRules(const County &county, const RuleSet &rules);
/// Refused while a ledger of any year uses it, and for what ships.
Result<DefinitionChange> removedRules(const County &county, const RuleSet &rules);
/// A ledger (or its targets of one kind of measure) judged by `rules` from the county's year on. Rules that ship and are
/// not in the file yet come into it.
Result<DefinitionChange> assignedRules(const County &county, const RuleSetUse &use, const RuleSet &rules);

} // namespace bihuan
