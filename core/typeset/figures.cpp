// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/figures.h"

#include <algorithm>
#include <array>

namespace bihuan {
namespace {

// Longest first where one begins with another.
constexpr std::array longUnits = std::to_array<std::u32string_view>({
    U"个百分点", U"平方公里", U"平方米", U"立方米", U"千瓦时", U"百分点", U"千瓦", U"公里", U"公顷", U"公斤",
    U"千克",     U"千米",     U"毫米",   U"厘米",   U"小时",   U"分钟",   U"年度", U"月底", U"月末", U"月初",
    U"月份",     U"日起",     U"方面",   U"周年",   U"人次",   U"车间",   U"年级", U"个月", U"个镇", U"个村",
});
constexpr std::u32string_view shortUnits =
    U"年月日号时分秒个家项处户人次位名件份张座条台辆套间亩吨米里元角度级类批期届章"
    U"节倍成岁天周镇村所起宗例站孔口根棵头只枚本卷册页款编场轮篇段字万亿千百十";
constexpr std::u32string_view multipliers = U"十百千万亿";
constexpr std::u32string_view rangeMarks = U"—–－～~-";

bool isDigit(char32_t code)
{
    return (code >= U'0' && code <= U'9') || (code >= U'０' && code <= U'９');
}
bool isFigureSpace(char32_t code)
{
    return code == U' ' || code == 0xa0;
}
bool isOneOf(std::u32string_view set, char32_t code)
{
    return set.find(code) != std::u32string_view::npos;
}

std::size_t skipSpaces(std::u32string_view text, std::size_t i)
{
    while (i < text.size() && isFigureSpace(text[i]))
        ++i;
    return i;
}

/// Where the unit that begins at `i` ends; `i` itself when none begins there.
std::size_t endOfUnit(std::u32string_view text, std::size_t i)
{
    const std::size_t start = i;
    if (i < text.size() && isOneOf(U"多余几", text[i]))
        ++i;
    while (i < text.size() && isOneOf(multipliers, text[i]))
        ++i;
    const auto found = std::find_if(longUnits.begin(), longUnits.end(), [&](std::u32string_view unit) {
        return text.substr(i).starts_with(unit);
    });
    if (found != longUnits.end())
        return i + found->size();
    if (i < text.size() && isOneOf(shortUnits, text[i]))
        return i + 1;
    return i > start && !isOneOf(U"多余几", text[i - 1]) ? i : start;
}

} // namespace

std::vector<bool> gluedToFigures(std::u32string_view text)
{
    std::vector<bool> glued(text.size() + 1, false);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isDigit(text[i]) || (i > 0 && isDigit(text[i - 1])))
            continue;
        std::size_t before = i;
        while (before > 0 && isFigureSpace(text[before - 1]))
            --before;
        if (before > 0 && isOneOf(U"第约", text[before - 1]))
            glued[i] = true;
    }
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (!isDigit(text[i]) || isDigit(text[i + 1]))
            continue;
        const std::size_t next = skipSpaces(text, i + 1);
        const std::size_t end = endOfUnit(text, next);
        for (std::size_t k = next; k < end; ++k)
            glued[k] = true;
        if (end < text.size() && isOneOf(rangeMarks, text[end])) {
            const std::size_t other = skipSpaces(text, end + 1);
            if (other < text.size() && isDigit(text[other]))
                glued[end] = glued[other] = true;
        }
    }
    return glued;
}

} // namespace bihuan
