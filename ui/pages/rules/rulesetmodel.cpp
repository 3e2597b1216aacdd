// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rules/rulesetmodel.h"

#include <algorithm>

namespace bihuan {

void RuleSetModel::setRules(std::vector<OfficeRules> rules)
{
    beginResetModel();
    m_rules = std::move(rules);
    m_rows.clear();
    for (const bool shipped : {false, true}) {
        const bool any = std::ranges::any_of(m_rules, [shipped](const OfficeRules &known) { return known.shipped == shipped; });
        if (any)
            m_rows.push_back({shipped ? QStringLiteral("随程序提供，复制后可改") : QStringLiteral("本办自己的"), 0});
        for (size_t at = 0; at < m_rules.size(); ++at) {
            if (m_rules[at].shipped == shipped)
                m_rows.push_back({{}, at});
        }
    }
    endResetModel();
}

void RuleSetModel::setChanged(const QSet<QString> &changed)
{
    if (changed == m_changed)
        return;
    m_changed = changed;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const OfficeRules *RuleSetModel::find(const QString &id) const
{
    const auto found = std::ranges::find_if(m_rules, [&](const OfficeRules &known) { return known.rules.id == id; });
    return found == m_rules.end() ? nullptr : &*found;
}

QModelIndex RuleSetModel::indexOf(const QString &id) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].heading.isEmpty() && m_rules[m_rows[row].at].rules.id == id)
            return index(static_cast<int>(row));
    }
    return {};
}

QString RuleSetModel::remark(const OfficeRules &rules) const
{
    if (rules.uses.empty())
        return QStringLiteral("没有清单在用");
    QStringList titles;
    for (const RuleSetUse &use : rules.uses)
        titles += use.title;
    return QStringLiteral("用于") + titles.join(QStringLiteral("、"));
}

int RuleSetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RuleSetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (!row.heading.isEmpty())
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? row.heading : QVariant();
    const OfficeRules &rules = m_rules[row.at];
    const bool isChanged = m_changed.contains(rules.rules.id);
    switch (role) {
    case Qt::DisplayRole:
        return rules.rules.title;
    case Qt::ToolTipRole:
        return rules.rules.description.isEmpty() ? remark(rules) : rules.rules.description + QLatin1Char('\n') + remark(rules);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1，%2%3").arg(rules.rules.title, remark(rules), isChanged ? QStringLiteral("，有修改没有保存") : QString());
    case IdRole:
        return rules.rules.id;
    case RemarkRole:
        return isChanged ? QStringLiteral("有修改没有保存") : remark(rules);
    case ChangedRole:
        return isChanged;
    default:
        return {};
    }
}

Qt::ItemFlags RuleSetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows[static_cast<size_t>(index.row())].heading.isEmpty())
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index);
}

} // namespace bihuan
