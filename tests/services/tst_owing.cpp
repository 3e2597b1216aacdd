// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/owing.h"

#include "core/services/matterfilter.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstOwing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoOwesIsListedByUnitTheMostFirst()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 290));
        const auto county = file.county();
        QVERIFY(file.editor().run(QStringLiteral("新增"), [&](Store &store) {
            Matter matter = *county->matterByCode(QStringLiteral("ZJ-2024-03"))->matter;
            matter.id = MatterId::create();
            matter.no = 4;
            matter.code = QStringLiteral("ZJ-2024-04");
            matter.name = QStringLiteral("项目4");
            return store.matters.insert(matter);
        }));
        const PeriodView view = file.view(3);
        const auto units = owingUnits(view);
        QCOMPARE(units.size(), size_t(2));
        QCOMPARE(units.front().title, QStringLiteral("下梁镇"));
        QCOMPARE(units.front().matters.size(), size_t(2));
        QCOMPARE(owingCount(units), QStringLiteral("2个单位3项"));
        QCOMPARE(owingText(view, units), QStringLiteral("2024年3月月度填报，还有2个单位3项未报：\n1. 下梁镇（2项）：项目3、项目4\n2. 营盘镇（1项）：项目2"));
    }

    void aLedgerIsAskedForAlone()
    {
        CountyFixture file;
        const PeriodView view = file.view(3);
        QCOMPARE(owingUnits(view, QStringLiteral("key-projects")).size(), size_t(3));
        QVERIFY(owingUnits(view, QStringLiteral("pledges")).empty());
        QCOMPARE(owingText(view, {}), QStringLiteral("2024年3月月度填报已全部报齐。"));
    }

    void aLightSetByHandDoesNotStandInForAReport()
    {
        CountyFixture file;
        const auto county = file.county();
        const MatterId id = county->matterByCode(QStringLiteral("ZJ-2024-02"))->matter->id;
        QVERIFY(file.editor().run(QStringLiteral("调整预警"), [&](Store &store) {
            return store.overrides.save({id, Period::month(2024, 3), QStringLiteral("red"), QStringLiteral("未报"), {}, {}});
        }));
        const PeriodView view = file.view(3);
        MatterFilter unreported;
        unreported.quick = MatterFilter::Quick::Unreported;
        QVERIFY(matches(*view.find(QStringLiteral("ZJ-2024-02")), unreported));
        QCOMPARE(owingUnits(view).size(), size_t(3));
    }
};

BIHUAN_TEST(TstOwing)
#include "tst_owing.moc"
