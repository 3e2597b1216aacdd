// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/commonfields.h"

#include "core/definition/builtinfields.h"
#include "core/domain/matters/report.h"

#include <algorithm>
#include <array>

namespace bihuan {

namespace {

struct CommonField
{
    const char *id;
    const char *after;     ///< the field it stands behind; at the end where the ledger has none of it
    bool countsUp = false; ///< only where the main figures add up
};

constexpr std::array commonFields{
    CommonField{"unchanged", "progress"},
    CommonField{"ownLight", "delayReason"},
    CommonField{"light", "gap"},
    CommonField{"lightReason", "light"},
    CommonField{"forecastMiddle", "gap", true},
    CommonField{"forecastLow", "forecastMiddle", true},
    CommonField{"forecastHigh", "forecastLow", true},
    CommonField{"neededPace", "forecastHigh", true},
    CommonField{"paceRatio", "neededPace", true},
    CommonField{"reportState", "phone"},
    CommonField{"returnReason", "reportState"},
};

/// 黄, 黄灯, 黄色, ▲黄: as people and papers write a colour.
Choice colourChoice(const PaletteColour &colour, const Palette &palette)
{
    return {colour.id,
            colour.title,
            {colour.title + QStringLiteral("灯"), colour.title + QStringLiteral("色"), palette.title(Light::of(colour.id))}};
}

bool hasTitle(const LedgerDefinition &ledger, const QString &title)
{
    return std::ranges::find(ledger.fields, title, &Field::title) != ledger.fields.end();
}

} // namespace

void addCommonFields(LedgerDefinition &ledger, const Palette *palette)
{
    for (const CommonField &common : commonFields) {
        Field field = builtInField(QString::fromLatin1(common.id))->field;
        if (field.id == reportfields::ownLight) {
            if (!palette)
                continue;
            for (const PaletteColour &colour : palette->colours)
                field.choices.push_back(colourChoice(colour, *palette));
            field.match = {QStringLiteral("自评"), QStringLiteral("自我评价")};
        }
        const bool countsUp = ledger.kind != MatterKind::Target && ledger.mainMeasure().isAdditive();
        if ((common.countsUp && !countsUp) || ledger.field(field.id) || hasTitle(ledger, field.title))
            continue;
        const auto before = std::ranges::find(ledger.fields, QString::fromLatin1(common.after), &Field::id);
        ledger.fields.insert(before == ledger.fields.end() ? before : std::next(before), std::move(field));
    }
}

} // namespace bihuan
