// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/county.h"
#include "core/tabular/importfindings.h"

namespace bihuan {

/// What may be said about a finding beside accepting it or leaving its row out.
struct DecisionChoice
{
    QString word;  ///< as in a file of decisions
    QString title; ///< for people
};

/// Likely ones first; empty when the finding asks for nothing else.
std::vector<DecisionChoice> decisionChoices(const ImportFinding &found, const County &county);

} // namespace bihuan
