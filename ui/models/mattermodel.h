// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cellmodel.h"
#include "ui/models/officefile.h"

namespace bihuan {

/// The matters of one ledger in the shown period, one row each. Follows the open file by what was touched; what
/// the columns are is said by who derives from it.
class MatterModel : public CellModel
{
    Q_OBJECT

public:
    explicit MatterModel(OfficeFile &file, QObject *parent = nullptr);

    /// Another ledger: all columns change.
    void setLedger(const LedgerId &ledger);
    const LedgerDefinition *ledger() const;
    /// Rows and cells as the file has them now, after this change or another period. Only touched rows are told of.
    void update(const ChangeSummary &change = {});

    GroupKey groupKey(const QModelIndex &index, GroupBy by) const override;
    const MatterRow *rowAt(const QModelIndex &index) const override;
    const MatterFile *matterAt(const QModelIndex &index) const;
    QModelIndex find(const QString &code) const;
    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    /// The ledger or the year is another one; columns may change. Called while the model is being reset.
    virtual void prepare() {}
    /// Whatever is remembered of this matter, or of all for nullptr, is out of date.
    virtual void forget(const MatterFile *) {}

    OfficeFile &file() const { return m_file; }
    const PeriodView &view() const { return *m_view; }

private:
    /// A matter of the ledger, by its place in the view.
    struct Line
    {
        QString code;
        size_t view = 0;
    };
    std::vector<Line> linesOf(const PeriodView &view) const;
    void followRows(const std::vector<Line> &lines);

    OfficeFile &m_file;
    LedgerId m_ledger;
    std::vector<Line> m_lines;
    std::shared_ptr<const PeriodView> m_view; ///< what the lines point into
};

} // namespace bihuan
