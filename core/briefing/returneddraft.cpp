// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/returneddraft.h"

#include "core/briefing/blocktext.h"

#include <ranges>

namespace bihuan {

namespace {

QString withoutBlanks(const QString &text)
{
    QString bare;
    for (const QChar c : text) {
        if (!c.isSpace() && c != QChar(0x3000))
            bare += c;
    }
    return bare;
}

QStringList bareTexts(const QStringList &texts)
{
    QStringList bare;
    bare.reserve(texts.size());
    for (const QString &text : texts)
        bare.append(withoutBlanks(text));
    return bare;
}

struct DraftLines
{
    QStringList texts;
    std::vector<qsizetype> places; ///< of each text
};

DraftLines linesOf(const Draft &draft)
{
    DraftLines lines;
    for (size_t i = 0; i < draft.blocks.size(); ++i) {
        const Block *const block = draft.blocks[i].block();
        if (!block)
            continue;
        for (const QString &line : blockText(*block).split(QLatin1Char('\n'))) {
            if (withoutBlanks(line).isEmpty())
                continue;
            lines.texts.append(line);
            lines.places.push_back(static_cast<qsizetype>(i));
        }
    }
    return lines;
}

/// Puts together what became of the lines of one block.
struct BlockOutcome
{
    QStringList before;
    QStringList after;
    bool changed = false;
};

} // namespace

std::vector<ReturnedChange> returnedChanges(const Draft &draft, const QStringList &returned)
{
    const DraftLines lines = linesOf(draft);
    const std::vector<TextChange> compared = compareTexts(bareTexts(lines.texts), bareTexts(returned));
    std::vector<ReturnedChange> changes;
    BlockOutcome outcome;
    qsizetype place = -1;
    std::vector<ReturnedChange> added; // behind the block that is being put together
    const auto finish = [&] {
        if (outcome.changed) {
            const bool gone = outcome.after.isEmpty();
            changes.push_back({gone ? TextChange::Kind::Removed : TextChange::Kind::Changed, place, outcome.before.join(QLatin1Char('\n')),
                               outcome.after.join(QLatin1Char('\n'))});
        }
        std::ranges::move(added, std::back_inserter(changes));
        added.clear();
        outcome = {};
    };
    for (const TextChange &change : compared) {
        if (change.before < 0) {
            added.push_back({TextChange::Kind::Added, place, {}, returned[change.after]});
            continue;
        }
        const qsizetype here = lines.places[static_cast<size_t>(change.before)];
        if (here != place) {
            finish();
            place = here;
        }
        // What was added between two lines of one block belongs to it.
        for (const ReturnedChange &inside : added)
            outcome.after.append(inside.after);
        outcome.changed = outcome.changed || !added.empty() || change.kind != TextChange::Kind::Same;
        added.clear();
        outcome.before.append(lines.texts[change.before]);
        if (change.kind == TextChange::Kind::Same)
            outcome.after.append(lines.texts[change.before]);
        else if (change.kind == TextChange::Kind::Changed)
            outcome.after.append(returned[change.after]);
    }
    finish();
    return changes;
}

Status takeReturned(Draft &draft, std::span<const ReturnedChange> changes)
{
    // From the end, so that places in front stay what they are.
    for (const ReturnedChange &change : std::views::reverse(changes)) {
        if (change.kind == TextChange::Kind::Added) {
            BIHUAN_CHECK(addBlock(draft, change.place, ParagraphBlock{{{change.after, Run::Style::Plain}}}));
            continue;
        }
        const bool known = change.place >= 0 && change.place < static_cast<qsizetype>(draft.blocks.size());
        const Block *const block = known ? draft.blocks[static_cast<size_t>(change.place)].block() : nullptr;
        if (!block)
            return refuse(QStringLiteral("文稿在比对以后又改过，重新比对一次。"));
        if (change.kind == TextChange::Kind::Removed) {
            BIHUAN_CHECK(strikeBlock(draft, change.place));
        } else {
            BIHUAN_CHECK(editBlock(draft, change.place, withText(*block, change.after)));
        }
    }
    return {};
}

} // namespace bihuan
