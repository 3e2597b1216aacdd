// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ledgercolumns.h"
#include "ui/models/lighttrend.h"
#include "ui/models/mattermodel.h"

namespace bihuan {

/// The fields of a ledger's matters in the shown period, edited in place.
class LedgerModel : public MatterModel
{
    Q_OBJECT

public:
    using MatterModel::MatterModel;

    const std::vector<LedgerColumn> &columns() const { return m_columns; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const Field *fieldAt(const QModelIndex &index) const override;
    Result<Value> parse(const QModelIndex &index, const QString &text) const override;
    QString editText(const QModelIndex &index) const override;
    QStringList suggestions(const QModelIndex &index) const override;
    Status apply(const CellChange &change) override;
    QString columnId(int column) const override { return m_columns[static_cast<size_t>(column)].id(); }
    int titleColumn() const override;
    std::optional<MeasureUnit> unitAt(const QModelIndex &index) const override;
    QString sumText(int column, const std::vector<int> &rows) const override;
    QString paperText(const QModelIndex &index) const override;
    QString whyLocked(const QModelIndex &index) const override;
    bool takesNewRows() const override { return file().isWritable() && ledger(); }
    Result<Value> parseNew(int column, const QString &text) const override;

protected:
    void prepare() override;
    void borrow() override;

private:
    Value valueAt(const QModelIndex &index) const;
    QVariant fieldData(const QModelIndex &index, const Field &field, int role) const;
    QVariant lightData(const MatterRow &row, int role) const;
    QVariant attachmentsData(const QModelIndex &index, int role) const;
    QVariant monthsData(const QModelIndex &index, int role) const;
    QVariant trendData(const QModelIndex &index, int role) const;
    /// With the row's measure.
    FieldContext contextAt(const QModelIndex &index) const;

    std::vector<LedgerColumn> m_columns;
    const LedgerDefinition *m_own = nullptr;  ///< the shown ledger; rows of others are listed in it
    std::vector<const Field *> m_ownFields;   ///< of m_own by column; nullptr for pictures
    mutable LightTrend m_trend;               ///< fetched when the column is first painted
    FieldContext m_names;                     ///< without a measure, for words
};

} // namespace bihuan
