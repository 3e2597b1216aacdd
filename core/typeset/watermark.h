// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/drawing.h"
#include "core/typeset/fonts.h"

namespace bihuan {

/// A pale word across an upright A4 page, for drafts; in coordinates of the paper.
[[nodiscard]] Drawing drawWatermark(const FontSet &fonts, const QString &text);

} // namespace bihuan
