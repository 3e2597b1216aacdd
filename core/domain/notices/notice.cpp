// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notices/notice.h"

#include <array>

namespace bihuan {

namespace {

struct NoticeModeWords
{
    NoticeMode mode;
    const char *id;
    const char16_t *title;
};

constexpr std::array noticeModeWords{
    NoticeModeWords{NoticeMode::Special, "special", u"专项"},
    NoticeModeWords{NoticeMode::OnSite, "onSite", u"现场"},
    NoticeModeWords{NoticeMode::Random, "random", u"随机"},
};

} // namespace

QString noticeModeId(NoticeMode mode)
{
    return QString::fromLatin1(noticeModeWords[static_cast<size_t>(mode)].id);
}

QString noticeModeTitle(NoticeMode mode)
{
    return QString::fromUtf16(noticeModeWords[static_cast<size_t>(mode)].title);
}

std::optional<NoticeMode> noticeModeFromId(QStringView id)
{
    for (const NoticeModeWords &words : noticeModeWords) {
        if (id == QLatin1String(words.id))
            return words.mode;
    }
    return std::nullopt;
}

} // namespace bihuan
