// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

namespace bihuan {

/// A unit that still owes reports of a period, and of which matters.
struct OwingUnit
{
    QString key;
    QString title; ///< "未定责任单位" for matters without a lead unit
    std::vector<const MatterRow *> matters; ///< point into the view
};

/// Who owes most first, then in the office's order. `ledger` restricts it to what the ledger lists; empty is all.
std::vector<OwingUnit> owingUnits(const PeriodView &view, const QString &ledger = {});

/// 催报名单: the same as a text to be sent or read out over the telephone.
QString owingText(const PeriodView &view, const std::vector<OwingUnit> &units, const QString &ledgerTitle = {});

/// "5个单位7项".
QString owingCount(const std::vector<OwingUnit> &units);

} // namespace bihuan
