// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/blocks.h"
#include "core/typeset/columnwidths.h"
#include "core/typeset/paper.h"
#include "core/typeset/titlebreaker.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace bihuan {
namespace {

constexpr double pitchOfType = 17.0 / paper::size4Small; // from line to line of one cell, in sizes of the type
constexpr double cellPadding = 4.0;
constexpr double outerRule = paper::mm(0.35);
constexpr double innerRule = paper::mm(0.18);

class TableSetter
{
public:
    TableSetter(Flow &flow, const TableBlock &table)
        : m_flow(flow), m_table(table), m_type(flow.tableType()), m_pitch(pitchOfType * m_type)
    {
        std::vector<ColumnWish> wishes;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            wishes.push_back({table.columns[c].weight, leastWidth(c)});
        m_edges.push_back(0.0);
        for (const double width : columnWidths(wishes, m_flow.width()))
            m_edges.push_back(m_edges.back() + width);
    }

    void set()
    {
        addCaption();
        const int repeated = addHeader();
        const auto rows = static_cast<int>(m_table.rows.size());
        for (int i = 0; i < rows; ++i) {
            const bool total = i < m_table.totalRows;
            for (Strip &strip : row(m_table.rows[static_cast<std::size_t>(i)],
                                    total ? FontRole::HeiTi : FontRole::FangSong, repeated < 0 && i == 0 ? Edge::Top : Edge::None)) {
                strip.item.header = repeated;
                // As with the lines of a paragraph: no row alone before or after a page's end.
                strip.item.keepWithNext = i + 1 < rows && (total || i == m_table.totalRows || i + 2 == rows);
                m_flow.addStrip(std::move(strip));
            }
        }
    }

private:
    /// Which line a row draws above itself, and whether its cells are headings.
    enum class Edge { None, Top, Header };

    /// Which strip repeats it; −1 without one.
    int addHeader()
    {
        QStringList titles;
        for (const TableColumn &column : m_table.columns)
            titles << column.title;
        if (titles.join(QString()).isEmpty())
            return -1;
        const Strip header = row(titles, FontRole::HeiTi, Edge::Header).front();
        Strip first = header;
        first.item.keepWithNext = true;
        m_flow.addStrip(std::move(first));
        m_flow.addStrip(continuation(header));
        return m_flow.stripCount() - 1;
    }

    FontRole roleIn(std::size_t column, FontRole role) const
    {
        return m_table.labelled && column == 0 ? FontRole::HeiTi : role;
    }

    /// What the column needs so that no figure, word or line of its heading is cut.
    double leastWidth(std::size_t column) const
    {
        const TextShape shape = m_flow.plainShape(m_type);
        const QString &title = m_table.columns[column].title;
        double width = 0.0;
        for (const QString &line : title.split(QLatin1Char('\n')))
            width = std::max(width, title.contains(QLatin1Char('\n'))
                                        ? naturalWidth(m_flow.fonts(), {{line, FontRole::HeiTi}}, shape)
                                        : widestWord(m_flow.fonts(), {{line, FontRole::HeiTi}}, shape));
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            const bool total = static_cast<int>(i) < m_table.totalRows;
            const QString text = m_table.rows[i].value(static_cast<qsizetype>(column));
            for (const QString &line : text.split(QLatin1Char('\n')))
                width = std::max(width,
                                 widestWord(m_flow.fonts(),
                                            {{line, roleIn(column, total ? FontRole::HeiTi : FontRole::FangSong)}}, shape));
        }
        return width + 2 * cellPadding;
    }

    /// The caption in the middle and the unit at the right share a line where there is room for both.
    void addCaption()
    {
        std::vector<ComposedLine> lines;
        if (!m_table.caption.isEmpty()) {
            const TextShape shape = m_flow.plainShape(paper::size3, Aligned::Center);
            m_flow.bookmark(m_table.caption, 1);
            lines = compose(m_flow.fonts(), {{m_table.caption, FontRole::HeiTi}}, shape);
        }
        std::optional<ComposedLine> unit;
        if (!m_table.unitLine.isEmpty()) {
            const TextShape shape = m_flow.plainShape(m_type, Aligned::Right);
            unit = composeLine(m_flow.fonts(), {{m_table.unitLine, FontRole::FangSong}}, shape);
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool shared = unit && i + 1 == lines.size() && unit->left - lines[i].right > paper::size3;
            m_flow.addLine(std::move(lines[i]), FontRole::HeiTi, paper::size3, {-1, true});
            if (shared)
                m_flow.addToLast(std::move(*std::exchange(unit, std::nullopt)), FontRole::FangSong,
                                 m_type);
        }
        if (unit)
            m_flow.addLine(std::move(*unit), FontRole::FangSong, m_type, {-1, true});
    }

