// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/filecheck.h"

#include "core/domain/validation/coursecheck.h"
#include "core/storage/history.h"
#include "core/storage/integrity.h"

namespace bihuan {

Result<FileReport> checkFile(Workspace &workspace)
{
    FileReport report;
    BIHUAN_TRY(report.faults, integrityFaults(workspace.database()));
    BIHUAN_TRY(const ChainReport chain, verifyHistory(workspace.database()));
    report.historyRows = chain.rows;
    BIHUAN_TRY(report.historyHead, historyHead(workspace.database()));
    if (chain.brokenAt)
        report.faults.append(QStringLiteral("操作记录第 %1 条与前后对不上，可能被改动过。用最近的备份核对。").arg(*chain.brokenAt));

    BIHUAN_TRY(report.years, matterYears(workspace.database()));
    for (const int year : report.years) {
        BIHUAN_TRY(const auto county, workspace.county(year));
        report.matters += static_cast<int>(county->matters().size());
        for (const MatterFile &file : county->matters()) {
            for (Finding &finding : checkCourse(file.course)) {
                if (!county->isAccepted(finding.key()))
                    report.findings.push_back(std::move(finding));
            }
        }
    }
    return report;
}

} // namespace bihuan
