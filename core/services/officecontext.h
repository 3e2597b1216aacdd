// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/dictionary.h"
#include "core/definition/ledgerdefinition.h"
#include "core/domain/lights/rollup.h"
#include "core/domain/lights/rule.h"
#include "core/domain/notices/ladder.h"
#include "core/domain/notices/workcalendar.h"
#include "core/domain/units/unitregister.h"
#include "core/storage/yearrows.h"

#include <memory>

namespace bihuan {

/// What every matter of a year refers to: office, units, posts, sources, periods and the definitions in force.
/// Read once, never written to, shared by the counties of a province and between threads.
class OfficeContext
{
public:
    OfficeContext(const OfficeContext &) = delete;
    OfficeContext &operator=(const OfficeContext &) = delete;

    /// A definition that cannot be read is an error with line and column.
    static Result<std::shared_ptr<const OfficeContext>> build(int year, OfficeRows rows);

    int year() const { return m_year; }
    const OfficeRows &rows() const { return m_rows; }
    const UnitRegister &units() const { return m_units; }
    const std::vector<LedgerDefinition> &ledgers() const { return m_ledgers; }
    const std::vector<RuleSet> &ruleSets() const { return m_ruleSets; }
    const Dictionary &delayReasons() const { return m_delayReasons; }
    /// Of 督办单: the office's own, or those that ship where its file has none.
    const std::vector<Ladder> &ladders() const { return m_ladders; }
    const Ladder *ladder(const QString &id) const;
    /// How lights are rolled up, as far as the office's file says: its own ones and shipped ones that it uses.
    const std::vector<Rollup> &rollups() const { return m_rollups; }
    /// The one chosen for a grouping (unit, leader, ledger, source, town); the worst matter's where none was.
    const Rollup &rollupFor(const QString &grouping) const;
    /// Holidays, from the file or as they ship.
    const WorkCalendar &calendar() const { return m_calendar; }
    /// Some rule set holds a matter against the others of its ledger.
    bool asksForPeers() const;
    /// Some rule set looks at where the year is likely to end.
    bool asksForEarlier() const;

    const LedgerDefinition *ledger(const LedgerId &id) const;
    const RuleSet *ruleSet(const QString &id) const;
    const Post *post(const PostId &id) const;
    /// Name of whoever held the post on `day`; empty when it was vacant.
    QString holderName(const PostId &post, const QDate &day) const;
    const Source *source(const SourceId &id) const;
    /// Title of a 滞后原因; empty for none, the id itself where the dictionary has lost it.
    QString delayReasonTitle(const QString &id) const;
    /// State of a period; nullptr when it was never opened.
    const PeriodRecord *period(const Period &period) const;

private:
    OfficeContext() = default;
    Status readDefinitions();
    Status readShipped();
    void index();

    int m_year = 0;
    OfficeRows m_rows;
    UnitRegister m_units;
    std::vector<LedgerDefinition> m_ledgers;
    std::vector<RuleSet> m_ruleSets;
    Dictionary m_delayReasons;
    std::vector<Ladder> m_ladders;
    WorkCalendar m_calendar;
    std::vector<Rollup> m_rollups;
    QHash<QString, QString> m_rollupUses; ///< id of a rollup by grouping
    QHash<PostId, size_t> m_postAt;
    QHash<PersonId, size_t> m_personAt;
    QHash<SourceId, size_t> m_sourceAt;
    QHash<Period, size_t> m_periodAt;
};

} // namespace bihuan
