// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/rulevocabulary.h"
#include "ui/pages/rules/ruledraft.h"

#include <memory>

namespace bihuan {

/// What the parts of the editor share: the draft that they all change, and the words they offer.
struct RuleEditing
{
    RuleDraft *draft = nullptr;
    std::shared_ptr<const RuleVocabulary> vocabulary;
};

} // namespace bihuan
