// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/analysis.h"
#include "core/briefing/figuresource.h"

namespace bihuan {

/// One matter of a list.
class MatterFigures final : public TabledSource<MatterFigures>
{
public:
    MatterFigures(const Analysis &analysis, const MatterRow &row, int place, const FigureSource *outer)
        : TabledSource(outer), m_analysis(analysis), m_row(row), m_place(place)
    {
    }

    static std::span<const FigureEntry<MatterFigures>> entries();

    const Analysis &analysis() const { return m_analysis; }
    const MatterRow &row() const { return m_row; }
    int place() const { return m_place; }
    const MatterRow *before() const { return m_analysis.rowBefore(m_row.code); }

private:
    const Analysis &m_analysis;
    const MatterRow &m_row;
    int m_place;
};

} // namespace bihuan
