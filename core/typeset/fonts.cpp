// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/fonts.h"

#include "core/base/log.h"
#include "core/typeset/fontfinder.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace bihuan {
namespace {

constexpr double measuringSize = 100.0; // px
constexpr std::array allRoles{FontRole::XiaoBiaoSong, FontRole::FangSong, FontRole::KaiTi, FontRole::HeiTi,
                              FontRole::SongTi};

QString oneCharacter(char32_t code)
{
    return QString::fromUcs4(&code, 1);
}

} // namespace

FontSet::FontSet(Chain chain) : m_chain(chain) {}

FontSet::FontSet(const std::vector<FaceName> &faces) : m_chain(fontChain)
{
    for (const FaceName &face : faces)
        openFace(face.family, face.bold);
}

int FontSet::openFace(const QString &family, bool bold) const
{
    for (std::size_t i = 0; i < m_faces.size(); ++i) {
        if (m_faces[i].family == family && m_faces[i].bold == bold)
            return static_cast<int>(i);
    }
    QFont font(family);
    font.setPixelSize(static_cast<int>(measuringSize));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setBold(bold);
    QRawFont raw = QRawFont::fromFont(font);
    if (!raw.isValid())
        return -1;
    m_faces.push_back({family, bold, raw});
    return static_cast<int>(m_faces.size()) - 1;
}

int FontSet::faceOf(const FontChoice &choice) const
{
    return findFont(choice) ? openFace(QString::fromUtf16(choice.family), choice.bold) : -1;
}

const FontSet::Served &FontSet::served(FontRole role) const
{
    Served &served = m_served[static_cast<std::size_t>(role)];
    if (served.looked)
        return served;
    served.looked = true;
    for (const FontChoice &choice : m_chain(role)) {
        served.face = faceOf(choice);
        served.own = choice.own;
        if (served.face >= 0)
            return served;
    }
    // No font of the chain at all: whatever the system takes for its default.
    served.face = openFace(QFont().family(), false);
    qCWarning(logPaper) << "no font installed for" << roleName(role);
    return served;
}

QString FontSet::family(FontRole role) const
{
    const int face = served(role).face;
    return face < 0 ? QString() : m_faces[static_cast<std::size_t>(face)].family;
}

FontGlyph FontSet::inFace(int face, char32_t code) const
{
    const QRawFont &font = m_faces[static_cast<std::size_t>(face)].font;
    const QList<quint32> indexes = font.glyphIndexesForString(oneCharacter(code));
    if (indexes.isEmpty())
        return {face, 0, 1.0};
    const QList<QPointF> advances = font.advancesForGlyphIndexes(indexes, QRawFont::UseDesignMetrics);
    return {face, indexes.first(), advances.value(0).x() / measuringSize};
}

FontGlyph FontSet::lookUp(FontRole role, char32_t code) const
{
    const int own = served(role).face;
    if (own < 0)
        return {};
    const FontGlyph glyph = inFace(own, code);
    if (glyph.index != 0)
        return glyph;
    const auto searched = [&](FontRole other) -> FontGlyph {
        for (const FontChoice &choice : m_chain(other)) {
            const int face = faceOf(choice);
            if (face < 0 || face == own)
                continue;
            if (const FontGlyph found = inFace(face, code); found.index != 0)
                return found;
        }
        return {};
    };
    FontGlyph found = searched(role);
    for (const FontRole other : allRoles) {
        if (found.face < 0 && other != role)
            found = searched(other);
    }
    if (found.face < 0) {
        if (const QString name = oneCharacter(code); !m_missing.contains(name))
            m_missing << name;
        return {own, 0, 1.0};
    }
    noteFallback(oneCharacter(code), m_faces[static_cast<std::size_t>(found.face)].family);
    return found;
}

void FontSet::noteFallback(const QString &character, const QString &family) const
{
    auto known = std::ranges::find(m_fallbacks, character, &std::pair<QString, QStringList>::first);
    if (known == m_fallbacks.end())
        known = m_fallbacks.insert(known, {character, {}});
    if (!known->second.contains(family))
        known->second << family;
}

FontGlyph FontSet::glyph(FontRole role, char32_t code) const
{
    auto &known = m_glyphs[static_cast<std::size_t>(role)];
    const auto found = known.constFind(code);
    if (found != known.constEnd())
        return *found;
    const FontGlyph glyph = lookUp(role, code);
    known.insert(code, glyph);
    return glyph;
}

const QRawFont &FontSet::face(int face, double size) const
{
    const std::pair key(face, static_cast<int>(std::lround(size * 100)));
    auto found = m_sized.find(key);
    if (found == m_sized.end()) {
        QRawFont font = m_faces.at(static_cast<std::size_t>(face)).font;
        font.setPixelSize(size);
        found = m_sized.emplace(key, font).first;
    }
    return found->second;
}

QRectF FontSet::ink(const FontGlyph &glyph, double size) const
{
    if (glyph.face < 0)
        return {};
    const double scale = size / measuringSize;
    const QRectF box = m_faces.at(static_cast<std::size_t>(glyph.face)).font.boundingRect(glyph.index);
    return {box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale};
}

double FontSet::hanMiddle(FontRole role) const
{
    const QRectF box = ink(glyph(role, U'国'), 1.0);
    return box.isEmpty() ? 0.35 : -box.center().y();
}

std::vector<FaceName> FontSet::faces() const
{
    std::vector<FaceName> names;
    for (const Face &face : m_faces)
        names.push_back({face.family, face.bold});
    return names;
}

QStringList FontSet::substitutions() const
{
    QStringList result;
    for (const FontRole role : allRoles) {
        const Served &one = m_served[static_cast<std::size_t>(role)];
        if (one.looked && !one.own && one.face >= 0)
            result << QStringLiteral("%1 以 %2 代替")
                          .arg(roleName(role), m_faces[static_cast<std::size_t>(one.face)].family);
    }
    return result;
}

QStringList FontSet::fallbacks() const
{
    QStringList result;
    for (const auto &[character, families] : m_fallbacks)
        result << QStringLiteral("%1 以 %2 代替").arg(character, families.join(QStringLiteral("、")));
    return result;
}
QStringList FontSet::missingCharacters() const
{
    return m_missing;
}

} // namespace bihuan
