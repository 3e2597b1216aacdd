// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/definition/field.h"
#include "core/domain/matters/matter.h"
#include "core/domain/stages/stageflow.h"

#include <QHash>

namespace bihuan {

/// A card at the head of 总览: the indicators whose names match, one with its rank and growth, several summed.
struct Headline
{
    QString title; ///< empty for the name of the only indicator
    QString match; ///< regular expression

    bool operator==(const Headline &) const = default;
};

/// Where a ledger keeps what an inspection says of a problem: ids of its own fields, empty for none.
struct FindingFields
{
    QString place;
    QString severity;
    QString day; ///< when it was found

    bool operator==(const FindingFields &) const = default;
};

/// 清单 as data: what it lists, how progress is measured, its columns, stages and rules. Read from JSON
/// (resources/schema/ledger.schema.json), stored unchanged in a file, versioned per year.
struct LedgerDefinition
{
    LedgerId id;
    QString title;      ///< 重点建设项目
    QString shortTitle; ///< for narrow places; the title when none is given
    MatterKind kind = MatterKind::Project;
    QString codePrefix; ///< "ZJ": codes are ZJ-2024-05
    QString description;
    QString section;  ///< heading of its passage in the bulletin
    int position = 0; ///< order among ledgers

    QString rules;                          ///< id of the rule set
    QHash<QString, QString> rulesByMeasure; ///< Targets: rule set by id of the measure's kind, else `rules`
    std::vector<Measure> measures;          ///< the main one first
    std::vector<Field> fields;              ///< in the order of the columns
    StageFlow flow; ///< stages, and the acts that lead from one to the next
    std::optional<FindingFields> findings; ///< the ledger takes what inspections find
    std::vector<Headline> headlines;        ///< most important first
    QStringList shown;                 ///< columns of the table at first, in order: ids of fields, light, months
    std::vector<QStringList> identity; ///< what finds a matter on import: sets of field ids, in this order
    QByteArray json;                   ///< as it was read

    const Measure &mainMeasure() const { return measures.front(); }
    const Measure *measure(const QString &measureId) const;
    const Field *field(const QString &fieldId) const;
    /// By id or by title, with or without its group: "month", "本月完成", "投资/本月完成".
    const Field *fieldByName(const QString &name) const;
    /// The same for a column: "goal", "年度计划投资", "schedule.3", "3月计划", "计划/3月".
    std::optional<FieldRef> columnByName(const QString &name) const;

    /// Every column of the table, monthly fields as twelve; steps (scope Milestone) are no columns.
    std::vector<FieldRef> columns() const;
    QString columnTitle(const FieldRef &column) const; ///< "总投资", "3月"
    QString columnGroup(const FieldRef &column) const; ///< upper level of the header
};

/// Whether the patterns for headers are compiled to see if they are valid; 20 ms for the standard set, so that
/// what a file keeps, checked when it came in, is read without.
enum class PatternCheck { Compile, Trust };

Result<LedgerDefinition> readLedger(QByteArrayView json, const QString &sourceName,
                                    PatternCheck patterns = PatternCheck::Compile);

/// What the figures of `matter` are: the ledger's main measure, or what the row says of kind and unit.
Measure measureOf(const LedgerDefinition &ledger, const Matter &matter);
/// The rule set that gives `matter` its light.
QString rulesOf(const LedgerDefinition &ledger, const Matter &matter);
/// "ZJ-2024-05".
QString matterCode(const LedgerDefinition &ledger, int year, int number);

} // namespace bihuan
