// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/analysis.h"
#include "core/briefing/figuresource.h"

namespace bihuan {

/// What an issue of a bulletin is told beside its data.
struct BulletinOptions
{
    std::optional<int> number; ///< without one its place is left empty
    QDate date;                ///< of issue
};

/// Figures of the issue itself: its period in words, its office, number and dates. The outermost source.
class IssueFigures final : public TabledSource<IssueFigures>
{
public:
    IssueFigures(const Analysis &analysis, const BulletinOptions &options, int replyDays)
        : TabledSource(nullptr), m_analysis(analysis), m_options(options), m_replyDays(replyDays)
    {
    }

    static std::span<const FigureEntry<IssueFigures>> entries();

    const Analysis &analysis() const { return m_analysis; }
    const BulletinOptions &options() const { return m_options; }
    int replyDays() const { return m_replyDays; }
    const Period &period() const { return m_analysis.period(); }
    const Office &office() const { return m_analysis.data().now.county->office(); }

private:
    const Analysis &m_analysis;
    BulletinOptions m_options;
    int m_replyDays;
};

/// "2024年3月8日" (GB/T 9704-2012, 7.3.5.4).
QString chineseDate(const QDate &date);

} // namespace bihuan
