// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/json.h"

#include <QStringList>

#include <functional>
#include <limits>
#include <optional>
#include <span>

namespace bihuan {

struct IntRange
{
    int least = std::numeric_limits<int>::min();
    int most = std::numeric_limits<int>::max();
};

/// A word of a definition and what it stands for.
template <typename E>
struct JsonWord
{
    const char *word;
    E value;
};

/// Reads one object of a definition key by key. It keeps its first complaint, so that reading code stays a
/// plain list of keys; `finish()` gives that complaint, or names a key that nobody asked for.
///
///     ObjectReader in(value, source);
///     stage.id = in.text("id");
///     stage.title = in.text("title");
///     BIHUAN_CHECK(in.finish());
class ObjectReader
{
public:
    /// `value` must outlive the reader.
    ObjectReader(const JsonValue &value, QString sourceName);
    ObjectReader(JsonValue &&value, QString sourceName) = delete;

    bool has(const char *key) const;

    QString text(const char *key); ///< required and not empty
    QString text(const char *key, const QString &fallback);
    QStringList texts(const char *key); ///< a list of texts; empty without the key

    int integer(const char *key, IntRange range = {});
    int integerOr(const char *key, int fallback, IntRange range = {});
    std::optional<int> optionalInteger(const char *key, IntRange range = {});

    /// "-12.5" exactly as 10^scale-ths; more digits than the scale keeps are refused.
    qint64 decimal(const char *key, int scale);
    std::optional<qint64> optionalDecimal(const char *key, int scale);
    /// A number as it was written.
    QString number(const char *key);

    bool flag(const char *key, bool fallback = false);

    /// What one of `words` stands for.
    template <typename E, size_t N>
    E word(const char *key, const JsonWord<E> (&words)[N])
    {
        return optionalWord<E>(key, words, true).value_or(words[0].value);
    }
    template <typename E, size_t N>
    E wordOr(const char *key, const JsonWord<E> (&words)[N], E fallback)
    {
        return optionalWord<E>(key, words, false).value_or(fallback);
    }

    /// A child object; `read` need not call finish().
    void object(const char *key, const std::function<void(ObjectReader &)> &read);
    void optionalObject(const char *key, const std::function<void(ObjectReader &)> &read);
    /// Every object of a list, in order; nothing without the key.
    void each(const char *key, const std::function<void(ObjectReader &)> &read);
    /// For shapes of its own; marks the key as read. Nullptr without the key.
    const JsonValue *value(const char *key);

    /// A complaint of the caller's own at the value of `key`, or at the object when there is none.
    void fail(const char *key, const QString &complaint);
    void fail(const JsonPosition &at, const QString &complaint);
    void fail(const Error &error); ///< one that already names its place
    bool ok() const { return !m_error && m_missing.isEmpty(); }
    const QString &sourceName() const { return m_source; }
    JsonPosition position(const char *key) const;
    JsonPosition position() const { return m_value.at; }

    Status finish();

private:
    const JsonValue *take(const char *key, bool required);
    const JsonValue *take(const char *key, bool required, JsonValue::Kind kind, const QString &expected);
    QString oneOf(const char *key, const QStringList &words, bool required);
    void readChild(const JsonValue &value, const std::function<void(ObjectReader &)> &read);

    template <typename E>
    std::optional<E> optionalWord(const char *key, std::span<const JsonWord<E>> words, bool required)
    {
        QStringList known;
        for (const auto &candidate : words)
            known.append(QLatin1String(candidate.word));
        const qsizetype at = known.indexOf(oneOf(key, known, required));
        return at < 0 ? std::nullopt : std::optional(words[static_cast<size_t>(at)].value);
    }

    const JsonValue &m_value;
    QString m_source;
    QStringList m_asked;
    QString m_missing; ///< the first required key that was not there
    std::optional<Error> m_error;
};

/// The word of `known` that `word` was most likely meant to be; empty when none is near.
QString nearestWord(const QString &word, const QStringList &known);

} // namespace bihuan
