// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/blocktext.h"

namespace bihuan {

namespace {

QString rowText(const QStringList &cells)
{
    return cells.join(QLatin1Char('\t'));
}

/// A cell without the line breaks that keep its column narrow.
QString flat(const QString &cell)
{
    return QString(cell).remove(QLatin1Char('\n'));
}

/// The cell as it was where only its line breaks are missing from `text`.
QString cellFrom(const QString &text, const QString &before)
{
    return flat(before) == text ? before : text;
}

struct TextOfBlock
{
    QString operator()(const MarkBlock &block) const { return block.text; }
    QString operator()(const HeadNoteBlock &block) const { return rowText({block.copy, block.urgency}); }
    QString operator()(const NumberBlock &block) const { return block.text; }
    QString operator()(const IssueLineBlock &block) const { return rowText({block.office, block.date}); }
    QString operator()(const TitleBlock &block) const { return block.text; }
    QString operator()(const SubtitleBlock &block) const { return block.text; }
    QString operator()(const SalutationBlock &block) const { return block.text; }
    QString operator()(const HeadingBlock &block) const { return block.text; }
    QString operator()(const ParagraphBlock &block) const
    {
        QString text;
        for (const Run &run : block.runs)
            text += run.text;
        return text;
    }
    QString operator()(const TableBlock &block) const
    {
        QStringList lines;
        for (const QString &line : {block.caption, block.unitLine}) {
            if (!line.isEmpty())
                lines.append(line);
        }
        QStringList titles;
        for (const TableColumn &column : block.columns)
            titles.append(flat(column.title));
        if (!titles.join(QString()).isEmpty())
            lines.append(rowText(titles));
        for (const QStringList &row : block.rows) {
            QStringList cells;
            std::ranges::transform(row, std::back_inserter(cells), flat);
            lines.append(rowText(cells));
        }
        return lines.join(QLatin1Char('\n'));
    }
    QString operator()(const AttachmentNoteBlock &block) const { return block.names.join(QLatin1Char('\n')); }
    QString operator()(const SignatureBlock &block) const { return rowText({block.office, block.date}); }
    QString operator()(const NoteBlock &block) const { return block.text; }
    QString operator()(const PageBreakBlock &) const { return {}; }
    QString operator()(const AttachmentBlock &block) const { return rowText({block.label, block.title}); }
};

/// Changes the block it is given; what has no single text is left alone.
struct TextIntoBlock
{
    const QString &text;

    void operator()(MarkBlock &block) const { block.text = text; }
    void operator()(HeadNoteBlock &block) const { pair(block.copy, block.urgency); }
    void operator()(NumberBlock &block) const { block.text = text; }
    void operator()(IssueLineBlock &block) const { pair(block.office, block.date); }
    void operator()(TitleBlock &block) const { block.text = text; }
    void operator()(SubtitleBlock &block) const { block.text = text; }
    void operator()(SalutationBlock &block) const { block.text = text; }
    void operator()(HeadingBlock &block) const { block.text = text; }
    void operator()(ParagraphBlock &block) const
    {
        std::vector<Run> runs;
        QString rest = text;
        for (const Run &run : block.runs) {
            if (run.style == Run::Style::Plain || run.text.isEmpty() || !rest.startsWith(run.text))
                break;
            runs.push_back(run);
            rest.remove(0, run.text.size());
        }
        if (!rest.isEmpty() || runs.empty())
            runs.push_back({rest, Run::Style::Plain});
        block.runs = std::move(runs);
    }
    void operator()(TableBlock &block) const
    {
        QStringList lines = text.split(QLatin1Char('\n'));
        for (QString *const line : {&block.caption, &block.unitLine}) {
            if (!line->isEmpty())
                *line = lines.isEmpty() ? QString() : lines.takeFirst();
        }
        const bool titled = std::ranges::any_of(block.columns, [](const TableColumn &column) { return !column.title.isEmpty(); });
        if (titled && !lines.isEmpty()) {
            const QStringList titles = lines.takeFirst().split(QLatin1Char('\t'));
            for (size_t i = 0; i < block.columns.size(); ++i)
                block.columns[i].title = cellFrom(titles.value(static_cast<qsizetype>(i)), block.columns[i].title);
        }
        const std::vector<QStringList> before = std::move(block.rows);
        block.rows.clear();
        for (const QString &line : lines) {
            QStringList cells = line.split(QLatin1Char('\t'));
            cells.resize(static_cast<qsizetype>(block.columns.size()));
            const size_t at = block.rows.size();
            for (qsizetype i = 0; at < before.size() && i < std::min(cells.size(), before[at].size()); ++i)
                cells[i] = cellFrom(cells[i], before[at][i]);
            block.rows.push_back(std::move(cells));
        }
        block.totalRows = std::min(block.totalRows, static_cast<int>(block.rows.size()));
    }
    void operator()(AttachmentNoteBlock &block) const { block.names = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
    void operator()(SignatureBlock &block) const { pair(block.office, block.date); }
    void operator()(NoteBlock &block) const { block.text = text; }
    void operator()(PageBreakBlock &) const {}
    void operator()(AttachmentBlock &block) const { pair(block.label, block.title); }

    void pair(QString &first, QString &second) const
    {
        first = text.section(QLatin1Char('\t'), 0, 0);
        second = text.section(QLatin1Char('\t'), 1, 1);
    }
};

} // namespace

QString blockText(const Block &block)
{
    return std::visit(TextOfBlock{}, block);
}

Block withText(const Block &block, const QString &text)
{
    Block changed = block;
    std::visit(TextIntoBlock{text}, changed);
    return changed;
}

QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    QString sentence;
    for (const QChar c : text) {
        if (c != QLatin1Char('\n'))
            sentence += c;
        const bool ends = c == QChar(u'。') || c == QChar(u'；') || c == QChar(u'！') || c == QChar(u'？') || c == QLatin1Char('\n');
        if (!ends)
            continue;
        if (!sentence.trimmed().isEmpty())
            sentences.append(sentence.trimmed());
        sentence.clear();
    }
    if (!sentence.trimmed().isEmpty())
        sentences.append(sentence.trimmed());
    return sentences;
}

int headingLevel(const Block &block)
{
    const auto *const heading = std::get_if<HeadingBlock>(&block);
    return heading ? heading->level : 0;
}

} // namespace bihuan
