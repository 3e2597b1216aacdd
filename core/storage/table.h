// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/sharedtext.h"
#include "core/domain/figures/decimal.h"
#include "core/domain/figures/partialdate.h"
#include "core/domain/figures/period.h"
#include "core/storage/database.h"
#include "core/storage/records.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <span>
#include <vector>

namespace bihuan {

struct Matter;

// How a member of a domain value is kept in a column. Dates are ISO text; an invalid one is NULL.
inline void bindValue(Statement &s, int i, const QString &v) { s.bind(i, v); }
inline void bindValue(Statement &s, int i, int v) { s.bind(i, static_cast<qint64>(v)); }
inline void bindValue(Statement &s, int i, bool v) { s.bind(i, static_cast<qint64>(v ? 1 : 0)); }
inline void bindValue(Statement &s, int i, qint64 v) { s.bind(i, v); }
inline void bindValue(Statement &s, int i, const Period &v) { s.bind(i, v.toString()); }
inline void bindValue(Statement &s, int i, const QByteArray &v) { s.bind(i, v); }
inline void bindValue(Statement &s, int i, const QDate &v)
{
    v.isValid() ? s.bind(i, v.toString(Qt::ISODate)) : s.bindNull(i);
}
inline void bindValue(Statement &s, int i, const PartialDate &v) { s.bind(i, v.toString()); }
inline void bindValue(Statement &s, int i, const QStringList &v)
{
    s.bind(i, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(v)).toJson(QJsonDocument::Compact)));
}
/// An empty id is NULL, so that it refers to nothing.
template <typename Tag>
void bindValue(Statement &s, int i, const Id<Tag> &v)
{
    v.isEmpty() ? s.bindNull(i) : s.bind(i, v.value);
}
template <typename T>
void bindValue(Statement &s, int i, const std::optional<T> &v)
{
    if (v)
        bindValue(s, i, *v);
    else
        s.bindNull(i);
}

inline void readValue(const Statement &s, int i, QString &v)
{
    // Most texts of a report are empty.
    if (const QByteArrayView text = s.raw(i); text.isEmpty())
        v.clear();
    else
        v = QString::fromUtf8(text);
}
inline void bindValue(Statement &s, int i, const SharedText &v) { s.bind(i, v.text()); }
inline void readValue(const Statement &s, int i, SharedText &v)
{
    const QByteArrayView utf8 = s.raw(i);
    if (utf8.isEmpty())
        return v.clear();
    // Reports say the same things over and over: the names of a unit, 正常推进, 无.
    thread_local std::array<SharedText, 256> known;
    SharedText &before = known[qHash(utf8) % known.size()];
    if (!QAnyStringView::equal(before.text(), QUtf8StringView(utf8.data(), utf8.size())))
        before = SharedText(QString::fromUtf8(utf8));
    v = before;
}
inline void readValue(const Statement &s, int i, int &v) { v = static_cast<int>(s.integer(i)); }
inline void readValue(const Statement &s, int i, bool &v) { v = s.integer(i) != 0; }
inline void readValue(const Statement &s, int i, qint64 &v) { v = s.integer(i); }
inline void readValue(const Statement &s, int i, QByteArray &v) { v = s.blob(i); }
/// Up to 16 ASCII characters of a column without an allocation: periods, dates.
struct ShortText
{
    ShortText(const Statement &s, int i)
    {
        const QByteArrayView text = s.raw(i);
        for (const char c : text.first(std::min<qsizetype>(text.size(), 16)))
            characters[static_cast<size_t>(size++)] = QLatin1Char(c);
    }
    QStringView view() const { return QStringView(characters.data(), size); }

    std::array<QChar, 16> characters;
    qsizetype size = 0;
};

