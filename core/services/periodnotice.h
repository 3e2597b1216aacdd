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
    QString listTitle;   ///< of the matters below; empty without any
    QStringList list;    ///< at most ten
    int more = 0;        ///< how many the list leaves out
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
