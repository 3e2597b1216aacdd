// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"

#include "core/services/matterediting.h"
#include "ui/models/ledgermodel.h"
#include "ui/models/matterproxy.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bihuan;

namespace {

/// A ledger's table with its proxy under the model tester, following the file as a page does.
struct Table
{
    explicit Table(const test::SampleOffice &office, const QString &ledger = QStringLiteral("key-projects"))
        : file(office.open()), model(*file), proxy(model), tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        model.setLedger(LedgerId{ledger});
        QObject::connect(file.get(), &OfficeFile::changed, &model, [this](const ChangeSummary &change) { model.update(change); });
    }

    int column(const QString &id) const
    {
        for (int i = 0; i < model.columnCount(); ++i) {
            if (model.columnId(i) == id)
                return i;
        }
        return -1;
    }
    QString text(int row, const QString &id) const { return proxy.index(row, column(id)).data().toString(); }
    ColumnFilter filter(const QString &id, const QString &typed) const
    {
        return ColumnFilter::read(typed, [&](const QString &bound) { return model.parseBound(column(id), bound); }).value();
    }

    std::unique_ptr<OfficeFile> file;
    LedgerModel model;
    MatterProxy proxy;
    QAbstractItemModelTester tester;
};

const QString unitId = QStringLiteral("leadUnit");
const QString planId = QStringLiteral("goal");

} // namespace

class TstMatterProxy : public QObject
{
    Q_OBJECT

    test::SampleOffice m_office;

    /// A matter that is added and removed again.
    static void comeAndGo(Table &table)
    {
        const Unit *const unit = table.file->county()->units().findName(QStringLiteral("县交通局"));
        QVERIFY(unit);
        const int rows = table.proxy.rowCount();
        const auto code = addMatter(table.file->workspace(), *table.file->county(), {LedgerId{QStringLiteral("key-projects")}, QStringLiteral("新项目"), unit->id});
        QVERIFY(code);
        QVERIFY(table.proxy.rowCount() > rows);
        QVERIFY(table.proxy.mapFromSource(table.model.find(*code)).isValid());
        QVERIFY(removeMatters(table.file->workspace(), *table.file->county(), {*code}));
        QCOMPARE(table.proxy.rowCount(), rows);
    }

private Q_SLOTS:
    void columnsFilterTogether()
    {
        Table table(m_office);
        table.proxy.setColumnFilters({{table.column(unitId), table.filter(unitId, QStringLiteral("县交通局"))},
                                      {table.column(planId), table.filter(planId, QStringLiteral(">=1亿"))}});
        QVERIFY(table.proxy.rowCount() > 0);
        for (int row = 0; row < table.proxy.rowCount(); ++row) {
            QCOMPARE(table.text(row, unitId), QStringLiteral("县交通局"));
            QVERIFY(table.text(row, planId).remove(QLatin1Char(',')).toDouble() >= 10000);
        }
        table.proxy.setColumnFilters({});
        QCOMPARE(table.proxy.rowCount(), table.model.rowCount());
    }

