// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/blockjson.h"

#include <QJsonArray>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int mostColumns = 100;

const QString kindKey = QStringLiteral("kind");
const QString textKey = QStringLiteral("text");

QJsonObject object(const char *kind, const QString &text)
{
    return {{kindKey, QLatin1String(kind)}, {textKey, text}};
}

struct ToJson
{
    QJsonObject operator()(const MarkBlock &block) const { return object("mark", block.text); }
    QJsonObject operator()(const HeadNoteBlock &block) const
    {
        return {{kindKey, QStringLiteral("headNote")}, {QStringLiteral("copy"), block.copy}, {QStringLiteral("urgency"), block.urgency}};
    }
    QJsonObject operator()(const NumberBlock &block) const
    {
        QJsonObject json = object("number", block.text);
        if (!block.signer.isEmpty())
            json[QStringLiteral("signer")] = block.signer;
        return json;
    }
    QJsonObject operator()(const IssueLineBlock &block) const
    {
        return {{kindKey, QStringLiteral("issueLine")}, {QStringLiteral("office"), block.office}, {QStringLiteral("date"), block.date}};
    }
    QJsonObject operator()(const TitleBlock &block) const { return object("title", block.text); }
    QJsonObject operator()(const SubtitleBlock &block) const { return object("subtitle", block.text); }
    QJsonObject operator()(const SalutationBlock &block) const { return object("salutation", block.text); }
    QJsonObject operator()(const HeadingBlock &block) const
    {
        QJsonObject json = object("heading", block.text);
        json[QStringLiteral("level")] = block.level;
        return json;
    }
    QJsonObject operator()(const ParagraphBlock &block) const
    {
        QJsonArray runs;
        for (const Run &run : block.runs) {
            QJsonObject json{{textKey, run.text}};
            if (run.style != Run::Style::Plain)
                json[QStringLiteral("style")] = static_cast<int>(run.style);
            runs.append(json);
        }
        return {{kindKey, QStringLiteral("paragraph")}, {QStringLiteral("runs"), runs}};
    }
    QJsonObject operator()(const TableBlock &block) const
    {
        QJsonArray columns;
        for (const TableColumn &column : block.columns)
            columns.append(QJsonObject{{QStringLiteral("title"), column.title}, {QStringLiteral("align"), static_cast<int>(column.align)},
                                       {QStringLiteral("weight"), column.weight}});
        QJsonArray rows;
        for (const QStringList &row : block.rows)
            rows.append(QJsonArray::fromStringList(row));
        return {{kindKey, QStringLiteral("table")},         {QStringLiteral("caption"), block.caption},
                {QStringLiteral("unitLine"), block.unitLine}, {QStringLiteral("columns"), columns},
                {QStringLiteral("rows"), rows},             {QStringLiteral("totalRows"), block.totalRows},
                {QStringLiteral("labelled"), block.labelled},
                {QStringLiteral("turned"), block.turned}};
    }
    QJsonObject operator()(const AttachmentNoteBlock &block) const
    {
        return {{kindKey, QStringLiteral("attachmentNote")}, {QStringLiteral("names"), QJsonArray::fromStringList(block.names)}};
    }
    QJsonObject operator()(const SignatureBlock &block) const
    {
        return {{kindKey, QStringLiteral("signature")}, {QStringLiteral("office"), block.office},
                {QStringLiteral("date"), block.date}, {QStringLiteral("sealed"), block.sealed}};
    }
    QJsonObject operator()(const NoteBlock &block) const { return object("note", block.text); }
    QJsonObject operator()(const PageBreakBlock &) const { return {{kindKey, QStringLiteral("pageBreak")}}; }
    QJsonObject operator()(const AttachmentBlock &block) const
    {
        return {{kindKey, QStringLiteral("attachment")}, {QStringLiteral("label"), block.label}, {QStringLiteral("title"), block.title}};
    }
};

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

QString string(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).toString();
}

ParagraphBlock paragraph(const QJsonObject &json)
{
    ParagraphBlock block;
    for (const QJsonValue &run : json.value(QStringLiteral("runs")).toArray()) {
        const int style = std::clamp(run[QStringLiteral("style")].toInt(), 0, static_cast<int>(Run::Style::LeadSecond));
        block.runs.push_back({run[textKey].toString(), static_cast<Run::Style>(style)});
    }
    return block;
}

