// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printedpaper.h"

namespace bihuan {

std::vector<PaperRemark> fontRemarks(const PaperReport &report)
{
    std::vector<PaperRemark> remarks;
    if (!report.missingCharacters.isEmpty())
        remarks.push_back({true, QStringLiteral("这些字没有字体，印出来是空框：%1。装上含有它们的字体后重新打开。")
                                     .arg(report.missingCharacters.join(QStringLiteral("、"))), {}});
    if (!report.substitutions.isEmpty()) {
        QStringList missing; // "仿宋 以 FandolFang 代替"
        for (const QString &replaced : report.substitutions)
            missing.append(replaced.section(QLatin1Char(' '), 0, 0));
        remarks.push_back({false, QStringLiteral("本机没有公文用的%1，以相近的字体代替。").arg(missing.join(QStringLiteral("、"))),
                           (report.substitutions + report.fallbacks).join(QLatin1Char('\n'))});
    }
    if (report.substitutions.isEmpty() && !report.fallbacks.isEmpty())
        remarks.push_back({false, QStringLiteral("个别字以别的字体排印：%1。").arg(report.fallbacks.join(QStringLiteral("；"))), {}});
    return remarks;
}

} // namespace bihuan
