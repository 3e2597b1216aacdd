// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/findingapproval.h"

#include "core/storage/store.h"

namespace bihuan {

namespace {

QString labelOf(const QString &verb, const std::vector<ApprovedPlace> &places)
{
    return places.size() == 1 ? verb + places.front().place : QStringLiteral("%1 %2 处数据").arg(verb).arg(places.size());
}

std::vector<ApprovedPlace> placesOf(const std::vector<Finding> &findings)
{
    std::vector<ApprovedPlace> places;
    for (const Finding &finding : findings)
        places.push_back({finding.key(), findingKindId(finding.kind), finding.place.title()});
    return places;
}

Result<Editor *> editorOf(Workspace &workspace)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    return workspace.editor();
}

} // namespace

Result<ChangeSummary> approve(Workspace &workspace, const std::vector<ApprovedPlace> &places, const QString &remark)
{
    BIHUAN_TRY(Editor *const editor, editorOf(workspace));
    const QString at = workspace.clock().now().toString(Qt::ISODate);
    return editor->run(labelOf(QStringLiteral("核实"), places), [&](Store &store) -> Status {
        for (const ApprovedPlace &place : places)
            BIHUAN_CHECK(store.approvals.save({place.key, place.kind, remark.simplified(), editor->actor(), at}));
        return {};
    });
}

Result<ChangeSummary> withdraw(Workspace &workspace, const std::vector<ApprovedPlace> &places)
{
    BIHUAN_TRY(Editor *const editor, editorOf(workspace));
    return editor->run(labelOf(QStringLiteral("取消核实"), places), [&](Store &store) -> Status {
        for (const ApprovedPlace &place : places)
            BIHUAN_CHECK(store.approvals.remove({.key = place.key, .kind = {}, .remark = {}, .actor = {}, .at = {}}));
        return {};
    });
}

Result<ChangeSummary> approveFindings(Workspace &workspace, const std::vector<Finding> &findings, const QString &remark)
{
    return approve(workspace, placesOf(findings), remark);
}

Result<ChangeSummary> withdrawApprovals(Workspace &workspace, const std::vector<Finding> &findings)
{
    return withdraw(workspace, placesOf(findings));
}

QString approvalText(const FindingApproval &approval)
{
    const QString who = QStringLiteral("已核实（%1，%2）").arg(approval.actor, approval.at.left(10));
    return approval.remark.isEmpty() ? who + QStringLiteral("。") : QStringLiteral("%1：%2。").arg(who, approval.remark);
}

} // namespace bihuan
