// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"

#include "ui/models/matterproxy.h"
#include "ui/models/monthmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bihuan;

class TstMonthModel : public QObject
{
    Q_OBJECT

private:
    using Side = MonthModel::Side;
    using Series = MonthModel::Series;
    const LedgerId projects{QStringLiteral("key-projects")};
    const LedgerId promoted{QStringLiteral("promoted-projects")};
    const LedgerId indicators{QStringLiteral("indicators")};

    /// The sample county with a model of one ledger that follows it.
    struct Grid
    {
        explicit Grid(const LedgerId &ledger) : file(office.open()), model(*file), tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
            model.setLedger(ledger);
            QObject::connect(file.get(), &OfficeFile::changed, &model, [this](const ChangeSummary &change) { model.update(change); });
        }

        QModelIndex cell(int row, int month) const { return model.index(row, MonthModel::columnOf(month)); }
        QString text(int row, int month) const { return cell(row, month).data().toString(); }
        QString second(int row, int month) const { return cell(row, month).data(CellModel::SecondRole).toString(); }
        bool type(int row, int month, const QString &figure) { return model.setData(cell(row, month), figure, Qt::EditRole); }
        int owedRow() const
        {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (cell(row, 8).data(CellModel::OwedRole).toBool())
                    return row;
            }
            return -1;
        }

        test::SampleOffice office;
        std::unique_ptr<OfficeFile> file;
        MonthModel model;
        QAbstractItemModelTester tester;
    };

