// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/measureunit.h"
#include "core/domain/figures/ratio.h"

#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace bihuan {

struct Condition;
struct Metric;

/// An interval; a side that is missing is open. Limits are exact and in the metric's unit: 15 points and 80 %
/// are 15/100 and 80/100, three days are 3.
struct Bounds
{
    std::optional<Ratio> low;
    std::optional<Ratio> high;
    bool lowInside = true;   ///< ge, otherwise gt
    bool highInside = false; ///< le, otherwise lt

    bool contain(const Ratio &value) const;
    bool operator==(const Bounds &) const = default;
};

/// A date of the matter, built in or a ledger's own, that a metric counts from.
struct DateField
{
    QString field;
    QString title; ///< "批复" of "批复后3个月及以上"; a built-in date knows its own

    bool operator==(const DateField &) const = default;
};

/// The metric lies within the bounds. Unknown while the metric is not defined.
struct MetricTest
{
    const Metric *metric = nullptr; ///< a row of the table in metric.h
    Bounds bounds;
    DateField date; ///< of a metric that counts from a date named here

    bool operator==(const MetricTest &) const = default;
};

/// A field of the matter, built in or a ledger's own, is one of some words, lies in [low, high), or is filled in
/// or not. A date counts as filled in from its day on.
struct FieldTest
{
    QString field;
    QString title; ///< as the rule's sentence calls it; a built-in field knows its own
    QStringList oneOf;
    std::optional<qint64> low; ///< stored steps, as in the field
    std::optional<qint64> high;
    MeasureUnit unit; ///< in which the limits are written
    std::optional<bool> filled;

    bool operator==(const FieldTest &) const = default;
};

/// Bad periods: months that meet a condition, or whose light in this dimension had a colour. Colours are
/// counted as they were before any rule that counts colours, else the light would swing (data.md). An
/// unreported month neither lengthens nor breaks a row; rows start in January, as figures do.
struct Counter
{
    enum class Span { InARow, InYear };

    Span span = Span::InARow;
    int times = 2;
    int colour = -1;           ///< place in the palette; −1 counts `of` instead
    std::vector<Condition> of; ///< exactly one where no colour is counted

    bool operator==(const Counter &) const;
};

/// The dimension's light of the last reported month before had this colour, by all its rules: what turns red to
/// yellow once a lag is made up. Counters leave out rules that ask this, like those that count colours.
struct Was
{
    int colour = -1; ///< place in the palette

    bool operator==(const Was &) const = default;
};

struct All
{
    std::vector<Condition> parts;
    bool operator==(const All &) const;
};

struct Any
{
    std::vector<Condition> parts;
    bool operator==(const Any &) const;
};

struct Not
{
    std::vector<Condition> part; ///< exactly one
    bool operator==(const Not &) const;
};

/// When a rule applies. Without a test it always does.
struct Condition
{
    std::variant<std::monostate, MetricTest, FieldTest, Counter, Was, All, Any, Not> test;

    bool isAlways() const { return test.index() == 0; }
    /// Somewhere in it the colours of earlier months are asked for.
    bool countsColours() const;
    bool operator==(const Condition &) const;
};

} // namespace bihuan
