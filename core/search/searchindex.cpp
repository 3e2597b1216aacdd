// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/searchindex.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <tuple>

namespace bihuan {

namespace {

/// An own field counts more than any field that is not.
constexpr int ownField = 16;

struct Candidate
{
    quint32 entry = 0;
    int score = 0;
    qsizetype recent = 0; ///< how long ago; less is better
    size_t length = 0;    ///< of the name

    auto order() const { return std::tuple(-score, recent, length, entry); }
};

} // namespace

quint32 SearchIndex::take(const QString &text)
{
    if (const auto known = m_textAt.constFind(text); known != m_textAt.constEnd()) {
        ++m_texts[*known].users;
        return *known;
    }
    quint32 place = static_cast<quint32>(m_texts.size());
    if (m_freeTexts.empty()) {
        m_texts.emplace_back();
    } else {
        place = m_freeTexts.back();
        m_freeTexts.pop_back();
    }
    m_texts[place] = {text, SearchText(text), 1};
    m_textAt.insert(text, place);
    return place;
}

void SearchIndex::release(const Entry &entry)
{
    for (const FieldAt &field : entry.fields) {
        Text &text = m_texts[field.text];
        if (--text.users > 0)
            continue;
        m_textAt.remove(text.text);
        text = {};
        m_freeTexts.push_back(field.text);
    }
}

void SearchIndex::set(const SearchKey &key, const std::vector<SearchField> &fields)
{
    Entry entry{key, {}};
    for (const SearchField &field : fields) {
        if (!field.text.isEmpty())
            entry.fields.push_back({take(field.text), field.own});
    }
    if (entry.fields.empty())
        return remove(key);
    if (const auto known = m_places.constFind(key); known != m_places.constEnd()) {
        release(m_entries[*known]);
        m_entries[*known] = std::move(entry);
        return;
    }
    quint32 place = static_cast<quint32>(m_entries.size());
    if (m_freeEntries.empty()) {
        m_entries.emplace_back();
    } else {
        place = m_freeEntries.back();
        m_freeEntries.pop_back();
    }
    m_entries[place] = std::move(entry);
    m_places.insert(key, place);
}

void SearchIndex::remove(const SearchKey &key)
{
    const auto known = m_places.constFind(key);
    if (known == m_places.constEnd())
        return;
    release(m_entries[*known]);
    m_entries[*known] = {};
    m_freeEntries.push_back(*known);
    m_places.erase(known);
}

std::vector<quint8> SearchIndex::ranksOf(const SearchWord &word) const
{
    std::vector<quint8> ranks(m_texts.size());
    for (size_t place = 0; place < m_texts.size(); ++place)
        ranks[place] = static_cast<quint8>(rankIn(m_texts[place].prepared, word));
    return ranks;
}

std::vector<SearchIndex::Hits> SearchIndex::find(const SearchQuery &query, size_t limit,
                                                 const std::vector<SearchKey> &recent) const
{
    if (query.isEmpty())
        return {};
    std::vector<std::vector<quint8>> ranks;
    for (const SearchWord &word : query.words())
        ranks.push_back(ranksOf(word));
    QHash<quint32, qsizetype> lately;
    for (size_t age = 0; age < recent.size(); ++age) {
        if (const auto place = m_places.constFind(recent[age]); place != m_places.constEnd())
            lately.insert(*place, static_cast<qsizetype>(age));
    }
    std::map<int, std::vector<Candidate>> found;
    for (quint32 place = 0; place < m_entries.size(); ++place) {
        const Entry &entry = m_entries[place];
        int score = 0;
        bool all = !entry.fields.empty();
        for (size_t word = 0; all && word < ranks.size(); ++word) {
            int best = 0;
            for (const FieldAt &field : entry.fields) {
                const int rank = ranks[word][field.text];
                best = std::max(best, rank > 0 && field.own ? rank + ownField : rank);
            }
            all = best > 0;
            score += best;
        }
        if (all) {
            const size_t length = m_texts[entry.fields.front().text].prepared.size();
            found[entry.key.kind].push_back({place, score, lately.value(place, recent.size()), length});
        }
    }
    std::vector<Hits> result;
    for (auto &[kind, candidates] : found) {
        const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(std::min(limit, candidates.size()));
        std::ranges::partial_sort(candidates, end, {}, &Candidate::order);
        const bool byName = !candidates.empty() && candidates.front().score > ownField * static_cast<int>(ranks.size());
        Hits hits{kind, {}, candidates.size(), byName};
        for (auto candidate = candidates.begin(); candidate != end; ++candidate)
            hits.best.push_back(m_entries[candidate->entry].key);
        result.push_back(std::move(hits));
    }
    return result;
}

std::vector<SearchKey> SearchIndex::named(const QStringList &texts) const
{
    std::vector<SearchKey> result;
    for (const Entry &entry : m_entries) {
        const bool bears = std::ranges::any_of(entry.fields, [&](const FieldAt &field) {
            return field.own && texts.contains(m_texts[field.text].text, Qt::CaseInsensitive);
        });
        if (bears)
            result.push_back(entry.key);
    }
    return result;
}

} // namespace bihuan
