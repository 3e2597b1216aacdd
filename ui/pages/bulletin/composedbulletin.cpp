// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/composedbulletin.h"

#include "core/briefing/briefingdata.h"
#include "core/services/workspace.h"

#include <algorithm>

namespace bihuan {

Result<std::shared_ptr<const ComposedBulletin>> composeBulletin(Workspace &workspace, const BulletinRequest &request)
{
    auto bulletin = std::make_shared<ComposedBulletin>();
    bulletin->request = request;
    BIHUAN_TRY(const BriefingData data, briefingData(workspace, request.period));
    BIHUAN_TRY(const BulletinTemplate chosen, findTemplate(*data.now.county, request.templateId));
    BIHUAN_TRY(bulletin->document, makeBulletin(data, chosen, {request.number, workspace.clock().now().date()}));
    bulletin->hasReports = std::ranges::any_of(data.now.rows, &MatterRow::reported);
    const FontSet fonts;
    bulletin->pages = layOut(bulletin->document, fonts);
    bulletin->faces = fonts.faces();
    bulletin->report = reportOn(bulletin->pages, fonts);
    return bulletin;
}

std::shared_ptr<const ComposedBulletin> keptBulletin(const Bulletin &bulletin, const Document &document, const PrintedPaper &paper)
{
    auto kept = std::make_shared<ComposedBulletin>();
    static_cast<PrintedPaper &>(*kept) = paper;
    kept->request = {bulletin.period, bulletin.templateId, {}, bulletin.id};
    kept->document = document;
    return kept;
}

std::vector<PaperRemark> remarksOn(const ComposedBulletin &bulletin)
{
    std::vector<PaperRemark> remarks;
    if (!bulletin.hasReports)
        remarks.push_back({true, QStringLiteral("%1没有收到填报，通报沿用此前的累计数，并在开头说明。")
                                     .arg(bulletin.request.period.title()), {}});
    const auto fonts = fontRemarks(bulletin.report);
    remarks.insert(remarks.end(), fonts.begin(), fonts.end());
    return remarks;
}

} // namespace bihuan
