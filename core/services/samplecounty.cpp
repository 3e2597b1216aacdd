// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/samplecounty.h"

#include "core/definition/json.h"
#include "core/definition/objectreader.h"
#include "core/services/buildaside.h"
#include "core/services/importer.h"
#include "core/services/newfile.h"
#include "core/services/periodlife.h"
#include "core/services/sampleproblems.h"
#include "core/services/samplenotices.h"
#include "core/services/samplereports.h"
#include "core/services/unitsheet.h"

#include <QFile>

namespace bihuan {

namespace {

const QString sampleFolder = QStringLiteral(":/bihuan/samples/zhashui-2024/");
const QString sampleActor = QStringLiteral("示例督查员");

struct SampleLedger
{
    QString ledger;
    QString sheet;
};

const SampleLedger sampleLedgers[] = {
    {QStringLiteral("key-projects"), QStringLiteral("key-projects.csv")},
    {QStringLiteral("promoted-projects"), QStringLiteral("promoted-projects.csv")},
    {QStringLiteral("indicators"), QStringLiteral("indicators.csv")},
    {QStringLiteral("pledges"), QStringLiteral("pledges.csv")},
};

Result<Office> readSampleOffice()
{
    QFile file(sampleFolder + QStringLiteral("office.json"));
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("程序自带的示例数据不完整。重新安装程序。"), file.fileName());
    const QString name = QStringLiteral("office.json");
    BIHUAN_TRY(const JsonValue json, parseJson(file.readAll(), name));
    const auto text = [&json](const char *key) {
        const JsonMember *member = json.member(QString::fromLatin1(key));
        return member ? member->value.text : QString();
    };
    const auto list = [&json](const char *key) {
        QStringList items;
        if (const JsonMember *member = json.member(QString::fromLatin1(key))) {
            for (const JsonValue &item : member->value.items)
                items.append(item.text);
        }
        return items.join(QStringLiteral("，")) + QStringLiteral("。");
    };
    Office office;
    office.name = text("office");
    office.year = sampleYear;
    office.bulletinName = text("bulletinName");
    office.documentCode = text("documentCode");
    office.bulletinTo = list("to");
    office.bulletinCc = list("cc");
    office.notice = text("sampleLabel");
    return office;
}

/// For the log: which row of the shipped data does not pass.
QString firstOpenFinding(const ImportPlan &plan)
{
    for (const ImportFinding &finding : plan.findings) {
        if (finding.open)
            return finding.finding.place.title() + QLatin1Char(' ') + finding.finding.reason;
    }
    return {};
}

Status importSampleLedgers(Workspace &workspace)
{
    for (const SampleLedger &sample : sampleLedgers) {
        ImportRequest request;
        request.ledger = LedgerId{sample.ledger};
        request.paths = {sampleFolder + sample.sheet};
        request.options.accepted = {FindingKind::MeasureUnit}; // the sheets are in 万元 and do not say so
        BIHUAN_TRY(const ImportPlan plan, planImport(workspace, request));
        if (!plan.isReady())
            return refuse(QStringLiteral("程序自带的示例数据有误。重新安装程序。"), firstOpenFinding(plan));
        BIHUAN_CHECK(applyImport(workspace, plan));
    }
    return {};
}

/// The day on which the office closes a period: the 5th of the month after it.
QDateTime closingDay(const Period &period)
{
    return QDateTime(period.lastDay().addDays(5), QTime(17, 30));
}

Status buildSampleCounty(const QString &path, const Period &until)
{
    FixedClock clock(QDateTime(QDate(sampleYear, 1, 4), QTime(9, 0)));
    BIHUAN_TRY(const Office office, readSampleOffice());
    BIHUAN_TRY(const auto workspace, Workspace::create(path, office, sampleActor, clock, [](Store &store) -> Status {
        BIHUAN_CHECK(writeStandardDefinitions(store, sampleYear));
        BIHUAN_CHECK(writeUnitSheet(store, sampleFolder + QStringLiteral("units.csv")));
        return writeSamplePeople(store, sampleFolder);
    }));
    workspace->dailyBackup().leaveOut();
    BIHUAN_CHECK(importSampleLedgers(*workspace));
    BIHUAN_CHECK(addSampleParts(*workspace, sampleFolder, until));
    SampleNotices notices(sampleFolder);
    for (const Period &month : until.monthsToDate()) {
        BIHUAN_CHECK(notices.play(*workspace, clock, std::min(month.lastDay().addDays(-5), until.lastDay())));
        clock.set(QDateTime(month.lastDay().addDays(-4), QTime(9, 0)));
        BIHUAN_CHECK(openPeriod(*workspace, month));
        BIHUAN_CHECK(addSampleProblems(*workspace, clock, sampleFolder, month));
        BIHUAN_CHECK(addSampleReports(*workspace, sampleFolder, month));
        if (month.lastMonth() == until.lastMonth())
            break;
        BIHUAN_CHECK(notices.play(*workspace, clock, closingDay(month).date().addDays(-1)));
        clock.set(closingDay(month));
        BIHUAN_CHECK(closePeriod(*workspace, month));
        BIHUAN_CHECK(publishPeriod(*workspace, month));
    }
    BIHUAN_CHECK(notices.play(*workspace, clock, until.lastDay()));
    return workspace->database().checkpoint();
}

} // namespace

Result<std::unique_ptr<Workspace>> createSampleCounty(const QString &path, const Period &until, const Clock &clock)
{
    if (until.year != sampleYear || until.lastMonth() > sampleLastMonth)
        return refuse(QStringLiteral("示例县有2024年1月至8月的填报，--until 写这几个月之一。"));
    BIHUAN_CHECK(buildAside(path, [&until](const QString &building) { return buildSampleCounty(building, until); }));
    return Workspace::open(path, Workspace::Access::Write, clock, sampleActor);
}

} // namespace bihuan
