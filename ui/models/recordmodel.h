// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cellmodel.h"

namespace bihuan {

/// One column of a table that is read, not typed into.
struct RecordColumn
{
    QString id;
    QString title;
    FieldType type = FieldType::Text; ///< what its filter takes: words, a Date, an Integer
    bool main = false;                ///< the name of the row: bold, and where groups have their headings
    bool summed = false;              ///< an Integer that adds up
    int width = 8;                    ///< Chinese characters
};

struct RecordCell
{
    QString text;
    QVariant key{};   ///< comparable: a qint64, a QDate or a text; invalid for the text itself
    QString light{};  ///< id of a colour
    QString shape{};  ///< of a chip
    QString tip{};
    int sign = 0;     ///< −1 is said in red
    bool faint = false;

    bool operator==(const RecordCell &) const = default;
};

struct RecordRow
{
    QString id; ///< of what the row stands for
    std::vector<RecordCell> cells;
    GroupKey group{};
    QStringList words{}; ///< what else it is found by

    bool operator==(const RecordRow &) const = default;
};

/// A table of records with everything that a table can do but typing: notices, 约谈, counts.
class RecordModel : public CellModel
{
    Q_OBJECT

public:
    explicit RecordModel(std::vector<RecordColumn> columns, QObject *parent = nullptr);

    /// Other columns: everything begins anew.
    void setColumns(std::vector<RecordColumn> columns);
    const std::vector<RecordColumn> &columns() const { return m_columns; }
    /// Only what changed is told, as long as the rows are the same ones in the same order.
    void setRows(std::vector<RecordRow> rows);
    QModelIndex find(const QString &id) const;

    bool passes(const QModelIndex &index, const MatterTest &test) const override;
    const Field *fieldAt(const QModelIndex &index) const override;
    Result<Value> parse(const QModelIndex &index, const QString &text) const override;
    Result<Value> boundAt(const QModelIndex &index, const QString &text) const override;
    QString editText(const QModelIndex &) const override { return {}; }
    QString copyText(const QModelIndex &index) const override { return index.data(Qt::DisplayRole).toString(); }
    QString paperText(const QModelIndex &index) const override;
    QStringList suggestions(const QModelIndex &) const override { return {}; }
    Status apply(const CellChange &change) override;
    QString columnId(int column) const override { return m_columns[static_cast<size_t>(column)].id; }
    int titleColumn() const override;
    GroupKey groupKey(const QModelIndex &index, GroupBy by) const override;
    std::optional<MeasureUnit> unitAt(const QModelIndex &index) const override;
    QString rowTitle(int row) const override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    const RecordCell &cellAt(const QModelIndex &index) const
    {
        return m_rows[static_cast<size_t>(index.row())].cells[static_cast<size_t>(index.column())];
    }

    std::vector<RecordColumn> m_columns;
    std::vector<Field> m_fields;
    std::vector<RecordRow> m_rows;
};

} // namespace bihuan
