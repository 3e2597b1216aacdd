// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/open.h"
#include "core/exchange/mergeplan.h"

namespace bihuan::cli {

/// With this installation's key, made where there is none yet.
Result<ExchangeContext> exchangeContext(Workspace &workspace);

/// A unit by key or name.
Result<const Unit *> unitNamed(const County &county, const QString &word);

QJsonObject mergePlanJson(const MergePlan &plan, const MergeGround &ground);
/// For people: package by package, then what is open.
void printMergePlan(const MergePlan &plan, const MergeGround &ground, class Output &output);

} // namespace bihuan::cli
