// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/textclass.h"

#include "core/typeset/figures.h"

namespace bihuan {
namespace {

constexpr std::u32string_view openingMarks = U"（《〈「『【〔［｛“‘〖([{￥$№＄";
// Includes marks that follow a figure or a word and therefore never start a line: ％ ℃ · ～.
constexpr std::u32string_view closingMarks =
    U"。，、；：？！）》〉」』】〕］｝”’〗)]},.;:?!%·・～％‰℃°′″／/々";
constexpr std::u32string_view dashes = U"—…―⸺";

bool contains(std::u32string_view set, char32_t code)
{
    return set.find(code) != std::u32string_view::npos;
}

bool isWesternMark(char32_t code)
{
    return code > 0x20 && code < 0x7f;
}

} // namespace

TextClass textClass(char32_t code)
{
    if (code == U' ' || code == U'\t' || code == 0xa0)
        return TextClass::Space;
    if (contains(openingMarks, code))
        return TextClass::Opening;
    if (contains(closingMarks, code))
        return TextClass::Closing;
    if (contains(dashes, code))
        return TextClass::Dash;
    if (isWesternMark(code) || (code >= 0xa1 && code < 0x2010 && code != 0xb7) ||
        (code >= 0x2070 && code < 0x2100) || code == U'−')
        return TextClass::Western;
    return TextClass::Han;
}

bool isFullWidth(char32_t code)
{
    switch (textClass(code)) {
    case TextClass::Han:
    case TextClass::Dash:
        return true;
    case TextClass::Opening:
    case TextClass::Closing:
        return code > 0xff && code != U'′' && code != U'″' && code != U'‰';
    case TextClass::Western:
    case TextClass::Space:
        break;
    }
    return false;
}

Blank blankOf(char32_t code)
{
    constexpr std::u32string_view halfRight = U"。，、；：）》〉」』】〕］｝”’〗";
    constexpr std::u32string_view halfLeft = U"（《〈「『【〔［｛“‘〖";
    if (contains(halfRight, code))
        return {0.0, 0.5};
    if (contains(halfLeft, code))
        return {0.5, 0.0};
    if (code == U'？' || code == U'！')
        return {0.0, 0.25};
    return {};
}

std::vector<bool> breakOpportunities(std::u32string_view text)
{
    const std::vector<bool> glued = gluedToFigures(text);
    std::vector<bool> result(text.size() + 1, false);
    result.back() = !text.empty();
    TextClass before = TextClass::Opening; // class of the last character that is not a space
    for (std::size_t i = 0; i < text.size(); ++i) {
        const TextClass here = textClass(text[i]);
        if (here == TextClass::Space)
            continue;
        const bool spaced = i > 0 && textClass(text[i - 1]) == TextClass::Space;
        const bool pair = here == TextClass::Dash && before == TextClass::Dash;
        const bool lonelyDash = here == TextClass::Dash && !(i + 1 < text.size() && text[i + 1] == text[i]);
        const bool word = here == TextClass::Western && !spaced &&
                          (before == TextClass::Western || (i > 0 && text[i - 1] < 0x7f));
        result[i] = i > 0 && here != TextClass::Closing && before != TextClass::Opening && !pair &&
                    !lonelyDash && !word && !glued[i];
        before = here;
    }
    return result;
}

} // namespace bihuan
