// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogue.h"

#include "ui/pages/bulletin/bulletinpage.h"
#include "ui/pages/importing/importpage.h"
#include "ui/pages/inspection/inspectionpage.h"
#include "ui/pages/ledger/ledgerpage.h"
#include "ui/pages/monthly/monthlypage.h"
#include "ui/pages/notices/noticespage.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/rules/rulespage.h"
#include "ui/pages/talks/talkspage.h"
#include "ui/pages/today/todaypage.h"

namespace bihuan {

namespace {

template <typename T>
PageSpec page(const QString &id, const QString &loop, const QString &title, const QString &icon)
{
    return {{id, loop, title, icon}, [](const PageContext &context) -> Page * { return new T(context); }};
}

} // namespace

std::vector<PageSpec> pageCatalogue()
{
    return {
        page<OverviewPage>(pageids::overview, {}, QStringLiteral("总览"), QStringLiteral("overview")),
        page<LedgerPage>(pageids::ledger, QStringLiteral("部署推进"), QStringLiteral("清单台账"), QStringLiteral("ledger")),
        page<MonthlyPage>(pageids::monthly, QStringLiteral("部署推进"), QStringLiteral("月度填报"), QStringLiteral("calendar")),
        page<TodayPage>(pageids::today, QStringLiteral("督导检查"), QStringLiteral("今天要办"), QStringLiteral("clock")),
        page<NoticesPage>(pageids::notices, QStringLiteral("督导检查"), QStringLiteral("督办单"), QStringLiteral("notice")),
        page<ReviewPage>(pageids::review, QStringLiteral("督导检查"), QStringLiteral("校核"), QStringLiteral("check")),
        page<InspectionPage>(pageids::inspections, QStringLiteral("督导检查"), QStringLiteral("督查活动"), QStringLiteral("inspection")),
        page<TalksPage>(pageids::talks, QStringLiteral("督导检查"), QStringLiteral("预警与约谈"), QStringLiteral("unit")),
        page<RulesPage>(pageids::rules, QStringLiteral("督导检查"), QStringLiteral("预警规则"), QStringLiteral("lights")),
        page<BulletinPage>(pageids::bulletin, {}, QStringLiteral("通报编印"), QStringLiteral("bulletin")),
        page<ImportPage>(pageids::import, QStringLiteral("数据交换"), QStringLiteral("导入"), QStringLiteral("import")),
    };
}

} // namespace bihuan
