// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stages/stagemove.h"
#include "core/services/workspace.h"

namespace bihuan {

/// Where a matter of a ledger with acts stands: what was done so far, and what may be done next.
struct StageStanding
{
    const StageFlow *flow = nullptr; ///< of the county's ledger; nullptr where stages are free
    QString stage;                   ///< id
    std::vector<StageMove> moves;    ///< oldest first
    std::vector<const StageAct *> next;
};

Result<StageStanding> stageStanding(Workspace &workspace, const County &county, const QString &code);

/// Records the act and sets the stage, the finishing day and what else the act fills, as one run. Closing is sealed: it
/// is reversed by 反弹 alone.
Result<ChangeSummary> makeMove(Workspace &workspace, const County &county, const QString &code, const StageRequest &request);

/// Attachments of the matter by their names, as evidence. Refused for a name that the matter does not have.
Result<std::vector<Evidence>> evidenceNamed(Workspace &workspace, const County &county, const QString &code, const QStringList &names);

/// "2024年8月5日，由整改中到申请验收；验收：县环委办；原因：……；佐证：现场.jpg"
QString moveSentence(const StageFlow &flow, const StageMove &move);

} // namespace bihuan
