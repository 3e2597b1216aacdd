// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/layout.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace bihuan {

/// Which character a reader takes from each glyph of a PDF font.
using GlyphNames = std::map<quint32, char32_t>;

[[nodiscard]] GlyphNames readToUnicode(const QByteArray &cmap);
[[nodiscard]] QByteArray writeToUnicode(const GlyphNames &names);

/// Puts right what Qt tells a reader about our glyphs. Fonts draw 一 and the Kangxi radical U+2F00 by one glyph
/// and Qt names the radical; it also cuts characters above U+FFFF to 16 bits. The characters the document
/// really holds decide.
class GlyphReader
{
public:
    GlyphReader(const LaidOutDocument &document, const FontSet &fonts);

    [[nodiscard]] char32_t read(char32_t named) const;

private:
    struct UsedFace
    {
        QRawFont font;
        QHash<quint32, char32_t> characters;
    };

    std::vector<UsedFace> m_faces;
    QHash<char32_t, bool> m_used;
    QHash<char32_t, char32_t> m_cut; ///< low 16 bits of the characters above U+FFFF
};

} // namespace bihuan
