// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"

#include "ui/models/ledgermodel.h"
#include "ui/models/matterproxy.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bihuan;

class TstLedgerModel : public QObject
{
    Q_OBJECT

private:
    test::SampleOffice m_office;

    static int columnOf(const LedgerModel &model, const QString &id)
    {
        const auto &columns = model.columns();
        for (size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].id() == id)
                return static_cast<int>(i);
        }
        return -1;
    }

private Q_SLOTS:
    void aLedgerShowsItsMattersWithThePicturesItsDefinitionNames()
    {
        const auto file = m_office.open();
        LedgerModel model(*file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
        QCOMPARE(model.rowCount(), 47);
        QVERIFY(columnOf(model, QStringLiteral("light")) > 0);
        QVERIFY(columnOf(model, QStringLiteral("months")) > 0);
        QCOMPARE(model.headerData(columnOf(model, QStringLiteral("cumulative")), Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("1—8月累计"));
    }

    void theTrendShowsTheLightOfEveryMonthAndFollowsTheFile()
    {
        const auto file = m_office.open();
        LedgerModel model(*file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
        connect(file.get(), &OfficeFile::changed, &model, [&](const ChangeSummary &summary) { model.update(summary); });
        const int column = columnOf(model, QStringLiteral("trend"));
        QVERIFY(column > 0);
        QVERIFY(!model.columns()[static_cast<size_t>(column)].shown);
        const auto marks = [&](int row) { return model.index(row, column).data(CellModel::MonthsRole).value<QList<TrendMark>>(); };
        for (int row = 0; row < model.rowCount(); ++row) {
            const QList<TrendMark> shown = marks(row);
            QCOMPARE(shown.size(), 8);
            const QString code = model.index(row, 0).data(CellModel::CodeRole).toString();
            for (int month = 1; month <= 8; ++month) {
                const Light light = file->lights().in(Period::month(2024, month))->of(code);
                QCOMPARE(shown.at(month - 1).light, light.id());
                QCOMPARE(shown.at(month - 1).height > 0, light.state == Light::State::Colour); // a state is no bar
            }
        }
        QCOMPARE(model.index(0, column).data().toString().size(), 8);
        QVERIFY(model.index(0, column).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("预警走势：1月")));
        QVERIFY(model.index(0, column).data(Qt::ToolTipRole).toString().contains(QStringLiteral("\n8月")));

        const QString before = marks(3).last().light;
        const QModelIndex cumulative = model.index(3, columnOf(model, QStringLiteral("cumulative")));
        QVERIFY(model.apply({.texts = {{cumulative, QStringLiteral("1")}}}));
        QCOMPARE(marks(3).last().light, file->view().find(model.index(3, 0).data(CellModel::CodeRole).toString())->light.id());
        QVERIFY(file->undo());
        QCOMPARE(marks(3).last().light, before);
    }

    void aTypedFigureIsWrittenOnceAndOnlyItsRowChanges()
    {
        const auto file = m_office.open();
        LedgerModel model(*file);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
        connect(file.get(), &OfficeFile::changed, &model,
                [&](const ChangeSummary &summary) { model.update(summary); });
        const QModelIndex cell = model.index(3, columnOf(model, QStringLiteral("cumulative")));
        const QString before = cell.data().toString();
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QVERIFY(model.setData(cell, QStringLiteral("1.2亿"), Qt::EditRole));
        QCOMPARE(cell.data().toString(), QStringLiteral("12,000"));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().at(0).toModelIndex().row(), 3);
        QCOMPARE(resets.size(), 0);
        QVERIFY(file->undo());
        QCOMPARE(cell.data().toString(), before);
    }

    void whatCannotStandInACellIsRefusedWithASentenceAndNothingIsWritten()
    {
        const auto file = m_office.open();
        LedgerModel model(*file);
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
        QSignalSpy refusals(&model, &CellModel::refused);
        const QModelIndex cell = model.index(0, columnOf(model, QStringLiteral("cumulative")));
        QVERIFY(!model.setData(cell, QStringLiteral("很多"), Qt::EditRole));
        QCOMPARE(refusals.size(), 1);
        QVERIFY(!refusals.first().at(0).value<Error>().text.isEmpty());
        QVERIFY(file->undoLabel().isEmpty());
    }

    void aFigureIsShownAsOnPaperAndKeepsEveryDigit()
    {
        const auto file = m_office.open();
        LedgerModel model(*file);
        connect(file.get(), &OfficeFile::changed, &model, [&](const ChangeSummary &change) { model.update(change); });
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
        const QModelIndex cell = model.index(1, columnOf(model, QStringLiteral("goal")));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().isEmpty()); // nothing is left out
        QVERIFY(model.setData(cell, QStringLiteral("12345.6789"), Qt::EditRole));
        QCOMPARE(cell.data().toString(), QStringLiteral("12,345.68"));
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), QStringLiteral("12345.6789万元"));
        QCOMPARE(model.editText(cell), QStringLiteral("12345.6789"));
        QCOMPARE(model.copyText(cell), QStringLiteral("12345.6789"));
    }

    void figuresOfAPublishedPeriodCannotBeEdited()
    {
        const auto file = m_office.open();
        QVERIFY(file->setPeriod(Period::month(2024, 5)));
        LedgerModel model(*file);
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
        const QModelIndex figure = model.index(0, columnOf(model, QStringLiteral("cumulative")));
        QVERIFY(!figure.flags().testFlag(Qt::ItemIsEditable));
    }

    void namesSortByPinyinAndEmptyCellsStandLast()
    {
        const auto file = m_office.open();
        LedgerModel model(*file);
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
        MatterProxy proxy(model);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int gap = columnOf(model, QStringLiteral("gap"));
        proxy.sort(gap, Qt::AscendingOrder);
        qint64 last = std::numeric_limits<qint64>::min();
        bool ended = false;
        for (int row = 0; row < proxy.rowCount(); ++row) {
            const QVariant key = proxy.index(row, gap).data(CellModel::SortRole);
            if (!key.isValid()) {
                ended = true;
                continue;
            }
            QVERIFY(!ended);
            QVERIFY(key.toLongLong() >= last);
            last = key.toLongLong();
        }
    }

    void aFilterByLightShowsTheseOnly()
    {
        const auto file = m_office.open();
        LedgerModel model(*file);
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
        MatterProxy proxy(model);
        MatterFilter filter;
        filter.light = QStringLiteral("red");
        proxy.setFilter(filter);
        QVERIFY(proxy.rowCount() > 0);
        QVERIFY(proxy.rowCount() < model.rowCount());
        for (int row = 0; row < proxy.rowCount(); ++row)
            QCOMPARE(proxy.index(row, 0).data(CellModel::LightRole).toString(), QStringLiteral("red"));
    }
};

BIHUAN_TEST(TstLedgerModel)
#include "tst_ledgermodel.moc"
