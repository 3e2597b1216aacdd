// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/value.h"
#include "core/domain/matters/measure.h"

#include <vector>

namespace bihuan {

/// What a field holds and in which alternative of Value it is kept.
enum class FieldType {
    Text,     ///< QString, one line
    LongText, ///< QString, several lines
    Words,    ///< QStringList of plain words
    Number,   ///< qint64 × 10^-decimals of its unit, such as points of a scheme
    Integer,  ///< qint64, with an optional unit such as 家
    Money,    ///< qint64 in 分
    Figure,   ///< qint64 in the steps of a measure: the field's own, else the matter's main one
    Percent,  ///< qint64 in hundredths of a percent
    Date,     ///< PartialDate
    Choice,   ///< QString: id of a choice
    Flag,     ///< bool
    Unit,     ///< QString: id of a unit
    Units,    ///< QStringList of ids of units
    Post,     ///< QString: id of a post
    Sources,  ///< QStringList of keys of sources
    Name,     ///< QString: a person
    Code,     ///< QString without blanks
    Phone,    ///< QString
    Period,   ///< QString: a period as it is stored
    Rank,     ///< QString "3/7": a rank always keeps its denominator
};

/// Where a field's value belongs.
enum class FieldScope {
    Matter,    ///< one value in the year
    Schedule,  ///< planned, one value a month
    Report,    ///< one value in every period
    Milestone, ///< one value in every step
    Derived,   ///< computed, never stored
};

/// One of the words a field may hold. The id is stored; sheets and people may write the title or an alias.
struct Choice
{
    QString id;
    QString title;
    QStringList aliases;

    bool operator==(const Choice &) const = default;
};

/// A column, a line of a form, a field of a package: described once (data.md, fields).
struct Field
{
    QString id;    ///< camelCase
    QString title; ///< the lower level of the header
    FieldType type = FieldType::Text;
    FieldScope scope = FieldScope::Matter;
    MeasureUnit
        unit; ///< 万元, %, 家; its title is empty where the type needs none or the matter's measure says
    QString measure; ///< id of the further measure a figure belongs to; empty for the main one
    bool required = false;
    bool monthly = false; ///< twelve columns, 1月 to 12月
    std::vector<Choice> choices;
    int width = 8;               ///< column width in Chinese characters
    QString group;               ///< upper level of the header, empty for none
    std::optional<int> decimals; ///< digits shown; without it what is usual for the unit
    int of = 0;                  ///< Rank: the usual denominator
    QStringList match;           ///< regular expressions for headers of sheets, beside the title itself
    QString description;

    const Choice *choice(const QString &id) const;
    bool operator==(const Field &) const = default;
};

/// A column of a table: a field, or one month of a monthly field. Written "goal" and "schedule.3".
struct FieldRef
{
    QString field;
    int month = 0; ///< 1–12 of a monthly field, else 0

    QString toString() const;
    static std::optional<FieldRef> parse(const QString &text);
    bool operator==(const FieldRef &) const = default;
};

QString fieldTypeId(FieldType type);       ///< "longText", as in JSON
QString fieldTypeTitle(FieldType type);    ///< "多行文字"
QString fieldScopeId(FieldScope scope);    ///< "matter"
QString fieldScopeTitle(FieldScope scope); ///< "事项"

/// The unit a field's figures are stored in. `main` is the matter's main measure.
const MeasureUnit &measureUnitOf(const Field &field, const Measure &main);

/// Whether `value` is empty or of the alternative that the field's type is kept in.
bool holdsTypeOf(const Value &value, const Field &field);

} // namespace bihuan
