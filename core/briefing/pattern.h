// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/brieffigure.h"

#include <tl/expected.hpp>

#include <vector>

namespace bihuan {

class FigureSource;

/// A sentence with places for figures: "截至{end}，完成投资{cumulative}[，{gapWords}]。" What stands in square
/// brackets is left out when one of its figures does not exist; without brackets the whole sentence is.
class Pattern
{
public:
    /// The unexpected value says in Chinese what is wrong with the text.
    static tl::expected<Pattern, QString> parse(const QString &text);

    bool isEmpty() const { return m_pieces.empty(); }
    /// Names of all figures it needs or would like.
    QStringList names() const;
    /// Nothing when a figure outside of brackets does not exist.
    std::optional<QString> fill(const FigureSource &figures) const;
    /// With `absent` in the place of such a figure.
    QString fill(const FigureSource &figures, const QString &absent) const;

    bool operator==(const Pattern &) const = default;

private:
    struct Piece
    {
        enum class Kind { Text, Figure, Optional };
        Kind kind = Kind::Text;
        QString text; ///< literally, or the figure's name
        FigureForm form;
        std::vector<Piece> inner;

        bool operator==(const Piece &) const = default;
    };
    class Parser;

    static void collectNames(const std::vector<Piece> &pieces, QStringList &names);
    static std::optional<QString> fillPieces(const std::vector<Piece> &pieces, const FigureSource &figures,
                                             const QString *absent);

    std::vector<Piece> m_pieces;
};

} // namespace bihuan
