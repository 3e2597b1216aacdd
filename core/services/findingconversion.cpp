// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inspections/inspectionrules.h"
#include "core/services/inspectionacts.h"
#include "core/services/matternumbering.h"
#include "core/storage/store.h"

#include <algorithm>

namespace bihuan {

namespace {

Result<const LedgerDefinition *> ledgerOfFindings(const County &county)
{
    for (const LedgerDefinition &ledger : county.ledgers()) {
        if (ledger.findings)
            return &ledger;
    }
    return refuse(QStringLiteral("文件里没有接收督查问题的清单。添加“问题整改”清单后再转入。"));
}

/// The inspection as a source of matters. It is one for all of its findings, also when they come in several runs.
Source sourceOf(const County &county, const InspectionFile &file)
{
    const QString key = QStringLiteral("inspection:") + file.inspection.id.value;
    const auto &sources = county.officeRows().sources;
    if (const auto known = std::ranges::find(sources, key, &Source::key); known != sources.end())
        return *known;
    const QDate issued = file.inspection.concludedOn.isValid() ? file.inspection.concludedOn : file.inspection.startedOn;
    return {SourceId::create(), key, file.inspection.name, {}, issued};
}

void setExtra(Matter &matter, const QString &field, const Value &value)
{
    if (!field.isEmpty() && !isEmpty(value))
        matter.extra.insert(field, value);
}

Value textValue(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Matter matterOf(const LedgerDefinition &ledger, const InspectionFile &file, const InspectionFinding &finding, Matter matter)
{
    matter.name = finding.problem.simplified();
    matter.leadUnit = finding.unit;
    matter.deadline = finding.deadline;
    if (!ledger.flow.stages.empty())
        matter.stage = ledger.flow.stages.front().id;
    setExtra(matter, ledger.findings->place, textValue(finding.place));
    setExtra(matter, ledger.findings->day, PartialDate::day(file.inspection.startedOn));
    const Field *const severity = ledger.field(ledger.findings->severity);
    const bool asChoice = severity && severity->type == FieldType::Choice;
    setExtra(matter, ledger.findings->severity,
             textValue(asChoice ? findingSeverityId(finding.severity) : findingSeverityTitle(finding.severity)));
    return matter;
}

Attachment attachmentOf(const InspectionPhoto &photo, const MatterId &matter)
{
    return {matter, AttachmentId::create(), {}, photo.name, photo.mediaType, photo.digest, photo.size, photo.addedBy, photo.addedAt};
}

} // namespace

Result<ConvertedFindings> convertFindings(Workspace &workspace, const County &county, const InspectionFile &file,
                                          const std::vector<InspectionFindingId> &findings)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能转入。"));
    BIHUAN_TRY(const LedgerDefinition *const ledger, ledgerOfFindings(county));
    std::vector<const InspectionFinding *> chosen;
    for (const InspectionFinding &finding : file.findings) {
        if (std::ranges::find(findings, finding.id) == findings.end())
            continue;
        BIHUAN_CHECK(mayConvert(finding));
        chosen.push_back(&finding);
    }
    if (chosen.empty())
        return refuse(QStringLiteral("没有选要转入的问题。"));
    const Source source = sourceOf(county, file);
    MatterNumbering numbering(county, *ledger);
    ConvertedFindings outcome;
    std::vector<Matter> matters;
    for (const InspectionFinding *finding : chosen) {
        matters.push_back(matterOf(*ledger, file, *finding, numbering.next()));
        outcome.codes.append(matters.back().code);
    }
    const QString label = QStringLiteral("“%1”的问题 %2 个转为%3").arg(file.inspection.name).arg(chosen.size()).arg(ledger->title);
    BIHUAN_TRY(outcome.summary, workspace.editor()->run(label, [&](Store &store) -> Status {
        BIHUAN_CHECK(store.sources.save(source));
        for (size_t i = 0; i < chosen.size(); ++i) {
            BIHUAN_CHECK(store.matters.insert(matters[i]));
            BIHUAN_CHECK(store.sourceLinks.insert({source.id, matters[i].id, QStringLiteral("第%1项").arg(chosen[i]->no)}));
            for (const InspectionPhoto &photo : file.photosOf(chosen[i]->id))
                BIHUAN_CHECK(store.attachments.insert(attachmentOf(photo, matters[i].id)));
            InspectionFinding linked = *chosen[i];
            linked.matter = matters[i].id;
            BIHUAN_CHECK(store.inspectionFindings.save(linked));
        }
        return {};
    }));
    return outcome;
}

} // namespace bihuan
