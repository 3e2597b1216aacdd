// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/layout.h"

#include <QByteArray>

#include <map>
#include <string>
#include <vector>

namespace bihuan {

/// Which character a reader takes from each glyph of a PDF font.
using GlyphNames = std::map<quint32, char32_t>;

[[nodiscard]] GlyphNames readToUnicode(const QByteArray &cmap);
[[nodiscard]] QByteArray writeToUnicode(const GlyphNames &names);

/// Puts right what Qt tells a reader about our glyphs. Fonts draw 一 and the Kangxi radical U+2F00 by one
/// glyph and Qt names the radical; characters above U+FFFF it does not name at all. But it numbers the glyphs
/// of each face in the order in which they are drawn, and the document knows which characters those are.
class DrawnCharacters
{
public:
    explicit DrawnCharacters(const LaidOutDocument &document);

    /// The true names of the font that Qt named so.
    [[nodiscard]] GlyphNames corrected(const GlyphNames &named) const;

private:
    std::vector<std::u32string> m_faces; ///< each face's characters in order
};

} // namespace bihuan
