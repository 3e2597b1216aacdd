// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/peergroups.h"

namespace bihuan {

/// The matters of one year in memory, as plain values: loaded whole, read by everything, never written to. After a
/// change there is a new one, which shares what did not change with the old one.
class County
{
public:
    County(const County &) = delete;
    County &operator=(const County &) = delete;

    /// Links the rows to each other and to what they refer to.
    static Result<std::shared_ptr<const County>> build(std::shared_ptr<const OfficeContext> context, MatterRows rows);
    /// Digest of the file's newest run when this was read: which state of the file it shows.
    const QByteArray &history() const { return m_history; }
    /// The year with `fresh` in place of all that it held of the `touched` matters; new ones join, removed ones go.
    std::shared_ptr<const County> with(std::shared_ptr<const OfficeContext> context, MatterRows fresh,
                                       const QSet<MatterId> &touched, QByteArray history) const;

    /// Adds the rows of the `touched` matters that stand in other than these `tables`.
    void addRowsBeside(const QSet<QByteArray> &tables, const QSet<MatterId> &touched, MatterRows &rows) const;

    const OfficeContext &context() const { return *m_context; }
    const std::shared_ptr<const OfficeContext> &sharedContext() const { return m_context; }
    int year() const { return m_context->year(); }
    const Office &office() const { return m_context->rows().office; }
    const OfficeRows &officeRows() const { return m_context->rows(); }
    const UnitRegister &units() const { return m_context->units(); }
    const std::vector<LedgerDefinition> &ledgers() const { return m_context->ledgers(); }
    const std::vector<RuleSet> &ruleSets() const { return m_context->ruleSets(); }
    const Dictionary &delayReasons() const { return m_context->delayReasons(); }
    const LedgerDefinition *ledger(const LedgerId &id) const { return m_context->ledger(id); }
    const RuleSet *ruleSet(const QString &id) const { return m_context->ruleSet(id); }
    const Post *post(const PostId &id) const { return m_context->post(id); }
    QString holderName(const PostId &post, const QDate &day) const { return m_context->holderName(post, day); }
    const Source *source(const SourceId &id) const { return m_context->source(id); }
    const PeriodRecord *period(const Period &period) const { return m_context->period(period); }

    const std::vector<MatterFile> &matters() const { return m_matters; } ///< by ledger, number, code
    const MatterFile *matter(const MatterId &id) const;
    /// Place in matters().
    std::optional<size_t> placeOf(const MatterId &id) const;
    const MatterFile *matterByCode(const QString &code) const;
    /// Place in matters() by code; the same hash, not a copy, in a year that came from this one with all its codes.
    const QHash<QString, size_t> &placesByCode() const { return m_matterByCode; }
    QString delayReasonTitle(const QString &id) const { return m_context->delayReasonTitle(id); }
    const FindingApproval *approvalOf(const QString &findingKey) const;

private:
    County() = default;
    std::vector<MatterFile> link(std::shared_ptr<const MatterRows> rows) const;
    void index();
    void gatherPeers();

    std::shared_ptr<const OfficeContext> m_context;
    std::shared_ptr<const PeerGroups> m_peers; ///< none while no rule set asks for them
    QByteArray m_history;
    std::vector<MatterFile> m_matters;
    QHash<MatterId, size_t> m_matterAt;
    QHash<QString, size_t> m_matterByCode;
};

} // namespace bihuan
