// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/jsonoutput.h"
#include "core/definition/rollupreader.h"

#include <algorithm>
#include <iterator>

namespace bihuan {

namespace {

template <typename E, size_t Count>
QString wordFor(const JsonWord<E> (&words)[Count], E value)
{
    const auto found = std::ranges::find(words, value, &JsonWord<E>::value);
    return found == std::end(words) ? QString() : QString::fromLatin1(found->word);
}

} // namespace

QByteArray writeRollup(const Rollup &rollup)
{
    JsonOutput out;
    out.object([&] {
        out.member("id", rollup.id);
        out.member("title", rollup.title);
        out.optionalMember("description", rollup.description);
        out.member("mode", wordFor(rollupModes, rollup.mode));
        if (rollup.mode != Rollup::Mode::Rules)
            return;
        out.palette(rollup.palette);
        out.key("rules");
        out.list(rollup.rules, [&](const RollupRule &rule) {
            out.object([&] {
                out.member("colour", rollup.palette.colours[static_cast<size_t>(rule.colour)].id);
                if (rule.quantity == RollupRule::Quantity::Always)
                    return;
                out.key("when");
                out.object([&] {
                    out.member("quantity", wordFor(rollupQuantities, rule.quantity));
                    out.optionalMember("lights", rule.lights);
                    out.bounds(rule.bounds, rule.quantity == RollupRule::Quantity::Count);
                });
            });
        });
    });
    return out.result();
}

} // namespace bihuan
