// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cellmodel.h"
#include "ui/models/ledgercolumns.h"
#include "ui/models/officefile.h"

namespace bihuan {

/// The matters of one ledger in the shown period, one row each, edited in place. Follows the open file by what
/// was touched.
class LedgerModel : public CellModel
{
    Q_OBJECT

public:
    explicit LedgerModel(OfficeFile &file, QObject *parent = nullptr);

    /// Another ledger: all columns change.
    void setLedger(const LedgerId &ledger);
    const LedgerDefinition *ledger() const;
    const std::vector<LedgerColumn> &columns() const { return m_columns; }
    /// Rows and cells as the file has them now.
    void update(const QSet<MatterId> &touched);

    /// The row's matter in the period; nullptr for an invalid index.
    const MatterRow *rowAt(const QModelIndex &index) const;
    const MatterFile *matterAt(const QModelIndex &index) const;
    QModelIndex find(const QString &code) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const Field *fieldAt(const QModelIndex &index) const override;
    Result<Value> parse(const QModelIndex &index, const QString &text) const override;
    QString editText(const QModelIndex &index) const override;
    QStringList suggestions(const QModelIndex &index) const override;
    Status setTexts(const std::vector<CellText> &texts) override;

private:
    /// A matter of the ledger, by its place in the view.
    struct Line
    {
        QString code;
        size_t view = 0;
    };
    std::vector<Line> linesOf(const PeriodView &view) const;
    Value valueAt(const QModelIndex &index) const;
    QVariant fieldData(const QModelIndex &index, const Field &field, int role) const;
    QVariant lightData(const MatterRow &row, int role) const;
    QVariant monthsData(const QModelIndex &index, int role) const;
    FieldContext contextAt(const QModelIndex &index) const;

    OfficeFile &m_file;
    LedgerId m_ledger;
    std::vector<LedgerColumn> m_columns;
    std::vector<Line> m_lines;
    PeriodView m_view; ///< what the lines point into
};

} // namespace bihuan
