// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/importer.h"
#include "core/tabular/bodyrows.h"

#include <QAbstractTableModel>

#include <memory>

namespace bihuan {

/// Which rows of a sheet are shown.
enum class PreviewFilter { All, Insert, Update, Unchanged, Skipped, Open };

/// The rows of a recognised sheet as they stand there, each with what importing it would do.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ActionRole = Qt::UserRole + 1, ///< id of the row's action; empty for sums, groups and notes
        OpenRole,                      ///< bool: something in the cell has to be decided
    };
    static constexpr int actionColumn = 0; ///< the sheet's columns follow

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(std::shared_ptr<const ImportBooks> books, std::shared_ptr<const ImportPlan> plan, int sheet);
    void setFilter(PreviewFilter filter);
    PreviewFilter filter() const { return m_filter; }
    int count(PreviewFilter filter) const;
    int sheet() const { return m_sheetIndex; }

    /// Columns of the sheet, from 0; header words as written; empty for one without title.
    int sheetColumnOf(int column) const { return m_columns[static_cast<size_t>(column - 1)].column; }
    QString headerOf(int column) const { return m_columns[static_cast<size_t>(column - 1)].header; }
    QStringList headers() const;
    /// The ledger's column ("goal", "schedule.3"); empty when it is left out.
    QString mappedTo(int column) const { return m_columns[static_cast<size_t>(column - 1)].field; }
    /// What a decision about the column names: "Sheet1!C3".
    QString headerCell(int column) const;
    /// Row of the table for a row of the sheet, from 1; −1 when the filter hides it.
    int rowOfSheet(int sheetRow) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column
    {
        int column = 0;
        QString header;
        QString field;
        bool right = false;
    };
    struct Row
    {
        int sheetRow = 0; ///< from 0
        const ImportRow *plan = nullptr;
        QString note; ///< what a row is that is no matter
        bool open = false;
    };

    void findColumns();
    void findRows();
    bool shows(const Row &row, PreviewFilter filter) const;
    void applyFilter();
    const Row &at(int row) const { return m_rows[m_shown[static_cast<size_t>(row)]]; }
    QString actionText(const Row &row) const;
    QString tip(const Row &row, int column) const;
    QString cellText(const Row &row, int column) const;

    std::shared_ptr<const ImportBooks> m_books;
    std::shared_ptr<const ImportPlan> m_plan;
    int m_sheetIndex = 0;
    const Sheet *m_sheet = nullptr;
    std::optional<HeaderBlock> m_header;
    QString m_prefix;
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
    std::vector<size_t> m_shown;
    QMultiHash<std::pair<int, int>, const ImportFinding *> m_findings; ///< by row and column of the sheet, from 0
    PreviewFilter m_filter = PreviewFilter::All;
};

} // namespace bihuan
