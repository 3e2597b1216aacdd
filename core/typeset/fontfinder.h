// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/fontchains.h"

namespace bihuan {

/// Whether Qt can give us this font. A font the system does not list is looked for by its file in the folders
/// of BIHUAN_FONTS (separated like PATH), of the user, of the system and of TeX, and registered when found.
[[nodiscard]] bool findFont(const FontChoice &choice);

} // namespace bihuan
