// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/county.h"

#include "core/definition/ruleset.h"

#include <algorithm>

namespace bihuan {

Result<std::shared_ptr<const County>> County::build(int year, OfficeRows office, MatterRows rows)
{
    std::shared_ptr<County> county(new County);
    county->m_year = year;
    county->m_office = std::move(office);
    county->m_rows = std::move(rows);
    county->m_units = UnitRegister(county->m_office.units);
    BIHUAN_CHECK(county->readDefinitions());
    county->linkMatters();
    return county;
}

Status County::readDefinitions()
{
    // A definition holds from its year until a newer one of the same id.
    QHash<QString, const DefinitionRecord *> valid;
    std::vector<const DefinitionRecord *> order;
    for (const DefinitionRecord &record : m_office.definitions) {
        if (record.year > m_year)
            continue;
        const QString key = record.kind + QLatin1Char('/') + record.id;
        const DefinitionRecord *&place = valid[key];
        if (place)
            std::erase(order, place);
        place = &record;
        order.push_back(place);
    }
    std::ranges::stable_sort(order, {}, [](const DefinitionRecord *record) { return record->position; });
    for (const DefinitionRecord *record : order) {
        const QByteArray body = record->body.toUtf8();
        if (record->kind == definitionkinds::ledger) {
            BIHUAN_TRY(LedgerDefinition ledger, readLedger(body, record->id));
            m_ledgers.push_back(std::move(ledger));
        } else if (record->kind == definitionkinds::rules) {
            BIHUAN_TRY(RuleSet rules, readRuleSet(body, record->id));
            m_ruleSets.push_back(std::move(rules));
        } else if (record->kind == definitionkinds::dictionary) {
            BIHUAN_TRY(m_delayReasons, readDictionary(body, record->id));
        }
    }
    return {};
}

void County::linkMatters()
{
    const auto index = [](const auto &rows, auto &places) {
        places.reserve(static_cast<qsizetype>(rows.size()));
        for (size_t i = 0; i < rows.size(); ++i)
            places.insert(rows[i].id, i);
    };
    index(m_office.posts, m_postAt);
    index(m_office.persons, m_personAt);
    index(m_office.sources, m_sourceAt);
    index(m_rows.matters, m_matterAt);
    for (size_t i = 0; i < m_office.periods.size(); ++i)
        m_periodAt.insert(m_office.periods[i].period, i);

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

const LedgerDefinition *County::ledger(const LedgerId &id) const
{
    const auto found = std::ranges::find(m_ledgers, id, &LedgerDefinition::id);
    return found == m_ledgers.end() ? nullptr : &*found;
}

const RuleSet *County::ruleSet(const QString &id) const
{
    const auto found = std::ranges::find(m_ruleSets, id, &RuleSet::id);
    return found == m_ruleSets.end() ? nullptr : &*found;
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

const Post *County::post(const PostId &id) const
{
    const auto at = m_postAt.constFind(id);
    return at == m_postAt.constEnd() ? nullptr : &m_office.posts[*at];
}

QString County::holderName(const PostId &post, const QDate &day) const
{
    const Tenure *tenure = holderOn(m_office.tenures, post, day);
    const auto at = tenure ? m_personAt.constFind(tenure->person) : m_personAt.constEnd();
    return at == m_personAt.constEnd() ? QString() : m_office.persons[*at].name;
}

const Source *County::source(const SourceId &id) const
{
    const auto at = m_sourceAt.constFind(id);
    return at == m_sourceAt.constEnd() ? nullptr : &m_office.sources[*at];
}

const PeriodRecord *County::period(const Period &period) const
{
    const auto at = m_periodAt.constFind(period);
    return at == m_periodAt.constEnd() ? nullptr : &m_office.periods[*at];
}

QString County::delayReasonTitle(const QString &id) const
{
    const auto found = std::ranges::find(m_delayReasons.entries, id, &Choice::id);
    return found == m_delayReasons.entries.end() ? id : found->title;
}

bool County::isAccepted(const QString &findingKey) const
{
    return std::ranges::find(m_office.approvals, findingKey, &FindingApproval::key) != m_office.approvals.end();
}

} // namespace bihuan
