// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/draft.h"

#include "core/briefing/blockjson.h"
#include "core/briefing/blocktext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

/// 一、（二）3.（4）一是 in front of a heading or a lead: changes with every list.
QString withoutNumbering(const QString &text)
{
    static const QRegularExpression numbering(
        QStringLiteral("^(?:[一二三四五六七八九十]+(?:、|是|要)|（[一二三四五六七八九十]+）|[0-9]+[.．]|（[0-9]+）)"));
    QString rest = text;
    return rest.remove(numbering);
}

/// What a text begins with, as far as figures do not change it.
QString skeleton(const QString &text)
{
    constexpr qsizetype longest = 24;
    QString bones;
    for (const QChar c : withoutNumbering(text)) {
        if (c == QChar(u'。') || c == QChar(u'，') || c == QChar(u'：') || bones.size() >= longest)
            break;
        const bool figure = c.isDigit() || c == QLatin1Char('.') || c == QLatin1Char('%') || c == QLatin1Char(',');
        if (!figure && !c.isSpace())
            bones += c;
    }
    return bones;
}

QString beginning(const Block &block)
{
    if (const auto *const paragraph = std::get_if<ParagraphBlock>(&block); paragraph && !paragraph->runs.empty()
        && paragraph->runs.front().style != Run::Style::Plain)
        return skeleton(paragraph->runs.front().text);
    return skeleton(blockText(block));
}

Status checkPlace(const Draft &draft, qsizetype at)
{
    if (at < 0 || at >= static_cast<qsizetype>(draft.blocks.size()))
        return refuse(QStringLiteral("文稿里没有第 %1 段。").arg(at + 1));
    return {};
}

bool isOfIssue(const Block &block)
{
    return std::holds_alternative<NumberBlock>(block) || std::holds_alternative<IssueLineBlock>(block)
           || std::holds_alternative<SignatureBlock>(block);
}

} // namespace

const Block *DraftBlock::block() const
{
    if (removed)
        return nullptr;
    if (edited)
        return &*edited;
    return made ? &*made : nullptr;
}

std::vector<QString> blockKeys(const std::vector<Block> &blocks)
{
    std::vector<QString> keys;
    keys.reserve(blocks.size());
    QHash<QString, int> seen;
    QStringList path;
    for (const Block &block : blocks) {
        const int level = headingLevel(block);
        if (level > 0 || std::holds_alternative<AttachmentBlock>(block)) {
            path = path.first(std::min<qsizetype>(path.size(), std::max(0, level - 1)));
            path.append(skeleton(blockText(block)));
        }
        const QString own = level > 0 ? path.join(QLatin1Char('/'))
                                      : path.join(QLatin1Char('/')) + QLatin1Char('/') + beginning(block);
        const QString key = blockKind(block) + QLatin1Char(':') + own;
        const int nth = ++seen[key];
        keys.push_back(nth == 1 ? key : QStringLiteral("%1#%2").arg(key).arg(nth));
    }
    return keys;
}

Draft newDraft(Document document)
{
    Draft draft;
    const std::vector<QString> keys = blockKeys(document.blocks);
    draft.blocks.reserve(keys.size());
    for (size_t i = 0; i < keys.size(); ++i)
        draft.blocks.push_back({keys[i], document.blocks[i], document.blocks[i], {}, false});
    draft.frame = std::move(document);
    draft.frame.blocks.clear();
    return draft;
}

Document documentOf(const Draft &draft)
{
    Document document = draft.frame;
    document.blocks.reserve(draft.blocks.size());
    for (const DraftBlock &place : draft.blocks) {
        if (const Block *const block = place.block())
            document.blocks.push_back(*block);
    }
    return document;
}

