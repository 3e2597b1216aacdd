// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/blocks.h"
#include "core/typeset/paper.h"
#include "core/typeset/titlebreaker.h"

#include <algorithm>
#include <numeric>

namespace bihuan {
namespace {

constexpr double tableSize = paper::size4Small;
constexpr double tablePitch = 17.0; // points between lines of one cell
constexpr double cellPadding = 4.0;
constexpr double outerRule = paper::mm(0.35);
constexpr double innerRule = paper::mm(0.18);

Aligned cellAlignment(TableColumn::Align align)
{
    switch (align) {
    case TableColumn::Align::Center:
        return Aligned::Center;
    case TableColumn::Align::Right:
        return Aligned::Right;
    case TableColumn::Align::Left:
        break;
    }
    return Aligned::Left;
}

class TableSetter
{
public:
    TableSetter(Flow &flow, const TableBlock &table) : m_flow(flow), m_table(table)
    {
        const double sum =
            std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                            [](double all, const TableColumn &column) { return all + column.weight; });
        m_edges.push_back(0.0);
        for (const TableColumn &column : table.columns)
            m_edges.push_back(m_edges.back() + paper::textWidth * column.weight / (sum > 0 ? sum : 1.0));
    }

    void set()
    {
        addCaption();
        QStringList titles;
        for (const TableColumn &column : m_table.columns)
            titles << column.title;
        const Strip header = row(titles, FontRole::HeiTi, true).front();
        Strip first = header;
        first.item.keepWithNext = true;
        m_flow.addStrip(std::move(first));
        m_flow.addStrip(continuation(header));
        const int repeated = m_flow.stripCount() - 1;
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            const bool total = static_cast<int>(i) < m_table.totalRows;
            for (Strip &strip : row(m_table.rows[i], total ? FontRole::HeiTi : FontRole::FangSong, false)) {
                strip.item.header = repeated;
                strip.item.keepWithNext = total && i + 1 < m_table.rows.size();
                m_flow.addStrip(std::move(strip));
            }
        }
    }

private:
    void addCaption()
    {
        if (!m_table.caption.isEmpty()) {
            TextShape shape = plainShape(paper::size3, Aligned::Center);
            m_flow.bookmark(m_table.caption, 1);
            for (ComposedLine &line : compose(m_flow.fonts(), {{m_table.caption, FontRole::HeiTi}}, shape))
                m_flow.addLine(std::move(line), FontRole::HeiTi, paper::size3, {-1, true});
        }
        if (!m_table.unitLine.isEmpty()) {
            TextShape shape = plainShape(tableSize, Aligned::Right);
            ComposedLine line = composeLine(m_flow.fonts(), {{m_table.unitLine, FontRole::FangSong}}, shape);
            m_flow.addLine(std::move(line), FontRole::FangSong, tableSize, {-1, true});
        }
    }

    /// What stands above the rows on a page that goes on with the table.
    Strip continuation(const Strip &header) const
    {
        constexpr double noteHeight = paper::linePitch;
        Strip strip;
        TextShape shape = plainShape(tableSize, Aligned::Right);
        strip.drawing.add(
            composeLine(m_flow.fonts(), {{QStringLiteral("续表"), FontRole::FangSong}}, shape).drawing,
            {0.0, baselineIn(m_flow.fonts(), FontRole::FangSong, tableSize, noteHeight)});
        strip.drawing.add(header.drawing, {0.0, noteHeight});
        strip.item.height = noteHeight + header.item.height;
        strip.item.onlyRepeated = true;
        return strip;
    }

    /// One strip; several when a cell holds more than a page.
    std::vector<Strip> row(const QStringList &cells, FontRole role, bool header) const
    {
        std::vector<std::vector<ComposedLine>> texts;
        std::size_t highest = 1;
        for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
            TextShape shape =
                plainShape(tableSize, header ? Aligned::Center : cellAlignment(m_table.columns[c].align));
            shape.width = m_edges[c + 1] - m_edges[c] - 2 * cellPadding;
            const QString text = cells.value(static_cast<qsizetype>(c));
            std::vector<ComposedLine> lines;
            // A heading of two lines is broken by sense and evenly, like a title.
            for (const QString &part :
                 header ? breakTitle(text, shape.width / tableSize) : text.split(QLatin1Char('\n'))) {
                for (ComposedLine &line : compose(m_flow.fonts(), {{part, role}}, shape))
                    lines.push_back(std::move(line));
            }
            highest = std::max(highest, lines.size());
            texts.push_back(std::move(lines));
        }
        constexpr auto mostLines = static_cast<std::size_t>((paper::textHeight * 0.8) / tablePitch);
        std::vector<Strip> strips;
        for (std::size_t from = 0; from < highest; from += mostLines)
            strips.push_back(piece(texts, from, std::min(highest - from, mostLines), header));
        return strips;
    }

    Strip piece(const std::vector<std::vector<ComposedLine>> &texts, std::size_t from, std::size_t count,
                bool header) const
    {
        Strip strip;
        const double height = static_cast<double>(count) * tablePitch + 2 * cellPadding;
        for (std::size_t c = 0; c < texts.size(); ++c) {
            const std::size_t lines = texts[c].size() > from ? std::min(texts[c].size() - from, count) : 0;
            const double top = (height - static_cast<double>(lines) * tablePitch) / 2;
            for (std::size_t i = 0; i < lines; ++i) {
                const double y = top + static_cast<double>(i) * tablePitch +
                                 baselineIn(m_flow.fonts(), FontRole::FangSong, tableSize, tablePitch);
                strip.drawing.add(texts[c][from + i].drawing, {m_edges[c] + cellPadding, y});
            }
        }
        addBorders(strip.drawing, height, header);
        strip.item.height = height;
        strip.item.onGrid = false;
        return strip;
    }

    void addBorders(Drawing &drawing, double height, bool header) const
    {
        if (header)
            drawing.addRule(0.0, 0.0, paper::textWidth, outerRule);
        drawing.addRule(0.0, height, paper::textWidth, innerRule);
        for (std::size_t e = 0; e < m_edges.size(); ++e) {
            const double width = e == 0 || e + 1 == m_edges.size() ? outerRule : innerRule;
            drawing.rects.push_back({QRectF(m_edges[e] - width / 2, 0.0, width, height), Ink::Black});
        }
    }

    Flow &m_flow;
    const TableBlock &m_table;
    std::vector<double> m_edges;
};

} // namespace

void setBlock(Flow &flow, const TableBlock &block)
{
    flow.separateFromTitle();
    if (!block.columns.empty())
        TableSetter(flow, block).set();
}

} // namespace bihuan
