// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/composer.h"

namespace bihuan {

/// How large the red name stands and how wide apart its characters: few stand wide apart, many close together and
/// smaller; it always fills a good part of `room` without touching its ends. Lengths in points.
[[nodiscard]] TextShape markShape(const QString &text, double room);

} // namespace bihuan
