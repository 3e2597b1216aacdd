// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/fontchains.h"

#include <array>

namespace bihuan {
namespace {

constexpr std::array xiaoBiaoSongChain = std::to_array<FontChoice>({
    {u"方正小标宋简体", false, true},
    {u"FZXiaoBiaoSong-B05S", false, true},
    {u"FandolSong", true, false, "FandolSong-Bold.otf"},
    {u"Noto Serif CJK SC", true},
});
constexpr std::array fangSongChain = std::to_array<FontChoice>({
    {u"仿宋_GB2312", false, true},
    {u"FangSong_GB2312", false, true},
    {u"仿宋", false, true},
    {u"FangSong", false, true},
    {u"STFangsong", false, true},
    {u"FandolFang", false, false, "FandolFang-Regular.otf"},
    {u"Noto Serif CJK SC"},
});
constexpr std::array kaiTiChain = std::to_array<FontChoice>({
    {u"楷体_GB2312", false, true},
    {u"楷体", false, true},
    {u"KaiTi", false, true},
    {u"STKaiti", false, true},
    {u"FandolKai", false, false, "FandolKai-Regular.otf"},
    {u"LXGW WenKai"},
    {u"AR PL UKai CN"},
    {u"Noto Serif CJK SC"},
});
constexpr std::array heiTiChain = std::to_array<FontChoice>({
    {u"黑体", false, true},
    {u"SimHei", false, true},
    {u"FandolHei", false, false, "FandolHei-Regular.otf"},
    {u"Noto Sans CJK SC"},
});
constexpr std::array songTiChain = std::to_array<FontChoice>({
    {u"宋体", false, true},
    {u"SimSun", false, true},
    {u"AR PL SungtiL GB"},
    {u"Noto Serif CJK SC"},
    {u"FandolSong", false, false, "FandolSong-Regular.otf"},
});

} // namespace

QString roleName(FontRole role)
{
    switch (role) {
    case FontRole::XiaoBiaoSong:
        return QStringLiteral("小标宋");
    case FontRole::FangSong:
        return QStringLiteral("仿宋");
    case FontRole::KaiTi:
        return QStringLiteral("楷体");
    case FontRole::HeiTi:
        return QStringLiteral("黑体");
    case FontRole::SongTi:
        break;
    }
    return QStringLiteral("宋体");
}

std::span<const FontChoice> fontChain(FontRole role)
{
    switch (role) {
    case FontRole::XiaoBiaoSong:
        return xiaoBiaoSongChain;
    case FontRole::FangSong:
        return fangSongChain;
    case FontRole::KaiTi:
        return kaiTiChain;
    case FontRole::HeiTi:
        return heiTiChain;
    case FontRole::SongTi:
        break;
    }
    return songTiChain;
}

} // namespace bihuan
