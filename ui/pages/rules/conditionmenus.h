// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/conditionedit.h"
#include "core/services/rulevocabulary.h"

#include <functional>

class QMenu;

namespace bihuan {

/// What can be done at a place of a condition.
struct ConditionPlace
{
    const Condition &root;
    const PhrasePart &part;
    const Palette &palette;
    const RuleVocabulary &vocabulary;
};

using TakeCondition = std::function<void(const Condition &changed)>;

/// What the piece itself may be instead. Nothing is added for a number, which is typed.
void fillChoices(QMenu &menu, const ConditionPlace &place, const TakeCondition &take);
/// What may be done with the condition that the piece belongs to: joined, counted, negated, removed.
void fillActs(QMenu &menu, const ConditionPlace &place, const TakeCondition &take);
/// Conditions to begin with, by what they ask.
void fillBeginnings(QMenu &menu, const Palette &palette, const RuleVocabulary &vocabulary, const TakeCondition &take);

} // namespace bihuan
