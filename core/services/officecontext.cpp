// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/officecontext.h"

#include "core/definition/calendarreader.h"
#include "core/definition/commonfields.h"
#include "core/definition/ladderreader.h"
#include "core/definition/rollupreader.h"
#include "core/definition/ruleset.h"
#include "core/definition/standardset.h"

#include <algorithm>

namespace bihuan {

Result<std::shared_ptr<const OfficeContext>> OfficeContext::build(int year, OfficeRows rows)
{
    std::shared_ptr<OfficeContext> context(new OfficeContext);
    context->m_year = year;
    context->m_rows = std::move(rows);
    context->m_units = UnitRegister(context->m_rows.units);
    BIHUAN_CHECK(context->readDefinitions());
    context->index();
    return context;
}

Status OfficeContext::readDefinitions()
{
    // A definition holds from its year until a newer one of the same id.
    QHash<QString, const DefinitionRecord *> valid;
    std::vector<const DefinitionRecord *> order;
    for (const DefinitionRecord &record : m_rows.definitions) {
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
            BIHUAN_TRY(LedgerDefinition ledger, readLedger(body, record->id, PatternCheck::Trust));
            m_ledgers.push_back(std::move(ledger));
        } else if (record->kind == definitionkinds::rules) {
            BIHUAN_TRY(RuleSet rules, readRuleSet(body, record->id));
            m_ruleSets.push_back(std::move(rules));
        } else if (record->kind == definitionkinds::dictionary) {
            BIHUAN_TRY(m_delayReasons, readDictionary(body, record->id));
        } else if (record->kind == definitionkinds::ladder) {
            BIHUAN_TRY(Ladder ladder, readLadder(body, record->id));
            m_ladders.push_back(std::move(ladder));
        } else if (record->kind == definitionkinds::rollup) {
            BIHUAN_TRY(Rollup rollup, readRollup(body, record->id));
            m_rollups.push_back(std::move(rollup));
        } else if (record->kind == definitionkinds::rollupUse) {
            m_rollupUses.insert(record->id, record->body);
        } else if (record->kind == definitionkinds::calendar) {
            BIHUAN_TRY(m_calendar, readCalendar(body, record->id));
        }
    }
    BIHUAN_CHECK(readShipped());
    for (LedgerDefinition &ledger : m_ledgers) {
        const RuleSet *const rules = ruleSet(ledger.rules);
        addCommonFields(ledger, rules ? &rules->palette : nullptr);
    }
    return {};
}

/// A file that was made before there were any has none of its own.
Status OfficeContext::readShipped()
{
    using standardset::Folder;
    if (m_ladders.empty()) {
        for (const QString &id : standardset::ids(Folder::Ladders)) {
            BIHUAN_TRY(const QByteArray json, standardset::json(Folder::Ladders, id));
            BIHUAN_TRY(Ladder ladder, readLadder(json, standardset::sourceName(id)));
            m_ladders.push_back(std::move(ladder));
        }
    }
    if (m_calendar.id.isEmpty()) {
        for (const QString &id : standardset::ids(Folder::Calendars)) {
            BIHUAN_TRY(const QByteArray json, standardset::json(Folder::Calendars, id));
            BIHUAN_TRY(m_calendar, readCalendar(json, standardset::sourceName(id)));
        }
    }
    return {};
}

const Rollup &OfficeContext::rollupFor(const QString &grouping) const
{
    static const Rollup worst{.id = {}, .title = {}, .description = {}, .mode = Rollup::Mode::Worst, .palette = {}, .rules = {}};
    const auto found = std::ranges::find(m_rollups, m_rollupUses.value(grouping), &Rollup::id);
    return found == m_rollups.end() ? worst : *found;
}

bool OfficeContext::asksForEarlier() const
{
    return std::ranges::any_of(m_ruleSets, &RuleSet::asksForEarlier);
}

const LedgerDefinition *OfficeContext::ledger(const LedgerId &id) const
{
    const auto found = std::ranges::find(m_ledgers, id, &LedgerDefinition::id);
    return found == m_ledgers.end() ? nullptr : &*found;
}

const RuleSet *OfficeContext::ruleSet(const QString &id) const
{
    const auto found = std::ranges::find(m_ruleSets, id, &RuleSet::id);
    return found == m_ruleSets.end() ? nullptr : &*found;
}

const Ladder *OfficeContext::ladder(const QString &id) const
{
    const auto found = std::ranges::find(m_ladders, id, &Ladder::id);
    return found == m_ladders.end() ? nullptr : &*found;
}

bool OfficeContext::asksForPeers() const
{
    return std::ranges::any_of(m_ruleSets, &RuleSet::asksForPeers);
}

const Post *OfficeContext::post(const PostId &id) const
{
    const auto at = m_postAt.constFind(id);
    return at == m_postAt.constEnd() ? nullptr : &m_rows.posts[*at];
}

QString OfficeContext::holderName(const PostId &post, const QDate &day) const
{
    const Tenure *tenure = holderOn(m_rows.tenures, post, day);
    const auto at = tenure ? m_personAt.constFind(tenure->person) : m_personAt.constEnd();
    return at == m_personAt.constEnd() ? QString() : m_rows.persons[*at].name;
}

const Source *OfficeContext::source(const SourceId &id) const
{
    const auto at = m_sourceAt.constFind(id);
    return at == m_sourceAt.constEnd() ? nullptr : &m_rows.sources[*at];
}

QString OfficeContext::delayReasonTitle(const QString &id) const
{
    const auto found = std::ranges::find(m_delayReasons.entries, id, &Choice::id);
    return found == m_delayReasons.entries.end() ? id : found->title;
}

const PeriodRecord *OfficeContext::period(const Period &period) const
{
    const auto at = m_periodAt.constFind(period);
    return at == m_periodAt.constEnd() ? nullptr : &m_rows.periods[*at];
}

void OfficeContext::index()
{
    const auto places = [](const auto &rows, auto &at) {
        at.reserve(static_cast<qsizetype>(rows.size()));
        for (size_t i = 0; i < rows.size(); ++i)
            at.insert(rows[i].id, i);
    };
    places(m_rows.posts, m_postAt);
    places(m_rows.persons, m_personAt);
    places(m_rows.sources, m_sourceAt);
    for (size_t i = 0; i < m_rows.periods.size(); ++i)
        m_periodAt.insert(m_rows.periods[i].period, i);
}

} // namespace bihuan
