// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/layout.h"

#include <QAbstractTableModel>

namespace bihuan {

/// The headings of a document with their pages.
class OutlineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, PageColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setOutline(std::vector<OutlineEntry> outline);
    const OutlineEntry &entry(int row) const { return m_outline[static_cast<size_t>(row)]; }
    /// The last heading at or before the page's end; −1 before the first one.
    int rowOfPage(int page) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<OutlineEntry> m_outline;
};

} // namespace bihuan
