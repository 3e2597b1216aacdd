// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/odscontent.h"

#include "core/tabular/numberformat.h"

#include <algorithm>

namespace bihuan {
namespace {

/// Elements inside of a table whose text and cells are not the sheet's.
bool isForeignContent(const char *name)
{
    static constexpr std::string_view foreign[] = {"annotation", "shapes",       "tracked-changes",
                                                   "frame",      "custom-shape", "ruby-text",
                                                   "dde-links",  "rect",         "line",
                                                   "g",          "forms",        "table-source",
                                                   "scenario",   "control"};
    return std::ranges::find(foreign, std::string_view(name)) != std::end(foreign);
}

} // namespace

OdsContent::OdsContent(const ZipPackage &package, QString wanted, bool namesOnly)
    : m_package(package), m_wanted(std::move(wanted)), m_namesOnly(namesOnly)
{
}

void OdsContent::tooLarge(const char *detail)
{
    stop(m_package.tooLarge(m_place, QString::fromLatin1(detail)));
}

void OdsContent::startElement(const char *name, const XmlAttributes &attributes)
{
    if (m_skip > 0)
        ++m_skip;
    else if (xmlIs(name, "table-cell"))
        startCell(attributes, false);
    else if (xmlIs(name, "covered-table-cell"))
        startCell(attributes, true);
    else if (m_inCell && startText(name, attributes))
        return;
    else if (m_inTable && isForeignContent(name))
        m_skip = 1;
    else if (xmlIs(name, "table-row"))
        startRow(attributes);
    else if (xmlIs(name, "table-column"))
        startColumn(attributes);
    else if (xmlIs(name, "table") && !m_inTable)
        startTable(attributes);
    else if (xmlIs(name, "style"))
        m_style = attributes.text("name");
    else if (xmlIs(name, "table-properties") && attributes.raw("display") == "false")
        m_hiddenStyles.insert(m_style);
}

void OdsContent::endElement(const char *name)
{
    if (m_skip > 0) {
        --m_skip;
        return;
    }
    if (xmlIs(name, "table-cell") || xmlIs(name, "covered-table-cell"))
        endCell();
    else if (m_inCell && (xmlIs(name, "p") || xmlIs(name, "h")))
        --m_paragraphDepth;
    else if (xmlIs(name, "table-row"))
        endRow();
    else if (xmlIs(name, "table") && m_inTable)
        endTable();
}

void OdsContent::characters(const char *text, qsizetype size)
{
    if (m_skip > 0 || m_paragraphDepth == 0 || m_namesOnly)
        return;
    m_text.append(text, static_cast<size_t>(size));
    if (static_cast<qint64>(m_text.size()) > m_package.limits().tokenBytes)
        tooLarge("endless cell");
}

void OdsContent::startTable(const XmlAttributes &attributes)
{
    m_sheet = Sheet();
    m_sheet.name = attributes.text("name");
    m_sheet.visible = !m_hiddenStyles.contains(attributes.text("style-name"));
    m_place = QStringLiteral("工作表“%1”").arg(m_sheet.name);
    m_inTable = true;
    m_row = 0;
    m_column = 0;
    names.append(m_sheet.name);
}

void OdsContent::startColumn(const XmlAttributes &attributes)
{
    const int repeat = std::clamp(attributes.number("number-columns-repeated", 1), 1, Sheet::maxColumns);
    const QString visibility = attributes.text("visibility");
    if (!visibility.isEmpty() && visibility != QLatin1String("visible") && m_column < Sheet::maxColumns)
        m_sheet.hiddenColumns.append({m_column, std::min(m_column + repeat, Sheet::maxColumns) - 1});
    m_column += repeat;
    if (m_column > 64 * Sheet::maxColumns)
        tooLarge("too many columns");
}

void OdsContent::startRow(const XmlAttributes &attributes)
{
    m_rowRepeat = std::max(attributes.number("number-rows-repeated", 1), 1);
    const QString visibility = attributes.text("visibility");
    m_rowHidden = !visibility.isEmpty() && visibility != QLatin1String("visible");
    m_rowCells.clear();
    m_column = 0;
}

void OdsContent::startCell(const XmlAttributes &attributes, bool covered)
{
    m_inCell = true;
    m_covered = covered;
    m_cellRepeat = 1;
    m_formula = false;
    m_type.clear();
    m_value.clear();
    m_text.clear();
    m_paragraphs = 0;
    m_paragraphDepth = 0;
    int columns = 1;
    int rows = 1;
    // One pass: a sheet has a million of these.
    for (const char *const *pair = attributes.pairs(); *pair != nullptr; pair += 2) {
        const std::string_view name = xmlLocalName(pair[0]);
        if (name == "style-name")
            continue;
        if (name == "value-type") {
            if (m_type.empty() ||
                std::string_view(pair[1]) == "error") // calcext:value-type alone knows errors
                m_type = pair[1];
        } else if (name == "value" || name == "date-value" || name == "time-value" ||
                   name == "boolean-value" || name == "string-value") {
            m_value = pair[1];
        } else if (name == "number-columns-repeated") {
            m_cellRepeat = std::max(attributes.number("number-columns-repeated", 1), 1);
        } else if (name == "formula") {
            m_formula = true;
        } else if (name == "number-columns-spanned") {
            columns = std::clamp(attributes.number("number-columns-spanned", 1), 1, Sheet::maxColumns);
        } else if (name == "number-rows-spanned") {
            rows = std::clamp(attributes.number("number-rows-spanned", 1), 1, Sheet::maxRows);
        }
    }
    if (!covered && !m_namesOnly && (columns > 1 || rows > 1)) {
        m_sheet.merges.append({m_row, m_column, std::min(m_row + rows, Sheet::maxRows) - 1,
                               std::min(m_column + columns, Sheet::maxColumns) - 1});
        if (m_sheet.merges.size() > m_package.limits().merges)
            tooLarge("too many merges");
    }
}

bool OdsContent::startText(const char *name, const XmlAttributes &attributes)
{
    constexpr int maxSpaces = 1000;
    if (xmlIs(name, "p") || xmlIs(name, "h")) {
        if (m_paragraphs++ > 0)
            m_text += '\n';
        ++m_paragraphDepth;
    } else if (xmlIs(name, "s")) {
        m_text.append(static_cast<size_t>(std::clamp(attributes.number("c", 1), 1, maxSpaces)), ' ');
    } else if (xmlIs(name, "tab")) {
        m_text += '\t';
    } else if (xmlIs(name, "line-break")) {
        m_text += '\n';
    } else {
        return false;
    }
    return true;
}

Cell OdsContent::takeCell() const
{
    Cell cell;
    if (m_type == "error") {
        cell.type = CellType::Error;
        cell.text = xmlText(m_text);
    } else if (m_type == "float" || m_type == "currency" || m_type == "percentage") {
        const auto reading = readExact(m_value.data(), m_value.data() + m_value.size());
        if (!reading)
            return m_text.empty() ? cell : Cell::ofText(0, xmlText(m_text));
        cell = Cell::ofNumber(0, reading->number,
                              m_type == "percentage" ? NumberClass::Percent : NumberClass::General);
        if (!reading->asWritten)
            cell.text = xmlText(m_value);
    } else if (m_type == "date" || m_type == "time") {
        cell = cellOfIsoDate(0, xmlText(m_value), false);
    } else if (m_type == "boolean") {
        cell.type = CellType::Bool;
        cell.mantissa = m_value == "true" ? 1 : 0;
    } else if (const std::string &text = m_type == "string" && !m_value.empty() ? m_value : m_text;
               !text.empty()) {
        cell = Cell::ofText(0, xmlText(text));
    }
    return cell;
}

void OdsContent::endCell()
{
    if (!m_inCell)
        return;
    m_inCell = false;
    m_paragraphDepth = 0;
    if (!m_namesOnly && !m_covered) {
        Cell cell = takeCell();
        cell.formula = m_formula;
        if (!cell.isEmpty() || cell.formula)
            appendRepeated(cell);
    }
    m_column = std::min(m_column + m_cellRepeat, Sheet::maxColumns + 1);
}

void OdsContent::appendRepeated(const Cell &cell)
{
    if (m_column + m_cellRepeat > Sheet::maxColumns)
        return tooLarge("cells beyond the last column");
    for (int i = 0; i < m_cellRepeat; ++i) {
        Cell copy = cell;
        copy.column = static_cast<quint16>(m_column + i);
        m_rowCells.append(copy);
    }
    m_textBytes += cell.text.size() * 2;
    if (m_textBytes > m_package.limits().textBytes)
        tooLarge("texts too long");
}

void OdsContent::endRow()
{
    if (!m_inTable)
        return;
    const bool wanted = m_wanted.isEmpty() || m_wanted == m_sheet.name;
    if (wanted && !m_rowCells.isEmpty()) {
        m_cells += qint64{m_rowRepeat} * m_rowCells.size();
        if (m_cells > m_package.limits().cells || m_row + qint64{m_rowRepeat} > Sheet::maxRows)
            return tooLarge("too many repeated cells");
        for (int i = 0; i < m_rowRepeat; ++i) {
            m_sheet.startRow(m_row + i, m_rowHidden);
            for (const Cell &cell : std::as_const(m_rowCells))
                m_sheet.append(cell);
        }
    }
    m_row = std::min(m_row + std::min(m_rowRepeat, Sheet::maxRows), Sheet::maxRows);
}

void OdsContent::endTable()
{
    m_inTable = false;
    if (m_namesOnly || m_wanted.isEmpty() || m_wanted == m_sheet.name) {
        m_sheet.finish();
        sheets.append(std::move(m_sheet));
    }
    m_sheet = Sheet();
}

} // namespace bihuan
