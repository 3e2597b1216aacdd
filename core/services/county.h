// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/dictionary.h"
#include "core/definition/ledgerdefinition.h"
#include "core/domain/lights/course.h"
#include "core/domain/lights/rule.h"
#include "core/domain/units/unitregister.h"
#include "core/storage/yearrows.h"

namespace bihuan {

/// One matter of a year with everything that hangs on it. Pointers into the County that holds it.
struct MatterFile
{
    const Matter *matter = nullptr;
    const LedgerDefinition *ledger = nullptr;
    const RuleSet *rules = nullptr; ///< none when the ledger names none
    Course course;
    std::vector<const Schedule *> schedules; ///< of every measure, by version
    std::vector<const Assignment *> assignments;
    std::vector<const BundlePart *> parts;
    std::vector<const SourceLink *> sources;
    std::vector<const LedgerEntry *> entries;
    std::vector<const LightOverride *> overrides;
};

/// One year of the file in memory, as plain values: loaded whole, read by everything, never written to.
/// Reached through a shared pointer, since its parts point at each other.
class County
{
public:
    County(const County &) = delete;
    County &operator=(const County &) = delete;

    /// Links the rows. Definitions that cannot be read are an error with line and column.
    static Result<std::shared_ptr<const County>> build(int year, OfficeRows office, MatterRows rows);

    int year() const { return m_year; }
    const Office &office() const { return m_office.office; }
    const OfficeRows &officeRows() const { return m_office; }
    const MatterRows &rows() const { return m_rows; }
    const UnitRegister &units() const { return m_units; }
    const std::vector<LedgerDefinition> &ledgers() const { return m_ledgers; }
    const std::vector<RuleSet> &ruleSets() const { return m_ruleSets; }
    const std::vector<MatterFile> &matters() const { return m_matters; }

    const LedgerDefinition *ledger(const LedgerId &id) const;
    const RuleSet *ruleSet(const QString &id) const;
    const Dictionary &delayReasons() const { return m_delayReasons; }
    const MatterFile *matter(const MatterId &id) const;
    const MatterFile *matterByCode(const QString &code) const;
    const Post *post(const PostId &id) const;
    /// Name of whoever held the post on `day`; empty when it was vacant.
    QString holderName(const PostId &post, const QDate &day) const;
    const Source *source(const SourceId &id) const;
    /// State of a period; nothing when it was never opened.
    const PeriodRecord *period(const Period &period) const;
    /// Title of a 滞后原因; empty for none, the id itself where the dictionary has lost it.
    QString delayReasonTitle(const QString &id) const;
    bool isAccepted(const QString &findingKey) const;

private:
    County() = default;
    Status readDefinitions();
    void linkMatters();

    int m_year = 0;
    OfficeRows m_office;
    MatterRows m_rows;
    UnitRegister m_units;
    std::vector<LedgerDefinition> m_ledgers;
    std::vector<RuleSet> m_ruleSets;
    Dictionary m_delayReasons;
    std::vector<MatterFile> m_matters;
    QHash<MatterId, size_t> m_matterAt;
    QHash<QString, size_t> m_matterByCode;
    QHash<PostId, size_t> m_postAt;
    QHash<PersonId, size_t> m_personAt;
    QHash<SourceId, size_t> m_sourceAt;
    QHash<Period, size_t> m_periodAt;
};

} // namespace bihuan
