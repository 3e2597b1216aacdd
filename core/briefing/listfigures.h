// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/figuresource.h"

namespace bihuan {

/// What a list gives to the sentence around it.
class ListFigures final : public TabledSource<ListFigures>
{
public:
    ListFigures(QString list, int listed, int matching, const FigureSource *outer)
        : TabledSource(outer), m_list(std::move(list)), m_listed(listed), m_matching(matching)
    {
    }

    static std::span<const FigureEntry<ListFigures>> entries();

private:
    QString m_list;
    int m_listed;
    int m_matching;
};

} // namespace bihuan
