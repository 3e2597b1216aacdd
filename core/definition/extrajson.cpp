// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/extrajson.h"

#include <cstdint>
#include <rapidjson/encodedstream.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace bihuan {

namespace {

using ExtraWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void writeText(ExtraWriter &writer, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
}

struct ExtraValueWriter
{
    ExtraWriter &writer;

    void operator()(std::monostate) const { writer.Null(); }
    void operator()(bool value) const { writer.Bool(value); }
    void operator()(qint64 value) const { writer.Int64(value); }
    void operator()(const QString &value) const { writeText(writer, value); }
    void operator()(const PartialDate &value) const
    {
        writer.StartObject();
        writer.Key("date");
        writeText(writer, value.toString());
        writer.EndObject();
    }
    void operator()(const QStringList &value) const
    {
        writer.StartArray();
        for (const QString &item : value)
            writeText(writer, item);
        writer.EndArray();
    }
};

/// Accepts exactly what extraToJson() writes: one level of values, lists of texts, and dates.
class ExtraHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ExtraHandler>
{
public:
    QHash<QString, Value> extra;

    bool Default() { return false; }
    bool Null() { return true; } // an empty value is no value
    bool Bool(bool value) { return put(value); }
    bool Int(int value) { return put(qint64(value)); }
    bool Uint(unsigned value) { return put(qint64(value)); }
    bool Int64(int64_t value) { return put(qint64(value)); }
    bool Uint64(uint64_t value) { return value <= uint64_t(INT64_MAX) && put(static_cast<qint64>(value)); }
    bool StartObject()
    {
        if (!m_open) {
            m_open = true;
            return true;
        }
        m_inDate = !m_inList && !m_inDate;
        return m_inDate;
    }
    bool EndObject(rapidjson::SizeType)
    {
        m_inDate = false;
        return true;
    }
    bool StartArray() { return (m_inList = m_open && !m_inList && !m_inDate); }
    bool EndArray(rapidjson::SizeType)
    {
        m_inList = false;
        extra.insert(m_key, std::exchange(m_list, {}));
        return true;
    }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        if (m_inDate)
            return QLatin1String(text, static_cast<qsizetype>(size)) == QLatin1String("date");
        m_key = QString::fromUtf8(text, static_cast<qsizetype>(size));
        return true;
    }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        QString value = QString::fromUtf8(text, static_cast<qsizetype>(size));
        if (m_inList) {
            m_list.append(std::move(value));
            return true;
        }
        if (!m_inDate)
            return put(std::move(value));
        const auto date = PartialDate::parse(value);
        if (date)
            extra.insert(m_key, *date);
        return date.has_value();
    }

private:
    bool put(Value value)
    {
        if (!m_open || m_inDate || m_inList)
            return false;
        extra.insert(m_key, std::move(value));
        return true;
    }

    QString m_key;
    QStringList m_list;
    bool m_open = false;
    bool m_inList = false;
    bool m_inDate = false;
};

} // namespace

QByteArray extraToJson(const QHash<QString, Value> &extra)
{
    QStringList keys;
    for (auto it = extra.cbegin(); it != extra.cend(); ++it) {
        if (!isEmpty(it.value()))
            keys.append(it.key());
    }
    if (keys.isEmpty())
        return {};
    keys.sort();
    rapidjson::StringBuffer buffer;
    ExtraWriter writer(buffer);
    writer.StartObject();
    for (const QString &key : keys) {
        const QByteArray utf8 = key.toUtf8();
        writer.Key(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
        std::visit(ExtraValueWriter{writer}, extra.constFind(key).value());
    }
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize()));
}

Result<QHash<QString, Value>> extraFromJson(QByteArrayView json)
{
    if (json.isEmpty())
        return QHash<QString, Value>();
    rapidjson::MemoryStream memory(json.data(), static_cast<size_t>(json.size()));
    rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(memory);
    rapidjson::Reader reader;
    ExtraHandler handler;
    if (const auto result = reader.Parse(stream, handler); result.IsError())
        return refuse(QStringLiteral("有一项的自定义栏目无法读出，文件可能已损坏，请用最近的备份恢复。"),
                      QStringLiteral("extra: json error %1 at %2").arg(result.Code()).arg(result.Offset()));
    return std::move(handler.extra);
}

} // namespace bihuan
