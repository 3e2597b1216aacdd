// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/json.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

class TstJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueAndKeyKnowsItsLineAndColumn()
    {
        const auto root =
            parseJson("{\n  \"名称\": \"柞水\", \"n\": -12.50,\n  \"list\": [true, null, {\"a\": 1e3}]\n}",
                      QStringLiteral("x.json"));
        QVERIFY2(root, qPrintable(root ? QString() : root.error().text));
        QCOMPARE(root->at, (JsonPosition{1, 1}));
        const JsonMember &name = root->members.at(0);
        QCOMPARE(name.key, QStringLiteral("名称"));
        QCOMPARE(name.at, (JsonPosition{2, 3}));
        QCOMPARE(name.value.text, QStringLiteral("柞水"));
        QCOMPARE(name.value.at, (JsonPosition{2, 9}));
        const JsonMember &number = root->members.at(1);
        QCOMPARE(number.at, (JsonPosition{2, 15}));
        QCOMPARE(number.value.at, (JsonPosition{2, 20}));
        QCOMPARE(number.value.text, QStringLiteral("-12.50"));
        const JsonValue &list = root->member(u"list")->value;
        QCOMPARE(list.at, (JsonPosition{3, 11}));
        QCOMPARE(list.items.size(), size_t(3));
        QVERIFY(list.items.at(0).kind == JsonValue::Kind::Bool && list.items.at(0).boolean);
        QCOMPARE(list.items.at(1).kind, JsonValue::Kind::Null);
        QCOMPARE(list.items.at(1).at, (JsonPosition{3, 18}));
        QCOMPARE(list.items.at(2).members.at(0).value.text, QStringLiteral("1e3"));
        QCOMPARE(list.items.at(2).members.at(0).value.at, (JsonPosition{3, 30}));
        QVERIFY(!root->member(u"nothing"));
    }

    void numbersKeepEveryDigit()
    {
        const auto root = parseJson("[123456789012345678901234567890.10]", QStringLiteral("x.json"));
        QVERIFY(root);
        QCOMPARE(root->items.at(0).text, QStringLiteral("123456789012345678901234567890.10"));
    }

    void aByteOrderMarkIsNoCharacter()
    {
        const auto root = parseJson("\xEF\xBB\xBF{\"a\": 1}", QStringLiteral("x.json"));
        QVERIFY(root);
        QCOMPARE(root->members.at(0).at, (JsonPosition{1, 2}));
    }

    void aBrokenTextIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, QByteArray text, const QString &place, const QString &says) {
            QTest::newRow(name) << std::move(text) << place << says;
        };
        row("empty", "", QStringLiteral("第 1 行第 1 列"), QStringLiteral("文件是空的"));
        row("comma after the last member", "{\n \"a\": 1,\n}", QStringLiteral("第 3 行第 1 列"),
            QStringLiteral("多了逗号"));
        row("no colon", "{\"a\" 1}", QStringLiteral("第 1 行第 6 列"), QStringLiteral("冒号"));
        row("no comma", "{\"a\": 1\n \"b\": 2}", QStringLiteral("第 2 行第 2 列"),
            QStringLiteral("逗号或右大括号"));
        row("open list", "[1, 2", QStringLiteral("第 1 行第 6 列"), QStringLiteral("逗号或右方括号"));
        row("open text", "[\"柞水", QStringLiteral("第 1 行第 5 列"), QStringLiteral("双引号"));
        row("Chinese quotes", "{“a”: 1}", QStringLiteral("第 1 行第 2 列"), QStringLiteral("英文双引号"));
        row("bad word", "[yes]", QStringLiteral("第 1 行第 2 列"), QStringLiteral("true"));
        row("bad escape", "[\"\\x\"]", QStringLiteral("第 1 行第 3 列"), QStringLiteral("反斜杠"));
        row("half a number", "[1.]", QStringLiteral("第 1 行第 4 列"), QStringLiteral("数字写得不完整"));
        row("trailing text", "{} {}", QStringLiteral("第 1 行第 4 列"), QStringLiteral("多余的内容"));
        row("GBK", "{\"a\": \"\xD5\xE3\xCB\xAE\"}", QStringLiteral("第 1 行第 8 列"),
            QStringLiteral("UTF-8"));
        row("binary", QByteArray("{\"a\": \0}", 8), QStringLiteral("第 1 行第 7 列"), QStringLiteral("损坏"));
        row("key twice", "{\"a\": 1,\n \"a\": 2}", QStringLiteral("第 2 行第 2 列"),
            QStringLiteral("“a”写了两次"));
        row("too deep", QByteArray(65, '['), QStringLiteral("第 1 行第 65 列"), QStringLiteral("64 层"));
    }

    void aBrokenTextIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QString, says);
        const auto root = parseJson(text, QStringLiteral("x.json"));
        QVERIFY(!root);
        QVERIFY2(root.error().text.startsWith(QStringLiteral("x.json ") + place + QStringLiteral("：")),
                 qPrintable(root.error().text));
        QVERIFY2(root.error().text.contains(says), qPrintable(root.error().text));
        QVERIFY(root.error().text.endsWith(QStringLiteral("。")));
    }

    void sixtyFourLevelsAreFine()
    {
        QVERIFY(parseJson(QByteArray(64, '[') + QByteArray(64, ']'), QStringLiteral("x.json")));
    }

    void aFileBeyondAnyDefinitionIsRefused()
    {
        const auto root = parseJson(QByteArray(9 * 1024 * 1024, ' '), QStringLiteral("x.json"));
        QVERIFY(!root);
        QVERIFY(root.error().text.contains(QStringLiteral("8 MB")));
    }
};

BIHUAN_TEST(TstJson)
#include "tst_json.moc"
