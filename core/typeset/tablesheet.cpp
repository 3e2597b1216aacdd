// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/tablesheet.h"

#include "core/typeset/flow.h"
#include "core/typeset/sheetcells.h"
#include "core/typeset/sheetframe.h"

#include <algorithm>
#include <numeric>

namespace bihuan {
namespace {

constexpr double sheetOuterRule = 0.9; // points
constexpr double sheetInnerRule = 0.4;

/// A row in its lines, over all pages side by side.
struct SheetRow
{
    std::vector<SetCell> cells;    ///< by column
    std::vector<SetCell> headings; ///< by band; of a group or the totals
    double height = 0.0;
    bool shaded = false;
};

class SheetSetter
{
public:
    SheetSetter(const TableReport &report, const TablePaper &paper, const FontSet &fonts,
                const SheetProgress &progress)
        : m_report(report), m_paper(paper), m_fonts(fonts), m_progress(progress), m_cells(report, fonts),
          m_frame(report, paper.format, fonts)
    {
    }

    Result<TableSheet> set()
    {
        std::vector<SheetColumn> wishes;
        for (std::size_t c = 0; c < m_report.columns.size(); ++c) {
            wishes.push_back(m_cells.wishesOf(m_report.columns[c]));
            if (isStopped(measuring * static_cast<double>(c) / static_cast<double>(m_report.columns.size())))
                return failure(ErrorCode::Cancelled, {});
        }
        m_plan = planSheet(wishes, {m_frame.room().width(), m_paper.fit});
        if (m_plan.bands.empty())
            return refuse(tooManyColumns());
        m_widths.assign(m_report.columns.size(), 0.0);
        for (const SheetBand &band : m_plan.bands) {
            for (std::size_t i = 0; i < band.columns.size(); ++i)
                m_widths[band.columns[i]] = band.widths[i];
        }
        if (!setRows())
            return failure(ErrorCode::Cancelled, {});
        return pages();
    }

private:
    static constexpr double measuring = 0.4; // share of the work

    bool isStopped(double share) const { return m_progress && !m_progress(share); }

    QString tooManyColumns() const
    {
        if (m_report.columns.empty())
            return QStringLiteral("还没有选列。在左边勾上要打印的列。");
        const QString larger = m_paper.format.size == PaperFormat::Size::A4 ? QStringLiteral("换成 A3 纸、")
                               : !m_paper.format.landscape ? QStringLiteral("换成横向、")
                                                           : QString();
        return QStringLiteral(
                   "选了%1列，都排进一页宽字就小得看不清了。%2少选几列，或不勾“适合纸宽”，分成左右几页打印。")
            .arg(m_report.columns.size())
            .arg(larger);
    }

    bool setRows()
    {
        const double type = m_plan.type;
        m_heading.shaded = true;
        for (std::size_t c = 0; c < m_report.columns.size(); ++c)
            m_heading.cells.push_back(m_cells.setHeading(m_report.columns[c], type, m_widths[c]));
        finish(m_heading);
        for (const TableReport::Row &row : m_report.rows) {
            if (!row.heading.isEmpty())
                addContinued(row.heading);
        }
        for (std::size_t r = 0; r < m_report.rows.size(); ++r) {
            if (isStopped(measuring + (1.0 - measuring) * static_cast<double>(r) /
                                          static_cast<double>(m_report.rows.size())))
                return false;
            m_firstPiece.push_back(m_rows.size());
            const QString &heading = m_report.rows[r].heading;
            addRow(heading,
                   [&](std::size_t c) -> const TableReport::Cell & { return m_report.columns[c].cells[r]; });
        }
        m_firstPiece.push_back(m_rows.size());
        if (!m_report.totalHeading.isEmpty())
            addRow(m_report.totalHeading,
                   [&](std::size_t c) -> const TableReport::Cell & { return m_report.columns[c].total; });
        return true;
    }

    /// What a group is called where it goes on at the head of a page; its sums stand at its beginning alone.
    void addContinued(const QString &heading)
    {
        SheetRow row;
        row.shaded = true;
        row.cells.resize(m_report.columns.size());
        for (const SheetBand &band : m_plan.bands)
            row.headings.push_back(m_cells.set({heading + QStringLiteral("（续）"), {}}, TableColumn::Align::Left, true,
                                               m_plan.type, across(row, band).second));
        finish(row);
        m_continuedHeight = std::max(m_continuedHeight, row.height);
        m_continued.push_back(std::move(row));
    }

    template <typename CellOf>
    void addRow(const QString &heading, CellOf cellOf)
    {
        SheetRow row;
        row.shaded = !heading.isEmpty();
        for (std::size_t c = 0; c < m_report.columns.size(); ++c)
            row.cells.push_back(
                m_cells.set(cellOf(c), m_report.columns[c].align, row.shaded, m_plan.type, m_widths[c]));
        for (std::size_t b = 0; row.shaded && b < m_plan.bands.size(); ++b)
            row.headings.push_back(m_cells.set({heading, {}}, TableColumn::Align::Left, true, m_plan.type,
                                               across(row, m_plan.bands[b]).second));
        finish(row);
        const double most = m_frame.room().height() - m_heading.height - m_frame.runningHeight() - m_continuedHeight;
        if (row.height <= most)
            m_rows.push_back(std::move(row));
        else
            split(std::move(row), most);
    }

