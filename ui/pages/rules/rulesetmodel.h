// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/ruleediting.h"

#include <QAbstractListModel>
#include <QSet>

namespace bihuan {

/// The rule sets of the office under two headings: its own and those that ship.
class RuleSetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< empty for a heading
        RemarkRole,            ///< which ledgers use it
        ChangedRole,           ///< it holds changes that are not kept yet
    };

    using QAbstractListModel::QAbstractListModel;

    void setRules(std::vector<OfficeRules> rules);
    /// Ids of the sets whose draft differs from what is kept.
    void setChanged(const QSet<QString> &changed);
    const OfficeRules *find(const QString &id) const;
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// A heading has no place among the rules.
    struct Row
    {
        QString heading;
        size_t at = 0;
    };
    QString remark(const OfficeRules &rules) const;

    std::vector<OfficeRules> m_rules;
    std::vector<Row> m_rows;
    QSet<QString> m_changed;
};

} // namespace bihuan