std::optional<Block> table(const QJsonObject &json)
{
    TableBlock block;
    block.caption = string(json, "caption");
    block.unitLine = string(json, "unitLine");
    const QJsonArray columns = json.value(QStringLiteral("columns")).toArray();
    if (columns.isEmpty() || columns.size() > mostColumns)
        return std::nullopt;
    for (const QJsonValue &column : columns) {
        const int align = std::clamp(column[QStringLiteral("align")].toInt(), 0, static_cast<int>(TableColumn::Align::Right));
        const double weight = column[QStringLiteral("weight")].toDouble(1.0);
        block.columns.push_back({column[QStringLiteral("title")].toString(), static_cast<TableColumn::Align>(align), weight > 0.0 ? weight : 1.0});
    }
    for (const QJsonValue &row : json.value(QStringLiteral("rows")).toArray()) {
        block.rows.push_back(strings(row));
        block.rows.back().resize(columns.size());
    }
    block.totalRows = std::clamp(json.value(QStringLiteral("totalRows")).toInt(), 0, static_cast<int>(block.rows.size()));
    block.labelled = json.value(QStringLiteral("labelled")).toBool();
    block.turned = json.value(QStringLiteral("turned")).toBool();
    return block;
}

} // namespace

QJsonObject blockToJson(const Block &block)
{
    return std::visit(ToJson{}, block);
}

QString blockKind(const Block &block)
{
    return blockToJson(block).value(kindKey).toString();
}

std::optional<Block> blockFromJson(const QJsonObject &json)
{
    const QString kind = json.value(kindKey).toString();
    const QString text = json.value(textKey).toString();
    if (kind == QLatin1String("mark"))
        return MarkBlock{text};
    if (kind == QLatin1String("headNote"))
        return HeadNoteBlock{string(json, "copy"), string(json, "urgency")};
    if (kind == QLatin1String("number"))
        return NumberBlock{text, string(json, "signer")};
    if (kind == QLatin1String("issueLine"))
        return IssueLineBlock{string(json, "office"), string(json, "date")};
    if (kind == QLatin1String("title"))
        return TitleBlock{text};
    if (kind == QLatin1String("subtitle"))
        return SubtitleBlock{text};
    if (kind == QLatin1String("salutation"))
        return SalutationBlock{text};
    if (kind == QLatin1String("heading"))
        return HeadingBlock{std::clamp(json.value(QStringLiteral("level")).toInt(1), 1, 4), text};
    if (kind == QLatin1String("paragraph"))
        return paragraph(json);
    if (kind == QLatin1String("table"))
        return table(json);
    if (kind == QLatin1String("attachmentNote"))
        return AttachmentNoteBlock{strings(json.value(QStringLiteral("names")))};
    if (kind == QLatin1String("signature"))
        return SignatureBlock{string(json, "office"), string(json, "date"), json.value(QStringLiteral("sealed")).toBool()};
    if (kind == QLatin1String("note"))
        return NoteBlock{text};
    if (kind == QLatin1String("pageBreak"))
        return PageBreakBlock{};
    if (kind == QLatin1String("attachment"))
        return AttachmentBlock{string(json, "label"), string(json, "title")};
    return std::nullopt;
}

QJsonObject frameToJson(const Document &document)
{
    const Imprint &imprint = document.imprint;
    return {{QStringLiteral("form"), static_cast<int>(document.form)},
            {QStringLiteral("notice"), document.notice},
            {QStringLiteral("title"), document.title},
            {QStringLiteral("to"), imprint.to},
            {QStringLiteral("cc"), imprint.cc},
            {QStringLiteral("printer"), imprint.printer},
            {QStringLiteral("printed"), imprint.printed}};
}

Document frameFromJson(const QJsonObject &json)
{
    Document document;
    document.form = static_cast<Document::Form>(std::clamp(json.value(QStringLiteral("form")).toInt(), 0, static_cast<int>(Document::Form::Letter)));
    document.notice = string(json, "notice");
    document.title = string(json, "title");
    document.imprint = {string(json, "to"), string(json, "cc"), string(json, "printer"), string(json, "printed")};
    return document;
}

} // namespace bihuan
