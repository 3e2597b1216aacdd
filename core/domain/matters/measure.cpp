// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/matters/measure.h"

#include <array>

namespace bihuan {

namespace {

struct MeasureKindWords
{
    Measure::Kind kind;
    const char *id;
    const char16_t *title;
};

constexpr std::array measureKindWords{
    MeasureKindWords{Measure::Kind::Amount, "amount", u"绝对额"},
    MeasureKindWords{Measure::Kind::Count, "count", u"个数"},
    MeasureKindWords{Measure::Kind::Growth, "growth", u"增速"},
    MeasureKindWords{Measure::Kind::Ratio, "ratio", u"比率"},
    MeasureKindWords{Measure::Kind::Rank, "rank", u"位次"},
};

} // namespace

QString measureKindTitle(Measure::Kind kind)
{
    return QString::fromUtf16(measureKindWords[static_cast<size_t>(kind)].title);
}

QString measureKindId(Measure::Kind kind)
{
    return QString::fromLatin1(measureKindWords[static_cast<size_t>(kind)].id);
}

std::optional<Measure::Kind> measureKindFromId(QStringView id)
{
    for (const MeasureKindWords &words : measureKindWords) {
        if (id == QLatin1String(words.id))
            return words.kind;
    }
    return std::nullopt;
}

} // namespace bihuan
