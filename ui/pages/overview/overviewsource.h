// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/overview.h"

namespace bihuan {

class OfficeFile;

/// The Overview of the period that is shown.
Result<Overview> overviewOf(OfficeFile &file);

} // namespace bihuan