Draft refreshed(const Draft &draft, const Document &made)
{
    Draft next = newDraft(made);
    QHash<QString, size_t> places;
    for (size_t i = 0; i < next.blocks.size(); ++i)
        places.insert(next.blocks[i].key, i);
    // What a hand did, behind which block of the new text it goes; −1: in front.
    std::vector<std::pair<qsizetype, DraftBlock>> behind;
    qsizetype last = -1;
    for (const DraftBlock &place : draft.blocks) {
        const auto found = places.constFind(place.key);
        const bool still = !place.key.isEmpty() && found != places.constEnd();
        if (still)
            last = static_cast<qsizetype>(*found);
        if (!place.isByHand())
            continue;
        if (still) {
            DraftBlock &now = next.blocks[*found];
            now.edited = place.edited;
            now.removed = place.removed;
            now.basis = place.basis;
        } else if (!place.removed) {
            DraftBlock kept = place;
            kept.made.reset();
            behind.emplace_back(last, std::move(kept));
        }
    }
    std::ranges::stable_sort(behind, {}, &std::pair<qsizetype, DraftBlock>::first);
    for (auto it = behind.rbegin(); it != behind.rend(); ++it)
        next.blocks.insert(next.blocks.begin() + it->first + 1, std::move(it->second));
    return next;
}

Draft withIssue(const Draft &draft, const Document &made)
{
    Draft next = draft;
    next.frame.imprint.printed = made.imprint.printed;
    for (DraftBlock &place : next.blocks) {
        if (!place.made || place.isByHand() || !isOfIssue(*place.made))
            continue;
        for (const Block &block : made.blocks) {
            if (block.index() == place.made->index()) {
                place.made = block;
                place.basis = block;
                break;
            }
        }
    }
    return next;
}

Status editBlock(Draft &draft, qsizetype at, const Block &block)
{
    BIHUAN_CHECK(checkPlace(draft, at));
    DraftBlock &place = draft.blocks[static_cast<size_t>(at)];
    place.removed = false;
    place.basis = place.made;
    if (place.made && *place.made == block)
        place.edited.reset();
    else
        place.edited = block;
    return {};
}

Status addBlock(Draft &draft, qsizetype behind, const Block &block)
{
    if (behind != -1)
        BIHUAN_CHECK(checkPlace(draft, behind));
    draft.blocks.insert(draft.blocks.begin() + behind + 1, DraftBlock{{}, {}, {}, block, false});
    return {};
}

Status strikeBlock(Draft &draft, qsizetype at)
{
    BIHUAN_CHECK(checkPlace(draft, at));
    DraftBlock &place = draft.blocks[static_cast<size_t>(at)];
    if (!place.made) {
        draft.blocks.erase(draft.blocks.begin() + at);
        return {};
    }
    place.edited.reset();
    place.removed = true;
    place.basis = place.made;
    return {};
}

Status restoreBlock(Draft &draft, qsizetype at)
{
    BIHUAN_CHECK(checkPlace(draft, at));
    DraftBlock &place = draft.blocks[static_cast<size_t>(at)];
    if (!place.made)
        return refuse(QStringLiteral("这一段是手工添加的，没有按数据写的文字可以恢复；不要它时可以删除。"));
    place.edited.reset();
    place.removed = false;
    place.basis = place.made;
    return {};
}

Status confirmBlock(Draft &draft, qsizetype at)
{
    BIHUAN_CHECK(checkPlace(draft, at));
    DraftBlock &place = draft.blocks[static_cast<size_t>(at)];
    place.basis = place.made;
    if (!place.made)
        place.key.clear(); // from now on it is the hand's own
    return {};
}

SentenceChanges changedSentences(const DraftBlock &block)
{
    const QStringList then = block.basis ? sentencesOf(blockText(*block.basis)) : QStringList();
    const QStringList now = block.made ? sentencesOf(blockText(*block.made)) : QStringList();
    SentenceChanges changes;
    std::ranges::copy_if(then, std::back_inserter(changes.gone), [&](const QString &sentence) { return !now.contains(sentence); });
    std::ranges::copy_if(now, std::back_inserter(changes.come), [&](const QString &sentence) { return !then.contains(sentence); });
    return changes;
}

} // namespace bihuan
