// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"

namespace bihuan {

/// The level a paragraph begins with: 1 一、 2 （一） 3 1. 4 （1）, 0 none (GB/T 9704-2012, 7.3.3).
[[nodiscard]] int levelOf(const QString &text);

/// A typed paragraph as a block. A short line with a level mark is a heading; a first sentence with a level
/// mark or 一要/一是 is a run-in lead; `**…**` and a short 二是…。 inside a paragraph are strong.
[[nodiscard]] Block paragraphBlock(const QString &text);

} // namespace bihuan
