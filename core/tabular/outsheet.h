// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/exactnumber.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace bihuan {

/// How the values of a column are shown. A Percent value is the fraction: 0.2648 is shown as 26.48%.
enum class OutKind { Text, Integer, Decimal, Percent, Date };

struct OutColumn
{
    QString title;
    QString group; ///< title over neighbouring columns with the same group; empty for a single-level header
    QString unit;  ///< shown behind the title; empty where the sheet's line says it
    OutKind kind = OutKind::Text;
    int decimals = 2; ///< of Decimal and Percent, for display only: values are written exactly
    double width = 0; ///< in characters; 0 for what the kind usually needs

    QString heading() const { return unit.isEmpty() ? title : title + QStringLiteral("（%1）").arg(unit); }
    double shownWidth() const;
};

/// A month or quarter as date is a text: it has no day.
using OutValue = std::variant<std::monostate, QString, ExactNumber, QDate>;

struct OutRow
{
    enum class Style { Plain, Group, Total };

    std::vector<OutValue> cells; ///< may be shorter than the columns
    Style style = Style::Plain;
};

/// A table to be written, as the user sees it.
struct OutSheet
{
    QString name = QStringLiteral("Sheet1");
    QString title;    ///< large, over the table; may be empty
    QString unitLine; ///< "单位：万元", at the right above the table; may be empty
    std::vector<OutColumn> columns;
    std::vector<OutRow> rows;
    std::vector<OutRow> totals; ///< below the rows and outside of the filter
    QStringList notes;          ///< below the table
    int frozenColumns = 0;      ///< stay in sight when scrolling to the right

    bool hasGroups() const;
    int headerRows() const { return hasGroups() ? 2 : 1; }
    int firstHeaderRow() const { return (title.isEmpty() ? 0 : 1) + (unitLine.isEmpty() ? 0 : 1); }
    int bodyRow() const { return firstHeaderRow() + headerRows(); }
    int lastColumn() const { return static_cast<int>(columns.size()) - 1; }
};

/// Last column of the group that begins at `column` (itself when it has none).
int groupEnd(const OutSheet &sheet, int column);

/// A sheet's name that every office program takes: 31 characters, none of []:*?/\'.
QString safeSheetName(const QString &name);

/// Texts without what XML cannot hold; line breaks as \n.
QString cleanText(const QString &text);

/// "26.5%" for a fraction, as a Percent column shows it.
QString percentOf(const ExactNumber &fraction, int decimals);

} // namespace bihuan
