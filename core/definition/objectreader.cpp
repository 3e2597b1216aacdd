// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/objectreader.h"

#include "core/domain/figures/decimal.h"

#include <algorithm>

namespace bihuan {

namespace {

/// Insertions, deletions, replacements and swaps of neighbours between two words.
int editDistance(const QString &a, const QString &b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    for (size_t j = 0; j < width; ++j)
        above[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const bool same = a.at(i - 1) == b.at(j - 1);
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above.back();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &known)
{
    QString nearest;
    int best = std::max(1, static_cast<int>(word.size()) / 3) + 1;
    for (const QString &candidate : known) {
        const int distance = editDistance(word.toLower(), candidate.toLower());
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

ObjectReader::ObjectReader(const JsonValue &value, QString sourceName)
    : m_value(value), m_source(std::move(sourceName)), m_asked{QStringLiteral("$schema")}
{
    if (value.kind != JsonValue::Kind::Object)
        fail(value.at, QStringLiteral("此处应为大括号括起来的内容"));
}

bool ObjectReader::has(const char *key) const
{
    return m_value.member(QString(QLatin1String(key))) != nullptr;
}

QString ObjectReader::text(const char *key)
{
    const JsonValue *found = take(key, true, JsonValue::Kind::Text, QStringLiteral("文字"));
    if (found && found->text.trimmed().isEmpty())
        fail(found->at, QStringLiteral("“%1”不能为空").arg(QLatin1String(key)));
    return found ? found->text : QString();
}

QString ObjectReader::text(const char *key, const QString &fallback)
{
    const JsonValue *found = take(key, false, JsonValue::Kind::Text, QStringLiteral("文字"));
    return found ? found->text : fallback;
}

QStringList ObjectReader::texts(const char *key)
{
    QStringList list;
    const QString expected = QStringLiteral("方括号括起来的一组文字");
    if (const JsonValue *found = take(key, false, JsonValue::Kind::List, expected)) {
        for (const JsonValue &item : found->items) {
            if (item.kind != JsonValue::Kind::Text)
                fail(item.at, QStringLiteral("“%1”的每一项应为文字").arg(QLatin1String(key)));
            list.append(item.text);
        }
    }
    return list;
}

int ObjectReader::integer(const char *key, IntRange range)
{
    take(key, true);
    return optionalInteger(key, range).value_or(0);
}

int ObjectReader::integerOr(const char *key, int fallback, IntRange range)
{
    return optionalInteger(key, range).value_or(fallback);
}

std::optional<int> ObjectReader::optionalInteger(const char *key, IntRange range)
{
    const JsonValue *found = take(key, false, JsonValue::Kind::Number, QStringLiteral("整数"));
    if (!found)
        return std::nullopt;
    bool isInteger = false;
    const int number = found->text.toInt(&isInteger);
    if (!isInteger) {
        fail(found->at, QStringLiteral("“%1”应为整数").arg(QLatin1String(key)));
        return std::nullopt;
    }
    if (number < range.least || number > range.most) {
        fail(found->at, range.most == std::numeric_limits<int>::max()
                            ? QStringLiteral("“%1”应不小于 %2").arg(QLatin1String(key)).arg(range.least)
                            : QStringLiteral("“%1”应在 %2 与 %3 之间")
                                  .arg(QLatin1String(key))
                                  .arg(range.least)
                                  .arg(range.most));
        return std::nullopt;
    }
    return number;
}

qint64 ObjectReader::decimal(const char *key, int scale)
{
    take(key, true);
    return optionalDecimal(key, scale).value_or(0);
}

std::optional<qint64> ObjectReader::optionalDecimal(const char *key, int scale)
{
    const JsonValue *found = take(key, false, JsonValue::Kind::Number, QStringLiteral("数字"));
    if (!found)
        return std::nullopt;
    const auto stored = parseDecimal(found->text, scale);
    if (!stored)
        fail(found->at, QStringLiteral("“%1”应为数字，最多 %2 位小数").arg(QLatin1String(key)).arg(scale));
    return stored;
}

QString ObjectReader::number(const char *key)
{
    const JsonValue *found = take(key, true, JsonValue::Kind::Number, QStringLiteral("数字"));
    return found ? found->text : QString();
}

bool ObjectReader::flag(const char *key, bool fallback)
{
    const JsonValue *found = take(key, false, JsonValue::Kind::Bool, QStringLiteral(" true 或 false"));
    return found ? found->boolean : fallback;
}

void ObjectReader::object(const char *key, const std::function<void(ObjectReader &)> &read)
{
    if (take(key, true))
        optionalObject(key, read);
}

void ObjectReader::optionalObject(const char *key, const std::function<void(ObjectReader &)> &read)
{
    const QString expected = QStringLiteral("大括号括起来的内容");
    if (const JsonValue *found = take(key, false, JsonValue::Kind::Object, expected))
        readChild(*found, read);
}

void ObjectReader::each(const char *key, const std::function<void(ObjectReader &)> &read)
{
    const QString expected = QStringLiteral("方括号括起来的一组内容");
    if (const JsonValue *found = take(key, false, JsonValue::Kind::List, expected)) {
        for (const JsonValue &item : found->items)
            readChild(item, read);
    }
}

const JsonValue *ObjectReader::value(const char *key)
{
    return take(key, false);
}

void ObjectReader::fail(const char *key, const QString &complaint)
{
    fail(position(key), complaint);
}

void ObjectReader::fail(const JsonPosition &at, const QString &complaint)
{
    fail(jsonError(m_source, at, complaint));
}

void ObjectReader::fail(const Error &error)
{
    if (ok()) // what follows from a missing key is no news
        m_error = error;
}

JsonPosition ObjectReader::position(const char *key) const
{
    const JsonMember *member = m_value.member(QString(QLatin1String(key)));
    return member ? member->value.at : m_value.at;
}

Status ObjectReader::finish()
{
    if (m_error)
        return tl::unexpected(*m_error);
    for (const JsonMember &member : m_value.members) {
        if (m_asked.contains(member.key))
            continue;
        const QString nearest = nearestWord(member.key, m_asked);
        if (!m_missing.isEmpty() && nearest != m_missing)
            continue; // reading may have stopped at the missing key: the rest was simply not asked for
        QString complaint = QStringLiteral("不认识“%1”").arg(member.key);
        if (!nearest.isEmpty())
            complaint += QStringLiteral("，是否应为“%1”").arg(nearest);
        return tl::unexpected(jsonError(m_source, member.at, complaint));
    }
    if (!m_missing.isEmpty())
        return tl::unexpected(jsonError(m_source, m_value.at, QStringLiteral("缺少“%1”").arg(m_missing)));
    return {};
}

const JsonValue *ObjectReader::take(const char *key, bool required)
{
    const QString name = QLatin1String(key);
    if (!m_asked.contains(name))
        m_asked.append(name);
    const JsonMember *member = m_value.member(name);
    if (!member && required && ok())
        m_missing = name;
    return member ? &member->value : nullptr;
}

const JsonValue *ObjectReader::take(const char *key, bool required, JsonValue::Kind kind,
                                    const QString &expected)
{
    const JsonValue *found = take(key, required);
    if (!found || found->kind == kind)
        return found;
    fail(found->at, QStringLiteral("“%1”应为%2").arg(QLatin1String(key), expected));
    return nullptr;
}

QString ObjectReader::oneOf(const char *key, const QStringList &words, bool required)
{
    const JsonValue *found = take(key, required, JsonValue::Kind::Text, QStringLiteral("文字"));
    if (!found)
        return {};
    if (words.contains(found->text))
        return found->text;
    const QString nearest = nearestWord(found->text, words);
    QString complaint = QStringLiteral("“%1”不能为“%2”").arg(QLatin1String(key), found->text);
    complaint += nearest.isEmpty() ? QStringLiteral("，应为 %1 之一").arg(words.join(QStringLiteral("、")))
                                   : QStringLiteral("，是否应为“%1”").arg(nearest);
    fail(found->at, complaint);
    return {};
}

void ObjectReader::readChild(const JsonValue &value, const std::function<void(ObjectReader &)> &read)
{
    if (!ok())
        return;
    ObjectReader child(value, m_source);
    if (child.ok())
        read(child);
    if (auto finished = child.finish(); !finished)
        m_error = finished.error();
}

} // namespace bihuan
