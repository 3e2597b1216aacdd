// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/json.h"

#include <rapidjson/reader.h>

namespace bihuan {

namespace {

constexpr qsizetype maxJsonSize = 8 * 1024 * 1024;
constexpr size_t maxJsonDepth = 64;

/// Lines and columns of rising offsets, counted once over the whole text.
class JsonCursor
{
public:
    explicit JsonCursor(QByteArrayView text) : m_text(text) {}

    JsonPosition at(qsizetype offset)
    {
        for (; m_offset < offset && m_offset < m_text.size(); ++m_offset) {
            const char c = m_text.at(m_offset);
            if (c == '\n') {
                ++m_position.line;
                m_position.column = 1;
            } else if ((c & 0xC0) != 0x80) { // a continuation byte is no character of its own
                ++m_position.column;
            }
        }
        return m_position;
    }

private:
    QByteArrayView m_text;
    qsizetype m_offset = 0;
    JsonPosition m_position;
};

/// rapidjson's input stream; notes where the token being read began.
class JsonStream
{
public:
    using Ch = char;
    explicit JsonStream(QByteArrayView text) : m_text(text) {}

    Ch Peek() const { return m_offset < m_text.size() ? m_text.at(m_offset) : '\0'; }
    Ch Take()
    {
        const Ch c = Peek();
        if (m_tokenStart < 0 && c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != ',' && c != ':')
            m_tokenStart = m_offset;
        ++m_offset;
        return c;
    }
    size_t Tell() const { return static_cast<size_t>(m_offset); }
    // The reader's stream concept wants these; they are used for parsing in place only.
    Ch *PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    size_t PutEnd(Ch *) { return 0; }

    qsizetype takeTokenStart() { return std::exchange(m_tokenStart, -1); }
    QByteArrayView since(qsizetype start) const { return m_text.sliced(start, m_offset - start); }

private:
    QByteArrayView m_text;
    qsizetype m_offset = 0;
    qsizetype m_tokenStart = -1;
};

class JsonTreeBuilder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, JsonTreeBuilder>
{
public:
    JsonTreeBuilder(JsonStream &stream, QByteArrayView text) : m_stream(stream), m_cursor(text) {}

    bool Default() { return false; }
    bool Null() { return add(JsonValue::Kind::Null) != nullptr; }
    bool Bool(bool value)
    {
        add(JsonValue::Kind::Bool)->boolean = value;
        return true;
    }
    bool RawNumber(const char *, rapidjson::SizeType, bool)
    {
        const qsizetype start = m_stream.takeTokenStart();
        add(JsonValue::Kind::Number, start)->text = QString::fromLatin1(m_stream.since(start));
        return true;
    }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        add(JsonValue::Kind::Text)->text = QString::fromUtf8(text, static_cast<qsizetype>(size));
        return true;
    }
    bool StartObject() { return open(JsonValue::Kind::Object); }
    bool StartArray() { return open(JsonValue::Kind::List); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        JsonMember member{QString::fromUtf8(text, static_cast<qsizetype>(size)),
                          m_cursor.at(m_stream.takeTokenStart()),
                          {}};
        JsonValue *object = m_open.back();
        if (object->member(member.key)) {
            complain(member.at, QStringLiteral("“%1”写了两次").arg(member.key));
            return false;
        }
        object->members.push_back(std::move(member));
        return true;
    }

    JsonValue root;
    QString complaint; ///< when reading was stopped by this builder
    JsonPosition complaintAt;

private:
    JsonValue *add(JsonValue::Kind kind) { return add(kind, m_stream.takeTokenStart()); }
    JsonValue *add(JsonValue::Kind kind, qsizetype start)
    {
        JsonValue *value = &root;
        if (!m_open.empty()) {
            JsonValue *parent = m_open.back();
            value = parent->kind == JsonValue::Kind::Object ? &parent->members.back().value
                                                            : &parent->items.emplace_back();
        }
        value->kind = kind;
        value->at = m_cursor.at(start);
        return value;
    }
    bool open(JsonValue::Kind kind)
    {
        JsonValue *value = add(kind);
        m_open.push_back(value);
        if (m_open.size() <= maxJsonDepth)
            return true;
        complain(value->at, QStringLiteral("嵌套超过 %1 层").arg(maxJsonDepth));
        return false;
    }
    bool close()
    {
        m_stream.takeTokenStart();
        m_open.pop_back();
        return true;
    }
    void complain(const JsonPosition &at, const QString &text)
    {
        complaint = text;
        complaintAt = at;
    }

    JsonStream &m_stream;
    JsonCursor m_cursor;
    std::vector<JsonValue *> m_open; // stable: a list grows only while its last item is closed
};

QString syntaxComplaint(rapidjson::ParseErrorCode code)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return QStringLiteral("文件是空的，应为一对大括号括起来的内容");
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return QStringLiteral("结尾之后还有多余的内容");
    case rapidjson::kParseErrorObjectMissName:
        return QStringLiteral("此处应为用英文双引号括起来的名称，请检查前面是否多了逗号");
    case rapidjson::kParseErrorObjectMissColon:
        return QStringLiteral("名称后面应为英文冒号");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return QStringLiteral("此处应为英文逗号或右大括号");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return QStringLiteral("此处应为英文逗号或右方括号");
    case rapidjson::kParseErrorStringMissQuotationMark:
        return QStringLiteral("文字缺少结尾的英文双引号");
    case rapidjson::kParseErrorStringEscapeInvalid:
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return QStringLiteral("文字中的反斜杠写法不对，或者文字没有在本行结束");
    case rapidjson::kParseErrorStringInvalidEncoding:
        return QStringLiteral("文字编码不是 UTF-8，请另存为 UTF-8 后再用");
    case rapidjson::kParseErrorNumberTooBig:
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
        return QStringLiteral("数字写得不完整或者太大");
    default:
        return QStringLiteral("此处应为文字、数字、true、false、方括号或大括号");
    }
}

} // namespace

const JsonMember *JsonValue::member(QStringView key) const
{
    for (const JsonMember &candidate : members) {
        if (candidate.key == key)
            return &candidate;
    }
    return nullptr;
}

Error jsonError(const QString &sourceName, const JsonPosition &at, const QString &complaint)
{
    return {ErrorCode::Refused,
            QStringLiteral("%1 第 %2 行第 %3 列：").arg(sourceName).arg(at.line).arg(at.column) + complaint
                + QStringLiteral("。"),
            {}};
}

Result<JsonValue> parseJson(QByteArrayView text, const QString &sourceName)
{
    if (text.size() > maxJsonSize)
        return refuse(QStringLiteral("%1 超过 8 MB，不是定义文件。").arg(sourceName));
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    if (const qsizetype nul = text.indexOf('\0'); nul >= 0)
        return tl::unexpected(
            jsonError(sourceName, JsonCursor(text).at(nul), QStringLiteral("此处不是文字，文件可能已损坏")));

    JsonStream stream(text);
    JsonTreeBuilder builder(stream, text);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    if (const auto result = reader.Parse<flags>(stream, builder); result.IsError()) {
        if (result.Code() == rapidjson::kParseErrorTermination)
            return tl::unexpected(jsonError(sourceName, builder.complaintAt, builder.complaint));
        const auto offset = static_cast<qsizetype>(result.Offset());
        return tl::unexpected(
            jsonError(sourceName, JsonCursor(text).at(offset), syntaxComplaint(result.Code())));
    }
    return std::move(builder.root);
}

} // namespace bihuan
