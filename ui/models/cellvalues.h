// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/fieldtext.h"
#include "core/services/celltext.h"

#include <QVariant>

namespace bihuan {

/// How values of fields stand in a table: what a cell aligns to, sorts by, completes with.

QVariant editVariant(const Value &value);
/// Comparable within a column; invalid for an empty cell. Names sort by pinyin (QCollator in the proxy).
QVariant sortKey(const Value &value, const Field &field, const FieldContext &context);
Qt::Alignment alignmentOf(const Field &field);
/// Ahead and behind carry a sign and a colour.
bool isSigned(const Field &field);

/// Names that exist for a field of units, posts, choices or sources.
QStringList suggestionsFor(const Field &field, const County &county);

/// The palette's shape, or the state's id.
QString lightShapeOf(const Light &light, const RuleSet *rules);
/// Worst first.
int lightRank(const Light &light, const RuleSet *rules);

} // namespace bihuan
