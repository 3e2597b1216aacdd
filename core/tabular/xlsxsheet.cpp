// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsxsheet.h"

#include "core/tabular/xlsxstrings.h"

#include <cstring>

namespace bihuan {
namespace {

struct CellPlace
{
    int row = -1; ///< -1 where the reference names no row
    int column = -1;
};

/// "AB12", "$AB$12"; column -1 when it is no reference inside a sheet.
CellPlace placeOf(std::string_view reference)
{
    CellPlace place;
    qint64 column = 0;
    qint64 row = 0;
    for (const char c : reference) {
        if (c >= 'A' && c <= 'Z' && row == 0)
            column = std::min<qint64>(column * 26 + (c - 'A' + 1), Sheet::maxColumns + 1);
        else if (c >= 'a' && c <= 'z' && row == 0)
            column = std::min<qint64>(column * 26 + (c - 'a' + 1), Sheet::maxColumns + 1);
        else if (c >= '0' && c <= '9')
            row = std::min<qint64>(row * 10 + (c - '0'), Sheet::maxRows + 1);
        else if (c != '$')
            return {};
    }
    if (column < 1 || column > Sheet::maxColumns || row > Sheet::maxRows)
        return {};
    place.column = static_cast<int>(column) - 1;
    place.row = static_cast<int>(row) - 1;
    return place;
}

std::optional<CellRange> rangeOf(std::string_view reference)
{
    const size_t colon = reference.find(':');
    const CellPlace first = placeOf(reference.substr(0, colon));
    const CellPlace last = colon == std::string_view::npos ? first : placeOf(reference.substr(colon + 1));
    if (first.row < 0 || first.column < 0 || last.row < 0 || last.column < 0)
        return {};
    return CellRange{std::min(first.row, last.row), std::min(first.column, last.column),
                     std::max(first.row, last.row), std::max(first.column, last.column)};
}

std::string_view trimmedView(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

class SheetHandler final : public XmlHandler
{
public:
    SheetHandler(XlsxContext &context, Sheet &sheet, QString place)
        : m_context(context), m_sheet(sheet), m_place(std::move(place))
    {
        for (const NumberFormat &style : std::as_const(context.styles))
            m_units.append(style.unit.isEmpty() ? 0 : sheet.formatUnit(style.unit));
    }

    void startElement(const char *name, const XmlAttributes &attributes) override
    {
        switch (name[0]) {
        case 'c':
            if (name[1] == '\0')
                startCell(attributes);
            else if (xmlIs(name, "col") && attributes.flag("hidden"))
                hideColumns(attributes);
            break;
        case 'v':
            m_collect = m_inCell && name[1] == '\0' ? &m_value : nullptr;
            break;
        case 't':
            if (m_inCell && name[1] == '\0' && !m_phonetic)
                m_collect = &m_value;
            break;
        case 'f':
            if (m_inCell && name[1] == '\0') {
                m_cell.formula = true;
                m_collect = &m_formula;
            }
            break;
        case 'r':
            if (xmlIs(name, "row"))
                startRow(attributes);
            else if (xmlIs(name, "rPh"))
                m_phonetic = true;
            break;
        case 'm':
            if (xmlIs(name, "mergeCell"))
                addMerge(attributes);
            break;
        default:
            break;
        }
    }

    void endElement(const char *name) override
    {
        m_collect = nullptr;
        if (name[0] == 'c' && name[1] == '\0')
            endCell();
        else if (xmlIs(name, "rPh"))
            m_phonetic = false;
    }

    void characters(const char *text, qsizetype size) override
    {
        if (m_collect == nullptr)
            return;
        m_collect->append(text, static_cast<size_t>(size));
        if (static_cast<qint64>(m_collect->size()) > m_context.package.limits().tokenBytes)
            stop(m_context.package.tooLarge(cellPlace(), QStringLiteral("endless cell")));
    }

private:
    QString cellPlace() const { return m_place + cellName(std::max(m_row, 0), m_cell.column); }
    void damaged(const QString &place, const char *detail)
    {
        stop(m_context.package.damaged(place, QString::fromLatin1(detail)));
    }

    void hideColumns(const XmlAttributes &attributes)
    {
        const int first = attributes.number("min", 1) - 1;
        const int last = std::min(attributes.number("max", first + 1), Sheet::maxColumns) - 1;
        if (first >= 0 && first <= last && m_sheet.hiddenColumns.size() < Sheet::maxColumns)
            m_sheet.hiddenColumns.append({first, last});
    }

    void startRow(const XmlAttributes &attributes)
    {
        const int row = attributes.number("r", m_row + 2) - 1;
        if (row < 0 || !m_sheet.startRow(row, attributes.flag("hidden")))
            return damaged(QStringLiteral("%1第%2行").arg(m_place).arg(row + 1),
                           "rows out of order or beyond the sheet");
        m_row = row;
        m_column = -1;
    }

    void startCell(const XmlAttributes &attributes)
    {
        m_inCell = true;
        m_cell = Cell();
        m_value.clear();
        m_formula.clear();
        m_type = std::string_view("n");
        m_style = 0;
        int column = m_column + 1;
        for (const char *const *pair = attributes.pairs(); *pair != nullptr; pair += 2) {
            const char *name = pair[0];
            if (name[0] == '\0' || name[1] != '\0')
                continue;
            if (name[0] == 'r')
                column = placeOf(pair[1]).column;
            else if (name[0] == 's')
                m_style = attributes.number("s", 0);
            else if (name[0] == 't')
                setType(pair[1]);
        }
        if (m_row < 0 || column < 0 || column >= Sheet::maxColumns)
            return damaged(QStringLiteral("%1第%2行").arg(m_place).arg(m_row + 1),
                           "cell outside of the sheet");
        m_column = column;
        m_cell.column = static_cast<quint16>(column);
    }

    /// Kept as a view of a literal: the attribute itself does not outlive the callback.
    void setType(const char *type)
    {
        static constexpr std::string_view known[] = {"n", "s", "str", "inlineStr", "b", "e", "d"};
        for (const std::string_view candidate : known) {
            if (candidate == type)
                m_type = candidate;
        }
    }

    void endCell()
    {
        if (!m_inCell)
            return;
        m_inCell = false;
        if (m_type == "s" || m_type == "n")
            m_type == "s" ? takeShared() : takeNumber(trimmedView(m_value));
        else
            takeOther();
        // An external reference is written [1]Sheet1!A1 or '[1]Sheet 1'!A1.
        m_cell.otherFile = m_cell.formula && m_formula.find('[') != std::string::npos &&
                           m_formula.find('!') != std::string::npos;
        if (m_cell.isEmpty() && !m_cell.formula)
            return;
        m_sheet.append(std::move(m_cell));
        if (++m_context.cells > m_context.package.limits().cells)
            stop(m_context.package.tooLarge(m_place, QStringLiteral("too many cells")));
    }

    void takeShared()
    {
        const std::string_view digits = trimmedView(m_value);
        if (digits.empty())
            return;
        qint64 index = 0;
        for (const char c : digits) {
            if (c < '0' || c > '9')
                return damaged(cellPlace(), "not a string index");
            index = std::min<qint64>(index * 10 + (c - '0'), INT32_MAX);
        }
        if (index >= m_context.strings.size())
            return damaged(cellPlace(), "string index beyond the table");
        setText(m_context.strings.at(index));
    }

    void takeNumber(std::string_view digits)
    {
        if (digits.empty())
            return;
        const auto reading = readExact(digits.data(), digits.data() + digits.size());
        if (!reading)
            return setOwnText(xmlText(digits));
        m_cell.type = CellType::Number;
        m_cell.setNumber(reading->number);
        if (!reading->asWritten)
            m_cell.text = QString::fromLatin1(digits.data(), static_cast<qsizetype>(digits.size()));
        if (m_style < m_context.styles.size()) {
            m_cell.numberClass = m_context.styles.at(m_style).numberClass;
            m_cell.unit = m_units.at(m_style);
        }
    }

    void takeOther()
    {
        if (m_type == "b") {
            const std::string_view value = trimmedView(m_value);
            if (value.empty())
                return;
            m_cell.type = CellType::Bool;
            m_cell.mantissa = value == "1" || value == "true" ? 1 : 0;
        } else if (m_type == "e") {
            m_cell.type = CellType::Error;
            m_cell.text = xmlText(trimmedView(m_value));
        } else if (m_type == "d") {
            takeDate();
        } else {
            setOwnText(xlsxText(m_value));
        }
    }

    void takeDate()
    {
        const bool formula = m_cell.formula;
        const QString text = xmlText(trimmedView(m_value));
        if (!text.isEmpty())
            m_cell = cellOfIsoDate(m_cell.column, text, m_context.date1904);
        m_cell.formula = formula;
    }

    void setText(const QString &text)
    {
        if (text.isEmpty())
            return;
        m_cell.type = CellType::Text;
        m_cell.text = text;
    }

    void setOwnText(const QString &text)
    {
        setText(text);
        m_context.textBytes += text.size() * 2;
        if (m_context.textBytes > m_context.package.limits().textBytes)
            stop(m_context.package.tooLarge(m_place, QStringLiteral("texts too long")));
    }

    void addMerge(const XmlAttributes &attributes)
    {
        const auto range = rangeOf(attributes.raw("ref"));
        if (range && (range->firstRow != range->lastRow || range->firstColumn != range->lastColumn))
            m_sheet.merges.append(*range);
        if (m_sheet.merges.size() > m_context.package.limits().merges)
            stop(m_context.package.tooLarge(m_place, QStringLiteral("too many merges")));
    }

    XlsxContext &m_context;
    Sheet &m_sheet;
    QString m_place;
    QList<quint8> m_units; ///< by style
    Cell m_cell;
    std::string m_value;
    std::string m_formula;
    std::string *m_collect = nullptr;
    std::string_view m_type;
    int m_style = 0;
    int m_row = -1;
    int m_column = -1;
    bool m_inCell = false;
    bool m_phonetic = false;
};

} // namespace

Result<Sheet> readXlsxSheet(XlsxContext &context, const XlsxSheetEntry &entry)
{
    Sheet sheet;
    sheet.name = entry.name;
    sheet.visible = entry.visible;
    sheet.date1904 = context.date1904;
    const QString place = QStringLiteral("工作表“%1”").arg(entry.name);
    SheetHandler handler(context, sheet, place);
    BIHUAN_CHECK(parsePart(context.package, entry.member, place, handler, context.read));
    sheet.finish();
    return sheet;
}

} // namespace bihuan
