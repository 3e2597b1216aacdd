// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mergeplan.h"

#include <functional>

namespace bihuan {

/// 回执: what was taken, changed or sent back, one package for each that the plan took.
struct MadeReceipt
{
    Package package;
    QByteArray bytes;
    QString text; ///< the same for people
};

/// `deliver` gets each; only when all are delivered does the file record them, as one sealed run: from then on the
/// merge cannot be undone, since the units have it in their hands.
Result<std::vector<MadeReceipt>> issueReceipts(ExchangeContext &context, const MergeGround &ground, const MergePlan &applied,
                                               const std::function<Status(const MadeReceipt &)> &deliver);

struct OpenedReceipt
{
    ChangeSummary summary;
    QString text; ///< what it says
};

/// The unit's side: reports sent back are marked so, with the reason; the others are accepted.
Result<OpenedReceipt> openReceipt(const Package &receipt, const ToldLines &lines, Workspace &workspace);

} // namespace bihuan
