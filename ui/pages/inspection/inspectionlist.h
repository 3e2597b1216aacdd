// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/inspections.h"

#include <QAbstractListModel>

namespace bihuan {

/// The inspections of a year below the schemes that they stand under.
class InspectionList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsSchemeRole = Qt::UserRole + 1, ///< bool: the row of a scheme
        DetailRole,                      ///< the small second line
        StateRole,                       ///< words at the right
        OwesRole,                        ///< bool: something is left to be done
    };

    using QAbstractListModel::QAbstractListModel;

    void setBook(const InspectionBook &book);
    /// Nothing for the row of a scheme without one.
    InspectionId inspectionAt(int row) const;
    InspectionSchemeId schemeAt(int row) const;
    int rowOf(const InspectionId &inspection) const; ///< −1 where it is not listed
    int firstInspection() const;                     ///< −1 where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        InspectionSchemeId scheme;
        InspectionId inspection;
        QString text;
        QString detail;
        QString state;
        bool owes = false;
    };

    std::vector<Row> m_rows;
};

/// "7月9日至10日".
QString inspectionDays(const Inspection &inspection);

} // namespace bihuan
