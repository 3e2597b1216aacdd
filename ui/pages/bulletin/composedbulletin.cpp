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
    bulletin->report = {static_cast<int>(bulletin->pages.pages.size()), fonts.substitutions(), fonts.fallbacks(),
                        fonts.missingCharacters()};
    return bulletin;
}

std::vector<PaperRemark> remarksOn(const ComposedBulletin &bulletin)
{
    const PaperReport &report = bulletin.report;
    std::vector<PaperRemark> remarks;
    if (!bulletin.hasReports)
        remarks.push_back({true, QStringLiteral("%1没有收到填报，通报沿用此前的累计数，并在开头说明。")
                                     .arg(bulletin.request.period.title()), {}});
    if (!report.missingCharacters.isEmpty())
        remarks.push_back({true, QStringLiteral("这些字没有字体，印出来是空框：%1。装上含有它们的字体后重新打开。")
                                     .arg(report.missingCharacters.join(QStringLiteral("、"))), {}});
    if (!report.substitutions.isEmpty()) {
        QStringList missing; // "仿宋 以 FandolFang 代替"
        for (const QString &replaced : report.substitutions)
            missing.append(replaced.section(QLatin1Char(' '), 0, 0));
        remarks.push_back({false, QStringLiteral("本机没有公文用的%1，以相近的字体代替。").arg(missing.join(QStringLiteral("、"))),
                           (report.substitutions + report.fallbacks).join(QLatin1Char('\n'))});
    }
    if (report.substitutions.isEmpty() && !report.fallbacks.isEmpty())
        remarks.push_back({false, QStringLiteral("个别字以别的字体排印：%1。").arg(report.fallbacks.join(QStringLiteral("；"))), {}});
    return remarks;
}

} // namespace bihuan
