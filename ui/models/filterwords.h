// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterfilter.h"

namespace bihuan {

/// What a filter from elsewhere says, for its chip: "曹坪镇", "包抓领导 县长"; without light and quick filters.
QString filterWords(const MatterFilter &filter, const PeriodView &view);

/// The whole of a filter in words, for paper: "■红 · 欠序时 · 曹坪镇 · 含“道路”"; empty when it lets everything pass.
QString wholeFilterWords(const MatterFilter &filter, const PeriodView &view, const LedgerDefinition &ledger);

/// What stands in the place of a list of `total` matters when none of them meets the filter.
struct NothingFound
{
    QString title;
    QString text;
};
NothingFound nothingFound(const MatterFilter &filter, const PeriodView &view, const QString &ledgerTitle, int total);

} // namespace bihuan
