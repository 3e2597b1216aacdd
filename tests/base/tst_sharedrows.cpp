// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sharedrows.h"
#include "tests/support/testmain.h"

#include <QString>

using namespace bihuan;

namespace {

constexpr size_t many = 1000;

SharedRows<QString> numbers()
{
    SharedRows<QString> rows;
    for (size_t i = 0; i < many; ++i)
        rows.push_back(QString::number(i));
    return rows;
}

} // namespace

static_assert(std::random_access_iterator<SharedRows<QString>::const_iterator>);

class TstSharedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreReadAsThoseOfAVector()
    {
        const SharedRows<QString> rows = numbers();
        QCOMPARE(rows.size(), many);
        QCOMPARE(rows[700], QStringLiteral("700"));
        QCOMPARE(rows.back(), QStringLiteral("999"));
        QCOMPARE(std::ranges::find(rows, QStringLiteral("512")) - rows.begin(), std::ptrdiff_t(512));
        size_t at = 0;
        for (const QString &row : rows)
            QCOMPARE(row, QString::number(at++));
        QVERIFY(SharedRows<QString>(std::vector<QString>(rows.begin(), rows.end())) == rows);
    }

    void writingIntoACopyLeavesTheOther()
    {
        const SharedRows<QString> rows = numbers();
        SharedRows<QString> copy = rows;
        QVERIFY(copy == rows);
        copy[300] = QStringLiteral("三百");
        copy.push_back(QStringLiteral("末行"));
        QCOMPARE(rows[300], QStringLiteral("300"));
        QCOMPARE(rows.size(), many);
        QCOMPARE(copy[300], QStringLiteral("三百"));
        QCOMPARE(copy[301], QStringLiteral("301"));
        QCOMPARE(copy.back(), QStringLiteral("末行"));
    }

    void aCopySharesWhatNobodyWroteInto()
    {
        const SharedRows<QString> rows = numbers();
        SharedRows<QString> copy = rows;
        QCOMPARE(&std::as_const(copy)[0], &rows[0]);
        copy[0] = QStringLiteral("零");
        QVERIFY(&std::as_const(copy)[0] != &rows[0]);
        QCOMPARE(&std::as_const(copy)[many / 2], &rows[many / 2]);
        const QString *const own = &copy[0];
        copy[1] = QStringLiteral("一"); // nobody shares its block any more
        QCOMPARE(&copy[0], own);
    }
};

BIHUAN_TEST(TstSharedRows)
#include "tst_sharedrows.moc"