    /// How many columns from the left the heading of a row may stand across, and how wide they are: those
    /// that have nothing to say there, at least one.
    std::pair<std::size_t, double> across(const SheetRow &row, const SheetBand &band) const
    {
        std::size_t count = 0;
        double width = 0.0;
        while (count < band.columns.size() && (count == 0 || row.cells[band.columns[count]].lines.empty()))
            width += band.widths[count++];
        return {count, width};
    }

    void finish(SheetRow &row) const
    {
        double lines = 1.3 * m_plan.type;
        for (const std::vector<SetCell> *cells : {&row.cells, &row.headings}) {
            for (const SetCell &cell : *cells)
                lines = std::max(lines, cell.height());
        }
        row.height = lines + 2 * sheetCellTop * m_plan.type;
    }

    /// A row higher than a page goes on with its lines on the next one.
    void split(SheetRow row, double most)
    {
        const double room = most - 2 * sheetCellTop * m_plan.type;
        std::vector<std::size_t> at(row.cells.size(), 0);
        for (bool more = true; more;) {
            SheetRow piece;
            more = false;
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                SetCell &taken = piece.cells.emplace_back();
                auto &lines = row.cells[c].lines;
                double height = 0.0;
                while (at[c] < lines.size() && (height += lines[at[c]].pitch()) <= room)
                    taken.lines.push_back(std::move(lines[at[c]++]));
                more = more || at[c] < lines.size();
            }
            finish(piece);
            m_rows.push_back(std::move(piece));
        }
    }

    Drawing drawRow(const SheetRow &row, std::size_t b, bool top) const
    {
        const SheetBand &band = m_plan.bands[b];
        Drawing drawing;
        const double whole = std::accumulate(band.widths.begin(), band.widths.end(), 0.0);
        if (row.shaded)
            drawing.rects.push_back({QRectF(0.0, 0.0, whole, row.height), Ink::Pale});
        const std::size_t spanned = row.headings.empty() ? 0 : across(row, band).first;
        if (spanned > 0)
            drawCell(drawing, row.headings[b], 0.0, row.height);
        double x = 0.0;
        const auto line = [&](double at, double thickness) {
            drawing.rects.push_back({QRectF(at - thickness / 2, 0.0, thickness, row.height), Ink::Black});
        };
        line(0.0, sheetOuterRule);
        for (std::size_t i = 0; i < band.columns.size(); ++i) {
            if (i >= spanned)
                drawCell(drawing, row.cells[band.columns[i]], x, row.height);
            x += band.widths[i];
            const bool last = i + 1 == band.columns.size();
            if (last || i + 1 >= spanned)
                line(x, last ? sheetOuterRule : sheetInnerRule);
        }
        if (top)
            drawing.addRule(-sheetOuterRule / 2, 0.0, whole + sheetOuterRule, sheetOuterRule);
        drawing.addRule(0.0, row.height, whole, top ? sheetOuterRule : sheetInnerRule);
        return drawing;
    }

    void drawCell(Drawing &drawing, const SetCell &cell, double left, double height) const
    {
        double y = (height - cell.height()) / 2;
        for (const SetCell::Line &line : cell.lines) {
            drawing.add(line.drawing, {left + sheetCellSide * m_plan.type,
                                       y + baselineIn(m_fonts, line.role, line.size, line.pitch())});
            y += line.pitch();
        }
    }

    std::vector<PlacedPage> placed() const
    {
        std::vector<PageItem> items;
        items.push_back({.height = m_frame.topHeight(), .keepWithNext = true, .onGrid = false});
        items.push_back({.height = m_heading.height, .keepWithNext = true, .onGrid = false});
        items.push_back(
            {.height = m_frame.runningHeight() + m_heading.height, .onGrid = false, .onlyRepeated = true});
        const int firstContinued = static_cast<int>(firstRowItem + m_rows.size());
        int group = -1;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            // The heading of a group stands above its first row, the totals below the last one.
            const bool totals = !m_report.totalHeading.isEmpty() && i + 1 == m_rows.size();
            const bool beforeTotals = !m_report.totalHeading.isEmpty() && i + 2 == m_rows.size();
            const bool heading = m_rows[i].shaded && !totals;
            group += heading ? 1 : 0;
            items.push_back({.height = m_rows[i].height,
                             .keepWithNext = (m_rows[i].shaded && i + 1 < m_rows.size()) || beforeTotals,
                             .onGrid = false,
                             .header = heading || totals || group < 0 ? repeatedItem : firstContinued + group});
        }
        for (const SheetRow &row : m_continued)
            items.push_back({.height = m_frame.runningHeight() + m_heading.height + row.height,
                             .onGrid = false,
                             .onlyRepeated = true});
        return breakPages(items, {m_frame.room().height(), 0.0});
    }

