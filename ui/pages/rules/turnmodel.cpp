// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/turnmodel.h"

namespace bihuan {

namespace {

QString turnSentence(const LightTurn &turn)
{
    QString text = QStringLiteral("%1，%2，由%3变为%4").arg(turn.name, turn.unit, turn.beforeTitle, turn.afterTitle);
    if (!turn.reasonBefore.isEmpty())
        text += QStringLiteral("。原来：") + turn.reasonBefore;
    if (!turn.reason.isEmpty())
        text += QStringLiteral("。改后：") + turn.reason;
    return text;
}

} // namespace

void TurnModel::setTrial(std::shared_ptr<const RuleTrial> trial)
{
    beginResetModel();
    m_trial = std::move(trial);
    endResetModel();
}

int TurnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_trial ? 0 : static_cast<int>(m_trial->changed.size());
}

QVariant TurnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LightTurn &turn = m_trial->changed[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return turn.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return turnSentence(turn);
    case TurnRole:
        return QVariant::fromValue(&turn);
    case CodeRole:
        return turn.code;
    default:
        return {};
    }
}

} // namespace bihuan
