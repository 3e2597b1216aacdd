// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/pinyin.h"

#include "core/search/pinyintable.h"

#include <algorithm>
#include <span>

namespace bihuan::pinyin {

namespace {

std::span<const quint16> membersOf(Readings readings)
{
    return {setMembers + setBegins[readings], setMembers + setBegins[readings + 1]};
}

bool isTwoLetterInitial(std::string_view syllable)
{
    return syllable.size() > 1 && syllable[1] == 'h' && (syllable[0] == 'z' || syllable[0] == 'c' || syllable[0] == 's');
}

} // namespace

Readings readingsOf(char32_t character)
{
    if (character >= firstCharacter && character <= lastCharacter)
        return setOfCharacter[character - firstCharacter];
    const std::span<const Outlier> rare(outliers, static_cast<size_t>(outlierCount));
    const auto found = std::ranges::lower_bound(rare, character, {}, &Outlier::character);
    return found != rare.end() && found->character == character ? found->set : Readings(0);
}

std::vector<std::string_view> syllables(Readings readings)
{
    std::vector<std::string_view> result;
    for (const quint16 member : membersOf(readings))
        result.emplace_back(syllableTable[member]);
    return result;
}

quint32 initials(Readings readings)
{
    return setInitials[readings];
}

quint32 lettersTaken(Readings readings, std::u16string_view typed)
{
    quint32 taken = 0;
    for (const quint16 member : membersOf(readings)) {
        const std::string_view syllable = syllableTable[member];
        size_t common = 0;
        while (common < syllable.size() && common < typed.size() && typed[common] == static_cast<char16_t>(syllable[common]))
            ++common;
        if (common == 0)
            continue;
        taken |= 1U << 1;
        if (common == syllable.size() || common == typed.size())
            taken |= 1U << common;
        if (common >= 2 && isTwoLetterInitial(syllable))
            taken |= 1U << 2;
    }
    return taken;
}

} // namespace bihuan::pinyin
