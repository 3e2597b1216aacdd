// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/validation/coursecheck.h"
#include "tests/domain/lightcase.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

QStringList kindsOf(const std::vector<Finding> &findings)
{
    QStringList kinds;
    for (const Finding &finding : findings)
        kinds += findingKindId(finding.kind) + QLatin1Char('@') +
                 (finding.place.period.isValid() ? finding.place.period.toString() : QString());
    return kinds;
}

} // namespace

class TstFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConsistentMatterHasNone()
    {
        LightCase made = LightCase(MatterKind::Project, 1200).of(Measure::Kind::Amount, QStringLiteral("元"));
        made.planned({100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200})
            .reported({100, 100, 250});
        made.matter.total = 5000;
        made.matter.before = 4750;
        made.matter.startPlanned = date("2024-03");
        made.matter.startActual = date("2024-02-15");
        made.matter.listedOn = date("2024-02");
        made.matter.finished = date("2024");
        made.matter.deadline = date("2024-12");
        QCOMPARE(kindsOf(checkCourse(made.course())), QStringList());
        QCOMPARE(kindsOf(checkCourse(LightCase(MatterKind::Project).course())), QStringList());
    }

    void figuresThatContradictEachOtherAreFound()
    {
        LightCase made = LightCase(MatterKind::Project, 1200).of(Measure::Kind::Amount, QStringLiteral("元"));
        made.planned({100, 90, 300, -1, -1, -1, -1, -1, -1, -1, -1, 1100}).reported({100, 80, -1, 260, 500});
        made.matter.total = 1000;
        made.matter.before = 501;
        QCOMPARE(
            kindsOf(checkCourse(made.course())),
            (QStringList{QStringLiteral("scheduleFalls@2024-02"), QStringLiteral("goalMismatch@2024-12"),
                         QStringLiteral("cumulativeFalls@2024-02"), QStringLiteral("overTotal@2024-05")}));
        const Finding falls = checkCourse(made.course())[2];
        QCOMPARE(falls.value, QStringLiteral("1元 → 0.8元"));
        QCOMPARE(falls.reason,
                 QStringLiteral("累计0.8元少于上期的1元，本期为−0.2元，核对后更正或注明核减原因"));
        QCOMPARE(falls.place.title(), QStringLiteral("示例项目 2024年2月"));
    }

    void datesOutOfOrderAreFound_data()
    {
        QTest::addColumn<QString>("planned");
        QTest::addColumn<QString>("started");
        QTest::addColumn<QString>("listed");
        QTest::addColumn<QString>("finished");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, const char *planned, const char *started, const char *listed,
                            const char *finished, int count) {
            QTest::newRow(name) << QString::fromLatin1(planned) << QString::fromLatin1(started)
                                << QString::fromLatin1(listed) << QString::fromLatin1(finished) << count;
        };
        row("finished before the start", "", "2024-05-02", "", "2024-05-01", 1);
        row("finished in the month of the start", "", "2024-05-20", "", "2024-05", 0);
        row("listed before the start", "", "2024-05", "2024-04-30", "", 1);
        row("start in the year before", "2024-03", "2023-11", "", "", 0);
        row("start two years early", "2024-03", "2022-12-31", "", "", 1);
        row("open ends", "open", "2022", "open", "open", 0);
    }
    void datesOutOfOrderAreFound()
    {
        QFETCH(QString, planned);
        QFETCH(QString, started);
        QFETCH(QString, listed);
        QFETCH(QString, finished);
        QFETCH(int, count);
        LightCase made(MatterKind::Project);
        made.matter.startPlanned = PartialDate::parse(planned);
        made.matter.startActual = PartialDate::parse(started);
        made.matter.listedOn = PartialDate::parse(listed);
        made.matter.finished = PartialDate::parse(finished);
        const auto findings = checkCourse(made.course());
        QCOMPARE(static_cast<int>(findings.size()), count);
        if (count > 0)
            QCOMPARE(findings.front().kind, FindingKind::Date);
    }

    void whatMayFallIsNotHeldToRise()
    {
        LightCase growth = LightCase(MatterKind::Target, 900).of(Measure::Kind::Growth, QStringLiteral("%"));
        growth.planned({900, 800}).reported({950, 850});
        QCOMPARE(kindsOf(checkCourse(growth.course())), QStringList());
        LightCase negative = LightCase(MatterKind::Project, 100);
        negative.report(month(1), -5);
        QCOMPARE(kindsOf(checkCourse(negative.course())), QStringList{QStringLiteral("negative@2024-01")});
    }

    void anApprovalHoldsOnlyWhileTheFiguresAreTheSame()
    {
        LightCase made = LightCase(MatterKind::Project, 1200).reported({100, 80});
        const auto findings = checkCourse(made.course());
        QCOMPARE(findings.size(), size_t(1));
        const QSet<QString> approved{findings.front().key()};
        QVERIFY(openFindings(checkCourse(made.course()), approved).empty());

        LightCase renamed = made;
        renamed.matter.name = QStringLiteral("新名");
        QVERIFY(openFindings(checkCourse(renamed.course()), approved).empty());

        LightCase corrected = LightCase(MatterKind::Project, 1200).reported({100, 81});
        QCOMPARE(openFindings(checkCourse(corrected.course()), approved).size(), size_t(1));
        LightCase otherMatter = made;
        otherMatter.matter.id = MatterId{QStringLiteral("n")};
        QCOMPARE(openFindings(checkCourse(otherMatter.course()), approved).size(), size_t(1));
    }

    void keysTellPlacesApart()
    {
        QSet<QString> keys;
        const auto add = [&](FindingKind kind, const QString &sheet, int row, const QString &column,
                             const QString &value) {
            FindingPlace place;
            place.sheet = sheet;
            place.row = row;
            place.column = column;
            keys.insert(Finding{kind, place, value, QStringLiteral("原因")}.key());
        };
        add(FindingKind::Total, QStringLiteral("1"), 12, QStringLiteral("C"), QStringLiteral("5"));
        add(FindingKind::Type, QStringLiteral("1"), 12, QStringLiteral("C"), QStringLiteral("5"));
        add(FindingKind::Total, QStringLiteral("2"), 12, QStringLiteral("C"), QStringLiteral("5"));
        add(FindingKind::Total, QStringLiteral("1"), 1, QStringLiteral("2C"), QStringLiteral("5"));
        add(FindingKind::Total, QStringLiteral("1"), 12, QString(), QStringLiteral("C5"));
        add(FindingKind::Total, QStringLiteral("1"), 12, QStringLiteral("C"), QStringLiteral("5"));
        QCOMPARE(keys.size(), 5);
        for (const QString &key : keys)
            QCOMPARE(key.size(), 32);
    }

    void everyKindHasAnIdAndATitleOfItsOwn()
    {
        QSet<QString> ids;
        QSet<QString> titles;
        for (int i = 0; i <= static_cast<int>(FindingKind::ScheduleFalls); ++i) {
            const auto kind = static_cast<FindingKind>(i);
            QCOMPARE(findingKindFromId(findingKindId(kind)), std::optional(kind));
            ids.insert(findingKindId(kind));
            titles.insert(findingKindTitle(kind));
        }
        QCOMPARE(ids.size(), titles.size());
        QCOMPARE(static_cast<int>(ids.size()), static_cast<int>(FindingKind::ScheduleFalls) + 1);
        QVERIFY(!findingKindFromId(u"nonsense"));
    }

    void aCellIsNamedByItsSheetRowAndColumn()
    {
        FindingPlace place;
        place.sheet = QStringLiteral("重点项目");
        place.row = 12;
        place.column = QStringLiteral("C“本月完成”");
        QCOMPARE(place.title(), QStringLiteral("“重点项目”表第12行C“本月完成”"));
    }
};

BIHUAN_TEST(TstFinding)
#include "tst_finding.moc"
