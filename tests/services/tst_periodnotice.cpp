// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/periodnotice.h"

#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstPeriodNotice : public QObject
{
    Q_OBJECT

    const Period march = Period::month(2024, 3);

private Q_SLOTS:
    void closingSaysHowManyReportedWhoDidNotAndWhatBecomesOfThem()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 290));
        const PeriodNotice notice = closingNotice(file.view(3));
        QCOMPARE(notice.title, QStringLiteral("关闭2024年3月填报"));
        QCOMPARE(notice.headline, QStringLiteral("应报 3 个单位 3 项，已报 1 项，报齐的单位 1 个。"));
        QCOMPARE(notice.owing.title, QStringLiteral("未报的 2 项"));
        QCOMPARE(notice.owing.lines, QStringList({QStringLiteral("营盘镇　项目2"), QStringLiteral("下梁镇　项目3")}));
        QCOMPARE(notice.owing.more, 0);
        const QString meaning = notice.meaning.join(QLatin1Char('\n'));
        QVERIFY(meaning.contains(QStringLiteral("沿用上月")));
        QVERIFY(meaning.contains(QStringLiteral("可以重新打开")));
    }

    void closingNamesEarlierMonthsThatAreStillOpen()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 1, 100));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 2, 200));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 290));
        QVERIFY(closePeriod(*file.workspace, Period::month(2024, 1)));
        const QString closing = closingNotice(file.view(3)).meaning.join(QLatin1Char('\n'));
        QVERIFY(closing.contains(QStringLiteral("2024年2月还没有关闭")));
        QVERIFY(!closing.contains(QStringLiteral("2024年1月")));
        const QString publishing = publishingNotice(file.view(3)).meaning.join(QLatin1Char('\n'));
        QVERIFY(publishing.contains(QStringLiteral("2024年1月、2024年2月还没有发布")));
    }

    void nothingOwedIsSaidInOneSentence()
    {
        CountyFixture file;
        for (int i = 1; i <= 3; ++i)
            QVERIFY(file.report(QStringLiteral("ZJ-2024-0%1").arg(i), 3, 300 * i));
        const PeriodNotice notice = closingNotice(file.view(3));
        QCOMPARE(notice.headline, QStringLiteral("应报 3 个单位 3 项，已全部报齐。"));
        QVERIFY(notice.owing.lines.isEmpty());
        QVERIFY(!notice.meaning.join(QLatin1Char('\n')).contains(QStringLiteral("沿用上月")));
    }

    void theListEndsAfterTenAndSaysHowManyFollow()
    {
        CountyFixture file;
        const auto county = file.county();
        QVERIFY(file.editor().run(QStringLiteral("新增"), [&](Store &store) -> Status {
            Matter matter = *county->matters().front().matter;
            for (int i = 4; i <= 15; ++i) {
                matter.id = MatterId::create();
                matter.no = i;
                matter.code = QStringLiteral("ZJ-2024-%1").arg(i, 2, 10, QLatin1Char('0'));
                BIHUAN_CHECK(store.matters.insert(matter));
            }
            return {};
        }));
        const PeriodNotice notice = closingNotice(file.view(3));
        QCOMPARE(notice.owing.title, QStringLiteral("未报的 15 项"));
        QCOMPARE(notice.owing.lines.size(), 10);
        QCOMPARE(notice.owing.more, 5);
    }

    void publishingCountsEveryLightAndSaysThatItIsForGood()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 300));
        QVERIFY(file.report(QStringLiteral("ZJ-2024-02"), 3, 0));
        const PeriodView view = file.view(3);
        QCOMPARE(lightCounts(view), QStringLiteral("■红 1、●绿 1、未报 1"));
        const PeriodNotice notice = publishingNotice(view);
        QCOMPARE(notice.headline, QStringLiteral("共 3 项：■红 1、●绿 1、未报 1。"));
        const QString meaning = notice.meaning.join(QLatin1Char('\n'));
        QVERIFY(meaning.contains(QStringLiteral("不能撤销")));
        QVERIFY(meaning.contains(QStringLiteral("后面的期里更正")));
    }

    void afterwardsItIsSaidWhatHappened()
    {
        CountyFixture file;
        QVERIFY(file.report(QStringLiteral("ZJ-2024-01"), 3, 300));
        QCOMPARE(closedText(file.view(3)), QStringLiteral("2024年3月填报已关闭，2 项记为未报。"));
        QVERIFY(closePeriod(*file.workspace, march));
        QVERIFY(publishPeriod(*file.workspace, march));
        QCOMPARE(publishedText(file.view(3)), QStringLiteral("2024年3月已发布，3 项定稿：●绿 1、未报 2。"));
    }
};

BIHUAN_TEST(TstPeriodNotice)
#include "tst_periodnotice.moc"
