// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablecommands.h"

#include <QTableView>

#include <algorithm>

namespace bihuan {

namespace {

QString copyTextAt(const QTableView &table, int row, int column)
{
    const auto [model, source] = cellOf(table.model()->index(row, column));
    return model && source.isValid() ? model->copyText(source) : QString();
}

/// The one that stands before `place`; `place` itself where it is the first.
int before(const std::vector<int> &places, int place)
{
    const auto found = std::ranges::find(places, place);
    return found == places.begin() || found == places.end() ? place : *(found - 1);
}

/// Collects what really changes.
class ChangeBuilder
{
public:
    explicit ChangeBuilder(const QTableView &table) : m_table(table) {}

    void type(int row, int column, const QString &text)
    {
        const auto [model, source] = cellOf(m_table.model()->index(row, column));
        if (model && source.isValid() && model->copyText(source) != text)
            m_change.texts.push_back({source, text});
    }
    /// The same, leaving out what cannot be typed into.
    void typeWherePossible(int row, int column, const QString &text)
    {
        if (m_table.model()->index(row, column).flags().testFlag(Qt::ItemIsEditable))
            type(row, column, text);
    }
    void add(NewRowTexts row) { m_change.rows.push_back(std::move(row)); }
    qsizetype count() const { return static_cast<qsizetype>(m_change.texts.size()); }

    /// %1 of the label is the number of cells.
    CellChange take(const QString &label)
    {
        m_change.label = label.contains(QLatin1String("%1")) ? label.arg(count()) : label;
        return std::move(m_change);
    }

private:
    const QTableView &m_table;
    CellChange m_change;
};

} // namespace

CellBlock copiedBlock(const QTableView &table, const CellArea &area, bool withHeaders)
{
    CellBlock block;
    if (withHeaders) {
        QStringList titles;
        for (const int column : area.columns) {
            const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
            const QString unit = table.model()->headerData(column, Qt::Horizontal, CellModel::UnitRole).toString().trimmed();
            titles.append(unit.isEmpty() ? title : QStringLiteral("%1（%2）").arg(title, unit));
        }
        block.rows.push_back(titles);
    }
    for (const int row : area.rows) {
        QStringList cells;
        for (const int column : area.columns)
            cells.append(copyTextAt(table, row, column));
        block.rows.push_back(std::move(cells));
    }
    return block;
}

Result<CellChange> pastedChange(const QTableView &table, const CellArea &area, const CellBlock &block)
{
    const size_t height = block.rows.size();
    const auto width = static_cast<size_t>(block.width());
    const bool repeats = area.rows.size() % height == 0 && area.columns.size() % width == 0;
    std::vector<int> rows = repeats ? area.rows : matterRows(table, area.rows.front());
    std::vector<int> columns = repeats ? area.columns : shownColumns(table, area.columns.front());
    if (columns.size() < width)
        return refuse(QStringLiteral("要粘贴的内容有 %1 列，从这一列起只有 %2 列，没有粘贴。").arg(width).arg(columns.size()));
    const size_t wanted = repeats ? rows.size() : height;
    const auto [model, source] = cellOf(table.model()->index(area.rows.front(), area.columns.front()));
    if (rows.size() < wanted && !(model && model->takesNewRows()))
        return refuse(QStringLiteral("要粘贴的内容有 %1 行，从这一行起只有 %2 行，没有粘贴。").arg(wanted).arg(rows.size()));
    if (!repeats)
        columns.resize(width);

    ChangeBuilder builder(table);
    for (size_t i = 0; i < wanted; ++i) {
        const QStringList &texts = block.rows[i % height];
        NewRowTexts fresh;
        for (size_t j = 0; j < columns.size(); ++j) {
            const QString &text = texts.at(static_cast<qsizetype>(j % width));
            if (i < rows.size())
                builder.type(rows[i], columns[j], text);
            else if (!text.trimmed().isEmpty())
                fresh.push_back({columns[j], text});
        }
        if (!fresh.empty())
            builder.add(std::move(fresh));
    }
    const size_t added = wanted > rows.size() ? wanted - rows.size() : 0;
    return builder.take(added > 0 ? QStringLiteral("粘贴 %1 格，新增 %2 行").arg(builder.count()).arg(added)
                                  : QStringLiteral("粘贴 %1 格"));
}

CellChange filledChange(const QTableView &table, const CellArea &area, FillDirection direction)
{
    ChangeBuilder builder(table);
    const bool down = direction == FillDirection::Down;
    // As in Excel: a single row takes from the one above it, a single column from the one before it.
    const int fromRow = area.rows.size() == 1 ? before(matterRows(table), area.rows.front()) : area.rows.front();
    const int fromColumn = area.columns.size() == 1 ? before(shownColumns(table), area.columns.front()) : area.columns.front();
    for (const int column : area.columns) {
        for (const int row : area.rows)
            builder.typeWherePossible(row, column, copyTextAt(table, down ? fromRow : row, down ? column : fromColumn));
    }
    return builder.take(down ? QStringLiteral("向下填充 %1 格") : QStringLiteral("向右填充 %1 格"));
}

CellChange copiedChange(const QTableView &table, const CellArea &area, int from)
{
    ChangeBuilder builder(table);
    for (const int column : area.columns) {
        for (const int row : area.rows)
            builder.typeWherePossible(row, column, copyTextAt(table, row, from));
    }
    return builder.take({});
}

CellChange stampedChange(const QTableView &table, const CellArea &area, const QString &text, const QString &label)
{
    ChangeBuilder builder(table);
    for (const int row : area.rows) {
        for (const int column : area.columns)
            builder.typeWherePossible(row, column, text);
    }
    return builder.take(label);
}

CellChange replacedChange(const QTableView &table, const CellArea &area, const Replacement &replacement)
{
    ChangeBuilder builder(table);
    const Qt::CaseSensitivity cases = replacement.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (const int row : area.rows) {
        for (const int column : area.columns) {
            QString text = copyTextAt(table, row, column);
            const bool hit = replacement.wholeCell ? text.compare(replacement.find, cases) == 0
                                                   : !replacement.find.isEmpty() && text.contains(replacement.find, cases);
            if (hit)
                builder.typeWherePossible(row, column, replacement.wholeCell ? replacement.with
                                                                             : text.replace(replacement.find, replacement.with, cases));
        }
    }
    return builder.take(QStringLiteral("替换 %1 格"));
}

} // namespace bihuan