    /// Headings and what stands in the middle of a cell are broken by sense and evenly, like a title.
    QStringList broken(const QString &text, bool evenly, double width) const
    {
        return evenly ? breakTitle(text, (width + 0.01) / m_type) : text.split(QLatin1Char('\n'));
    }

    /// What stands above the rows on a page that goes on with the table.
    Strip continuation(const Strip &header) const
    {
        constexpr double noteHeight = paper::linePitch;
        Strip strip;
        TextShape shape = m_flow.plainShape(m_type, Aligned::Right);
        strip.drawing.add(
            composeLine(m_flow.fonts(), {{QStringLiteral("续表"), FontRole::FangSong}}, shape).drawing,
            {0.0, baselineIn(m_flow.fonts(), FontRole::FangSong, m_type, noteHeight)});
        strip.drawing.add(header.drawing, {0.0, noteHeight});
        strip.item.height = noteHeight + header.item.height;
        strip.item.onlyRepeated = true;
        return strip;
    }

    /// One strip; several when a cell holds more than a page.
    std::vector<Strip> row(const QStringList &cells, FontRole role, Edge edge) const
    {
        const bool header = edge == Edge::Header;
        std::vector<std::vector<ComposedLine>> texts;
        std::size_t highest = 1;
        for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
            TextShape shape =
                m_flow.plainShape(m_type, header ? Aligned::Center : textAlignment(m_table.columns[c].align));
            shape.width = m_edges[c + 1] - m_edges[c] - 2 * cellPadding;
            const QString text = cells.value(static_cast<qsizetype>(c));
            std::vector<ComposedLine> lines;
            for (const QString &part : broken(text, shape.aligned == Aligned::Center, shape.width)) {
                for (ComposedLine &line : compose(m_flow.fonts(), {{part, roleIn(c, role)}}, shape))
                    lines.push_back(std::move(line));
            }
            highest = std::max(highest, lines.size());
            texts.push_back(std::move(lines));
        }
        const auto mostLines = static_cast<std::size_t>((paper::textHeight * 0.8) / m_pitch);
        std::vector<Strip> strips;
        for (std::size_t from = 0; from < highest; from += mostLines)
            strips.push_back(piece(texts, from, std::min(highest - from, mostLines), edge));
        return strips;
    }

    Strip piece(const std::vector<std::vector<ComposedLine>> &texts, std::size_t from, std::size_t count,
                Edge edge) const
    {
        Strip strip;
        const double height = static_cast<double>(count) * m_pitch + 2 * cellPadding;
        for (std::size_t c = 0; c < texts.size(); ++c) {
            const std::size_t lines = texts[c].size() > from ? std::min(texts[c].size() - from, count) : 0;
            const double top = (height - static_cast<double>(lines) * m_pitch) / 2;
            for (std::size_t i = 0; i < lines; ++i) {
                const double y = top + static_cast<double>(i) * m_pitch +
                                 baselineIn(m_flow.fonts(), FontRole::FangSong, m_type, m_pitch);
                strip.drawing.add(texts[c][from + i].drawing, {m_edges[c] + cellPadding, y});
            }
        }
        addBorders(strip.drawing, height, edge);
        strip.item.height = height;
        strip.item.onGrid = false;
        return strip;
    }

    void addBorders(Drawing &drawing, double height, Edge edge) const
    {
        if (edge != Edge::None)
            drawing.addRule(0.0, 0.0, m_flow.width(), outerRule);
        drawing.addRule(0.0, height, m_flow.width(), innerRule);
        for (std::size_t e = 0; e < m_edges.size(); ++e) {
            const double width = e == 0 || e + 1 == m_edges.size() ? outerRule : innerRule;
            drawing.rects.push_back({QRectF(m_edges[e] - width / 2, 0.0, width, height), Ink::Black});
        }
    }

    Flow &m_flow;
    const TableBlock &m_table;
    double m_type;  ///< points
    double m_pitch; ///< points between lines of one cell
    std::vector<double> m_edges;
};

/// A table is as high as its rows, so the next one may begin right below it: half a line keeps them apart.
Strip gapAfterTable()
{
    Strip gap;
    gap.item.height = paper::linePitch / 2;
    gap.item.blank = true;
    gap.item.onGrid = false;
    return gap;
}

} // namespace

void setBlock(Flow &flow, const TableBlock &block)
{
    flow.separateFromTitle();
    if (block.columns.empty())
        return;
    if (!flow.strips().empty() && flow.strips().back().item.header >= 0)
        flow.addStrip(gapAfterTable());
    TableSetter(flow, block).set();
}

} // namespace bihuan
