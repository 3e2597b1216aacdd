// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/returneddraft.h"

#include "core/briefing/blocktext.h"

#include <QRegularExpression>

#include <algorithm>
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
    std::vector<qsizetype> places; ///< of each text; behind the last block for the 版记

    void add(const QString &text, qsizetype place)
    {
        if (withoutBlanks(text).isEmpty())
            return;
        texts.append(text);
        places.push_back(place);
    }
};

const QString toLead = QStringLiteral("主送：");
const QString ccLead = QStringLiteral("抄送：");

/// A block as an office program's paragraphs and rows have it.
QStringList paragraphsOf(const Block &block)
{
    if (const auto *const note = std::get_if<AttachmentNoteBlock>(&block)) {
        QStringList lines;
        for (qsizetype i = 0; i < note->names.size(); ++i) {
            const QString number = note->names.size() > 1 ? QStringLiteral("%1.").arg(i + 1) : QString();
            lines.append((i == 0 ? QStringLiteral("附件：") : QString()) + number + note->names[i]);
        }
        return lines;
    }
    const bool apart = std::holds_alternative<AttachmentBlock>(block) || std::holds_alternative<SignatureBlock>(block);
    return blockText(block).split(apart ? QLatin1Char('\t') : QLatin1Char('\n'));
}

/// Back from paragraphsOf(), or what a hand made of it.
QString textOfParagraphs(const Block &block, const QStringList &lines)
{
    if (!std::holds_alternative<AttachmentNoteBlock>(block)) {
        const bool apart = std::holds_alternative<AttachmentBlock>(block) || std::holds_alternative<SignatureBlock>(block);
        return lines.join(apart ? QLatin1Char('\t') : QLatin1Char('\n'));
    }
    static const QRegularExpression lead(QStringLiteral("^(?:附件：)?(?:[0-9]+[.．])?"));
    QStringList names;
    for (const QString &line : lines)
        names.append(QString(line).remove(lead));
    return names.join(QLatin1Char('\n'));
}

/// 版记 lines that a hand may change; printer and date follow from the issue.
void addImprint(const Imprint &imprint, qsizetype place, DraftLines &lines)
{
    if (!imprint.to.isEmpty())
        lines.add(toLead + imprint.to, place);
    if (!imprint.cc.isEmpty())
        lines.add(ccLead + imprint.cc, place);
}

/// Without printer and date of the 版记; its other lines are one cell in a .docx.
QStringList comparable(const QStringList &returned)
{
    QStringList texts;
    for (const QString &text : returned) {
        if (text.startsWith(toLead) || text.startsWith(ccLead))
            texts += text.split(QLatin1Char('\n'));
        else if (!(text.contains(QLatin1Char('\t')) && text.endsWith(QStringLiteral("日印发"))))
            texts.append(text);
    }
    return texts;
}

DraftLines linesOf(const Draft &draft)
{
    DraftLines lines;
    for (size_t i = 0; i < draft.blocks.size(); ++i) {
        const Block *const block = draft.blocks[i].block();
        if (!block)
            continue;
        for (const QString &line : paragraphsOf(*block))
            lines.add(line, static_cast<qsizetype>(i));
    }
    addImprint(draft.frame.imprint, static_cast<qsizetype>(draft.blocks.size()), lines);
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

std::vector<ReturnedChange> returnedChanges(const Draft &draft, const QStringList &came)
{
    const QStringList returned = comparable(came);
    const DraftLines lines = linesOf(draft);
    const std::vector<TextChange> compared = compareTexts(bareTexts(lines.texts), bareTexts(returned));
    std::vector<ReturnedChange> changes;
    BlockOutcome outcome;
    qsizetype place = -1;
    std::vector<ReturnedChange> added; // behind the block that is being put together
    const auto finish = [&] {
        if (outcome.changed) {
            const bool gone = outcome.after.isEmpty();
            const Block *const block = place < static_cast<qsizetype>(draft.blocks.size()) ? draft.blocks[static_cast<size_t>(place)].block() : nullptr;
            const auto text = [block](const QStringList &parts) { return block ? textOfParagraphs(*block, parts) : parts.join(QLatin1Char('\n')); };
            changes.push_back({gone ? TextChange::Kind::Removed : TextChange::Kind::Changed, place, text(outcome.before), text(outcome.after)});
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

namespace {

/// What a hand made of the 版记; a line that is gone is empty from now on.
void takeImprint(Imprint &imprint, const QString &text)
{
    imprint.to.clear();
    imprint.cc.clear();
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(toLead))
            imprint.to = line.mid(toLead.size()).trimmed();
        else if (line.startsWith(ccLead))
            imprint.cc = line.mid(ccLead.size()).trimmed();
    }
}

} // namespace

Status takeReturned(Draft &draft, std::span<const ReturnedChange> changes)
{
    const auto behind = static_cast<qsizetype>(draft.blocks.size());
    for (const ReturnedChange &change : changes) {
        if (change.place == behind && change.kind != TextChange::Kind::Added)
            takeImprint(draft.frame.imprint, change.after);
    }
    // From the end, so that places in front stay what they are.
    for (const ReturnedChange &change : std::views::reverse(changes)) {
        if (change.place == behind && change.kind != TextChange::Kind::Added)
            continue;
        if (change.kind == TextChange::Kind::Added) {
            BIHUAN_CHECK(addBlock(draft, std::min(change.place, behind - 1), ParagraphBlock{{{change.after, Run::Style::Plain}}}));
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
