// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/extrajson.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace bihuan;

class TstExtraJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfValueComesBack_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("kind");
        addValues();
    }

    void everyKindOfValueComesBack()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, kind);
        const QHash<QString, Value> extra{{QStringLiteral("x"), values().at(static_cast<size_t>(kind))}};
        QCOMPARE(extraToJson(extra), json);
        const auto read = extraFromJson(json);
        QVERIFY(read);
        QCOMPARE(*read, extra);
    }

    void equalValuesGiveEqualBytesWhateverTheOrder()
    {
        QHash<QString, Value> forward;
        QHash<QString, Value> backward;
        for (int i = 0; i < 40; ++i) {
            forward.insert(QStringLiteral("k%1").arg(i), qint64(i));
            backward.insert(QStringLiteral("k%1").arg(39 - i), qint64(39 - i));
        }
        QCOMPARE(extraToJson(forward), extraToJson(backward));
    }

    void emptyValuesAreNotKept()
    {
        QCOMPARE(extraToJson({}), QByteArray());
        QCOMPARE(extraToJson({{QStringLiteral("a"), Value()},
                              {QStringLiteral("b"), QString()},
                              {QStringLiteral("c"), QStringList()}}),
                 QByteArray());
        QVERIFY(extraFromJson({})->isEmpty());
        QVERIFY(extraFromJson("{}")->isEmpty());
    }

    void fieldsThatNoDefinitionKnowsAreKept()
    {
        const QByteArray json = R"({"colour":"蓝","later":{"date":"2026"},"list":["甲","乙"]})";
        const auto read = extraFromJson(json);
        QVERIFY(read);
        QCOMPARE(read->size(), 3);
        QCOMPARE(extraToJson(*read), json);
    }

    void whatNobodyWroteIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             {"[1]", "1", "{\"a\":1.5}", "{\"a\":{\"b\":1}}", "{\"a\":{\"date\":\"soon\"}}", "{\"a\":[1]}",
              "{\"a\":[[\"b\"]]}", "{\"a\":{\"date\":{\"date\":\"2024\"}}}", "{\"a\":18446744073709551615}",
              "{\"a\":"})
            QTest::newRow(json) << QByteArray(json);
    }

    void whatNobodyWroteIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto read = extraFromJson(json);
        QVERIFY(!read);
        QVERIFY(!read.error().text.isEmpty());
    }

private:
    static const std::vector<Value> &values()
    {
        static const std::vector<Value> all{true,
                                            false,
                                            qint64(-42),
                                            std::numeric_limits<qint64>::max(),
                                            QStringLiteral("县发改局 \"甲\"\n"),
                                            QStringLiteral("2024-06"),
                                            PartialDate::month(2024, 6),
                                            PartialDate::open(),
                                            QStringList{QStringLiteral("a"), QStringLiteral("b")}};
        return all;
    }
    static void addValues()
    {
        const QByteArrayList json{R"({"x":true})",
                                  R"({"x":false})",
                                  R"({"x":-42})",
                                  R"({"x":9223372036854775807})",
                                  "{\"x\":\"县发改局 \\\"甲\\\"\\n\"}",
                                  R"({"x":"2024-06"})",
                                  R"({"x":{"date":"2024-06"}})",
                                  R"({"x":{"date":"open"}})",
                                  R"({"x":["a","b"]})"};
        for (int i = 0; i < json.size(); ++i)
            QTest::newRow(json.at(i).constData()) << json.at(i) << i;
    }
};

BIHUAN_TEST(TstExtraJson)
#include "tst_extrajson.moc"
