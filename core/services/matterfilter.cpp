// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/matterfilter.h"

#include "core/search/wordmatch.h"

#include <algorithm>

namespace bihuan {

namespace {

bool meetsQuick(const MatterRow &row, MatterFilter::Quick quick)
{
    switch (quick) {
    case MatterFilter::Quick::None:
    case MatterFilter::Quick::Worse:
        return true;
    case MatterFilter::Quick::Unreported:
        return owesReport(row);
    case MatterFilter::Quick::Behind:
        return row.gap && *row.gap < Ratio(0, 1);
    case MatterFilter::Quick::Overridden:
        return row.light != row.computed;
    case MatterFilter::Quick::Unexplained:
        return !row.lacks.isEmpty();
    case MatterFilter::Quick::JudgedOtherwise:
        return judgesOtherwise(row);
    }
    return true;
}

bool anyOrSame(const QString &wanted, const QString &value)
{
    return wanted.isEmpty() || wanted == value;
}

} // namespace

bool MatterFilter::isEmpty() const
{
    MatterFilter other = *this;
    other.code.clear();
    other.notice.clear();
    other.act.clear();
    return other == MatterFilter{};
}

MatterTest::MatterTest(const MatterFilter &filter) : m_filter(filter), m_words(filter.words) {}

bool MatterTest::operator()(const MatterRow &row) const
{
    if (!m_filter.ledger.isEmpty() && row.ledger != m_filter.ledger && !row.listedIn.contains(m_filter.ledger))
        return false;
    const auto inTown = [&] {
        return std::ranges::any_of(row.towns, [&](const TownShare &town) { return town.key == m_filter.townKey; });
    };
    return (m_filter.light.isEmpty() || m_filter.light == row.light.id()) && anyOrSame(m_filter.unitKey, row.unitKey) &&
           anyOrSame(m_filter.leaderKey, row.leaderKey) && anyOrSame(m_filter.delayReason, row.delayReason) &&
           (m_filter.townKey.isEmpty() || inTown()) &&
           (m_filter.sourceKey.isEmpty() || row.sources.contains(m_filter.sourceKey)) &&
           (m_filter.codes.isEmpty() || m_filter.codes.contains(row.code)) && meetsQuick(row, m_filter.quick) &&
           (m_words.isEmpty() || containsWords(m_words, {row.name, row.code, row.unit, row.leader, row.leaderName}));
}

bool matches(const MatterRow &row, const MatterFilter &filter)
{
    return MatterTest(filter)(row);
}

} // namespace bihuan
