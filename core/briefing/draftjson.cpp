// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/blockjson.h"
#include "core/briefing/draft.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bihuan {

namespace {

constexpr qsizetype largestDraft = 32 * 1024 * 1024;

const QString sameAsMade = QStringLiteral("same");

tl::unexpected<Error> noDraft(const QString &detail)
{
    return failure(ErrorCode::Damaged, QStringLiteral("这份通报的文稿已损坏，读不出来。从备份里找回。"), detail);
}

QJsonObject placeToJson(const DraftBlock &place)
{
    QJsonObject json{{QStringLiteral("key"), place.key}};
    if (place.made)
        json[QStringLiteral("made")] = blockToJson(*place.made);
    if (place.basis && place.basis != place.made)
        json[QStringLiteral("basis")] = blockToJson(*place.basis);
    else if (place.basis)
        json[QStringLiteral("basis")] = sameAsMade; // nearly always; a text would be kept twice
    if (place.edited)
        json[QStringLiteral("edited")] = blockToJson(*place.edited);
    if (place.removed)
        json[QStringLiteral("removed")] = true;
    return json;
}

/// False where something stands under `key` that is no block.
bool readBlock(const QJsonObject &json, const QString &key, std::optional<Block> &block)
{
    if (!json.contains(key))
        return true;
    block = blockFromJson(json.value(key).toObject());
    return block.has_value();
}

} // namespace

QByteArray draftToJson(const Draft &draft)
{
    QJsonArray places;
    for (const DraftBlock &place : draft.blocks)
        places.append(placeToJson(place));
    return QJsonDocument(QJsonObject{{QStringLiteral("frame"), frameToJson(draft.frame)}, {QStringLiteral("blocks"), places}})
        .toJson(QJsonDocument::Compact);
}

Result<Draft> draftFromJson(const QByteArray &json)
{
    if (json.size() > largestDraft)
        return noDraft(QStringLiteral("%1 bytes").arg(json.size()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return noDraft(error.errorString());
    Draft draft;
    draft.frame = frameFromJson(document[QStringLiteral("frame")].toObject());
    for (const QJsonValue &value : document[QStringLiteral("blocks")].toArray()) {
        const QJsonObject place = value.toObject();
        DraftBlock block;
        block.key = place.value(QStringLiteral("key")).toString();
        block.removed = place.value(QStringLiteral("removed")).toBool();
        bool sound = readBlock(place, QStringLiteral("made"), block.made) && readBlock(place, QStringLiteral("edited"), block.edited);
        if (place.value(QStringLiteral("basis")).toString() == sameAsMade)
            block.basis = block.made;
        else
            sound = sound && readBlock(place, QStringLiteral("basis"), block.basis);
        if (!sound)
            return noDraft(QStringLiteral("block %1").arg(draft.blocks.size()));
        draft.blocks.push_back(std::move(block));
    }
    return draft;
}

} // namespace bihuan
