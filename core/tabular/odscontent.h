// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/sheet.h"
#include "core/tabular/xmlpart.h"

#include <QSet>

namespace bihuan {

/// Reads content.xml of an .ods. Repeated rows and columns are unfolded only where they hold something.
class OdsContent final : public XmlHandler
{
public:
    /// Only the sheet `wanted` when given; `namesOnly` skips all cells.
    OdsContent(const ZipPackage &package, QString wanted, bool namesOnly);

    QList<Sheet> sheets;
    QStringList names; ///< of all sheets

    void startElement(const char *name, const XmlAttributes &attributes) override;
    void endElement(const char *name) override;
    void characters(const char *text, qsizetype size) override;

private:
    void startTable(const XmlAttributes &attributes);
    void startColumn(const XmlAttributes &attributes);
    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes, bool covered);
    bool startText(const char *name, const XmlAttributes &attributes);
    void endCell();
    void endRow();
    void endTable();
    Cell takeCell() const;
    void appendRepeated(const Cell &cell);
    void tooLarge(const char *detail);

    const ZipPackage &m_package;
    QString m_wanted;
    bool m_namesOnly;
    QSet<QString> m_hiddenStyles; ///< table styles with table:display="false"
    QString m_style;

    Sheet m_sheet;
    QString m_place;
    bool m_inTable = false;
    int m_skip =
        0; ///< depth inside of an element whose content is not in the cells: notes, drawings, changes

    int m_row = 0;
    int m_rowRepeat = 1;
    bool m_rowHidden = false;
    QList<Cell> m_rowCells;
    int m_column = 0;

    bool m_inCell = false;
    bool m_covered = false;
    bool m_formula = false;
    int m_cellRepeat = 1;
    std::string m_type;  ///< office:value-type, or error
    std::string m_value; ///< the attribute that holds the value
    std::string m_text;
    int m_paragraphs = 0;
    int m_paragraphDepth = 0;
    qint64 m_cells = 0;
    qint64 m_textBytes = 0;
};

} // namespace bihuan
