// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/figuresource.h"

namespace bihuan {

/// What a list gives to the sentence around it.
class ListFigures final : public TabledSource<ListFigures>
{
public:
    /// `matching`: how many met the conditions, also beyond the list's limit.
    ListFigures(QStringList items, int matching, const FigureSource *outer)
        : TabledSource(outer), m_items(std::move(items)), m_matching(matching)
    {
    }

    static std::span<const FigureEntry<ListFigures>> entries();

private:
    QStringList m_items;
    int m_matching;
};

} // namespace bihuan
