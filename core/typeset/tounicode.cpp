// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/tounicode.h"

#include <QString>

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
        return QByteArray::number(QChar::highSurrogate(code), 16).rightJustified(4, '0')
               + QByteArray::number(QChar::lowSurrogate(code), 16).rightJustified(4, '0');
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
            cmap += '<' + QByteArray::number(name->first, 16).rightJustified(4, '0') + "> <"
                    + hexUtf16(name->second) + ">\n";
        }
        cmap += "endbfchar\n";
    }
    return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

GlyphReader::GlyphReader(const LaidOutDocument &document, const FontSet &fonts)
{
    std::map<int, std::size_t> places;
    for (const Drawing &page : document.pages) {
        for (const GlyphSpan &span : page.spans) {
            const auto [place, isNew] = places.emplace(span.face, m_faces.size());
            if (isNew)
                m_faces.push_back({fonts.face(span.face, span.size), {}});
            UsedFace &face = m_faces[place->second];
            for (qsizetype i = 0; i < span.glyphs.size(); ++i) {
                const char32_t code = span.codes[static_cast<std::size_t>(i)];
                face.characters.insert(span.glyphs.at(i), code);
                m_used.insert(code, true);
                if (QChar::requiresSurrogates(code))
                    m_cut.insert(code & 0xffff, code);
            }
        }
    }
}

char32_t GlyphReader::read(char32_t named) const
{
    if (m_used.contains(named))
        return named;
    const QString text = QString::fromUcs4(&named, 1);
    for (const UsedFace &face : m_faces) {
        const QList<quint32> glyphs = face.font.glyphIndexesForString(text);
        if (glyphs.isEmpty() || glyphs.first() == 0)
            continue;
        if (const auto found = face.characters.constFind(glyphs.first()); found != face.characters.constEnd())
            return *found;
    }
    if (const auto found = m_cut.constFind(named); found != m_cut.constEnd())
        return *found;
    const std::u32string folded = text.normalized(QString::NormalizationForm_KC).toStdU32String();
    return folded.size() == 1 && m_used.contains(folded.front()) ? folded.front() : named;
}

} // namespace bihuan
