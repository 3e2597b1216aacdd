// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/matters/report.h"

#include <array>

namespace bihuan {

namespace {

struct ReportStateWords
{
    Report::State state;
    const char *id;
    const char16_t *title;
};

constexpr std::array reportStateWords{
    ReportStateWords{Report::State::Draft, "draft", u"草稿"},
    ReportStateWords{Report::State::Submitted, "submitted", u"已上报"},
    ReportStateWords{Report::State::Accepted, "accepted", u"已采纳"},
    ReportStateWords{Report::State::Returned, "returned", u"已退回"},
};

} // namespace

bool Report::isBlank() const
{
    Report blank;
    blank.matter = matter;
    blank.period = period;
    blank.state = state;
    blank.covers = covers;
    return *this == blank;
}

QString reportStateId(Report::State state)
{
    return QString::fromLatin1(reportStateWords[static_cast<size_t>(state)].id);
}

QString reportStateTitle(Report::State state)
{
    return QString::fromUtf16(reportStateWords[static_cast<size_t>(state)].title);
}

std::optional<Report::State> reportStateFromId(QStringView id)
{
    for (const ReportStateWords &words : reportStateWords) {
        if (id == QLatin1String(words.id))
            return words.state;
    }
    return std::nullopt;
}

} // namespace bihuan