    Result<TableSheet> pages()
    {
        const std::vector<PlacedPage> broken = placed();
        const std::size_t bands = m_plan.bands.size();
        const int count = static_cast<int>(broken.size() * bands);
        TableSheet sheet{{m_report.title, {}, {}, m_paper.format}, m_plan.type, static_cast<int>(bands)};
        for (const PlacedPage &rows : broken) {
            const bool first = &rows == &broken.front();
            for (std::size_t b = 0; b < bands; ++b) {
                const int number = static_cast<int>(sheet.pages.pages.size()) + 1;
                Drawing page;
                for (const PlacedItem &item : rows)
                    drawItem(page, item, b, first);
                page.add(drawEnd(b), m_frame.room().topLeft() + QPointF(0.0, bottomOf(rows.back())));
                page.add(m_frame.drawFoot(number, count), m_frame.room().topLeft());
                // Grounds below the rules of the rows above them.
                std::ranges::stable_partition(page.rects,
                                              [](const InkedRect &rect) { return rect.ink == Ink::Pale; });
                if (b == 0)
                    noteGroups(rows, number - 1, sheet.pages.outline);
                sheet.pages.pages.push_back(std::move(page));
            }
        }
        return sheet;
    }

    double bottomOf(const PlacedItem &item) const
    {
        return item.y +
               (item.item < firstRowItem ? m_heading.height : m_rows[item.item - firstRowItem].height);
    }

    Drawing drawEnd(std::size_t b) const
    {
        const std::vector<double> &widths = m_plan.bands[b].widths;
        const double whole = std::accumulate(widths.begin(), widths.end(), 0.0);
        Drawing drawing;
        drawing.addRule(-sheetOuterRule / 2, 0.0, whole + sheetOuterRule, sheetOuterRule);
        return drawing;
    }

    void drawItem(Drawing &page, const PlacedItem &item, std::size_t b, bool first) const
    {
        const QPointF at = m_frame.room().topLeft() + QPointF(0.0, item.y);
        const auto running = [&](double bottom) {
            page.add(m_frame.drawRunning(!first, static_cast<int>(b), static_cast<int>(m_plan.bands.size())),
                     at + QPointF(0.0, bottom - m_frame.runningHeight()));
        };
        if (item.item == topItem) {
            if (b == 0)
                page.add(m_frame.drawTop(), at);
            else
                running(m_frame.topHeight());
        } else if (item.item == headingItem) {
            page.add(drawRow(m_heading, b, true), at);
        } else if (item.repeated) {
            running(m_frame.runningHeight());
            page.add(drawRow(m_heading, b, true), at + QPointF(0.0, m_frame.runningHeight()));
            if (item.item != repeatedItem)
                page.add(drawRow(m_continued[item.item - firstRowItem - m_rows.size()], b, false),
                         at + QPointF(0.0, m_frame.runningHeight() + m_heading.height));
        } else {
            page.add(drawRow(m_rows[item.item - firstRowItem], b, false), at);
        }
    }

    /// Groups are what a reader's outline leads to.
    void noteGroups(const PlacedPage &rows, int page, std::vector<OutlineEntry> &outline) const
    {
        for (const PlacedItem &item : rows) {
            if (item.item < firstRowItem || item.repeated)
                continue;
            const auto row =
                std::ranges::lower_bound(m_firstPiece, item.item - firstRowItem) - m_firstPiece.begin();
            const auto at = static_cast<std::size_t>(row);
            if (at < m_report.rows.size() && m_firstPiece[at] == item.item - firstRowItem &&
                !m_report.rows[at].heading.isEmpty())
                outline.push_back({m_report.rows[at].heading, 0, page, m_frame.room().top() + item.y});
        }
    }

    static constexpr std::size_t topItem = 0;
    static constexpr std::size_t headingItem = 1;
    static constexpr int repeatedItem = 2;
    static constexpr std::size_t firstRowItem = 3;

    const TableReport &m_report;
    const TablePaper &m_paper;
    const FontSet &m_fonts;
    const SheetProgress &m_progress;
    SheetCells m_cells;
    SheetFrame m_frame;
    WidthPlan m_plan;
    std::vector<double> m_widths; ///< by column
    SheetRow m_heading;
    std::vector<SheetRow> m_rows;
    std::vector<SheetRow> m_continued; ///< of each group
    double m_continuedHeight = 0.0;    ///< of the highest of them
    std::vector<std::size_t> m_firstPiece; ///< of each row of the report in m_rows
};

} // namespace

Result<TableSheet> layOutTable(const TableReport &report, const TablePaper &paper, const FontSet &fonts,
                               const SheetProgress &progress)
{
    return SheetSetter(report, paper, fonts, progress).set();
}

} // namespace bihuan
