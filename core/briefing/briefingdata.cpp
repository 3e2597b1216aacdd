// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/briefingdata.h"

#include "core/services/workspace.h"
#include "core/storage/history.h"

#include <algorithm>

namespace bihuan {

namespace {

bool hasReports(const PeriodView &view)
{
    return std::ranges::any_of(view.rows, &MatterRow::reported);
}

QString noReports(const Period &period)
{
    if (period.kind == Period::Kind::Month || period.kind == Period::Kind::HalfMonth)
        return QStringLiteral("%1没有任何填报，编不出通报。先打开这一期，填报或汇总后再编。").arg(period.title());
    return QStringLiteral("%1的通报读%2月的数，%2月没有任何填报。先打开%2月，填报或汇总后再编。")
        .arg(period.title())
        .arg(period.lastMonth());
}

} // namespace

Result<BriefingData> briefingData(Workspace &workspace, const Period &period)
{
    BriefingData data;
    BIHUAN_TRY(data.now, workspace.view(period));
    if (data.now.rows.empty())
        return refuse(QStringLiteral("文件里没有%1年的事项，编不出通报。先导入或录入清单。").arg(period.year));
    if (!hasReports(data.now))
        return refuse(noReports(period));

    for (Period before = period.previous(); before.year == period.year; before = before.previous()) {
        BIHUAN_TRY(PeriodView view, workspace.viewOf(data.now.county, before, {.rules = {}, .sentences = false}));
        if (!hasReports(view))
            break;
        data.earlier.push_back(std::move(view));
    }
    std::ranges::reverse(data.earlier);
    BIHUAN_TRY(const QByteArray head, historyHead(workspace.database()));
    data.digest = QString::fromLatin1(head.toHex());
    return data;
}

} // namespace bihuan