    void unitsSortByPinyinUpAndDown()
    {
        Table table(m_office);
        QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
        collator.setNumericMode(true);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            table.proxy.sort(table.column(unitId), order);
            for (int row = 1; row < table.proxy.rowCount(); ++row) {
                const int compared = collator.compare(table.text(row - 1, unitId), table.text(row, unitId));
                QVERIFY(order == Qt::AscendingOrder ? compared <= 0 : compared >= 0);
            }
        }
        table.proxy.sort(-1);
        QCOMPARE(table.proxy.mapToSource(table.proxy.index(5, 0)).row(), 5);
    }

    void aPersistentIndexStaysOnItsMatterWhileItIsSorted()
    {
        Table table(m_office);
        const QPersistentModelIndex third = table.proxy.index(2, table.column(QStringLiteral("name")));
        const QString name = third.data().toString();
        table.proxy.sort(table.column(planId), Qt::DescendingOrder);
        QCOMPARE(third.data().toString(), name);
    }

    void groupsHaveHeadingsWithCountsAndExactSums()
    {
        Table table(m_office);
        table.proxy.setGroupBy(GroupBy::Unit);
        int groups = 0;
        qint64 wanted = 0;
        QString heading;
        for (int row = 0; row < table.proxy.rowCount(); ++row) {
            if (table.proxy.isGroup(row)) {
                ++groups;
                heading = table.proxy.index(row, table.model.titleColumn()).data().toString();
                QVERIFY(!table.proxy.mapToSource(table.proxy.index(row, 0)).isValid());
                QVERIFY(!table.proxy.index(row, 1).flags().testFlag(Qt::ItemIsEditable));
                qint64 sum = 0;
                int count = 0;
                for (int member = row + 1; member < table.proxy.rowCount() && !table.proxy.isGroup(member); ++member, ++count)
                    sum += table.proxy.index(member, table.column(planId)).data(Qt::EditRole).toLongLong();
                QCOMPARE(table.text(row, planId), formatFigure(sum, measureUnit(QStringLiteral("万元"))));
                QVERIFY(heading.endsWith(QStringLiteral("%1 项").arg(count)));
                wanted += count;
            } else {
                QVERIFY(heading.startsWith(table.text(row, unitId)));
            }
        }
        QVERIFY(groups > 5);
        QCOMPARE(wanted, table.model.rowCount());
    }

    void lightsAreGroupedWorstFirst()
    {
        Table table(m_office);
        table.proxy.setGroupBy(GroupBy::Light);
        QVERIFY(table.text(0, QStringLiteral("name")).startsWith(QStringLiteral("红")));
    }

    void whatIsNotDueOwedOrDoneIsNoGreenGroup()
    {
        Table table(m_office);
        table.proxy.setGroupBy(GroupBy::Light);
        QSet<QString> seen;
        QString heading;
        for (int row = 0; row < table.proxy.rowCount(); ++row) {
            if (table.proxy.isGroup(row)) {
                heading = table.proxy.index(row, table.model.titleColumn()).data().toString();
                continue;
            }
            const Light light = table.file->view().find(table.proxy.index(row, 0).data(CellModel::CodeRole).toString())->light;
            QCOMPARE(heading.startsWith(QStringLiteral("绿")), light.id() == QStringLiteral("green"));
            seen.insert(light.id());
        }
        QVERIFY(seen.contains(QStringLiteral("green")));
        QVERIFY(std::ranges::any_of(seen, [](const QString &id) { return Light::fromId(id).state != Light::State::Colour; }));
    }

    void aClosedGroupShowsItsSumsAloneAndItsRowsStillCount()
    {
        Table table(m_office);
        table.proxy.setGroupBy(GroupBy::Unit);
        const int rows = table.proxy.rowCount();
        const QString sum = table.text(0, planId);
        int members = 0;
        while (!table.proxy.isGroup(1 + members))
            ++members;
        table.proxy.setOpen(0, false);
        QVERIFY(!table.proxy.isOpen(0));
        QCOMPARE(table.proxy.rowCount(), rows - members);
        QCOMPARE(table.text(0, planId), sum);
        QCOMPARE(static_cast<int>(table.proxy.shownRows().size()), table.model.rowCount());
        table.proxy.setOpen(0, true);
        QCOMPARE(table.proxy.rowCount(), rows);
    }

    void anEditedRowStaysWhereItIsAndItsGroupIsSummedAnew()
    {
        Table table(m_office);
        table.proxy.setGroupBy(GroupBy::Unit);
        table.proxy.sort(table.column(planId), Qt::AscendingOrder);
        const QString before = table.text(0, planId);
        const QModelIndex member = table.proxy.index(1, table.column(planId));
        const QString name = table.text(1, QStringLiteral("name"));
        QVERIFY(table.proxy.setData(member, QStringLiteral("99999"), Qt::EditRole));
        QCOMPARE(table.text(1, QStringLiteral("name")), name);
        QVERIFY(table.text(0, planId) != before);
        QVERIFY(table.file->undo());
        QCOMPARE(table.text(0, planId), before);
    }

    void rowsThatComeAndGoAreFollowedFilteredSortedAndGrouped()
    {
        Table table(m_office);
        comeAndGo(table);
        table.proxy.sort(table.column(planId), Qt::DescendingOrder);
        comeAndGo(table);
        table.proxy.setColumnFilters({{table.column(unitId), table.filter(unitId, QStringLiteral("交通"))}});
        comeAndGo(table);
        table.proxy.setGroupBy(GroupBy::Unit);
        comeAndGo(table);
    }
};

BIHUAN_TEST(TstMatterProxy)
#include "tst_matterproxy.moc"
