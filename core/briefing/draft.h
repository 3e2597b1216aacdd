// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/briefing/document.h"

#include <optional>

namespace bihuan {

/// One place of a text that the figures wrote and a hand may have changed.
struct DraftBlock
{
    QString key;                 ///< says which place of the template it was written for; empty: added by hand
    std::optional<Block> made;   ///< as the figures write it now; nothing: added by hand, or no longer written
    std::optional<Block> basis;  ///< as the figures wrote it when the hand last looked
    std::optional<Block> edited; ///< by hand, instead of what the figures write
    bool removed = false;        ///< struck out by hand

    bool isByHand() const { return edited.has_value() || removed; }
    /// A hand changed it, and what the figures write here is another thing since.
    bool isStale() const { return isByHand() && !key.isEmpty() && made != basis; }
    /// What is printed; nothing where it is struck out.
    const Block *block() const;

    bool operator==(const DraftBlock &) const = default;
};

/// A text between the figures and the printer. Edits are kept block by block when the figures are taken anew.
struct Draft
{
    Document frame; ///< form, 版记, notice and title; its own blocks are empty
    std::vector<DraftBlock> blocks;

    bool operator==(const Draft &) const = default;
};

Draft newDraft(Document document);
/// What is printed.
Document documentOf(const Draft &draft);

/// The same text with the figures of `made`. What a hand changed stays as the hand left it and is stale where the figures
/// write another thing now; what a hand added stays behind the block it stood behind.
Draft refreshed(const Draft &draft, const Document &made);
/// Number and dates of issue as `made` has them, unless a hand wrote them; nothing else.
Draft withIssue(const Draft &draft, const Document &made);

/// Edits of one place, refused where `at` is none.
Status editBlock(Draft &draft, qsizetype at, const Block &block); ///< back to what the figures write is no edit
Status addBlock(Draft &draft, qsizetype behind, const Block &block); ///< −1: in front of everything
Status strikeBlock(Draft &draft, qsizetype at); ///< what a hand added is gone, anything else is struck out
Status restoreBlock(Draft &draft, qsizetype at); ///< as the figures write it
Status confirmBlock(Draft &draft, qsizetype at); ///< the hand has looked: stale no more

/// Sentences that the figures wrote then and would not write now, and the other way round.
struct SentenceChanges
{
    QStringList gone;
    QStringList come;
};
SentenceChanges changedSentences(const DraftBlock &block);

/// A word for each block that stays the same when figures change: its heading and what it begins with, without numbers.
std::vector<QString> blockKeys(const std::vector<Block> &blocks);

/// As kept in the file; a text that is no draft is Damaged.
QByteArray draftToJson(const Draft &draft);
Result<Draft> draftFromJson(const QByteArray &json);

} // namespace bihuan
