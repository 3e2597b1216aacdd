// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/ruletrial.h"

#include <QAbstractListModel>

#include <memory>

namespace bihuan {

/// The matters that changed rules would turn, as a list.
class TurnModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TurnRole = Qt::UserRole, ///< const LightTurn *
        CodeRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setTrial(std::shared_ptr<const RuleTrial> trial);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const RuleTrial> m_trial;
};

} // namespace bihuan

Q_DECLARE_METATYPE(const bihuan::LightTurn *)
