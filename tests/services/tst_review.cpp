// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/review.h"

#include "core/services/fieldediting.h"
#include "core/services/filecheck.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const QString planted = QStringLiteral("ZJ-2024-01");

/// A county whose first project (plan 100 万元 a month) has nothing to look at in March.
struct Planted : CountyFixture
{
    Planted()
    {
        reports({98, 197, 301});
        set(3, {{QStringLiteral("startActual"), QStringLiteral("2024-01-02")}});
    }

    void reports(const QList<qint64> &wan)
    {
        for (int i = 0; i < wan.size(); ++i) {
            QVERIFY(report(planted, i + 1, wan[i]));
            set(i + 1, {{QStringLiteral("progress"), QStringLiteral("主体完成第%1层").arg(i + 1)}});
        }
    }
    void set(int month, const std::vector<TypedField> &fields)
    {
        const auto done = setFields(*workspace, planted, Period::month(2024, month), fields);
        QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    }
    std::vector<ReviewItem> items() { return reviewOf(seen = view(3)); }
    QStringList kinds()
    {
        QStringList kinds;
        for (const ReviewItem &item : items())
            kinds.append(item.kind);
        return kinds;
    }

    PeriodView seen; ///< the items' approvals are of its county
};

} // namespace

class TstReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCleanPeriodGivesNothingToLookAt()
    {
        Planted file;
        QCOMPARE(file.kinds(), QStringList());
        QVERIFY(checkFile(*file.workspace)->findings.empty());
    }

    void eachKindIsFoundWhereItIsPlanted_data()
    {
        using Fields = QList<QPair<QString, QString>>;
        QTest::addColumn<Fields>("fields");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");
        const QString cumulative = QStringLiteral("cumulative");
        QTest::newRow("same figure") << Fields{{QStringLiteral("month"), QStringLiteral("0")}, {QStringLiteral("goal"), QStringLiteral("600")}, {QStringLiteral("schedule.12"), QStringLiteral("600")}}
                                     << QStringLiteral("sameFigure") << QStringLiteral("累计197万元与上期相同");
        QTest::newRow("falls") << Fields{{cumulative, QStringLiteral("196.5")}} << QStringLiteral("cumulativeFalls") << QStringLiteral("核减原因");
        QTest::newRow("quarter jump") << Fields{{cumulative, QStringLiteral("1999")}} << QStringLiteral("quarterJump") << QStringLiteral("是否集中补报");
        QTest::newRow("money without work") << Fields{{QStringLiteral("startPlanned"), QStringLiteral("2024-03")}, {QStringLiteral("startActual"), QString()}}
                                            << QStringLiteral("moneyWithoutWork") << QStringLiteral("没有实际开工日期");
        QTest::newRow("statistics") << Fields{{QStringLiteral("statistics"), QStringLiteral("280")}} << QStringLiteral("statistics") << QStringLiteral("统计入库280万元");
        QTest::newRow("copied text") << Fields{{QStringLiteral("progress"), QStringLiteral("主体完成第2层")}} << QStringLiteral("copiedText") << QStringLiteral("一字不差");
        QTest::newRow("late without a reason") << Fields{{cumulative, QStringLiteral("198")}, {QStringLiteral("problem"), QStringLiteral("用地未批")}}
                                               << QStringLiteral("missingReason") << QStringLiteral("没有填写滞后原因、下步措施");
    }
    void eachKindIsFoundWhereItIsPlanted()
    {
        using Fields = QList<QPair<QString, QString>>;
        QFETCH(Fields, fields);
        QFETCH(QString, kind);
        QFETCH(QString, reason);
        Planted file;
        std::vector<TypedField> typed;
        for (const auto &[field, text] : fields)
            typed.push_back({field, text});
        file.set(3, typed);
        const auto items = file.items();
        const auto found = std::ranges::find(items, kind, &ReviewItem::kind);
        QVERIFY2(found != items.end(), qPrintable(file.kinds().join(QLatin1Char(' '))));
        QVERIFY2(found->reason.contains(reason), qPrintable(found->reason));
        QCOMPARE(found->code, planted);
        QCOMPARE(found->place(), QStringLiteral("项目1 2024年3月"));
        QCOMPARE(std::ranges::count(items, kind, &ReviewItem::kind), 1);
        const auto report = checkFile(*file.workspace);
        const auto inMarch = [&](const ReviewItem &item) { return item.kind == kind && item.period == Period::month(2024, 3); };
        QCOMPARE(std::ranges::count_if(report->findings, inMarch), 1);
    }

    void roundNumbersAndWorkWithoutMoneyAreFound()
    {
        Planted round;
        round.reports({100, 200, 300});
        QCOMPARE(round.kinds(), QStringList{QStringLiteral("roundNumbers")});
        Planted idle;
        idle.reports({0, 0, 0});
        idle.set(3, {{QStringLiteral("startActual"), QStringLiteral("2024-01-08")},
                     {QStringLiteral("problem"), QStringLiteral("停工")},
                     {QStringLiteral("delayReason"), QStringLiteral("资金")},
                     {QStringLiteral("nextStep"), QStringLiteral("4月复工")}});
        QCOMPARE(idle.kinds(), QStringList{QStringLiteral("workWithoutMoney")});
    }

    void anAcceptedDoubtIsAskedAgainOnceTheFigureChanges()
    {
        Planted file;
        file.set(3, {{QStringLiteral("statistics"), QStringLiteral("280")}});
        auto items = file.items();
        QCOMPARE(openItems(items), 1);
        QVERIFY(acceptItems(*file.workspace, items, QStringLiteral("统计口径晚一个月")));
        items = file.items();
        QCOMPARE(items.size(), 1);
        QCOMPARE(openItems(items), 0);
        QCOMPARE(items.front().accepted->remark, QStringLiteral("统计口径晚一个月"));
        QVERIFY(checkFile(*file.workspace)->findings.empty());
        QVERIFY(withdrawItems(*file.workspace, items));
        QCOMPARE(openItems(file.items()), 1);
        QVERIFY(acceptItems(*file.workspace, items, {}));
        file.set(3, {{QStringLiteral("statistics"), QStringLiteral("281")}});
        QCOMPARE(openItems(file.items()), 1);
    }

    void whatCanOnlyBePutRightIsNotAccepted()
    {
        Planted file;
        file.set(3, {{QStringLiteral("cumulative"), QStringLiteral("198")}});
        const auto items = file.items();
        const auto refused = acceptItems(*file.workspace, items, QStringLiteral("知道了"));
        QVERIFY(!refused);
        QVERIFY(refused.error().text.contains(QStringLiteral("只能补正")));
        QVERIFY(!file.items().front().accepted);
    }

    void aPublishedPeriodIsNotDoubtedAnyMore()
    {
        Planted file;
        file.set(3, {{QStringLiteral("statistics"), QStringLiteral("280")}});
        for (int month = 1; month <= 3; ++month)
            QVERIFY(closePeriod(*file.workspace, Period::month(2024, month)));
        QCOMPARE(openItems(file.items()), 1);
        QVERIFY(publishPeriod(*file.workspace, Period::month(2024, 3)));
        QCOMPARE(openItems(file.items()), 0);
    }
};

BIHUAN_TEST(TstReview)
#include "tst_review.moc"
