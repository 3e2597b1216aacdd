// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/county.h"
#include "core/storage/exchangerows.h"

namespace bihuan {

/// Where a unit stands in a period.
struct ExchangeCell
{
    enum class State { None, Issued, Merged, Returned };

    State state = State::None;
    bool isLate = false; ///< handed in after its deadline, or not at all by `day`
    QDate deadline;
    QString handedInOn; ///< ISO day, empty for not yet
    int returned = 0;   ///< reports that were sent back and not handed in anew
};

/// 单位 × 期.
struct ExchangeMatrix
{
    std::vector<const Unit *> units; ///< that were ever sent a form in the year
    std::vector<Period> periods;
    std::vector<std::vector<ExchangeCell>> cells; ///< by unit, then period

    /// How often each unit was late, for scoring.
    int lateCount(size_t unit) const;
};

/// Points into `county`. `day` is the one that deadlines are held against.
ExchangeMatrix exchangeMatrix(const County &county, const ExchangeRows &exchange, const QDate &day);

QString exchangeStateTitle(const ExchangeCell &cell); ///< 未发, 已发出, 逾期未报, 已汇总, 逾期报送, 有退回
QString exchangeStateId(const ExchangeCell &cell);    ///< none, issued, overdue, merged, late, returned

/// 催报: units that were sent a form of the period and have not handed in, with what was sent back.
QString urgeText(const ExchangeMatrix &matrix, const Period &period);

} // namespace bihuan
