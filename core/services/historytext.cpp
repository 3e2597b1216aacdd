// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historytext.h"

#include "core/services/changewords.h"
#include "core/services/noticebook.h"
#include "core/storage/recorder.h"

#include <limits>

namespace bihuan {

Result<std::vector<HistoryEntry>> historyOf(Workspace &workspace, const County &county, const MatterFile &file, size_t most,
                                            HistoryMemory &memory)
{
    if (memory.matter != file.matter->id)
        memory = {.matter = file.matter->id, .runs = {}};
    BIHUAN_TRY(const auto notices, NoticeBook::load(workspace));
    ChangeWords words(county, file, notices.get());
    BIHUAN_TRY(const std::vector<HistoryRow> rows, listHistory(workspace.database(), file.matter->id));
    std::vector<HistoryEntry> entries;
    for (const HistoryRow &row : rows) {
        if (entries.size() == most)
            break;
        auto run = memory.runs.find(row.seq);
        if (run == memory.runs.end()) {
            BIHUAN_TRY(HistoryRow full, historyRow(workspace.database(), row.seq));
            BIHUAN_TRY(auto fields, fieldChanges(workspace.database(), full.changeset, file.matter->id));
            full.changeset.clear();
            run = memory.runs.insert({row.seq, {std::move(full), std::move(fields)}}).first;
        }
        entries.push_back({run->second.row, words.of(run->second.fields)});
    }
    return entries;
}

Result<std::vector<HistoryEntry>> historyOf(Workspace &workspace, const QString &matterCode)
{
    if (!matterCode.isEmpty()) {
        BIHUAN_TRY(const auto county, workspace.countyOfMatter(matterCode));
        HistoryMemory memory;
        return historyOf(workspace, *county, *county->matterByCode(matterCode), std::numeric_limits<size_t>::max(), memory);
    }
    std::vector<HistoryEntry> entries;
    BIHUAN_TRY(std::vector<HistoryRow> rows, listHistory(workspace.database()));
    for (HistoryRow &row : rows)
        entries.push_back({std::move(row), {}});
    return entries;
}

} // namespace bihuan
