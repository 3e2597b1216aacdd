// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/fieldtext.h"
#include "core/services/celltext.h"

#include <QVariant>

#include <functional>

namespace bihuan {

/// How values of fields stand in a table: what a cell aligns to, sorts by, completes with.

QVariant editVariant(const Value &value);
/// Comparable within a column; invalid for an empty cell. Names sort by pinyin (QCollator in the proxy); `textOf` is
/// asked for those alone.
QVariant sortKey(const Value &value, const std::function<QString()> &textOf);
/// A figure as every table shows it: rounded once, as on paper, where `decimals` says nothing else; counts without the
/// zeros of their fraction (2,600座, not 2,600.00座). A percentage has its sign only with its title.
QString shownFigure(qint64 stored, const MeasureUnit &unit, std::optional<int> decimals = {});
/// The same with every digit and without thousands separators: what is typed, copied and said in tips.
QString exactFigure(qint64 stored, const MeasureUnit &unit);
/// A field's value in a table, shown and exact; other values than figures read alike.
QString shownText(const Value &value, const Field &field, const FieldContext &context);
QString exactText(const Value &value, const Field &field, const FieldContext &context);
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
