// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace bihuan {

/// What a matter shows in a period: a colour of the rule set's palette, or a state that is no colour and is
/// never counted as green. In JSON and in snapshots it is its id.
struct Light
{
    enum class State { None, Done, NotDue, Unreported, Colour };

    State state = State::None;
    QString colour; ///< id of the palette's colour ("red") when `state` is Colour

    static Light of(const QString &colour) { return {State::Colour, colour}; }
    /// "green", "yellow", "red" …, or done, notdue, unreported, none.
    QString id() const;
    static Light fromId(const QString &id);

    bool operator==(const Light &) const = default;
};

/// A colour of a palette, worst first. Shape and word carry the meaning where colour is not seen.
struct PaletteColour
{
    QString id;
    QString title; ///< 红
    QString shape; ///< square, triangle, circle, diamond
    bool demandsReason = false; ///< a report shown so says why, and what comes next

    bool operator==(const PaletteColour &) const = default;
};

struct Palette
{
    std::vector<PaletteColour> colours; ///< worst first

    /// Position from the worst; −1 for an unknown colour.
    int severity(const QString &colour) const;
    const PaletteColour *find(const QString &colour) const;
    /// ■ ▲ ● ◆ and the word: "■红"; for a state "未报", "未到节点", "已完成", "—".
    QString title(const Light &light) const;
    bool operator==(const Palette &) const = default;
};

} // namespace bihuan
