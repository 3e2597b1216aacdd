// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/objectreader.h"
#include "core/domain/lights/rule.h"

#include <QSet>

namespace bihuan {

/// Reads one condition object: a test of a metric or a field, a counter, or `all`, `any`, `not` of others.
Condition readCondition(ObjectReader &in, const Palette &palette);

/// The metric that `key` names; Nullptr and a complaint with the nearest id when there is none.
const Metric *readMetric(ObjectReader &in, const char *key);

/// Place in the palette of the colour that `key` names.
int readColour(ObjectReader &in, const char *key, const Palette &palette);

/// One or two of lt, le, gt, ge. Limits are written shifted by `shift` digits (percent by 2); a complaint about them
/// stands at `key`.
void readBounds(ObjectReader &in, int shift, bool whole, const char *key, Bounds &bounds);

/// An id that stands only once among its neighbours.
QString uniqueId(ObjectReader &in, QSet<QString> &taken);
void readPalette(ObjectReader &in, Palette &palette);

/// `consequences` of a rule or of a ladder's step: each a word, or an object that says more.
void readConsequences(ObjectReader &in, std::vector<Consequence> &consequences);

inline constexpr JsonWord<const char *> paletteShapes[] = {
    {"square", "square"}, {"triangle", "triangle"}, {"circle", "circle"}, {"diamond", "diamond"}};

} // namespace bihuan
