// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/findingapproval.h"

#include "core/storage/store.h"

namespace bihuan {

namespace {

QString labelOf(const QString &verb, const std::vector<Finding> &findings)
{
    return findings.size() == 1 ? verb + findings.front().place.title() : QStringLiteral("%1 %2 处数据").arg(verb).arg(findings.size());
}

Result<Editor *> editorOf(Workspace &workspace)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    return workspace.editor();
}

} // namespace

Result<ChangeSummary> approveFindings(Workspace &workspace, const std::vector<Finding> &findings, const QString &remark)
{
    BIHUAN_TRY(Editor *const editor, editorOf(workspace));
    const QString at = workspace.clock().now().toString(Qt::ISODate);
    return editor->run(labelOf(QStringLiteral("核实"), findings), [&](Store &store) -> Status {
        for (const Finding &finding : findings)
            BIHUAN_CHECK(store.approvals.save({finding.key(), findingKindId(finding.kind), remark.simplified(), editor->actor(), at}));
        return {};
    });
}

Result<ChangeSummary> withdrawApprovals(Workspace &workspace, const std::vector<Finding> &findings)
{
    BIHUAN_TRY(Editor *const editor, editorOf(workspace));
    return editor->run(labelOf(QStringLiteral("取消核实"), findings), [&](Store &store) -> Status {
        for (const Finding &finding : findings)
            BIHUAN_CHECK(store.approvals.remove({.key = finding.key(), .kind = {}, .remark = {}, .actor = {}, .at = {}}));
        return {};
    });
}

QString approvalText(const FindingApproval &approval)
{
    const QString who = QStringLiteral("已核实（%1，%2）").arg(approval.actor, approval.at.left(10));
    return approval.remark.isEmpty() ? who + QStringLiteral("。") : QStringLiteral("%1：%2。").arg(who, approval.remark);
}

} // namespace bihuan
