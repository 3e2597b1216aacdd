// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/measureunit.h"
#include "core/domain/figures/ratio.h"

namespace bihuan {

/// How a template wants a figure written, after the colon: "{plan:万元,0}".
struct FigureForm
{
    QString unit;      ///< 亿元, 万元 or 元
    int decimals = -1; ///< −1: what is usual on paper
    bool bare = false; ///< without unit or %, for tables
    bool sign = false; ///< with + or −, without unit
    bool words = false; ///< 三 for 3

    /// Nothing for a word it does not know.
    static std::optional<FigureForm> parse(const QString &text);
    bool operator==(const FigureForm &) const = default;
};

/// A named figure of a briefing: exact, rounded once when it is written.
class BriefFigure
{
public:
    enum class Kind { Amount, Percent, Points, Times, Text };

    static BriefFigure count(qint64 number) { return amount(number, MeasureUnit{}); }
    static BriefFigure money(qint64 fen) { return amount(fen, measureUnit(QStringLiteral("亿元"))); }
    /// In the steps that `unit` stores.
    static BriefFigure amount(qint64 stored, const MeasureUnit &unit);
    static BriefFigure percent(const Ratio &ratio) { return {Kind::Percent, ratio}; }
    static BriefFigure points(const Ratio &ratio) { return {Kind::Points, ratio}; }
    static BriefFigure times(const Ratio &ratio) { return {Kind::Times, ratio}; }
    static BriefFigure text(const QString &text);

    Kind kind() const { return m_kind; }
    /// "29.10亿元", "66.4%", "3.4个百分点", "1.2", "18"; money in prose without thousands separators.
    QString written(const FigureForm &form = {}) const;
    /// What conditions compare: 亿元, %, points. Nothing for a text.
    std::optional<Ratio> number() const;
    /// Neither zero nor an empty text.
    bool isSomething() const;

private:
    BriefFigure(Kind kind, const Ratio &ratio) : m_kind(kind), m_ratio(ratio) {}
    QString writtenAmount(const FigureForm &form) const;

    Kind m_kind;
    Ratio m_ratio;      ///< of Percent, Points, Times
    qint64 m_stored = 0;
    MeasureUnit m_unit; ///< of Amount
    QString m_text;
};

} // namespace bihuan
