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
        const Matter &matter = m_rows.matters[i];
        MatterFile &file = m_matters[i];
        file.matter = &matter;
        file.ledger = ledger(matter.ledger);
        file.course.matter = &matter;
        if (file.ledger) {
            file.course.measure = measureOf(*file.ledger, matter);
            file.rules = ruleSet(rulesOf(*file.ledger, matter));
        }
        m_matterByCode.insert(matter.code, i);
    }
    const auto hang = [this](const auto &rows, auto &&attach) {
        for (const auto &row : rows) {
            if (const auto at = m_matterAt.constFind(row.matter); at != m_matterAt.constEnd())
                attach(m_matters[*at], row);
        }
    };
    hang(m_rows.schedules, [](MatterFile &file, const Schedule &row) {
        file.schedules.push_back(&row);
        if (row.measure == file.course.measure.id && !row.isEmpty())
            file.course.schedule = &row; // versions come in order: the last one is in force
    });
    hang(m_rows.reports, [](MatterFile &file, const Report &row) { file.course.add(row); });
    hang(m_rows.figures, [](MatterFile &file, const Figure &row) { file.course.figures.push_back(&row); });
    hang(m_rows.milestones, [](MatterFile &file, const Milestone &row) { file.course.milestones.push_back(&row); });
    hang(m_rows.assignments, [](MatterFile &file, const Assignment &row) { file.assignments.push_back(&row); });
    hang(m_rows.parts, [](MatterFile &file, const BundlePart &row) { file.parts.push_back(&row); });
    hang(m_rows.sourceLinks, [](MatterFile &file, const SourceLink &row) { file.sources.push_back(&row); });
    hang(m_rows.entries, [](MatterFile &file, const LedgerEntry &row) { file.entries.push_back(&row); });
    hang(m_rows.overrides, [](MatterFile &file, const LightOverride &row) { file.overrides.push_back(&row); });
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

QString County::delayReasonTitle(const QString &id) const
{
    const auto found = std::ranges::find(delayReasons().entries, id, &Choice::id);
    return found == delayReasons().entries.end() ? id : found->title;
}

bool County::isAccepted(const QString &findingKey) const
{
    return std::ranges::find(officeRows().approvals, findingKey, &FindingApproval::key) != officeRows().approvals.end();
}

} // namespace bihuan
