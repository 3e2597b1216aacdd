// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/bulletin.h"
#include "core/definition/standardset.h"
#include "tests/briefing/briefingcounty.h"

namespace bihuan::test {

/// A block as a line of text; tables with a tab between cells.
struct BlockText
{
    QString operator()(const MarkBlock &b) const { return QStringLiteral("[报头] ") + b.text; }
    QString operator()(const HeadNoteBlock &b) const { return b.copy + b.urgency; }
    QString operator()(const NumberBlock &b) const { return QStringLiteral("[期号] ") + b.text; }
    QString operator()(const IssueLineBlock &b) const { return QStringLiteral("[编印] %1 %2").arg(b.office, b.date); }
    QString operator()(const TitleBlock &b) const { return QStringLiteral("[标题] ") + b.text; }
    QString operator()(const SubtitleBlock &b) const { return b.text; }
    QString operator()(const SalutationBlock &b) const { return b.text; }
    QString operator()(const HeadingBlock &b) const { return QStringLiteral("[%1级] ").arg(b.level) + b.text; }
    QString operator()(const ParagraphBlock &b) const
    {
        QString text;
        for (const Run &run : b.runs)
            text += run.style == Run::Style::Plain ? run.text : QStringLiteral("<%1>").arg(run.text);
        return text;
    }
    QString operator()(const TableBlock &b) const
    {
        QStringList lines{QStringLiteral("[表] %1 %2").arg(b.caption, b.unitLine)};
        QStringList titles;
        for (const TableColumn &column : b.columns)
            titles.append(QString(column.title).remove(QLatin1Char('\n')));
        lines.append(titles.join(QLatin1Char('\t')));
        for (const QStringList &row : b.rows)
            lines.append(row.join(QLatin1Char('\t')));
        return lines.join(QLatin1Char('\n'));
    }
    QString operator()(const AttachmentNoteBlock &b) const { return QStringLiteral("[附件说明] ") + b.names.join(QLatin1Char(' ')); }
    QString operator()(const SignatureBlock &b) const { return b.office + b.date; }
    QString operator()(const NoteBlock &b) const { return b.text; }
    QString operator()(const PageBreakBlock &) const { return QStringLiteral("[分页]"); }
    QString operator()(const AttachmentBlock &b) const { return QStringLiteral("[%1] %2").arg(b.label, b.title); }
};

inline QString textOf(const Document &document)
{
    QStringList lines;
    for (const Block &block : document.blocks)
        lines.append(std::visit(BlockText{}, block));
    lines.append(QStringLiteral("[主送] ") + document.imprint.to);
    lines.append(QStringLiteral("[抄送] ") + document.imprint.cc);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

inline Document bulletinOf(const BriefingData &data, std::optional<int> number = {})
{
    const auto json = standardset::json(standardset::Folder::Templates, monthlyTemplate);
    const auto monthly = readTemplate(*json, monthlyTemplate);
    return *makeBulletin(data, *monthly, {number, QDate(2024, 9, 10)});
}

/// The sentence of one paragraph, as a template of its own.
inline QString sentenceOf(const BriefingData &data, const QByteArray &paragraph)
{
    const QByteArray json = R"({"id": "t", "title": "t", "head": {"mark": "m", "title": "t"}, "replyDays": 10,
        "sections": [{"paragraphs": [)" + paragraph + "]}]}";
    const auto read = readTemplate(json, QStringLiteral("t"));
    if (!read)
        return read.error().text;
    QStringList lines;
    const Document document = *makeBulletin(data, *read, {{}, QDate(2024, 9, 10)});
    for (const Block &block : document.blocks) {
        if (const auto *text = std::get_if<ParagraphBlock>(&block))
            lines.append(BlockText{}(*text));
    }
    return lines.join(QLatin1Char('\n'));
}

inline QString plainSentence(const BriefingData &data, const QString &text)
{
    return sentenceOf(data, R"({"sentences": [")" + text.toUtf8() + R"("]})");
}

inline void paint(MatterRow &row, const QString &colour)
{
    row.light = Light::of(colour);
    row.lightTitle = colour == QStringLiteral("red") ? QStringLiteral("■红") : QStringLiteral("▲黄");
}

} // namespace bihuan::test
