// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rowreader.h"

#include "tests/services/provincefixture.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstRowReader : public QObject
{
    Q_OBJECT

    static MatterRow readWhole(QByteArrayView json)
    {
        MatterRow row;
        const auto done = RowReader().read(json, row);
        return done ? row : MatterRow{};
    }

private Q_SLOTS:
    void everyRowOfAProvinceComesBackAsItWas()
    {
        ProvinceFixture province;
        QVERIFY(province.filled);
        const PeriodView view = province.workspace->view(Period::month(2024, 8)).value();
        RowReader reader;
        MatterRow again;
        for (const MatterRow &row : view.rows) {
            QVERIFY(reader.read(QJsonDocument(toJson(row, view.period)).toJson(QJsonDocument::Compact), again));
            QVERIFY2(again == row, qPrintable(row.code));
        }
        QVERIFY(view.rows.size() > 1000);
    }

    void keysInAnotherOrderAndUnknownOnesAreNoHindrance()
    {
        const MatterRow row = readWhole(R"({"unit":"甲局","later":{"a":[{"b":"c"}],"unit":"乙局"},"code":"A","towns":[],"no":7,"code":"B","name":"名"})");
        QCOMPARE(row.unit, QStringLiteral("甲局"));
        QCOMPARE(row.code, QStringLiteral("B"));
        QCOMPARE(row.name, QStringLiteral("名"));
        QCOMPARE(row.no, 7);
    }

    void whatNoPublishingWroteIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("\"text\"");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("cut") << QByteArray(R"({"code":"A","plan":1)");
        QTest::newRow("two") << QByteArray(R"({"code":"A"}{})");
        QTest::newRow("figure too large") << QByteArray(R"({"plan":9223372036854775807})");
        QTest::newRow("figure beyond 64 bits") << QByteArray(R"({"plan":99223372036854775807})");
        QTest::newRow("figure with a fraction") << QByteArray(R"({"plan":1.5})");
        QTest::newRow("share of nothing") << QByteArray(R"({"towns":[{"key":"T01","part":1,"whole":0}]})");
        QTest::newRow("share too large") << QByteArray(R"({"towns":[{"key":"T01","part":9223372036854775807,"whole":1}]})");
        QTest::newRow("bottomless") << QByteArray(R"({"x":)") + QByteArray(100'000, '[');
    }
    void whatNoPublishingWroteIsRefused()
    {
        QFETCH(const QByteArray, json);
        MatterRow row;
        for (const RowReader::Part part : {RowReader::Part::Whole, RowReader::Part::Sums}) {
            const auto refused = RowReader(part).read(json, row);
            QVERIFY(!refused);
            QVERIFY(refused.error().text.contains(QStringLiteral("备份")));
        }
    }

    void textsWhereOthersAreExpectedAreLeftAlone()
    {
        const MatterRow row = readWhole(R"({"towns":["甲",{"key":"T01"}],"measure":"乙","plan":"丙","started":"丁","light":{"a":"b"},"code":5,"name":"名"})");
        QCOMPARE(row.name, QStringLiteral("名"));
        QCOMPARE(row.towns.size(), size_t(1));
        QVERIFY(!row.plan && row.code.isEmpty());
    }
};

BIHUAN_TEST(TstRowReader)
#include "tst_rowreader.moc"
