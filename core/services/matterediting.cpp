// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/matterediting.h"

#include "core/services/matternumbering.h"
#include "core/storage/noticerows.h"
#include "core/storage/store.h"

namespace bihuan {

namespace {

Result<Editor *> editorForMatters(Workspace &workspace)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    return workspace.editor();
}

} // namespace

Result<QString> addMatter(Workspace &workspace, const County &county, const NewMatter &draft)
{
    BIHUAN_TRY(Editor *const editor, editorForMatters(workspace));
    const LedgerDefinition *const ledger = county.ledger(draft.ledger);
    if (!ledger)
        return refuse(QStringLiteral("文件里没有这张清单，没有新增。"));
    const QString name = draft.name.simplified();
    if (name.isEmpty())
        return refuse(QStringLiteral("事项还没有名称，填上名称再新增。"));
    for (const MatterFile &file : county.matters()) {
        const Matter &other = *file.matter;
        if (other.ledger != draft.ledger)
            continue;
        if (other.name == name && other.leadUnit == draft.leadUnit)
            return refuse(QStringLiteral("“%1”已经在清单里，编号 %2，没有重复新增。").arg(name, other.code));
    }
    Matter matter = MatterNumbering(county, *ledger).next();
    matter.name = name;
    matter.leadUnit = draft.leadUnit;
    if (ledger->flow.hasActs())
        matter.stage = ledger->flow.stages.front().id;
    BIHUAN_CHECK(editor->run(QStringLiteral("新增%1“%2”").arg(ledger->title, name),
                             [&](Store &store) { return store.matters.insert(matter); }));
    return matter.code;
}

Result<ChangeSummary> removeMatters(Workspace &workspace, const County &county, const QStringList &codes)
{
    BIHUAN_TRY(Editor *const editor, editorForMatters(workspace));
    std::vector<const Matter *> matters;
    for (const QString &code : codes) {
        if (const MatterFile *const file = county.matterByCode(code))
            matters.push_back(file->matter);
    }
    if (matters.empty())
        return ChangeSummary{};
    std::vector<MatterId> ids;
    for (const Matter *matter : matters)
        ids.push_back(matter->id);
    BIHUAN_TRY(const QStringList noticed, mattersWithNotices(workspace.database(), ids));
    if (!noticed.isEmpty())
        return refuse(QStringLiteral("%1有督办单或约谈记录，不能删除；可以填写办结时间。").arg(noticed.join(QStringLiteral("、"))));
    const QString what = matters.size() == 1 ? QStringLiteral("“%1”").arg(matters.front()->name)
                                             : QStringLiteral("%1项").arg(matters.size());
    return editor->run(QStringLiteral("删除%1").arg(what), [&](Store &store) -> Status {
        for (const Matter *matter : matters)
            BIHUAN_CHECK(store.matters.remove(*matter));
        return {};
    });
}

} // namespace bihuan
