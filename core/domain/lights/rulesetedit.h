// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/rule.h"

/// What an editor does to a rule set as a whole, so that rules go on meaning the colours that they meant.
namespace bihuan::rulesetedit {

/// A rule shows the colour, or asks for it in an earlier month.
bool usesColour(const RuleSet &rules, int colour);
/// The colour at `from` comes to stand at `to`.
RuleSet withColourMoved(RuleSet rules, int from, int to);
/// Without a colour that no rule uses.
RuleSet withoutColour(RuleSet rules, int colour);
/// With one more colour, as bad as the one now at `place`.
RuleSet withColour(RuleSet rules, int place, const PaletteColour &colour);

/// "rule-7", "dimension-2": ids that the set does not have yet. People never see them.
QString freeRuleId(const RuleSet &rules);
QString freeDimensionId(const RuleSet &rules);

} // namespace bihuan::rulesetedit
