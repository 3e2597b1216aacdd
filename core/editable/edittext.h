// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"
#include "core/editable/editstyle.h"

#include <variant>
#include <vector>

namespace bihuan {

/// A document as a row of styled paragraphs and tables, which is all that .docx and .odt know of it.

struct EditRun
{
    QString text; ///< '\n' a line break, '\t' a tabulator
    FontRole role = FontRole::FangSong;

    bool operator==(const EditRun &) const = default;
};

struct EditParagraph
{
    EditStyleId style = EditStyleId::Body;
    std::vector<EditRun> runs;
    int blankBefore = 0;       ///< lines left empty above
    bool breakBefore = false;
    bool redLine = false;      ///< below it (GB/T 9704-2012, 7.2.7)
    double left = 0.0;         ///< points, instead of the style's; 0: as the style
    double size = 0.0;         ///< points, instead of the style's; 0: as the style
    double spacing = 0.0;      ///< points between characters
    double above = 0.0;        ///< points left empty above besides the lines

    bool operator==(const EditParagraph &) const = default;
};

struct EditTable
{
    std::vector<TableColumn> columns;
    std::vector<QStringList> rows;
    int totalRows = 0;
    bool labelled = false;
    bool headed = false; ///< the titles of the columns stand above and are repeated on every page
};

/// From here on the pages are upright or turned.
struct EditSection
{
    bool turned = false;
};

using EditItem = std::variant<EditParagraph, EditTable, EditSection>;

struct EditText
{
    std::vector<EditItem> items;
    std::vector<EditParagraph> imprint; ///< 版记 from the top down; empty for none
    bool ruled = true;                  ///< lines above and below the 版记
    bool numberedFirst = true;          ///< the first page has its number
    QString notice;
    QString title;
};

[[nodiscard]] EditText editText(const Document &document);

} // namespace bihuan
