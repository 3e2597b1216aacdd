// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historytext.h"

#include "core/services/changewords.h"
#include "core/storage/recorder.h"

namespace bihuan {

Result<std::vector<HistoryEntry>> historyOf(Workspace &workspace, const County &county, const MatterFile &file, size_t most)
{
    ChangeWords words(county, file);
    BIHUAN_TRY(const std::vector<HistoryRow> rows, listHistory(workspace.database(), file.matter->id));
    std::vector<HistoryEntry> entries;
    for (const HistoryRow &row : rows) {
        if (entries.size() == most)
            break;
        BIHUAN_TRY(HistoryRow full, historyRow(workspace.database(), row.seq));
        BIHUAN_TRY(const auto fields, fieldChanges(workspace.database(), full.changeset, file.matter->id));
        full.changeset.clear();
        entries.push_back({std::move(full), words.of(fields)});
    }
    return entries;
}

Result<std::vector<HistoryEntry>> historyOf(Workspace &workspace, const QString &matterCode)
{
    if (!matterCode.isEmpty()) {
        BIHUAN_TRY(const auto county, workspace.countyOfMatter(matterCode));
        return historyOf(workspace, *county, *county->matterByCode(matterCode));
    }
    std::vector<HistoryEntry> entries;
    BIHUAN_TRY(std::vector<HistoryRow> rows, listHistory(workspace.database()));
    for (HistoryRow &row : rows)
        entries.push_back({std::move(row), {}});
    return entries;
}

} // namespace bihuan
