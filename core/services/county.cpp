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
    county->m_history = county->officeRows().history;
    county->m_matters = county->link(std::make_shared<const MatterRows>(std::move(rows)));
    county->index();
    county->gatherOthers();
    return county;
}

std::shared_ptr<const County> County::with(std::shared_ptr<const OfficeContext> context, MatterRows fresh,
                                           const QSet<MatterId> &touched, QByteArray history) const
{
    std::shared_ptr<County> county(new County);
    county->m_context = std::move(context);
    county->m_history = std::move(history);
    county->m_earlier = m_earlier;
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
            file.refer(*county->m_context);
    }
    county->gatherOthers();
    return county;
}

std::shared_ptr<const County> County::withEarlier(std::shared_ptr<const EarlierYears> years) const
{
    std::shared_ptr<County> county(new County);
    county->m_context = m_context;
    county->m_history = m_history;
    county->m_matters = m_matters;
    county->m_matterAt = m_matterAt;
    county->m_matterByCode = m_matterByCode;
    county->m_earlier = std::move(years);
    county->gatherOthers();
    return county;
}

void County::addRowsBeside(const QSet<QByteArray> &tables, const QSet<MatterId> &touched, MatterRows &rows) const
{
    std::vector<size_t> places;
    places.reserve(static_cast<size_t>(touched.size()));
    for (const MatterId &id : touched) {
        if (const auto place = placeOf(id))
            places.push_back(*place);
    }
    std::ranges::sort(places);
    const auto add = [&](const char *table, auto &to, const auto &rowsOf) {
        if (tables.contains(table))
            return;
        for (const size_t place : places) {
            for (const auto *row : rowsOf(m_matters[place])) {
                if (row)
                    to.push_back(*row);
            }
        }
    };
    add("matter", rows.matters, [](const MatterFile &file) { return std::array{file.matter}; });
    add("schedule", rows.schedules, [](const MatterFile &file) -> const auto & { return file.schedules; });
    add("report", rows.reports, [](const MatterFile &file) -> const auto & { return file.course.halfMonths; });
    add("figure", rows.figures, [](const MatterFile &file) -> const auto & { return file.course.figures; });
    add("milestone", rows.milestones, [](const MatterFile &file) -> const auto & { return file.course.milestones; });
    add("assignment", rows.assignments, [](const MatterFile &file) -> const auto & { return file.assignments; });
    add("bundle_part", rows.parts, [](const MatterFile &file) -> const auto & { return file.parts; });
    add("source_link", rows.sourceLinks, [](const MatterFile &file) -> const auto & { return file.sources; });
    add("ledger_entry", rows.entries, [](const MatterFile &file) -> const auto & { return file.entries; });
    add("light_override", rows.overrides, [](const MatterFile &file) -> const auto & { return file.overrides; });
    for (const size_t place : places) {
        const MatterFile &file = m_matters[place];
        if (file.attachments > 0 && !tables.contains("attachment"))
            rows.attachments.push_back({file.matter->id, file.attachments});
        for (const ImpossibleFigure *figure : file.impossible) {
            if (!tables.contains(figure->table.toLatin1()))
                rows.impossible.push_back(*figure);
        }
    }
}

std::vector<MatterFile> County::link(std::shared_ptr<const MatterRows> rows) const
{
    std::vector<MatterFile> files(rows->matters.size());
    QHash<MatterId, MatterFile *> fileOf;
    fileOf.reserve(static_cast<qsizetype>(files.size()));
    for (size_t i = 0; i < files.size(); ++i) {
        files[i].rows = rows;
        files[i].open(*m_context, rows->matters[i]);
        fileOf.insert(rows->matters[i].id, &files[i]);
    }
    const auto hang = [&fileOf](const auto &list) {
        // The rows of a matter follow each other.
        MatterFile *file = nullptr;
        for (const auto &row : list) {
            if (!file || file->matter->id != row.matter)
                file = fileOf.value(row.matter);
            if (file)
                file->add(row);
        }
    };
    hang(rows->schedules);
    hang(rows->reports);
    hang(rows->figures);
    hang(rows->milestones);
    hang(rows->assignments);
    hang(rows->parts);
    hang(rows->sourceLinks);
    hang(rows->entries);
    hang(rows->overrides);
    hang(rows->impossible);
    hang(rows->attachments);
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

/// A matter that was kept from another year in memory still points to that one's means.
void County::gatherOthers()
{
    if (m_context->asksForPeers())
        m_peers = std::make_shared<const PeerGroups>(m_matters);
    for (MatterFile &file : m_matters) {
        file.course.peers = m_peers ? m_peers->of(file.matter->ledger) : nullptr;
        file.course.earlier = m_earlier ? m_earlier->of(file.matter->ledger) : nullptr;
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

const FindingApproval *County::approvalOf(const QString &findingKey) const
{
    const auto &approvals = officeRows().approvals;
    const auto found = std::ranges::find(approvals, findingKey, &FindingApproval::key);
    return found == approvals.end() ? nullptr : &*found;
}

} // namespace bihuan
