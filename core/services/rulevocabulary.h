// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notices/ladder.h"
#include "core/services/county.h"

namespace bihuan {

/// A field of matters that a rule may ask.
struct RuleFieldChoice
{
    QString id;
    QString title;
    bool builtIn = false; ///< a rule need not keep its title
    bool isDate = false;
    bool isNumber = false;
    MeasureUnit unit;           ///< of a number's limits
    std::vector<Choice> words; ///< that it may hold; empty where anything may stand
};

/// What an editor of rules offers to choose from: the fields of the office's ledgers and its ladders of papers.
struct RuleVocabulary
{
    std::vector<RuleFieldChoice> fields;
    std::vector<Ladder> ladders;
    std::vector<Choice> figures{}; ///< monthly figures that the metrics of funds may read, by the id of their measure

    const RuleFieldChoice *field(const QString &id) const;
    /// As people call a word that a field holds: 重点建设项目 for the id of a ledger.
    QString wordOf(const QString &field, const QString &word) const;
    /// A test of the field to begin with.
    FieldTest startingTest(const RuleFieldChoice &field) const;
};

Result<RuleVocabulary> ruleVocabularyOf(const County &county);

} // namespace bihuan
