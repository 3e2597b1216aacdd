// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xmltablereader.h"

#include "core/tabular/fileerrors.h"
#include "core/tabular/numberformat.h"
#include "core/tabular/xmlpart.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bihuan {
namespace {

constexpr qint64 kXmlChunk = 64 * 1024;

class XmlTableHandler final : public XmlHandler
{
public:
    XmlTableHandler(QString fileName, const ReadLimits &limits)
        : m_fileName(std::move(fileName)), m_limits(limits)
    {
    }

    QList<Sheet> sheets;

    void startElement(const char *name, const XmlAttributes &attributes) override
    {
        if (xmlIs(name, "Style")) {
            m_style = attributes.text("ID");
        } else if (xmlIs(name, "NumberFormat")) {
            m_formats.insert(m_style, namedFormat(attributes.text("Format")));
        } else if (xmlIs(name, "Worksheet")) {
            sheets.append(Sheet());
            sheets.last().name = attributes.text("Name");
            m_row = -1;
        } else if (!sheets.isEmpty() && xmlIs(name, "Row")) {
            startRow(attributes);
        } else if (!sheets.isEmpty() && xmlIs(name, "Cell")) {
            startCell(attributes);
        } else if (m_inCell && xmlIs(name, "Data")) {
            m_type = attributes.text("Type");
            m_text.clear();
            m_inData = true;
        }
    }

    void endElement(const char *name) override
    {
        if (xmlIs(name, "Data"))
            m_inData = false;
        else if (xmlIs(name, "Cell"))
            endCell();
        else if (xmlIs(name, "Worksheet") && !sheets.isEmpty())
            sheets.last().finish();
    }

    void characters(const char *text, qsizetype size) override
    {
        if (!m_inData)
            return;
        m_text.append(text, static_cast<size_t>(size));
        if (static_cast<qint64>(m_text.size()) > m_limits.tokenBytes)
            stop(tooLargeFile(m_fileName, place(), QStringLiteral("endless cell")));
    }

private:
    QString place() const { return QStringLiteral("工作表“%1”").arg(sheets.last().name); }

    static NumberFormat namedFormat(const QString &format)
    {
        if (format == QLatin1String("Percent"))
            return {NumberClass::Percent, {}};
        return customNumberFormat(format);
    }

    void startRow(const XmlAttributes &attributes)
    {
        m_row = attributes.number("Index", m_row + 2) - 1;
        m_column = -1;
        m_rowOpen = m_row >= 0 && sheets.last().startRow(m_row, attributes.flag("Hidden"));
        if (!m_rowOpen)
            stop(damagedFile(m_fileName, place(), QStringLiteral("rows out of order")));
    }

    void startCell(const XmlAttributes &attributes)
    {
        m_column = attributes.number("Index", m_column + 2) - 1;
        const int across = std::min(attributes.number("MergeAcross", 0), Sheet::maxColumns);
        const int down = std::min(attributes.number("MergeDown", 0), Sheet::maxRows);
        if (!m_rowOpen || m_column < 0 || m_column + across >= Sheet::maxColumns)
            return stop(damagedFile(m_fileName, place(), QStringLiteral("cell outside of the sheet")));
        if (across > 0 || down > 0)
            sheets.last().merges.append(
                {m_row, m_column, std::min(m_row + down, Sheet::maxRows - 1), m_column + across});
        m_cellStyle = attributes.text("StyleID");
        m_formula = !attributes.raw("Formula").empty();
        m_nextColumn = m_column + across;
        m_type.clear();
        m_text.clear();
        m_inCell = true;
    }

    void endCell()
    {
        if (!m_inCell)
            return;
        m_inCell = false;
        Cell cell = takeCell();
        cell.column = static_cast<quint16>(m_column);
        cell.formula = m_formula;
        m_column = m_nextColumn;
        if (cell.isEmpty() && !cell.formula)
            return;
        sheets.last().append(std::move(cell));
        if (++m_cells > m_limits.cells || sheets.last().merges.size() > m_limits.merges)
            stop(tooLargeFile(m_fileName, place(), QStringLiteral("too many cells")));
    }

    Cell takeCell()
    {
        const QString text = xmlText(m_text);
        Cell cell;
        if (m_type == QLatin1String("Number")) {
            const auto reading = readExact(QStringView(text).trimmed());
            if (!reading)
                return Cell::ofText(0, text);
            const NumberFormat format = m_formats.value(m_cellStyle);
            cell = Cell::ofNumber(0, reading->number, format.numberClass);
            if (!format.unit.isEmpty())
                cell.unit = sheets.last().formatUnit(format.unit);
            if (!reading->asWritten)
                cell.text = text;
        } else if (m_type == QLatin1String("DateTime")) {
            cell = cellOfIsoDate(0, text, false);
        } else if (m_type == QLatin1String("Boolean")) {
            cell.type = CellType::Bool;
            cell.mantissa = text.trimmed() == QLatin1String("1") ? 1 : 0;
        } else if (m_type == QLatin1String("Error")) {
            cell.type = CellType::Error;
            cell.text = text;
        } else if (!text.isEmpty()) {
            cell = Cell::ofText(0, text);
        }
        return cell;
    }

    QString m_fileName;
    ReadLimits m_limits;
    QHash<QString, NumberFormat> m_formats;
    QString m_style;
    QString m_cellStyle;
    QString m_type;
    std::string m_text;
    int m_row = -1;
    int m_column = -1;
    int m_nextColumn = -1;
    qint64 m_cells = 0;
    bool m_rowOpen = false;
    bool m_inCell = false;
    bool m_inData = false;
    bool m_formula = false;
};

} // namespace

Result<Book> readXmlTables(const QString &path, const ReadOptions &options)
{
    const QString fileName = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(unopenedFile(fileName, file.errorString()));
    XmlTableHandler handler(fileName, options.limits);
    XmlFeeder feeder(handler, fileName, QString(), options.limits);
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(kXmlChunk);
        if (chunk.isEmpty())
            return tl::unexpected(unopenedFile(fileName, file.errorString()));
        BIHUAN_CHECK(feeder.feed(chunk.constData(), chunk.size()));
        if (options.progress &&
            !options.progress(static_cast<double>(file.pos()) / static_cast<double>(file.size())))
            return tl::unexpected(readingCancelled());
    }
    BIHUAN_CHECK(feeder.finish());
    Book book;
    book.kind = FileKind::XmlTable;
    book.sheets = std::move(handler.sheets);
    return onlySheet(std::move(book), options.sheet, fileName);
}

} // namespace bihuan
