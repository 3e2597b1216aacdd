// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/listfigures.h"

#include "core/briefing/phrases.h"

namespace bihuan {

std::span<const FigureEntry<ListFigures>> ListFigures::entries()
{
    static constexpr FigureEntry<ListFigures> table[] = {
        {"list", u"列出的各项，用顿号和“和”连接", [](const ListFigures &l) { return unlessEmpty(phrases::joined(l.m_items)); }},
        {"items", u"列出的各项，只用顿号连接，后面写“等”", [](const ListFigures &l) { return unlessEmpty(l.m_items.join(u'、')); }},
        {"listed", u"列出的项数", [](const ListFigures &l) { return unlessZero(l.m_items.size()); }},
        {"matching", u"符合条件的项数", [](const ListFigures &l) { return unlessZero(l.m_matching); }},
        {"more", u"符合条件而没有列出的项数", [](const ListFigures &l) { return unlessZero(l.m_matching - l.m_items.size()); }},
    };
    return table;
}

} // namespace bihuan
