// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/importplan.h"

#include <QAbstractListModel>

#include <memory>

namespace bihuan {

/// What has to be looked at before an import: by kind, open ones first. A kind has a row of its own above its
/// findings.
class FindingModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Open, Accepted, Note };
    enum Role {
        IsKindRole = Qt::UserRole + 1, ///< bool: the row of a kind
        PlaceRole,                     ///< "第 7 行 N 属地镇办"
        ValueRole,                     ///< what stands there
        StateRole,                     ///< int of State
    };

    using QAbstractListModel::QAbstractListModel;

    void setPlan(std::shared_ptr<const ImportPlan> plan);
    int count(State state) const;
    /// Nullptr for the row of a kind.
    const ImportFinding *findingAt(int row) const;
    FindingKind kindAt(int row) const;
    /// How many of the kind are open and may be accepted together.
    int acceptableOf(FindingKind kind) const;
    /// The row of the finding at this cell, or of its kind, or the first open one; −1 when nothing is there.
    int rowOf(const QString &cell, std::optional<FindingKind> kind) const;
    int firstOpen() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        FindingKind kind = FindingKind::Type;
        const ImportFinding *finding = nullptr;
    };

    QString textOfKind(FindingKind kind) const;

    std::shared_ptr<const ImportPlan> m_plan;
    std::vector<Row> m_rows;
};

FindingModel::State stateOf(const ImportFinding &finding);

} // namespace bihuan
