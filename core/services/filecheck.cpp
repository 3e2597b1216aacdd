// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/filecheck.h"

#include "core/domain/inspections/inspectionrules.h"
#include "core/services/bulletinbook.h"
#include "core/services/impossiblefigures.h"
#include "core/services/noticebook.h"
#include "core/services/rowreader.h"
#include "core/storage/contents.h"
#include "core/storage/history.h"
#include "core/storage/inspections.h"
#include "core/storage/integrity.h"
#include "core/storage/snapshotstream.h"
#include "core/storage/stagemoves.h"

namespace bihuan {

namespace {

/// Reads every published period; what cannot be read is a fault.
Status readPublished(Database &database, QStringList &faults)
{
    BIHUAN_TRY(const OfficeRows office, loadOffice(database));
    RowReader reader;
    MatterRow row;
    for (const PeriodRecord &period : office.periods) {
        BIHUAN_TRY(const std::vector<RowRange> ranges, SnapshotStream::ranges(database, period.period));
        BIHUAN_TRY(SnapshotStream stream, SnapshotStream::open(database, period.period));
        for (const RowRange &range : ranges) {
            stream.seek(range);
            for (;;) {
                BIHUAN_TRY(const bool found, stream.next());
                if (!found)
                    break;
                if (const auto done = reader.read(stream.body(), row); !done)
                    faults.append(done.error().text);
            }
        }
    }
    return {};
}

/// A contradiction among the acts and records of a matter or an inspection.
void addUnlessApproved(const County &county, const Finding &finding, std::vector<ReviewItem> &items)
{
    if (county.approvalOf(finding.key()))
        return;
    ReviewItem item;
    item.sort = ReviewItem::Sort::Contradiction;
    item.kind = findingKindId(finding.kind);
    item.title = findingKindTitle(finding.kind);
    item.key = finding.key();
    if (const MatterFile *const file = county.matter(finding.place.matter)) {
        item.code = file->matter->code;
        item.ledger = file->matter->ledger.value;
    }
    item.name = finding.place.matterName;
    item.value = finding.value;
    item.reason = finding.reason;
    items.push_back(std::move(item));
}

void checkStage(const County &county, const MatterFile &file, const std::vector<StageMove> &moves, std::vector<ReviewItem> &items)
{
    if (!file.ledger)
        return;
    for (const QString &fault : stageFaults(file.ledger->flow, *file.matter, moves)) {
        FindingPlace place;
        place.matter = file.matter->id;
        place.matterName = file.matter->name;
        addUnlessApproved(county, {FindingKind::Stage, place, file.matter->stage, fault}, items);
    }
}

Status checkInspections(Workspace &workspace, const County &county, std::vector<ReviewItem> &items)
{
    BIHUAN_TRY(const InspectionBook book, loadInspections(workspace.database(), county.year()));
    for (const InspectionFile &file : book.files) {
        for (const QString &fault : inspectionFaults(file, *book.scheme(file.inspection.scheme))) {
            FindingPlace place;
            place.matterName = file.inspection.name;
            addUnlessApproved(county, {FindingKind::Inspection, place, file.inspection.id.value, fault}, items);
        }
    }
    return {};
}

} // namespace

Result<FileReport> checkFile(Workspace &workspace)
{
    FileReport report;
    BIHUAN_TRY(report.faults, integrityFaults(workspace.database()));
    BIHUAN_TRY(const ChainReport chain, verifyHistory(workspace.database()));
    report.historyRows = chain.rows;
    BIHUAN_TRY(report.historyHead, historyHead(workspace.database()));
    if (chain.brokenAt)
        report.faults.append(QStringLiteral("操作记录第 %1 条与前后对不上，可能被改动过。用最近的备份核对。").arg(*chain.brokenAt));

    BIHUAN_TRY(const QStringList lost, attachmentFaults(workspace.database()));
    BIHUAN_TRY(const QStringList lostMoves, lostEvidence(workspace.database()));
    report.faults += lost + lostMoves;
    BIHUAN_TRY(const auto moves, allMoves(workspace.database()));
    BIHUAN_CHECK(readPublished(workspace.database(), report.faults));
    BIHUAN_TRY(const auto notices, NoticeBook::load(workspace));
    report.faults += notices->faults();
    BIHUAN_TRY(const auto bulletins, BulletinBook::load(workspace));
    report.faults += bulletins->faults();
    BIHUAN_TRY(const QStringList lostPapers, bulletinPaperFaults(workspace.database()));
    report.faults += lostPapers;
    BIHUAN_TRY(report.years, matterYears(workspace.database()));
    for (const int year : report.years) {
        BIHUAN_TRY(const auto county, workspace.county(year));
        report.faults += impossibleFigures(*county);
        report.matters += static_cast<int>(county->matters().size());
        for (ReviewItem &item : reviewOf(*county)) {
            if (!item.accepted && item.sort != ReviewItem::Sort::Impossible)
                report.findings.push_back(std::move(item));
        }
        for (const MatterFile &file : county->matters())
            checkStage(*county, file, moves.value(file.matter->id), report.findings);
        BIHUAN_CHECK(checkInspections(workspace, *county, report.findings));
    }
    return report;
}

} // namespace bihuan
