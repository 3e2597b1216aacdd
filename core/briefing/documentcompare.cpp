// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/documentcompare.h"

#include <QHash>

#include <algorithm>

namespace bihuan {

namespace {

constexpr double alike = 0.4; ///< from here on a text was changed, below it is another one

/// Lays the parts between two common texts beside each other, in their order.
void pairUp(const QStringList &before, const QStringList &after, qsizetype fromBefore, qsizetype toBefore, qsizetype fromAfter,
            qsizetype toAfter, std::vector<TextChange> &changes)
{
    qsizetype i = fromBefore;
    for (qsizetype j = fromAfter; j < toAfter; ++j) {
        qsizetype partner = -1;
        for (qsizetype k = i; k < toBefore && partner < 0; ++k) {
            if (likeness(before[k], after[j]) >= alike)
                partner = k;
        }
        if (partner < 0) {
            changes.push_back({TextChange::Kind::Added, -1, j});
            continue;
        }
        for (; i < partner; ++i)
            changes.push_back({TextChange::Kind::Removed, i, -1});
        changes.push_back({TextChange::Kind::Changed, i++, j});
    }
    for (; i < toBefore; ++i)
        changes.push_back({TextChange::Kind::Removed, i, -1});
}

/// Length of the longest common subsequence of the tails from (i, j) on, row by row.
class CommonTails
{
public:
    CommonTails(const QStringList &before, const QStringList &after, qsizetype from, qsizetype endBefore, qsizetype endAfter)
        : m_width(static_cast<size_t>(endAfter - from + 1))
    {
        m_lengths.assign(static_cast<size_t>(endBefore - from + 1) * m_width, 0);
        for (qsizetype i = endBefore - 1; i >= from; --i) {
            for (qsizetype j = endAfter - 1; j >= from; --j) {
                const auto y = static_cast<size_t>(i - from);
                const auto x = static_cast<size_t>(j - from);
                at(y, x) = before[i] == after[j] ? static_cast<quint16>(at(y + 1, x + 1) + 1) : std::max(at(y + 1, x), at(y, x + 1));
            }
        }
    }
    quint16 &at(size_t y, size_t x) { return m_lengths[y * m_width + x]; }

private:
    size_t m_width;
    std::vector<quint16> m_lengths;
};

} // namespace

double likeness(const QString &a, const QString &b)
{
    if (a == b)
        return 1.0;
    if (a.size() < 2 || b.size() < 2)
        return 0.0;
    QHash<quint32, int> pairs;
    const auto pairAt = [](const QString &text, qsizetype i) { return quint32(text[i].unicode()) << 16 | text[i + 1].unicode(); };
    for (qsizetype i = 0; i + 1 < a.size(); ++i)
        ++pairs[pairAt(a, i)];
    int shared = 0;
    for (qsizetype i = 0; i + 1 < b.size(); ++i) {
        const auto found = pairs.find(pairAt(b, i));
        if (found != pairs.end() && *found > 0) {
            --*found;
            ++shared;
        }
    }
    return 2.0 * shared / static_cast<double>(a.size() + b.size() - 2);
}

std::vector<TextChange> compareTexts(const QStringList &before, const QStringList &after)
{
    std::vector<TextChange> changes;
    qsizetype head = 0;
    while (head < before.size() && head < after.size() && before[head] == after[head])
        ++head;
    qsizetype endBefore = before.size();
    qsizetype endAfter = after.size();
    while (endBefore > head && endAfter > head && before[endBefore - 1] == after[endAfter - 1]) {
        --endBefore;
        --endAfter;
    }
    for (qsizetype i = 0; i < head; ++i)
        changes.push_back({TextChange::Kind::Same, i, i});
    qsizetype i = head;
    qsizetype j = head;
    if (endBefore - head <= largestComparison && endAfter - head <= largestComparison) {
        CommonTails tails(before, after, head, endBefore, endAfter);
        qsizetype restBefore = i;
        qsizetype restAfter = j;
        while (i < endBefore && j < endAfter) {
            const auto y = static_cast<size_t>(i - head);
            const auto x = static_cast<size_t>(j - head);
            if (before[i] == after[j]) {
                pairUp(before, after, restBefore, i, restAfter, j, changes);
                changes.push_back({TextChange::Kind::Same, i++, j++});
                restBefore = i;
                restAfter = j;
            } else if (tails.at(y + 1, x) >= tails.at(y, x + 1)) {
                ++i;
            } else {
                ++j;
            }
        }
        i = restBefore;
        j = restAfter;
    }
    pairUp(before, after, i, endBefore, j, endAfter, changes);
    for (qsizetype k = 0; endBefore + k < before.size(); ++k)
        changes.push_back({TextChange::Kind::Same, endBefore + k, endAfter + k});
    return changes;
}

} // namespace bihuan
