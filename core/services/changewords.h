// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/fieldtext.h"
#include "core/services/historytext.h"
#include "core/storage/recorder.h"

namespace bihuan {

class NoticeBook;

/// What the runs of one matter changed, in the words of its ledger. Runs are told newest first: lists that are
/// kept as rows of their own (units in a role, sources) are followed back from what they are now.
class ChangeWords
{
public:
    /// `notices`: where a run made a move of a notice; they outlive the words.
    ChangeWords(const County &county, const MatterFile &file, const NoticeBook *notices = nullptr);

    std::vector<HistoryChange> of(const std::vector<FieldChange> &run);

private:
    using Changes = std::vector<HistoryChange>;
    using Row = std::vector<FieldChange>; ///< of one row of a table

    void appendRow(Changes &changes, const Row &row, QHash<QString, QStringList> &lists) const;

    const Field *fieldOf(const QString &id) const;
    QString shown(const Value &value, const Field &field) const;
    void appendValue(Changes &changes, const FieldRef &column, const QString &when, const Value &before, const Value &after,
                     const std::optional<Period> &period) const;
    void appendColumn(Changes &changes, const FieldChange &change) const;
    void appendReported(Changes &changes, const FieldChange &change) const;
    void appendPlan(Changes &changes, const FieldChange &change) const;
    void appendExtra(Changes &changes, const FieldChange &change, const QString &when, const std::optional<Period> &period) const;
    void appendStep(Changes &changes, const Row &row) const;
    void appendAttachment(Changes &changes, const Row &row) const;
    void appendMove(Changes &changes, const Row &row) const;
    void appendNotice(Changes &changes, const Row &row) const;
    void appendTalk(Changes &changes, const Row &row) const;
    void appendOverride(Changes &changes, const Row &row) const;
    void appendClause(Changes &changes, const FieldChange &change) const;
    void followList(const Row &row, QHash<QString, QStringList> &lists) const;

    const County &m_county;
    const MatterFile &m_file;
    const NoticeBook *m_notices;
    FieldContext m_context;
    QHash<QString, QStringList> m_lists; ///< by field: as they stood after the run that is told next
};

} // namespace bihuan
