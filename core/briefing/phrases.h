// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/ratio.h"

#include <QStringList>

namespace bihuan {

/// Turns of phrase that a bulletin needs again and again. In prose a gap is 高于/低于序时进度, in tables 超/欠序时
/// with a sign (product.md, words on paper). Every figure is rounded once, from its exact value.
namespace phrases {

/// "高于序时进度1.5个百分点", "与序时进度持平"; 基本持平 when only the rounding makes it so.
QString against(const Ratio &difference, const QString &standard);
/// "较上月增加0.12亿元", "与上月持平". `fen` is money.
QString moneyChange(qint64 fen, const QString &before);
/// "增长9.0%", "下降1.2%", "持平"; `percent` in hundredths of a point.
QString growth(qint64 percent);

/// "甲", "甲和乙", "甲、乙和丙"; a semicolon between when an item has commas of its own, nothing
/// between whole sentences.
QString joined(const QStringList &items);

struct Counted
{
    QString word;
    int count = 0;

    bool operator==(const Counted &) const = default;
};
/// How often each word stands in `words`, most frequent first, equal ones in the order they came; the empty
/// word last.
std::vector<Counted> tally(const QStringList &words);
/// "用地制约2个、资金未到位1个"; the empty word is `unsaid`.
QString tallied(const std::vector<Counted> &counts, const QString &measureWord, const QString &unsaid);

/// 三, 十二 for 1 to 99; digits beyond.
QString hanzi(qint64 number);
/// With commas for full stops, semicolons and line breaks, to stand inside a sentence.
QString inSentence(const QString &text);

} // namespace phrases

} // namespace bihuan
