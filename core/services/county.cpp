// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/county.h"

#include <algorithm>

namespace bihuan {

Result<std::shared_ptr<const County>> County::build(std::shared_ptr<const OfficeContext> context, MatterRows rows)
{
    std::shared_ptr<County> county(new County);
    county->m_context = std::move(context);
    county->m_rows = std::move(rows);
    county->linkMatters();
    return county;
}

void County::linkMatters()
{
    m_matterAt.reserve(static_cast<qsizetype>(m_rows.matters.size()));
    for (size_t i = 0; i < m_rows.matters.size(); ++i)
        m_matterAt.insert(m_rows.matters[i].id, i);

    m_matters.resize(m_rows.matters.size());
    for (size_t i = 0; i < m_rows.matters.size(); ++i) {
        m_matters[i].open(*m_context, m_rows.matters[i]);
        m_matterByCode.insert(m_rows.matters[i].code, i);
    }
    const auto hang = [this](const auto &rows) {
        for (const auto &row : rows) {
            if (const auto at = m_matterAt.constFind(row.matter); at != m_matterAt.constEnd())
                m_matters[*at].add(row);
        }
    };
    hang(m_rows.schedules);
    hang(m_rows.reports);
    hang(m_rows.figures);
    hang(m_rows.milestones);
    hang(m_rows.assignments);
    hang(m_rows.parts);
    hang(m_rows.sourceLinks);
    hang(m_rows.entries);
    hang(m_rows.overrides);
}

const MatterFile *County::matter(const MatterId &id) const
{
    const auto at = m_matterAt.constFind(id);
    return at == m_matterAt.constEnd() ? nullptr : &m_matters[*at];
}

const MatterFile *County::matterByCode(const QString &code) const
{
    const auto at = m_matterByCode.constFind(code);
    return at == m_matterByCode.constEnd() ? nullptr : &m_matters[*at];
}

bool County::isAccepted(const QString &findingKey) const
{
    return std::ranges::find(officeRows().approvals, findingKey, &FindingApproval::key) != officeRows().approvals.end();
}

} // namespace bihuan
