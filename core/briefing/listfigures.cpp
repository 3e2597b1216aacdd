// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/listfigures.h"

namespace bihuan {

std::span<const FigureEntry<ListFigures>> ListFigures::entries()
{
    static constexpr FigureEntry<ListFigures> table[] = {
        {"list", u"列出的各项，用顿号和“和”连接", [](const ListFigures &l) { return unlessEmpty(l.m_list); }},
        {"listed", u"列出的项数", [](const ListFigures &l) { return unlessZero(l.m_listed); }},
        {"matching", u"符合条件的项数", [](const ListFigures &l) { return unlessZero(l.m_matching); }},
        {"more", u"符合条件而没有列出的项数", [](const ListFigures &l) { return unlessZero(l.m_matching - l.m_listed); }},
    };
    return table;
}

} // namespace bihuan
