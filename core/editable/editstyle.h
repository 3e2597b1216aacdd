// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/fontchains.h"

#include <QString>

#include <span>

namespace bihuan {

/// The paragraph styles of a document that people edit: what its parts are called and how each is set.
enum class EditStyleId {
    HeadNote, Mark, Number, IssueLine, Title, Subtitle, Salutation, Level1, Level2, Level3, Body, Caption, UnitLine,
    Cell, HeadCell, AttachmentLabel, AttachmentTitle, Closing, ImprintList, ImprintLine, PageNumber, Spacer,
};

struct EditStyle
{
    enum class Align { Left, Center, Right, Justified };

    EditStyleId id;
    const char *name;       ///< in the file
    const char16_t *title;  ///< for people
    FontRole role;
    double size;            ///< points
    double line;            ///< points from line to line, exactly
    Align align = Align::Justified;
    double first = 0.0;     ///< indents in characters of the style's own size; first may hang
    double left = 0.0;
    double right = 0.0;
    int outline = 0;        ///< level of a heading; 0 for none
    bool keepWithNext = false;
    bool pitched = false;   ///< on the grid's pitch of 28 characters
    bool red = false;
};

[[nodiscard]] std::span<const EditStyle> editStyles();
[[nodiscard]] const EditStyle &editStyle(EditStyleId id);
/// The name that a document asks for: the standard's own typeface, whatever is installed here.
[[nodiscard]] QString editFont(FontRole role);
/// Names of the same typeface and of what may stand in for it, best first.
[[nodiscard]] QStringList editFontChain(FontRole role);

} // namespace bihuan
