// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/county.h"

#include <algorithm>
#include <iterator>

namespace bihuan {

namespace {

/// The order of loadMatters: texts by their bytes, as SQLite compares them.
bool standsBefore(const MatterFile &left, const MatterFile &right)
{
    const Matter &a = *left.matter;
    const Matter &b = *right.matter;
    if (a.ledger != b.ledger)
        return a.ledger.value.toUtf8() < b.ledger.value.toUtf8();
    return a.no != b.no ? a.no < b.no : a.code.toUtf8() < b.code.toUtf8();
}

} // namespace

Result<std::shared_ptr<const County>> County::build(std::shared_ptr<const OfficeContext> context, MatterRows rows)
{
    std::shared_ptr<County> county(new County);
    county->m_context = std::move(context);
    county->m_matters = county->link(std::make_shared<const MatterRows>(std::move(rows)));
    county->index();
    return county;
}

std::shared_ptr<const County> County::with(std::shared_ptr<const OfficeContext> context, MatterRows fresh,
                                           const QSet<MatterId> &touched) const
{
    std::shared_ptr<County> county(new County);
    county->m_context = std::move(context);
    std::vector<MatterFile> files = county->link(std::make_shared<const MatterRows>(std::move(fresh)));
    std::vector<MatterFile> &matters = county->m_matters;
    // Where every touched matter stays where it was, the two indexes are shared as well.
    const bool all = static_cast<qsizetype>(files.size()) == touched.size();
    const bool sameKeys = all && std::ranges::all_of(files, [&](const MatterFile &now) {
        const MatterFile *const before = matter(now.matter->id);
        return before && before->matter->code == now.matter->code && before->matter->no == now.matter->no
               && before->matter->ledger == now.matter->ledger;
    });
    if (sameKeys) {
        matters = m_matters;
        county->m_matterAt = m_matterAt;
        county->m_matterByCode = m_matterByCode;
        for (MatterFile &file : files)
            matters[*placeOf(file.matter->id)] = std::move(file);
    } else {
        std::vector<MatterFile> kept;
        kept.reserve(m_matters.size());
        std::ranges::copy_if(m_matters, std::back_inserter(kept),
                             [&](const MatterFile &file) { return !touched.contains(file.matter->id); });
        matters.reserve(kept.size() + files.size());
        std::merge(std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()),
                   std::make_move_iterator(files.begin()), std::make_move_iterator(files.end()),
                   std::back_inserter(matters), standsBefore);
        county->index();
    }
    if (county->m_context != m_context) {
        for (MatterFile &file : matters)
            county->refer(file);
    }
    return county;
}

/// What the matter refers to in the office, and the plan in force of its main measure.
void County::refer(MatterFile &file) const
{
    file.ledger = ledger(file.matter->ledger);
    file.rules = nullptr;
    file.course.measure = {};
    file.course.schedule = nullptr;
    if (file.ledger) {
        file.course.measure = measureOf(*file.ledger, *file.matter);
        file.rules = ruleSet(rulesOf(*file.ledger, *file.matter));
    }
    for (const Schedule *row : file.schedules) {
        if (row->measure == file.course.measure.id && !row->isEmpty())
            file.course.schedule = row; // versions come in order: the last one is in force
    }
}

std::vector<MatterFile> County::link(std::shared_ptr<const MatterRows> rows) const
{
    std::vector<MatterFile> files(rows->matters.size());
    QHash<MatterId, MatterFile *> fileOf;
    fileOf.reserve(static_cast<qsizetype>(files.size()));
    for (size_t i = 0; i < files.size(); ++i) {
        const Matter &matter = rows->matters[i];
        files[i].rows = rows;
        files[i].matter = &matter;
        files[i].course.matter = &matter;
        fileOf.insert(matter.id, &files[i]);
    }
    const auto hang = [&fileOf](const auto &list, auto &&attach) {
        for (const auto &row : list) {
            if (MatterFile *const file = fileOf.value(row.matter))
                attach(*file, row);
        }
    };
    hang(rows->schedules, [](MatterFile &file, const Schedule &row) { file.schedules.push_back(&row); });
    hang(rows->reports, [](MatterFile &file, const Report &row) { file.course.add(row); });
    hang(rows->figures, [](MatterFile &file, const Figure &row) { file.course.figures.push_back(&row); });
    hang(rows->milestones, [](MatterFile &file, const Milestone &row) { file.course.milestones.push_back(&row); });
    hang(rows->assignments, [](MatterFile &file, const Assignment &row) { file.assignments.push_back(&row); });
    hang(rows->parts, [](MatterFile &file, const BundlePart &row) { file.parts.push_back(&row); });
    hang(rows->sourceLinks, [](MatterFile &file, const SourceLink &row) { file.sources.push_back(&row); });
    hang(rows->entries, [](MatterFile &file, const LedgerEntry &row) { file.entries.push_back(&row); });
    hang(rows->overrides, [](MatterFile &file, const LightOverride &row) { file.overrides.push_back(&row); });
    for (MatterFile &file : files)
        refer(file);
    return files;
}

void County::index()
{
    m_matterAt.reserve(static_cast<qsizetype>(m_matters.size()));
    m_matterByCode.reserve(static_cast<qsizetype>(m_matters.size()));
    for (size_t i = 0; i < m_matters.size(); ++i) {
        m_matterAt.insert(m_matters[i].matter->id, i);
        m_matterByCode.insert(m_matters[i].matter->code, i);
    }
}

const MatterFile *County::matter(const MatterId &id) const
{
    const auto at = m_matterAt.constFind(id);
    return at == m_matterAt.constEnd() ? nullptr : &m_matters[*at];
}

std::optional<size_t> County::placeOf(const MatterId &id) const
{
    const auto at = m_matterAt.constFind(id);
    return at == m_matterAt.constEnd() ? std::nullopt : std::optional(*at);
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
