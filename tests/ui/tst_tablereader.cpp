// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"

#include "ui/models/ledgermodel.h"
#include "ui/models/matterproxy.h"
#include "ui/models/monthmodel.h"
#include "ui/printing/tablereader.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QTest>

#include <algorithm>

using namespace bihuan;

namespace {

/// The table of key projects as a page has it.
struct ReadTable
{
    explicit ReadTable(const test::SampleOffice &office) : file(office.open()), model(*file), proxy(model)
    {
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
        view.setModel(&proxy);
    }
    int column(const char *id) const
    {
        for (int i = 0; i < model.columnCount(); ++i) {
            if (model.columnId(i) == QLatin1String(id))
                return i;
        }
        return -1;
    }

    std::unique_ptr<OfficeFile> file;
    LedgerModel model;
    MatterProxy proxy;
    TableView view;
};

TableReport readWhole(TableReader &reader, const std::vector<int> &columns)
{
    (void)reader.read(columns, QDeadlineTimer(QDeadlineTimer::Forever));
    return reader.report(columns);
}

} // namespace

class TstTableReader : public QObject
{
    Q_OBJECT

    test::SampleOffice m_office;

private Q_SLOTS:
    void columnsStandAsTheyAreArranged()
    {
        ReadTable table(m_office);
        table.view.horizontalHeader()->moveSection(table.view.horizontalHeader()->visualIndex(table.column("leadUnit")), 0);
        table.view.setColumnHidden(table.column("total"), true);
        const TableReader reader(table.view);
        QCOMPARE(reader.columns().front(), table.column("leadUnit"));
        QCOMPARE(reader.columns().size(), static_cast<size_t>(table.model.columnCount()));
        QVERIFY(!reader.isShown(table.column("total")));
        QVERIFY(reader.isShown(table.column("name")));
    }

    void cellsAreWordsAndFigures()
    {
        ReadTable table(m_office);
        TableReader reader(table.view);
        const auto report = readWhole(reader, {table.column("name"), table.column("light"), table.column("goal"), table.column("months")});
        QCOMPARE(report.rows.size(), size_t(47));
        QVERIFY(report.columns[0].repeated && !report.columns[2].repeated);
        QCOMPARE(report.columns[1].cells.front().text, QStringLiteral("●绿"));
        QCOMPARE(report.columns[2].cells.front().text, QStringLiteral("52,000"));
        QCOMPARE(report.columns[2].unit, QStringLiteral("万元"));
        QVERIFY(report.columns[2].align == TableColumn::Align::Right);
        QVERIFY(report.columns[3].cells.front().text.startsWith(QStringLiteral("1—3月：4,259、5,000、10,358\n")));
    }

    void theSumsAreThoseOfTheRowsThatAreShown()
    {
        ReadTable table(m_office);
        MatterFilter red;
        red.light = QStringLiteral("red");
        table.proxy.setFilter(red);
        qint64 plan = 0;
        for (const int row : table.proxy.shownRows())
            plan += *table.model.rowAt(table.model.index(row, 0))->plan;
        TableReader reader(table.view);
        const auto report = readWhole(reader, {table.column("name"), table.column("goal"), table.column("progress")});
        QCOMPARE(report.columns[1].total.text, formatFigure(plan, measureUnit(QStringLiteral("万元"))));
        QVERIFY(report.columns[2].total.isEmpty());
        QCOMPARE(report.totalHeading, QStringLiteral("合计　%1 项").arg(table.proxy.shownRows().size()));
        QVERIFY2(readWhole(reader, {table.column("progress")}).totalHeading.isEmpty(), "nothing adds up");
    }

    void aClosedGroupIsItsHeadingAloneAndStillCounts()
    {
        ReadTable table(m_office);
        table.proxy.setGroupBy(GroupBy::Light);
        TableReader open(table.view);
        const auto all = readWhole(open, {table.column("name"), table.column("goal")});
        const auto inside = static_cast<size_t>(std::ranges::count_if(all.rows, [](const auto &row) { return row.heading.isEmpty(); }));
        QCOMPARE(inside, size_t(47));
        QVERIFY(all.rows.front().heading.contains(QStringLiteral("项")));
        QVERIFY2(all.columns[0].cells.front().isEmpty(), "the heading stands across, not in the cell");
        QVERIFY(!all.columns[1].cells.front().text.isEmpty());
        table.proxy.setOpen(0, false);
        TableReader closed(table.view);
        const auto fewer = readWhole(closed, {table.column("name"), table.column("goal")});
        QVERIFY(fewer.rows.size() < all.rows.size());
        QCOMPARE(fewer.rows.front().heading, all.rows.front().heading);
        QCOMPARE(fewer.columns[1].total, all.columns[1].total);
    }

    void aLongTableIsReadInSeveralGoes()
    {
        ReadTable table(m_office);
        TableReader reader(table.view);
        const std::vector<int> columns{table.column("name"), table.column("goal"), table.column("progress")};
        int goes = 1;
        while (!reader.read(columns, QDeadlineTimer(0)))
            ++goes;
        QVERIFY(goes > 1);
        TableReader whole(table.view);
        QVERIFY(reader.report(columns) == readWhole(whole, columns));
    }

    void monthsOfTheGridSayWhatIsOwed()
    {
        const auto file = m_office.open();
        MonthModel model(*file);
        model.setLedger(LedgerId{QStringLiteral("promoted-projects")});
        MatterProxy proxy(model);
        TableView view;
        view.setModel(&proxy);
        TableReader reader(view);
        const int august = MonthModel::columnOf(8);
        const auto report = readWhole(reader, {MonthModel::Light, MonthModel::Name, august});
        bool owed = false;
        for (int row = 0; row < proxy.rowCount(); ++row) {
            const auto &cell = report.columns[2].cells[static_cast<size_t>(row)];
            const bool owes = proxy.index(row, august).data(CellModel::OwedRole).toBool();
            QCOMPARE(cell.text.startsWith(QStringLiteral("○")), owes);
            owed = owed || owes;
            QCOMPARE(cell.second, proxy.index(row, august).data(CellModel::SecondRole).toString());
            QVERIFY2(!report.columns[0].cells[static_cast<size_t>(row)].isEmpty(), "the light is a word on paper");
        }
        QVERIFY(owed);
        QVERIFY(!report.columns[2].total.text.isEmpty() && !report.columns[2].total.second.isEmpty());
    }
};

BIHUAN_TEST(TstTableReader)
#include "tst_tablereader.moc"
