// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/rollup.h"
#include "core/services/ruleediting.h"
#include "core/services/summary.h"

namespace bihuan {

/// A way to roll lights up that the office may choose.
struct OfficeRollup
{
    Rollup rollup;
    bool shipped = false;       ///< comes with the program: it is copied to be changed
    std::vector<Grouping> uses; ///< chosen for these in the county's year
};

/// The office's own ones and then those that ship, each by title.
Result<std::vector<OfficeRollup>> rollupsOfOffice(const OfficeContext &context);
/// How lights are rolled up: a file (.json), the office's own or one that ships, by id or title; what the office has
/// chosen for `grouping` where `name` is empty.
Result<Rollup> rollupNamed(const QString &name, const OfficeContext &context, Grouping grouping);

/// Under a new id and the next free title "… 副本", kept as the office's own.
Result<DefinitionChange> copyOfRollup(const County &county, const Rollup &rollup);
/// The office's own as it is now, from the county's year on. Checked by the reader before it is written.
Result<DefinitionChange> keptRollup(const County &county, const Rollup &rollup);
/// Refused while any year uses it, and for what ships.
Result<DefinitionChange> removedRollup(const County &county, const Rollup &rollup);
/// What overview and `summary` show of a grouping from the county's year on. One that ships comes into the file with it.
Result<DefinitionChange> chosenRollup(const County &county, Grouping grouping, const Rollup &rollup);

/// The light of one line of a summary, whatever it is summed by.
Light lightOf(const SummaryRow &row, const Rollup &rollup, const OfficeContext &context);
/// The colours that its lights are of: the roll-up's own, or the office's.
Palette rollupPalette(const Rollup &rollup, const OfficeContext &context);
/// "■红", in the colours of the roll-up or of the office.
QString lightTitleOf(const Light &light, const Rollup &rollup, const OfficeContext &context);
/// The rules in words, one after the other: "红灯占20%以上 → ■红".
QStringList rollupSentences(const Rollup &rollup);

} // namespace bihuan
