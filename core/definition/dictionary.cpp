// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/dictionary.h"

#include "core/definition/objectreader.h"

#include <QSet>

namespace bihuan {

namespace {

Choice readChoice(const JsonValue &item, const ObjectReader &parent, Status &status)
{
    if (item.kind == JsonValue::Kind::Text)
        return {item.text, item.text, {}};
    ObjectReader in(item, parent.sourceName());
    Choice choice{in.text("id"), in.text("title"), in.texts("aliases")};
    status = in.finish();
    return choice;
}

} // namespace

std::vector<Choice> readChoices(ObjectReader &in, const char *key)
{
    std::vector<Choice> choices;
    const JsonValue *list = in.value(key);
    if (!list)
        return choices;
    if (list->kind != JsonValue::Kind::List || list->items.empty()) {
        in.fail(key, QStringLiteral("“%1”应为方括号括起来的一组可选项").arg(QLatin1String(key)));
        return choices;
    }
    QSet<QString> ids;
    QSet<QString> words;
    for (const JsonValue &item : list->items) {
        Status status;
        const Choice choice = readChoice(item, in, status);
        if (!status) {
            in.fail(status.error());
            return choices;
        }
        if (ids.contains(choice.id))
            in.fail(item.at, QStringLiteral("可选项“%1”写了两次").arg(choice.id));
        ids.insert(choice.id);
        for (const QString &word : QStringList{choice.title} + choice.aliases) {
            if (words.contains(word))
                in.fail(item.at, QStringLiteral("“%1”已经是另一个可选项的名称或别名").arg(word));
            words.insert(word);
        }
        choices.push_back(choice);
    }
    return choices;
}

Result<Dictionary> readDictionary(QByteArrayView json, const QString &sourceName)
{
    BIHUAN_TRY(const JsonValue root, parseJson(json, sourceName));
    ObjectReader in(root, sourceName);
    Dictionary dictionary;
    dictionary.id = in.text("id");
    dictionary.title = in.text("title");
    dictionary.description = in.text("description", QString());
    dictionary.entries = readChoices(in, "entries");
    if (dictionary.entries.empty())
        in.fail("entries", QStringLiteral("至少应有一项“entries”"));
    BIHUAN_CHECK(in.finish());
    return dictionary;
}

} // namespace bihuan
