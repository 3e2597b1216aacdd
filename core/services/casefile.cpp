// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/casefile.h"

#include "core/storage/contents.h"
#include "core/storage/inspections.h"

namespace bihuan {

namespace {

Result<QString> originOf(Workspace &workspace, const County &county, const MatterFile &file)
{
    BIHUAN_TRY(const InspectionBook book, loadInspections(workspace.database(), 0));
    const auto [inspection, finding] = book.originOf(file.matter->id);
    if (!inspection)
        return QString();
    const Unit *const unit = county.units().find(finding->unit);
    QString text = QStringLiteral("%1“%2”第 %3 个问题").arg(inspectionKindTitle(inspection->inspection.kind), inspection->inspection.name).arg(finding->no);
    if (unit)
        text += QStringLiteral("，%1").arg(unit->shortTitle);
    if (!finding->place.isEmpty())
        text += QStringLiteral("，%1").arg(finding->place);
    return text;
}

} // namespace

Result<CaseFile> caseFileOf(Workspace &workspace, std::shared_ptr<const County> county, const QString &code)
{
    CaseFile file;
    file.county = county;
    file.file = county->matterByCode(code);
    if (!file.file || !file.file->ledger)
        return refuse(QStringLiteral("%1年没有编号为“%2”的事项。用 lights 查看全部编号。").arg(county->year()).arg(code));
    BIHUAN_TRY(file.standing, stageStanding(workspace, *county, code));
    BIHUAN_TRY(file.attachments, attachmentsOf(workspace.database(), file.file->matter->id));
    BIHUAN_TRY(file.origin, originOf(workspace, *county, *file.file));
    BIHUAN_TRY(file.history, workspace.historyDigest());
    file.printed = workspace.clock().now().date();
    for (const PeriodRecord &record : county->officeRows().periods) {
        if (record.period.year != county->year())
            continue;
        BIHUAN_TRY(const PeriodView view, workspace.viewOf(county, record.period));
        if (const MatterRow *const row = view.find(code))
            file.months.push_back({record.period, *row, file.file->course.reportIn(record.period)});
    }
    return file;
}

} // namespace bihuan
