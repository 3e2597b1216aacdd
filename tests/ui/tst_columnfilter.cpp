// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures/chinesetext.h"
#include "tests/support/testmain.h"
#include "ui/models/columnfilter.h"

#include <QDate>
#include <QTest>

using namespace bihuan;

namespace {

/// Bounds as a column of 万元 or of dates would read them.
Result<Value> readBound(const QString &text)
{
    if (const auto figure = chinesetext::readFigureIn(text, measureUnit(QStringLiteral("万元"))))
        return Value(*figure);
    if (const auto date = chinesetext::readDate(text, 2024))
        return Value(*date);
    return refuse(QStringLiteral("应为一个数字"));
}

} // namespace

class TstColumnFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPassesAndWhatDoesNot_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QVariant>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("passes");
        const auto row = [](const char *name, const QString &filter, const QVariant &key, const QString &text, bool passes) {
            QTest::newRow(name) << filter << key << text << passes;
        };
        const QVariant amount(qint64(12'000'000'000)); // 12,000 万元
        const QVariant day(QDate(2024, 6, 30));
        row("empty", {}, amount, QStringLiteral("12,000"), true);
        row("at least", QStringLiteral(">=12000"), amount, QStringLiteral("12,000"), true);
        row("more", QStringLiteral(">12000"), amount, QStringLiteral("12,000"), false);
        row("a bound that is begun", QStringLiteral(">="), amount, QStringLiteral("12,000"), true);
        row("in another unit", QStringLiteral("≤1.2亿"), amount, QStringLiteral("12,000"), true);
        row("full width", QStringLiteral("＜１万"), amount, QStringLiteral("12,000"), false);
        row("range", QStringLiteral("1亿~2亿"), amount, QStringLiteral("12,000"), true);
        row("range turned round", QStringLiteral("20000至10000"), amount, QStringLiteral("12,000"), true);
        row("an empty cell is in no range", QStringLiteral("<99999"), {}, {}, false);
        row("in the month", QStringLiteral("<=2024-06"), day, QStringLiteral("2024-06"), true);
        row("after the month", QStringLiteral(">2024-06"), day, QStringLiteral("2024-06"), false);
        row("before the month", QStringLiteral("<2024年7月"), day, QStringLiteral("2024-06"), true);
        row("digits of a figure", QStringLiteral("1200"), amount, QStringLiteral("12,000"), true);
        row("all words", QStringLiteral("高铁 柞水"), QStringLiteral("x"), QStringLiteral("西康高铁柞水段"), true);
        row("a word is missing", QStringLiteral("高铁 商洛"), QStringLiteral("x"), QStringLiteral("西康高铁柞水段"), false);
        row("either", QStringLiteral("红、黄"), 1, QStringLiteral("黄"), true);
        row("neither", QStringLiteral("红、黄"), 1, QStringLiteral("绿"), false);
        row("exactly", QStringLiteral("=曹坪镇"), QStringLiteral("x"), QStringLiteral("曹坪镇"), true);
        row("not exactly", QStringLiteral("=曹坪"), QStringLiteral("x"), QStringLiteral("曹坪镇"), false);
        row("blank", QStringLiteral("空"), {}, {}, true);
        row("not blank", QStringLiteral("非空"), {}, {}, false);
        row("words with 至", QStringLiteral("县城至营盘"), QStringLiteral("x"), QStringLiteral("县城至营盘18公里"), true);
    }
    void whatPassesAndWhatDoesNot()
    {
        QFETCH(QString, filter);
        QFETCH(QVariant, key);
        QFETCH(QString, text);
        QFETCH(bool, passes);
        const auto read = ColumnFilter::read(filter, &readBound);
        QVERIFY2(read, read ? "" : qPrintable(read.error().text));
        QCOMPARE(read->accepts([&key] { return key; }, [&text] { return text; }), passes);
    }

    void aBoundThatCannotBeReadIsRefused()
    {
        const auto read = ColumnFilter::read(QStringLiteral(">很多"), &readBound);
        QVERIFY(!read);
        QCOMPARE(read.error().text, QStringLiteral("应为一个数字"));
    }

    void theTextForACellFindsThatCell()
    {
        for (const QString &cell : {QStringLiteral("县交通局"), QStringLiteral("红、黄"), QStringLiteral(">5"), QString()}) {
            const auto read = ColumnFilter::read(ColumnFilter::textFor(cell), &readBound);
            QVERIFY(read);
            QVERIFY(read->accepts([&cell] { return cell.isEmpty() ? QVariant() : QVariant(cell); }, [&cell] { return cell; }));
            QVERIFY(!read->accepts([] { return QVariant(QStringLiteral("别的")); }, [] { return QStringLiteral("别的"); }));
        }
    }
};

BIHUAN_TEST(TstColumnFilter)
#include "tst_columnfilter.moc"
