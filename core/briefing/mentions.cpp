// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/mentions.h"

#include "core/briefing/blocktext.h"

#include <algorithm>

namespace bihuan {

namespace {

constexpr qsizetype shortestName = 2;

class MentionCollector
{
public:
    explicit MentionCollector(const MentionNames &names) : m_names(names) {}

    void operator()(const HeadingBlock &block)
    {
        m_heading = m_names.unitsIn(block.text);
        note(m_heading, block.text);
    }
    void operator()(const ParagraphBlock &block)
    {
        const QString text = blockText(block);
        std::vector<UnitId> whole = m_heading;
        if (!block.runs.empty() && block.runs.front().style != Run::Style::Plain)
            append(whole, m_names.unitsIn(block.runs.front().text));
        for (const QString &sentence : sentencesOf(text)) {
            std::vector<UnitId> units = whole;
            append(units, m_names.unitsIn(sentence));
            note(units, sentence);
        }
    }
    void operator()(const TableBlock &block)
    {
        for (const QStringList &row : block.rows) {
            std::vector<UnitId> units;
            QStringList cells;
            for (qsizetype i = 0; i < row.size(); ++i) {
                append(units, m_names.unitsIn(row[i]));
                const QString title = i < static_cast<qsizetype>(block.columns.size()) ? block.columns[static_cast<size_t>(i)].title : QString();
                if (!row[i].trimmed().isEmpty())
                    cells.append(title.isEmpty() ? row[i] : QStringLiteral("%1：%2").arg(QString(title).remove(QLatin1Char('\n')), row[i]));
            }
            const QString line = cells.join(QStringLiteral("；"));
            note(units, block.caption.isEmpty() ? line : QStringLiteral("%1　%2").arg(block.caption, line));
        }
    }
    void operator()(const AttachmentBlock &) { m_heading.clear(); }
    template <typename Other>
    void operator()(const Other &)
    {
    }

    std::vector<UnitMention> take() { return std::move(m_mentions); }

private:
    static void append(std::vector<UnitId> &units, const std::vector<UnitId> &more)
    {
        for (const UnitId &unit : more) {
            if (std::ranges::find(units, unit) == units.end())
                units.push_back(unit);
        }
    }
    void note(const std::vector<UnitId> &units, const QString &line)
    {
        for (const UnitId &unit : units) {
            auto found = std::ranges::find(m_mentions, unit, &UnitMention::unit);
            if (found == m_mentions.end())
                found = m_mentions.insert(m_mentions.end(), UnitMention{unit, {}});
            found->lines.append(line);
        }
    }

    const MentionNames &m_names;
    std::vector<UnitId> m_heading; ///< that the current heading names
    std::vector<UnitMention> m_mentions;
};

} // namespace

MentionNames::MentionNames(const County &county)
{
    for (const Unit &unit : county.units().units()) {
        add(unit.title, unit.id);
        add(unit.shortTitle, unit.id);
        for (const QString &alias : unit.aliases)
            add(alias, unit.id);
    }
    for (const MatterFile &file : county.matters())
        add(file.matter->name, file.matter->leadUnit);
    for (auto &list : m_byFirst)
        std::ranges::stable_sort(list, std::greater(), [](const auto &name) { return name.first.size(); });
}

void MentionNames::add(const QString &name, const UnitId &unit)
{
    if (name.size() >= shortestName && !unit.isEmpty())
        m_byFirst[name.front()].emplace_back(name, unit);
}

std::vector<UnitId> MentionNames::unitsIn(const QString &text) const
{
    std::vector<UnitId> units;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype step = 1;
        if (const auto list = m_byFirst.constFind(text[at]); list != m_byFirst.constEnd()) {
            const QStringView rest = QStringView(text).mid(at);
            const auto name = std::ranges::find_if(*list, [&rest](const auto &entry) { return rest.startsWith(entry.first); });
            if (name != list->end()) {
                step = name->first.size();
                if (std::ranges::find(units, name->second) == units.end())
                    units.push_back(name->second);
            }
        }
        at += step;
    }
    return units;
}

std::vector<UnitMention> mentionsOf(const Document &document, const MentionNames &names)
{
    MentionCollector collector(names);
    for (const Block &block : document.blocks)
        std::visit(collector, block);
    return collector.take();
}

} // namespace bihuan
