// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace bihuan {

/// The typefaces of GB/T 9704-2012 by what they are for.
enum class FontRole { XiaoBiaoSong, FangSong, KaiTi, HeiTi, SongTi };
inline constexpr int fontRoleCount = 5;

/// A font that may serve a role. `own` marks the typeface the standard means under one of its makers' names;
/// any other one is a substitute and is named to the user.
struct FontChoice
{
    const char16_t *family;
    bool bold = false;
    bool own = false;
    const char *file = nullptr; ///< to find it in a folder when the system does not list it
};

/// 小标宋, 仿宋, 楷体, 黑体, 宋体.
[[nodiscard]] QString roleName(FontRole role);
/// The first installed one wins.
[[nodiscard]] std::span<const FontChoice> fontChain(FontRole role);

} // namespace bihuan
