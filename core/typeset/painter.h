// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/drawing.h"
#include "core/typeset/fonts.h"

class QPainter;

namespace bihuan {

/// Paints a laid-out page; one unit of the painter is one point. PDF, printer and preview all use it.
void paintPage(QPainter &painter, const Drawing &page, const FontSet &fonts);

} // namespace bihuan
