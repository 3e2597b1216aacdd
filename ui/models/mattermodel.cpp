// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mattermodel.h"

#include "ui/models/cellvalues.h"

#include <algorithm>

namespace bihuan {

MatterModel::MatterModel(OfficeFile &file, QObject *parent) : CellModel(parent), m_file(file), m_view(file.sharedView()) {}

const LedgerDefinition *MatterModel::ledger() const
{
    return m_view->county->ledger(m_ledger);
}

void MatterModel::setLedger(const LedgerId &ledgerId)
{
    beginResetModel();
    m_ledger = ledgerId;
    m_view = m_file.sharedView();
    m_lines = linesOf(*m_view);
    forget(nullptr);
    prepare();
    endResetModel();
}

std::vector<MatterModel::Line> MatterModel::linesOf(const PeriodView &view) const
{
    std::vector<Line> lines;
    for (size_t i = 0; i < view.rows.size(); ++i) {
        const MatterRow &row = view.rows[i];
        if (row.ledger == m_ledger.value || row.listedIn.contains(m_ledger.value))
            lines.push_back({row.code, i});
    }
    return lines;
}

/// Takes rows out and puts rows in until the lines are `lines`. Where much is different, everything is.
void MatterModel::followRows(const std::vector<Line> &lines)
{
    constexpr size_t followedOneByOne = 40;
    QSet<QString> before;
    QSet<QString> now;
    for (const Line &line : m_lines)
        before.insert(line.code);
    for (const Line &line : lines)
        now.insert(line.code);
    std::vector<Line> kept;
    std::ranges::copy_if(lines, std::back_inserter(kept), [&](const Line &line) { return before.contains(line.code); });
    std::vector<Line> keptBefore;
    std::ranges::copy_if(m_lines, std::back_inserter(keptBefore), [&](const Line &line) { return now.contains(line.code); });
    const size_t different = m_lines.size() + lines.size() - 2 * kept.size();
    if (different > followedOneByOne || !std::ranges::equal(kept, keptBefore, {}, &Line::code, &Line::code)) {
        setLedger(m_ledger);
        return;
    }
    for (int row = static_cast<int>(m_lines.size()) - 1; row >= 0; --row) {
        if (now.contains(m_lines[static_cast<size_t>(row)].code))
            continue;
        beginRemoveRows({}, row, row);
        m_lines.erase(m_lines.begin() + row);
        endRemoveRows();
    }
    m_lines = std::move(kept);
    m_view = m_file.sharedView();
    for (size_t row = 0; row < lines.size(); ++row) {
        if (row < m_lines.size() && m_lines[row].code == lines[row].code)
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(row), lines[row]);
        endInsertRows();
    }
}

void MatterModel::update(const ChangeSummary &change)
{
    const PeriodView &view = m_file.view();
    if (view.county->year() != m_view->county->year())
        return setLedger(m_ledger);
    const bool all = change.office || view.period != m_view->period;
    for (const MatterId &id : change.matters) {
        if (const MatterFile *file = view.county->matter(id); file && !all)
            forget(file);
    }
    if (all)
        forget(nullptr);
    const std::vector<Line> lines = linesOf(view);
    if (!std::ranges::equal(lines, m_lines, {}, &Line::code, &Line::code))
        followRows(lines);
    m_lines = lines;
    m_view = m_file.sharedView();
    if (m_lines.empty() || columnCount() == 0)
        return;
    if (all) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        const MatterFile *const matter = matterAt(index(row, 0));
        if (matter && change.matters.contains(matter->matter->id))
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

GroupKey MatterModel::groupKey(const QModelIndex &index, GroupBy by) const
{
    const MatterRow *const row = rowAt(index);
    const MatterFile *const matter = matterAt(index);
    const RuleSet *const rules = matter ? matter->rules : nullptr;
    return row ? groupKeyOf(*row, by, lightRank(row->light, rules), lightWord(row->light, rules)) : GroupKey{};
}

const MatterRow *MatterModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_view->rows[m_lines[static_cast<size_t>(index.row())].view] : nullptr;
}

const MatterFile *MatterModel::matterAt(const QModelIndex &index) const
{
    const MatterRow *const row = rowAt(index);
    return row ? m_view->county->matterByCode(row->code) : nullptr;
}

QModelIndex MatterModel::find(const QString &code) const
{
    const auto found = std::ranges::find(m_lines, code, &Line::code);
    return found == m_lines.end() ? QModelIndex() : index(static_cast<int>(found - m_lines.begin()), 0);
}

int MatterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

} // namespace bihuan
