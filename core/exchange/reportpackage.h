// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exchangefile.h"

namespace bihuan {

/// 上报文件 as it was made, with what stands on its slip.
struct MadeReport
{
    Package package;
    QByteArray bytes;
    int matters = 0;
    int reported = 0;
    qint64 investment = 0;  ///< cumulative of what is counted in money, 分
    int attachments = 0;
    QStringList unreported; ///< names of matters that owe a report
    QStringList lacking;    ///< sentences: late without saying why
};

/// What the unit hands in: its whole part of the period. `withFiles` adds what is attached to the period's reports.
/// Recorded in the unit's file. Refused for a file that is no unit's and for figures that nobody could have typed.
Result<MadeReport> makeReport(ExchangeContext &context, const Period &period, const PackageLock &lock = {}, bool withFiles = true);

/// 交接单, as plain text: unit, period, counts, sum, digest and fingerprint.
QString slipText(const MadeReport &report);

} // namespace bihuan
