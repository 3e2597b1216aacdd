// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

namespace bihuan {

/// What an act on a period means, said before it is done.
struct PeriodNotice
{
    QString title;       ///< "关闭2024年8月填报"
    QString headline;    ///< how things stand
    QStringList meaning; ///< what will be, a sentence each
    /// Matters that are named before it is done.
    struct List
    {
        QString title;   ///< "未报的 2 项"
        QStringList lines; ///< at most ten
        int more = 0;    ///< how many are left out
        QString all;     ///< where all of them are seen: "月度填报的“本月未报”"

        bool isEmpty() const { return lines.isEmpty(); }
    };
    List owing;       ///< who has not reported
    List unexplained; ///< who is late and does not say why; only where it can still be made up
};

PeriodNotice closingNotice(const PeriodView &view);
PeriodNotice reopeningNotice(const PeriodView &view);
PeriodNotice publishingNotice(const PeriodView &view);

/// What happened, said after it.
QString closedText(const PeriodView &view);
QString reopenedText(const PeriodView &view);
QString publishedText(const PeriodView &view);

/// "■红3、▲黄4、●绿130、未报5": worst first, then the states that are no colour.
QString lightCounts(const PeriodView &view);

} // namespace bihuan
