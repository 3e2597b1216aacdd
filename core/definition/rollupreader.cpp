// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/rollupreader.h"

#include "core/definition/conditionreader.h"

namespace bihuan {

namespace {

void readWhen(ObjectReader &in, RollupRule &rule)
{
    rule.quantity = in.word("quantity", rollupQuantities);
    const bool counts = rule.quantity == RollupRule::Quantity::Count;
    rule.lights = in.texts("lights");
    const bool needsLights = counts || rule.quantity == RollupRule::Quantity::Share;
    if (needsLights && rule.lights.isEmpty())
        in.fail(in.position(), QStringLiteral("缺少“lights”，写明数哪些灯"));
    else if (!needsLights && !rule.lights.isEmpty())
        in.fail("lights", QStringLiteral("只有 count 和 share 才数灯，这里不用写“lights”"));
    readBounds(in, counts ? 0 : 2, counts, "quantity", rule.bounds);
}

} // namespace

Result<Rollup> readRollup(QByteArrayView json, const QString &sourceName)
{
    BIHUAN_TRY(const JsonValue root, parseJson(json, sourceName));
    ObjectReader in(root, sourceName);
    Rollup rollup;
    rollup.id = in.text("id");
    rollup.title = in.text("title");
    rollup.description = in.text("description", QString());
    rollup.mode = in.word("mode", rollupModes);
    if (rollup.mode == Rollup::Mode::Rules) {
        readPalette(in, rollup.palette);
        in.each("rules", [&](ObjectReader &child) {
            RollupRule &rule = rollup.rules.emplace_back();
            rule.colour = readColour(child, "colour", rollup.palette);
            child.optionalObject("when", [&](ObjectReader &when) { readWhen(when, rule); });
        });
        if (rollup.rules.empty())
            in.fail("rules", QStringLiteral("“rules”至少要有一条规则"));
    }
    BIHUAN_CHECK(in.finish());
    return rollup;
}

} // namespace bihuan
