// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "ui/models/matterproxy.h"
#include "ui/models/recordmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bihuan;

class TstRecordModel : public QObject
{
    Q_OBJECT

private:
    static std::vector<RecordColumn> columns()
    {
        return {{.id = QStringLiteral("name"), .title = QStringLiteral("事项"), .main = true},
                {.id = QStringLiteral("day"), .title = QStringLiteral("期限"), .type = FieldType::Date},
                {.id = QStringLiteral("count"), .title = QStringLiteral("催办"), .type = FieldType::Integer, .summed = true}};
    }

    static RecordRow row(const QString &id, const QDate &day, int count, const GroupKey &group = {})
    {
        RecordRow row;
        row.id = id;
        row.group = group;
        row.cells = {RecordCell{QStringLiteral("事项") + id}, RecordCell{day.toString(Qt::ISODate), day}, RecordCell{QString::number(count), qint64(count)}};
        return row;
    }

private Q_SLOTS:
    void onlyWhatChangedIsTold()
    {
        RecordModel model(columns());
        const QAbstractItemModelTester tester(&model);
        model.setRows({row(QStringLiteral("甲"), {2024, 9, 1}, 1), row(QStringLiteral("乙"), {2024, 9, 2}, 2)});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setRows({row(QStringLiteral("甲"), {2024, 9, 1}, 1), row(QStringLiteral("乙"), {2024, 9, 2}, 3), row(QStringLiteral("丙"), {2024, 9, 3}, 0)});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.front().front().value<QModelIndex>().row(), 1);
        QCOMPARE(inserted.count(), 1);
        model.setRows({row(QStringLiteral("丙"), {2024, 9, 3}, 0)});
        QCOMPARE(reset.count(), 1);
    }

    void itSortsFiltersGroupsAndSumsLikeEveryTable()
    {
        RecordModel model(columns());
        MatterProxy proxy(model);
        const QAbstractItemModelTester tester(&proxy);
        const GroupKey early{QStringLiteral("a"), QStringLiteral("待签收"), 0};
        const GroupKey late{QStringLiteral("b"), QStringLiteral("已超期"), 1};
        model.setRows({row(QStringLiteral("甲"), {2024, 9, 10}, 1, late), row(QStringLiteral("乙"), {2024, 9, 2}, 2, early), row(QStringLiteral("丙"), {2024, 8, 3}, 4, late)});
        proxy.applyAgain();
        proxy.sort(1);
        QCOMPARE(proxy.index(0, 0).data().toString(), QStringLiteral("事项丙"));
        proxy.sort(-1);
        const auto bound = ColumnFilter::read(QStringLiteral(">=2024-09-01"), [&](const QString &text) { return model.parseBound(1, text); });
        QVERIFY(bound);
        proxy.setColumnFilters({{1, *bound}});
        QCOMPARE(proxy.rowCount(), 2);
        proxy.setColumnFilters({});
        MatterFilter words;
        words.words = QStringLiteral("乙");
        proxy.setFilter(words);
        QCOMPARE(proxy.rowCount(), 1);
        proxy.setFilter({});
        proxy.setGroupBy(GroupBy::Unit);
        QCOMPARE(proxy.rowCount(), 5);
        QVERIFY(proxy.index(0, 0).data().toString().startsWith(QStringLiteral("待签收")));
        QCOMPARE(proxy.index(2, 2).data().toString(), QStringLiteral("5"));
    }

    void nothingIsTypedIntoIt()
    {
        RecordModel model(columns());
        model.setRows({row(QStringLiteral("甲"), {2024, 9, 1}, 1)});
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.apply({.texts = {{model.index(0, 0), QStringLiteral("别的")}}}));
    }
};

BIHUAN_TEST(TstRecordModel)
#include "tst_recordmodel.moc"
