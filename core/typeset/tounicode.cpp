// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/tounicode.h"

#include <QString>

#include <algorithm>
#include <set>

namespace bihuan {
namespace {

/// Reads the hexadecimal strings of a CMap one after the other.
class HexReader
{
public:
    explicit HexReader(QByteArrayView text) : m_text(text) {}

    /// Skips to the next '<', '[' or ']' and tells which; 0 at the end.
    char next()
    {
        while (m_at < m_text.size() && m_text[m_at] != '<' && m_text[m_at] != '[' && m_text[m_at] != ']')
            ++m_at;
        return m_at < m_text.size() ? m_text[m_at++] : '\0';
    }
    /// After '<'.
    quint32 number()
    {
        const qsizetype end = m_text.indexOf('>', m_at);
        const qsizetype stop = end < 0 ? m_text.size() : end;
        const QByteArray digits = m_text.sliced(m_at, stop - m_at).toByteArray();
        m_at = std::min(stop + 1, m_text.size());
        if (digits.size() == 8) { // a surrogate pair
            const auto high = static_cast<char16_t>(digits.left(4).toUShort(nullptr, 16));
            const auto low = static_cast<char16_t>(digits.right(4).toUShort(nullptr, 16));
            return QChar::surrogateToUcs4(high, low);
        }
        return digits.toUInt(nullptr, 16);
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

QByteArray hexUtf16(char32_t code)
{
    if (QChar::requiresSurrogates(code)) {
        return QByteArray::number(QChar::highSurrogate(code), 16).rightJustified(4, '0') +
               QByteArray::number(QChar::lowSurrogate(code), 16).rightJustified(4, '0');
    }
    return QByteArray::number(static_cast<quint32>(code), 16).rightJustified(4, '0');
}

void readRange(HexReader &reader, quint32 first, GlyphNames &names)
{
    if (reader.next() != '<')
        return;
    const quint32 last = reader.number();
    char mark = reader.next();
    if (mark == '<') {
        const quint32 code = reader.number();
        for (quint32 glyph = first; glyph <= last && last - first < 0x10000; ++glyph)
            names[glyph] = static_cast<char32_t>(code + glyph - first);
        return;
    }
    for (quint32 glyph = first; mark == '[' || mark == '<'; ++glyph) {
        mark = reader.next();
        if (mark != '<')
            return;
        names[glyph] = static_cast<char32_t>(reader.number());
    }
}

} // namespace

GlyphNames readToUnicode(const QByteArray &cmap)
{
    GlyphNames names;
    qsizetype at = 0;
    while ((at = cmap.indexOf("beginbf", at)) >= 0) {
        const bool ranges = cmap.sliced(at).startsWith("beginbfrange");
        const qsizetype end = cmap.indexOf("endbf", at);
        const qsizetype stop = end < 0 ? cmap.size() : end;
        HexReader reader(QByteArrayView(cmap).sliced(at, stop - at));
        while (reader.next() == '<') {
            const quint32 glyph = reader.number();
            if (ranges)
                readRange(reader, glyph, names);
            else if (reader.next() == '<')
                names[glyph] = static_cast<char32_t>(reader.number());
        }
        at = stop;
    }
    return names;
}

QByteArray writeToUnicode(const GlyphNames &names)
{
    QByteArray cmap = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr int blockSize = 100; // the most a block may hold
    auto name = names.begin();
    for (auto left = static_cast<int>(names.size()); left > 0; left -= blockSize) {
        const int count = std::min(left, blockSize);
        cmap += QByteArray::number(count) + " beginbfchar\n";
        for (int i = 0; i < count; ++i, ++name) {
            cmap += '<' + QByteArray::number(name->first, 16).rightJustified(4, '0') + "> <" +
                    hexUtf16(name->second) + ">\n";
        }
        cmap += "endbfchar\n";
    }
    return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

DrawnCharacters::DrawnCharacters(const LaidOutDocument &document)
{
    std::map<int, std::size_t> places;
    std::set<std::pair<int, quint32>> seen;
    for (const Drawing &page : document.pages) {
        for (const GlyphSpan &span : page.spans) {
            const auto [place, isNew] = places.emplace(span.face, m_faces.size());
            if (isNew)
                m_faces.emplace_back();
            for (qsizetype i = 0; i < span.glyphs.size(); ++i) {
                const quint32 glyph = span.glyphs.at(i);
                if (glyph != 0 && seen.emplace(span.face, glyph).second)
                    m_faces[place->second].push_back(span.codes[static_cast<std::size_t>(i)]);
            }
        }
    }
}

GlyphNames DrawnCharacters::corrected(const GlyphNames &named) const
{
    // Glyph 0 is the empty box; the first drawn one has number 1.
    const auto matches = [&](const std::u32string &face) {
        return std::count_if(named.begin(), named.end(), [&](const auto &name) {
            return name.first >= 1 && name.first <= face.size() && face[name.first - 1] == name.second;
        });
    };
    const std::u32string *best = nullptr;
    std::ptrdiff_t most = 0;
    for (const std::u32string &face : m_faces) {
        if (const auto count = matches(face); count > most) {
            most = count;
            best = &face;
        }
    }
    GlyphNames names;
    if (best != nullptr && 2 * most >= static_cast<std::ptrdiff_t>(named.size())) {
        for (std::size_t i = 0; i < best->size(); ++i)
            names[static_cast<quint32>(i + 1)] = (*best)[i];
        return names;
    }
    // A font that is none of ours: fold radicals to the characters they look like.
    for (const auto &[glyph, code] : named) {
        const bool radical = code >= 0x2e80 && code <= 0x2fdf;
        const std::u32string folded =
            QString::fromUcs4(&code, 1).normalized(QString::NormalizationForm_KC).toStdU32String();
        if (glyph != 0)
            names[glyph] = radical && folded.size() == 1 ? folded.front() : code;
    }
    return names;
}

} // namespace bihuan