inline void readValue(const Statement &s, int i, Period &v)
{
    v = Period::parse(ShortText(s, i).view()).value_or(Period{});
}
inline void readValue(const Statement &s, int i, QDate &v)
{
    v = s.isNull(i) ? QDate() : QDate::fromString(s.text(i), Qt::ISODate);
}
inline void readValue(const Statement &s, int i, PartialDate &v)
{
    v = PartialDate::parse(ShortText(s, i).view()).value_or(PartialDate{});
}
inline void readValue(const Statement &s, int i, QStringList &v)
{
    v.clear();
    if (const QByteArray json = s.utf8(i); json != "[]") {
        for (const QJsonValue &item : QJsonDocument::fromJson(json).array())
            v.append(item.toString());
    }
}
template <typename Tag>
void readValue(const Statement &s, int i, Id<Tag> &v)
{
    // Rows that hang on one matter follow each other, and units are few: they share one string instead of making it anew.
    thread_local std::array<QString, 64> known;
    thread_local size_t last = 0;
    const QByteArrayView text = s.raw(i);
    const QLatin1String id(text.data(), text.size());
    if (known[last] != id) {
        last = qHash(text) % known.size();
        if (known[last] != id)
            known[last] = QString(id);
    }
    v.value = known[last];
}
template <typename T>
void readValue(const Statement &s, int i, std::optional<T> &v)
{
    if (s.isNull(i)) {
        v.reset();
        return;
    }
    T value{};
    readValue(s, i, value);
    v = value;
}

/// Whether a figure could have been written by the program.
inline bool isSound(qint64 v) { return isWithin(v, largestFigure); }
inline bool isSound(const std::optional<qint64> &v) { return !v || isSound(*v); }
template <typename T>
bool isSound(const T &)
{
    return true;
}
/// False, for the reader of a value that is not to be believed.
template <typename T>
bool forget(T &value)
{
    value = T();
    return false;
}

namespace storage {

/// A column and how it is bound from and read into a T; reading says whether the value is one to believe.
template <typename T>
struct Column
{
    const char *name;
    void (*bind)(Statement &, int, const T &);
    bool (*read)(const Statement &, int, T &); ///< what is not to be believed is read as nothing
    bool (*same)(const T &, const T &);        ///< both have the same value in it
};

template <auto Member>
struct MemberOf;
template <typename T, typename V, V T::*Member>
struct MemberOf<Member>
{
    static constexpr Column<T> column(const char *name)
    {
        return {name, [](Statement &s, int i, const T &t) { bindValue(s, i, t.*Member); },
                [](const Statement &s, int i, T &t) {
                    readValue(s, i, t.*Member);
                    return isSound(t.*Member) || forget(t.*Member);
                },
                [](const T &a, const T &b) { return a.*Member == b.*Member; }};
    }
};

template <auto Member>
constexpr auto column(const char *name)
{
    return MemberOf<Member>::column(name);
}

/// Where the columns of T are listed, once: `name`, `keys` (how many leading columns are the key), `columns`.
template <typename T>
struct Table;

/// Where a figure stands that is not to be believed.
template <typename T>
ImpossibleFigure impossibleFigure(const T &row, const char *column, qint64 value)
{
    ImpossibleFigure figure;
    figure.table = QLatin1String(Table<T>::name);
    figure.column = QLatin1String(column);
    figure.value = value;
    if constexpr (std::is_same_v<T, Matter>)
        figure.matter = row.id;
    if constexpr (requires { row.matter; })
        figure.matter = row.matter;
    if constexpr (requires { figure.period = row.period; })
        figure.period = row.period;
    if constexpr (requires { row.measure; })
        figure.measure = row.measure;
    return figure;
}

/// Reads the values of `columns`, the first of them at `at`, into `row`. Figures larger than anybody could have typed
/// are left out of it and added to `impossible`.
template <typename T, typename Columns>
void readRow(const Statement &statement, const Columns &columns, int at, T &row, std::vector<ImpossibleFigure> &impossible)
{
    for (const Column<T> &column : columns) {
        if (!column.read(statement, at, row))
            impossible.push_back(impossibleFigure(row, column.name, statement.integer(at)));
        ++at;
    }
}

} // namespace storage

} // namespace bihuan
