// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/findingmodel.h"

#include <algorithm>
#include <map>

namespace bihuan {

FindingModel::State stateOf(const ImportFinding &finding)
{
    if (finding.open)
        return FindingModel::State::Open;
    return finding.remedy == Remedy::Note ? FindingModel::State::Note : FindingModel::State::Accepted;
}

void FindingModel::setPlan(std::shared_ptr<const ImportPlan> plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_rows.clear();
    std::map<std::pair<bool, FindingKind>, std::vector<const ImportFinding *>> kinds; // settled kinds last
    if (m_plan) {
        std::map<FindingKind, bool> open;
        for (const ImportFinding &found : m_plan->findings)
            open[found.finding.kind] = open[found.finding.kind] || found.open;
        for (const ImportFinding &found : m_plan->findings)
            kinds[{!open[found.finding.kind], found.finding.kind}].push_back(&found);
    }
    for (auto &[key, findings] : kinds) {
        m_rows.push_back({key.second, nullptr});
        std::ranges::stable_sort(findings, {}, [](const ImportFinding *found) { return stateOf(*found); });
        for (const ImportFinding *found : findings)
            m_rows.push_back({key.second, found});
    }
    endResetModel();
}

int FindingModel::count(State state) const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [&](const Row &row) { return row.finding && stateOf(*row.finding) == state; }));
}

const ImportFinding *FindingModel::findingAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : m_rows[static_cast<size_t>(row)].finding;
}

FindingKind FindingModel::kindAt(int row) const
{
    return m_rows[static_cast<size_t>(row)].kind;
}

int FindingModel::acceptableOf(FindingKind kind) const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [&](const Row &row) {
        return row.finding && row.kind == kind && row.finding->open && row.finding->remedy == Remedy::Accept;
    }));
}

int FindingModel::rowOf(const QString &cell, std::optional<FindingKind> kind) const
{
    const auto same = std::ranges::find_if(m_rows, [&](const Row &row) {
        return row.finding && row.finding->cell == cell && (!kind || row.kind == *kind);
    });
    return same == m_rows.end() ? -1 : static_cast<int>(same - m_rows.begin());
}

int FindingModel::firstOpen() const
{
    const auto open = std::ranges::find_if(m_rows, [](const Row &row) { return row.finding && row.finding->open; });
    return open == m_rows.end() ? -1 : static_cast<int>(open - m_rows.begin());
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString FindingModel::textOfKind(FindingKind kind) const
{
    const auto of = [&](State state) {
        return std::ranges::count_if(m_rows, [&](const Row &row) { return row.finding && row.kind == kind && stateOf(*row.finding) == state; });
    };
    QStringList parts;
    if (const auto open = of(State::Open); open > 0)
        parts.append(QStringLiteral("待处理%1").arg(open));
    if (const auto accepted = of(State::Accepted); accepted > 0)
        parts.append(QStringLiteral("已接受%1").arg(accepted));
    if (const auto notes = of(State::Note); notes > 0)
        parts.append(QStringLiteral("说明%1").arg(notes));
    return parts.join(QStringLiteral("　"));
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const ImportFinding *found = row.finding;
    const QString place = found && found->finding.place.row > 0
                              ? QStringLiteral("第%1行 %2").arg(found->finding.place.row).arg(found->finding.place.column)
                              : found ? found->finding.place.sheet : QString();
    switch (role) {
    case Qt::DisplayRole:
        return found ? found->finding.reason : findingKindTitle(row.kind);
    case Qt::ToolTipRole:
        return found ? QVariant(found->finding.reason) : QVariant();
    case Qt::AccessibleTextRole:
        return found ? QStringLiteral("%1，%2：%3").arg(findingKindTitle(row.kind), place, found->finding.reason)
                     : QStringLiteral("%1：%2").arg(findingKindTitle(row.kind), textOfKind(row.kind));
    case IsKindRole:
        return !found;
    case PlaceRole:
        return place;
    case ValueRole:
        return found ? found->finding.value.simplified() : textOfKind(row.kind);
    case StateRole:
        return found ? QVariant(static_cast<int>(stateOf(*found))) : QVariant();
    default:
        return {};
    }
}

} // namespace bihuan
