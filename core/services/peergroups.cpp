// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/peergroups.h"

#include "core/domain/lights/metric.h"

namespace bihuan {

namespace {

struct Sum
{
    qint64 completion = 0; ///< in 10^-8; exact fractions of many goals have no common denominator that fits
    qint64 count = 0;
};

constexpr int decimals = 8;

} // namespace

PeerGroups::PeerGroups(const std::vector<MatterFile> &matters)
{
    std::map<QString, std::array<Sum, 24>> sums;
    for (const MatterFile &file : matters) {
        std::array<Sum, 24> &sum = sums[file.matter->ledger.value];
        if (!file.matter->goal)
            continue;
        for (int place = 0; place < 24; ++place) {
            const int month = place / 2 + 1;
            const Period period = place % 2 == 0 ? Period{Period::Kind::HalfMonth, file.matter->year, place + 1}
                                                 : Period::month(file.matter->year, month);
            const Moment moment = momentAt(file.course, period);
            if (moment.state == Light::State::NotDue || !moment.standing.completion)
                continue;
            addUp(sum[static_cast<size_t>(place)].completion, moment.standing.completion->scaled(1, decimals));
            ++sum[static_cast<size_t>(place)].count;
        }
    }
    for (const auto &[ledger, places] : sums) {
        PeerMeans &means = m_means[ledger];
        for (size_t place = 0; place < places.size(); ++place) {
            if (places[place].count > 0)
                means.completion[place] = Ratio(places[place].completion, places[place].count * powerOfTen(decimals));
        }
    }
}

const PeerMeans *PeerGroups::of(const LedgerId &ledger) const
{
    const auto at = m_means.find(ledger.value);
    return at == m_means.end() ? nullptr : &at->second;
}

} // namespace bihuan
