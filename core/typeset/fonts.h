// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/fontchains.h"

#include <QHash>
#include <QRawFont>
#include <QStringList>

#include <array>
#include <map>
#include <vector>

namespace bihuan {

/// A character as some face draws it.
struct FontGlyph
{
    int face = -1;
    quint32 index = 0;
    double advance = 1.0; ///< em
};

/// What a face was opened from.
struct FaceName
{
    QString family;
    bool bold = false;

    bool operator==(const FaceName &) const = default;
};

/// The faces a document is set in: found once, loaded when first used, with a record of what stood in for
/// what. Not shared between threads (a QRawFont belongs to the thread that made it); making one costs about a
/// millisecond.
class FontSet
{
public:
    /// The chains of fontchains.h; tests pass their own.
    using Chain = std::span<const FontChoice> (*)(FontRole);
    explicit FontSet(Chain chain = fontChain);
    /// For painting in this thread what a set of another thread was asked to set: the same faces in the same order.
    explicit FontSet(const std::vector<FaceName> &faces);

    /// The role's face, or for a character it lacks the first face that has it. When none has, the role's
    /// face with index 0, and the character is listed as missing.
    FontGlyph glyph(FontRole role, char32_t code) const;
    /// The family that serves the role; empty when there is no font at all.
    QString family(FontRole role) const;
    const QRawFont &face(int face, double size) const;
    /// Ink of a glyph at `size`, y downwards from the baseline.
    QRectF ink(const FontGlyph &glyph, double size) const;
    /// Height of the middle of a Han character above the baseline, in em.
    double hanMiddle(FontRole role) const;

    /// Those used so far; GlyphSpan::face counts in them.
    std::vector<FaceName> faces() const;
    /// "仿宋 以 FandolFang 代替", for the roles used so far.
    QStringList substitutions() const;
    /// "㎡ 以 Noto Serif CJK SC 代替": single characters set in another face, each once.
    QStringList fallbacks() const;
    /// Characters that no installed font has.
    QStringList missingCharacters() const;

private:
    struct Face
    {
        QString family;
        bool bold = false;
        QRawFont font; ///< at 100 px, for measuring
    };
    struct Served
    {
        int face = -1;
        bool looked = false;
        bool own = false;
    };

    const Served &served(FontRole role) const;
    int faceOf(const FontChoice &choice) const;
    int openFace(const QString &family, bool bold) const;
    FontGlyph lookUp(FontRole role, char32_t code) const;
    FontGlyph inFace(int face, char32_t code) const;
    void noteFallback(const QString &character, const QString &family) const;

    Chain m_chain;
    mutable std::vector<Face> m_faces;
    mutable std::array<Served, fontRoleCount> m_served;
    mutable std::array<QHash<char32_t, FontGlyph>, fontRoleCount> m_glyphs;
    mutable std::map<std::pair<int, int>, QRawFont> m_sized; ///< face and size in hundredths of a point
    mutable std::vector<std::pair<QString, QStringList>> m_fallbacks; ///< character and families, as met
    mutable QStringList m_missing;
};

} // namespace bihuan
