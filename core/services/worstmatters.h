// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

namespace bihuan {

/// Codes of the matters with the period's worst light: all red ones, else all yellow ones. The best colour of a palette
/// and the states that are no colour are never among them.
QStringList worstMatters(const PeriodView &view);

} // namespace bihuan
