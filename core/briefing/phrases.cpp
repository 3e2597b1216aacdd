// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/phrases.h"

#include "core/domain/figures/measureunit.h"

#include <algorithm>
#include <cstdlib>

namespace bihuan::phrases {

QString against(const Ratio &difference, const QString &standard)
{
    if (difference == Ratio())
        return QStringLiteral("与%1持平").arg(standard);
    if (difference.scaled(100, 1) == 0)
        return QStringLiteral("与%1基本持平").arg(standard);
    return QStringLiteral("%1%2%3个百分点")
        .arg(difference > Ratio() ? QStringLiteral("高于") : QStringLiteral("低于"), standard, pointsMagnitude(difference));
}

QString moneyChange(qint64 fen, const QString &before)
{
    const MeasureUnit unit = measureUnit(QStringLiteral("亿元"));
    const DecimalFormat format{.decimals = 2, .grouping = false};
    if (fen == 0)
        return QStringLiteral("与%1持平").arg(before);
    const QString amount = formatFigure(std::abs(fen), unit, format);
    if (amount == formatFigure(0, unit, format))
        return QStringLiteral("与%1基本持平").arg(before);
    return QStringLiteral("较%1%2%3亿元").arg(before, fen > 0 ? QStringLiteral("增加") : QStringLiteral("减少"), amount);
}

QString growth(qint64 percent)
{
    if (percent == 0)
        return QStringLiteral("持平");
    return QStringLiteral("%1%2%")
        .arg(percent > 0 ? QStringLiteral("增长") : QStringLiteral("下降"),
             formatDecimal(std::abs(percent), 2, {.decimals = 1, .grouping = false}));
}

QString joined(const QStringList &items)
{
    const auto hasComma = [](const QString &item) {
        return item.contains(QStringLiteral("，")) || item.contains(QStringLiteral("、"));
    };
    if (!items.isEmpty() && items.constFirst().endsWith(QStringLiteral("。")))
        return items.join(QString());
    if (items.size() < 2 || std::ranges::any_of(items, hasComma))
        return items.join(QStringLiteral("；"));
    return items.mid(0, items.size() - 1).join(QStringLiteral("、")) + QStringLiteral("和") + items.constLast();
}

std::vector<Counted> tally(const QStringList &words)
{
    std::vector<Counted> counts;
    for (const QString &word : words) {
        const auto found = std::ranges::find(counts, word, &Counted::word);
        if (found == counts.end())
            counts.push_back({word, 1});
        else
            ++found->count;
    }
    std::ranges::stable_sort(counts, [](const Counted &a, const Counted &b) {
        return a.word.isEmpty() != b.word.isEmpty() ? b.word.isEmpty() : a.count > b.count;
    });
    return counts;
}

QString tallied(const std::vector<Counted> &counts, const QString &measureWord, const QString &unsaid)
{
    QStringList parts;
    for (const Counted &entry : counts)
        parts.append((entry.word.isEmpty() ? unsaid : entry.word) + QString::number(entry.count) + measureWord);
    return parts.join(QStringLiteral("、"));
}

QString hanzi(qint64 number)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (number < 1 || number > 99)
        return QString::number(number);
    const qint64 tens = number / 10;
    QString text;
    if (tens > 1)
        text += digits.at(tens);
    if (tens > 0)
        text += QStringLiteral("十");
    if (number % 10 > 0)
        text += digits.at(number % 10);
    return text;
}

QString inSentence(const QString &text)
{
    static const QString stops = QStringLiteral("。；;，,.");
    QString plain = text.simplified();
    while (!plain.isEmpty() && stops.contains(plain.back()))
        plain.chop(1);
    for (const QString &stop : {QStringLiteral("。"), QStringLiteral("；"), QStringLiteral(";")})
        plain.replace(stop, QStringLiteral("，"));
    plain.replace(QStringLiteral("， "), QStringLiteral("，"));
    return plain.remove(QStringLiteral("**"));
}

} // namespace bihuan::phrases
