// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/pinyin.h"

#include <QString>

#include <span>
#include <vector>

namespace bihuan {

/// A character of a text as it is searched.
struct SearchCell
{
    char16_t character = 0; ///< half width, case folded
    pinyin::Readings readings = 0;
    bool wordStart = false; ///< first, after what was left out, or after another sort of character

    bool operator==(const SearchCell &) const = default;
};

/// Which letters, figures and characters a text may be found by: a cheap way to see that it is not.
using SearchTraits = quint64;

/// Makes a text ready to be searched: letters and figures alone, in half width and folded case; blanks, dashes and
/// brackets are left out, so that "ZJ-2024-05" is found by "zj202405". Appends to `cells`, and to `origins` the
/// place of each in `text`.
void foldText(QStringView text, std::vector<SearchCell> &cells, std::vector<qsizetype> *origins = nullptr);

/// What must be in the traits of a text for `cell` to be found in it.
SearchTraits traitOf(char16_t character);

/// A text that is ready to be searched, to be kept.
class SearchText
{
public:
    SearchText() = default;
    explicit SearchText(QStringView text);

    std::span<const SearchCell> cells() const { return m_cells; }
    SearchTraits traits() const { return m_traits; }
    size_t size() const { return m_cells.size(); }

private:
    std::vector<SearchCell> m_cells;
    SearchTraits m_traits = 0;
};

} // namespace bihuan
