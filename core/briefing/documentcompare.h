// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace bihuan {

/// One place of two texts that were laid beside each other.
struct TextChange
{
    enum class Kind { Same, Changed, Added, Removed };

    Kind kind = Kind::Same;
    qsizetype before = -1; ///< index, −1 where it was added
    qsizetype after = -1;  ///< index, −1 where it was removed

    bool operator==(const TextChange &) const = default;
};

/// What became of each text: the longest common run stays, what is alike in between counts as changed. In reading order.
/// Takes time and memory by the product of the parts that differ, at most `largestComparison` texts of each side;
/// beyond that everything between the common ends counts as changed in its order.
std::vector<TextChange> compareTexts(const QStringList &before, const QStringList &after);
constexpr qsizetype largestComparison = 3000;

/// How much of two texts is the same, 0 … 1, by the pairs of characters that they share.
double likeness(const QString &a, const QString &b);

} // namespace bihuan
