// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <vector>

namespace bihuan {

/// Where something stands in a definition file; both count from 1, columns in characters.
struct JsonPosition
{
    int line = 1;
    int column = 1;

    bool operator==(const JsonPosition &) const = default;
};

struct JsonMember;

/// A value of a definition file that remembers where it stood, so that every complaint can name the place.
struct JsonValue
{
    enum class Kind { Null, Bool, Number, Text, List, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    QString text;                    ///< of Text; of a Number exactly as it was written
    std::vector<JsonValue> items;    ///< of List
    std::vector<JsonMember> members; ///< of Object, in the order of the file
    JsonPosition at;

    const JsonMember *member(QStringView key) const;
};

struct JsonMember
{
    QString key;
    JsonPosition at; ///< of the key
    JsonValue value;
};

/// The tree of a UTF-8 text of at most 8 MiB and 64 levels; a key may stand only once in an object.
/// `sourceName` is what the user knows the file by.
Result<JsonValue> parseJson(QByteArrayView text, const QString &sourceName);

/// "key-projects.json 第 12 行第 7 列：不认识……。" as an Error; `complaint` has no full stop.
Error jsonError(const QString &sourceName, const JsonPosition &at, const QString &complaint);

} // namespace bihuan
