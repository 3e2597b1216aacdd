// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "core/services/fieldediting.h"
#include "core/storage/history.h"

#include <map>

namespace bihuan {

/// One changed field in the words of its ledger: "2024年3月 年初至本月累计", "1,200" → "1,350".
struct HistoryChange
{
    QString what;
    QString before; ///< empty for a new value
    QString after;  ///< empty for a removed one
    /// What brings the old value back: an edit of its cell, the step or the attachment as it was. Nothing where there was
    /// no old value and where nobody types (the state of a report).
    std::optional<CellEdit> old = {};
    std::optional<Milestone> oldStep = {};
    std::optional<Attachment> oldAttachment = {};
};

struct HistoryEntry
{
    HistoryRow row;
    std::vector<HistoryChange> changes; ///< of the asked matter only; empty for the whole file's list
};

/// Runs newest first. With a matter's code only those that touched it, each with its old and new values.
Result<std::vector<HistoryEntry>> historyOf(Workspace &workspace, const QString &matterCode);

/// The runs of one matter as they were read. A run never changes: after an edit only what is new is read, which
/// matters where an import of the whole county is among them.
struct HistoryMemory
{
    struct Run
    {
        HistoryRow row;
        std::vector<FieldChange> fields;
    };
    MatterId matter;
    std::map<qint64, Run> runs; ///< by seq
};

/// The same of a matter that is in memory: the `most` newest runs that touched it.
Result<std::vector<HistoryEntry>> historyOf(Workspace &workspace, const County &county, const MatterFile &file, size_t most,
                                            HistoryMemory &memory);

} // namespace bihuan
