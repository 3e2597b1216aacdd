// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/ledgerrules.h"

#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace bihuan {

QByteArray withRules(const LedgerDefinition &ledger, const QString &rules, const QString &measureKind)
{
    // Members keep their order.
    rapidjson::Document document;
    document.Parse<rapidjson::kParseFullPrecisionFlag>(ledger.json.constData(), static_cast<size_t>(ledger.json.size()));
    auto &memory = document.GetAllocator();
    const auto set = [&](rapidjson::Value &object, const char *key, const QString &text) {
        const QByteArray utf8 = text.toUtf8();
        rapidjson::Value value(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()), memory);
        if (const auto member = object.FindMember(key); member != object.MemberEnd())
            member->value = value;
        else
            object.AddMember(rapidjson::Value(key, memory), value, memory);
    };
    if (measureKind.isEmpty()) {
        set(document, "rules", rules);
    } else {
        const QByteArray kind = measureKind.toUtf8();
        if (!document.HasMember("rulesByMeasure"))
            document.AddMember("rulesByMeasure", rapidjson::Value(rapidjson::kObjectType), memory);
        rapidjson::Value &byMeasure = document["rulesByMeasure"];
        if (!rules.isEmpty())
            set(byMeasure, kind.constData(), rules);
        else if (byMeasure.HasMember(kind.constData()))
            byMeasure.RemoveMember(kind.constData());
    }
    rapidjson::StringBuffer buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
    writer.SetIndent(' ', 2);
    document.Accept(writer);
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

} // namespace bihuan
