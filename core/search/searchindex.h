// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/wordmatch.h"

#include <QHash>

namespace bihuan {

/// What is found: the kind is the user's number for it, the id its own.
struct SearchKey
{
    int kind = 0;
    QString id;

    bool operator==(const SearchKey &) const = default;
    friend size_t qHash(const SearchKey &key, size_t seed = 0) { return qHashMulti(seed, key.kind, key.id); }
};

/// A text that something is found by.
struct SearchField
{
    QString text;
    bool own = true; ///< its name or number; else something it belongs to, which counts after every name
};

/// Everything that can be found, prepared once and kept up to date. Equal texts are kept and searched once, so that
/// a unit with 300 matters costs one comparison.
class SearchIndex
{
public:
    /// Adds what `key` is found by, or puts it in place of the old. The first field is the name.
    void set(const SearchKey &key, const std::vector<SearchField> &fields);
    void remove(const SearchKey &key);
    size_t size() const { return m_places.size(); }

    struct Hits
    {
        int kind = 0;
        std::vector<SearchKey> best; ///< best first
        size_t total = 0;            ///< with those beyond the limit
        bool byName = false;         ///< the best is found by its own fields alone
    };

    /// What every word of the query is found in, by kind: the best `limit` of each. Of two that stand alike the one
    /// opened lately is first (`recent`, newest first), then the shorter name, then the older entry.
    std::vector<Hits> find(const SearchQuery &query, size_t limit, const std::vector<SearchKey> &recent = {}) const;
    /// Whatever bears one of `texts` as a name or number, as it is written.
    std::vector<SearchKey> named(const QStringList &texts) const;

private:
    struct Text
    {
        QString text;
        SearchText prepared;
        int users = 0;
    };
    struct FieldAt
    {
        quint32 text = 0;
        bool own = true;
    };
    struct Entry
    {
        SearchKey key;
        std::vector<FieldAt> fields; ///< none when the place is free
    };

    quint32 take(const QString &text);
    void release(const Entry &entry);
    std::vector<quint8> ranksOf(const SearchWord &word) const;

    std::vector<Text> m_texts;
    std::vector<quint32> m_freeTexts;
    QHash<QString, quint32> m_textAt;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_freeEntries;
    QHash<SearchKey, quint32> m_places;
};

} // namespace bihuan
