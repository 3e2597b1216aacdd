// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterfilter.h"

namespace bihuan {

/// What a filter from elsewhere says, for its chip: "曹坪镇", "包抓领导 县长"; without light and quick filters.
QString filterWords(const MatterFilter &filter, const PeriodView &view);

} // namespace bihuan
