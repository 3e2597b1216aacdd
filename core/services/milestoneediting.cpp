// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/milestoneediting.h"

#include "core/storage/store.h"

#include <algorithm>

namespace bihuan {

namespace {

/// "增加节点", "标记节点完成" …: what the run is called in the history.
QString verbFor(const Milestone *before, const Milestone &after)
{
    if (!before)
        return QStringLiteral("增加");
    if (after.title.isEmpty())
        return QStringLiteral("删除");
    if (!before->actual && after.actual)
        return QStringLiteral("办结");
    if (before->actual && !after.actual)
        return QStringLiteral("恢复未完成的");
    return QStringLiteral("修改");
}

} // namespace

Result<ChangeSummary> saveMilestone(Workspace &workspace, const County &county, const QString &code, Milestone step)
{
    Editor *const editor = workspace.editor();
    if (!editor)
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    const MatterFile *const file = county.matterByCode(code);
    if (!file)
        return refuse(QStringLiteral("这个事项已经不在清单里，没有修改。"));
    step.matter = file->matter->id;
    step.title = step.title.simplified();
    const auto &steps = file->course.milestones;
    const auto found = std::ranges::find(steps, step.id, &Milestone::id);
    const Milestone *const before = found == steps.end() ? nullptr : *found;
    if (!before && step.title.isEmpty())
        return ChangeSummary{};
    if (step.id.isEmpty()) {
        step.id = MilestoneId::create();
        for (const Milestone *other : steps)
            step.no = std::max(step.no, other->no);
        ++step.no;
    }
    const QString name = step.title.isEmpty() ? before->title : step.title;
    const QString label = QStringLiteral("%1：%2节点“%3”").arg(file->matter->name, verbFor(before, step), name);
    return editor->run(label, [&](Store &store) {
        return step.title.isEmpty() ? store.milestones.remove(step) : store.milestones.save(step);
    });
}

PartialDate doneIn(const Period &period, const QDate &today)
{
    if (today >= period.firstDay() && today <= period.lastDay())
        return PartialDate::day(today);
    return PartialDate::month(period.year, period.lastMonth());
}

} // namespace bihuan
