// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterfile.h"

#include <map>

namespace bihuan {

/// The mean completion of each ledger of a year, for rules that hold a matter against its peers. Made only where a
/// rule set asks for it, because it looks at every matter at the end of every half month.
class PeerGroups
{
public:
    explicit PeerGroups(const std::vector<MatterFile> &matters);

    /// Nullptr for a ledger without matters.
    const PeerMeans *of(const LedgerId &ledger) const;

private:
    std::map<QString, PeerMeans> m_means;
};

} // namespace bihuan