private Q_SLOTS:
    void aMonthShowsWhatWasDoneAndBelowItThePlan()
    {
        const Grid grid(projects);
        QCOMPARE(grid.model.rowCount(), 47);
        QCOMPARE(grid.model.columnCount(), int(MonthModel::FirstMonth) + 12);
        QCOMPARE(grid.text(0, 7), QStringLiteral("34,524"));
        QCOMPARE(grid.text(0, 8), QStringLiteral("37,804"));
        QCOMPARE(grid.second(0, 8), QStringLiteral("40,040"));
        QCOMPARE(grid.text(0, 9), QString());
        QCOMPARE(grid.second(0, 9), QStringLiteral("43,750"));
        QVERIFY(grid.cell(0, 8).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("8月：37,804，计划40,040")));
    }

    void theMonthAloneIsTheDifferenceOfTheCumulatives()
    {
        Grid grid(projects);
        grid.model.show(Side::Actual, Series::Monthly);
        QCOMPARE(grid.text(0, 8), QStringLiteral("3,280"));
        QCOMPARE(grid.second(0, 8), QStringLiteral("3,280"));
        grid.model.show(Side::Plan, Series::Monthly);
        QCOMPARE(grid.text(0, 12), QStringLiteral("2,190"));
        grid.model.show(Side::Plan, Series::Cumulative);
        QCOMPARE(grid.text(0, 12), QStringLiteral("52,000"));
    }

    void aTypedCumulativeChangesItsRowAloneAndUndoBringsItBack()
    {
        Grid grid(projects);
        QSignalSpy changes(&grid.model, &QAbstractItemModel::dataChanged);
        QSignalSpy resets(&grid.model, &QAbstractItemModel::modelReset);
        QVERIFY(grid.type(0, 8, QStringLiteral("3.9亿")));
        QCOMPARE(grid.text(0, 8), QStringLiteral("39,000"));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().at(0).toModelIndex().row(), 0);
        QCOMPARE(changes.first().at(1).toModelIndex().row(), 0);
        QCOMPARE(resets.size(), 0);
        QVERIFY(grid.file->undoLabel().endsWith(QStringLiteral(" 8月进度")));
        QVERIFY(grid.file->undo());
        QCOMPARE(grid.text(0, 8), QStringLiteral("37,804"));
    }

    void aTypedMonthBecomesTheCumulativeOfTheMonthBeforeAndItself()
    {
        Grid grid(projects);
        grid.model.show(Side::Actual, Series::Monthly);
        QVERIFY(grid.type(0, 8, QStringLiteral("1000.01")));
        QCOMPARE(grid.text(0, 8), QStringLiteral("1,000.01"));
        grid.model.show(Side::Actual, Series::Cumulative);
        QCOMPARE(grid.text(0, 8), QStringLiteral("35,524.01"));
    }

    void aMonthsPlanMovesTheLaterMonthsInOneStep()
    {
        Grid grid(projects);
        grid.model.show(Side::Plan, Series::Monthly);
        QVERIFY(grid.type(0, 10, QStringLiteral("4580"))); // 1 000 more than before
        QCOMPARE(grid.text(0, 11), QStringLiteral("2,480"));
        grid.model.show(Side::Plan, Series::Cumulative);
        QCOMPARE(grid.text(0, 9), QStringLiteral("43,750"));
        QCOMPARE(grid.text(0, 10), QStringLiteral("48,330"));
        QCOMPARE(grid.text(0, 12), QStringLiteral("53,000"));
        QCOMPARE(grid.cell(0, 12).data(CellModel::MarkRole).toInt(), 1);
        QVERIFY(grid.cell(0, 12).data(Qt::ToolTipRole).toString().contains(QStringLiteral("年度目标")));
        QVERIFY(grid.file->undo());
        QCOMPARE(grid.text(0, 12), QStringLiteral("52,000"));
    }

    void aBlockIsWrittenInOneStep()
    {
        Grid grid(projects);
        grid.model.show(Side::Plan, Series::Cumulative);
        QVERIFY(grid.model.apply({.texts = {{grid.cell(0, 9), QStringLiteral("43800")}, {grid.cell(0, 10), QStringLiteral("47400")},
                                     {grid.cell(1, 9), QStringLiteral("27300")}}}));
        QCOMPARE(grid.text(0, 9), QStringLiteral("43,800"));
        QCOMPARE(grid.text(1, 9), QStringLiteral("27,300"));
        QCOMPARE(grid.file->undoLabel(), QStringLiteral("填写3格计划"));
        QVERIFY(grid.file->undo());
        QCOMPARE(grid.text(0, 10), QStringLiteral("47,330"));
        QCOMPARE(grid.text(1, 9), QStringLiteral("27,270"));
    }

    void oneCellThatCannotBeRefusesTheBlock()
    {
        Grid grid(projects);
        QVERIFY(!grid.model.apply({.texts = {{grid.cell(0, 8), QStringLiteral("39000")}, {grid.cell(1, 8), QStringLiteral("很多")}}}));
        QCOMPARE(grid.text(0, 8), QStringLiteral("37,804"));
        QVERIFY(grid.file->undoLabel().isEmpty());
    }

    void publishedAndUnopenedMonthsTakeNoFiguresAndSayWhy()
    {
        Grid grid(projects);
        QVERIFY(grid.cell(0, 8).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!grid.cell(0, 7).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(grid.cell(0, 7).data(Qt::ToolTipRole).toString().contains(QStringLiteral("2024年7月已发布")));
        QVERIFY(!grid.cell(0, 10).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(grid.cell(0, 10).data(Qt::ToolTipRole).toString().contains(QStringLiteral("数据期换到2024年10月")));
        QSignalSpy refusals(&grid.model, &CellModel::refused);
        QVERIFY(!grid.type(0, 7, QStringLiteral("1")));
        QCOMPARE(refusals.size(), 1);
        grid.model.show(Side::Plan, Series::Cumulative);
        QVERIFY(grid.cell(0, 10).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!grid.cell(0, 7).flags().testFlag(Qt::ItemIsEditable));
    }

    void aClosedMonthIsLockedUntilItIsOpenedAgain()
    {
        Grid grid(projects);
        QVERIFY(closePeriod(grid.file->workspace(), Period::month(2024, 8)));
        QVERIFY(!grid.cell(0, 8).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(grid.cell(0, 8).data(Qt::ToolTipRole).toString().contains(QStringLiteral("重新打开")));
        QVERIFY(grid.file->undo());
        QVERIFY(grid.cell(0, 8).flags().testFlag(Qt::ItemIsEditable));
    }

    void anUnreportedMonthCarriesTheOneBeforeAndIsMarked()
    {
        Grid grid(promoted);
        const int row = grid.owedRow();
        QVERIFY(row >= 0);
        QCOMPARE(grid.text(row, 8), grid.text(row, 7));
        QVERIFY(grid.cell(row, 8).data(CellModel::FaintRole).toBool());
        QVERIFY(grid.cell(row, 8).data(Qt::ToolTipRole).toString().contains(QStringLiteral("未报")));
        QCOMPARE(grid.model.editText(grid.cell(row, 8)), QString());
        grid.model.show(Side::Actual, Series::Monthly);
        QCOMPARE(grid.text(row, 8), QStringLiteral("未报"));
        QVERIFY(grid.type(row, 8, QStringLiteral("0")));
        QCOMPARE(grid.text(row, 8), QStringLiteral("0"));
        QVERIFY(!grid.cell(row, 8).data(CellModel::OwedRole).toBool());
        QVERIFY(grid.type(row, 8, QString()));
        QVERIFY(grid.cell(row, 8).data(CellModel::OwedRole).toBool());
    }

    void aCumulativeThatFallsIsMarkedAtTheCell()
    {
        Grid grid(projects);
        QVERIFY(grid.type(0, 8, QStringLiteral("30000")));
        QCOMPARE(grid.cell(0, 8).data(CellModel::MarkRole).toInt(), 2);
        QVERIFY(grid.cell(0, 8).data(Qt::ToolTipRole).toString().contains(QStringLiteral("少于上期")));
        QVERIFY(grid.type(0, 8, QStringLiteral("60000")));
        QCOMPARE(grid.cell(0, 8).data(CellModel::MarkRole).toInt(), 1);
        QVERIFY(grid.cell(0, 8).data(Qt::ToolTipRole).toString().contains(QStringLiteral("超过年度计划")));
        QVERIFY(grid.file->undo());
        QVERIFY(grid.file->undo());
        QCOMPARE(grid.cell(0, 8).data(CellModel::MarkRole).toInt(), 0);
    }

    void ratesThatDoNotAddUpStayWhatTheyAreInBothSeries()
    {
        Grid grid(indicators);
        QCOMPARE(grid.text(0, 7), QStringLiteral("8.6"));
        grid.model.show(Side::Actual, Series::Monthly);
        QCOMPARE(grid.text(0, 7), QStringLiteral("8.6"));
        QVERIFY(grid.type(0, 8, QStringLiteral("8.7%")));
        QCOMPARE(grid.text(0, 8), QStringLiteral("8.7"));
    }

    void anotherPeriodMovesTheHighlight()
    {
        Grid grid(projects);
        const auto ground = [&](int month) {
            return static_cast<CellGround>(grid.model.headerData(MonthModel::columnOf(month), Qt::Horizontal, CellModel::GroundRole).toInt());
        };
        QCOMPARE(ground(8), CellGround::Highlight);
        QCOMPARE(ground(7), CellGround::Locked);
        QCOMPARE(ground(9), CellGround::Plain);
        QVERIFY(grid.file->setPeriod(Period::month(2024, 9)));
        grid.model.update();
        QCOMPARE(ground(9), CellGround::Highlight);
        QVERIFY(grid.cell(0, 9).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(grid.cell(0, 9).data(CellModel::OwedRole).toBool());
    }

    void theUnreportedAreFilteredAndStayWhileTheyAreFilledIn()
    {
        Grid grid(promoted);
        MatterProxy proxy(grid.model);
        const QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        MatterFilter filter;
        filter.quick = MatterFilter::Quick::Unreported;
        proxy.setFilter(filter);
        QCOMPARE(proxy.rowCount(), 3);
        QVERIFY(grid.type(proxy.mapToSource(proxy.index(0, 0)).row(), 8, QStringLiteral("1500")));
        QCOMPARE(proxy.rowCount(), 3);
        proxy.setFilter(filter);
        QCOMPARE(proxy.rowCount(), 2);
    }
};

BIHUAN_TEST(TstMonthModel)
#include "tst_monthmodel.moc"
