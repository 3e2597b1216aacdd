// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mergedecisions.h"

#include "core/definition/objectreader.h"

#include <algorithm>

namespace bihuan {

Result<MergeDecisions> MergeDecisions::read(QByteArrayView json, const QString &sourceName)
{
    static constexpr JsonWord<Word> words[] = {{"county", Word::County}, {"unit", Word::Unit}, {"return", Word::Return}, {"confirm", Word::Confirm}};
    BIHUAN_TRY(const JsonValue list, parseJson(json, sourceName));
    if (list.kind != JsonValue::Kind::List)
        return tl::unexpected(jsonError(sourceName, list.at, QStringLiteral("要的是一个列表，每项有 place 和 decision")));
    MergeDecisions decisions;
    for (const JsonValue &item : list.items) {
        ObjectReader in(item, sourceName);
        const QString place = in.text("place");
        Decision decision;
        decision.word = in.word("decision", words);
        decision.reason = in.text("reason", {}).simplified();
        if (decision.reason.isEmpty() && (decision.word == Word::Return || decision.word == Word::Confirm))
            in.fail("decision", QStringLiteral("退回和确认密钥要在 reason 里写明原因或核对经过"));
        BIHUAN_CHECK(in.finish());
        decisions.set(place, std::move(decision));
    }
    return decisions;
}

const MergeDecisions::Decision *MergeDecisions::find(QString place, std::initializer_list<Word> words) const
{
    for (;;) {
        const auto found = m_byPlace.constFind(place);
        if (found != m_byPlace.constEnd() && std::ranges::find(words, found->word) != words.end())
            return &*found;
        const qsizetype cut = place.lastIndexOf(QLatin1Char('/'));
        if (cut < 0)
            return nullptr;
        place.truncate(cut);
    }
}

const MergeDecisions::Decision *MergeDecisions::choice(const QString &place) const
{
    return find(place, {Word::County, Word::Unit});
}

const MergeDecisions::Decision *MergeDecisions::returned(const QString &place) const
{
    return find(place, {Word::Return});
}

const MergeDecisions::Decision *MergeDecisions::confirmed(const QString &place) const
{
    return find(place, {Word::Confirm});
}

} // namespace bihuan
