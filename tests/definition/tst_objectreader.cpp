// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/objectreader.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

enum class Fruit { Apple, Pear };
constexpr JsonWord<Fruit> fruits[] = {{"apple", Fruit::Apple}, {"pear", Fruit::Pear}};

struct Basket
{
    QString title;
    int width = 0;
    qint64 share = 0;
    bool open = false;
    Fruit fruit = Fruit::Apple;
    QStringList words;
    QStringList items;
    QString owner;
};

Result<Basket> readBasket(QByteArrayView text)
{
    const QString source = QStringLiteral("basket.json");
    BIHUAN_TRY(const JsonValue root, parseJson(text, source));
    ObjectReader in(root, source);
    Basket basket;
    basket.title = in.text("title");
    basket.width = in.integerOr("width", 8, {1, 60});
    basket.share = in.optionalDecimal("share", 2).value_or(-1);
    basket.open = in.flag("open");
    basket.fruit = in.wordOr("fruit", fruits, Fruit::Apple);
    basket.words = in.texts("words");
    in.each("items", [&](ObjectReader &item) { basket.items.append(item.text("id")); });
    in.optionalObject("owner", [&](ObjectReader &owner) { basket.owner = owner.text("name"); });
    BIHUAN_CHECK(in.finish());
    return basket;
}

} // namespace

class TstObjectReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfKeyIsRead()
    {
        const auto basket =
            readBasket(R"({"$schema": "x", "title": "篮子", "width": 12, "share": 12.5, "open": true,
            "fruit": "pear", "words": ["a", "b"], "items": [{"id": "x"}, {"id": "y"}], "owner": {"name": "张三"}})");
        QVERIFY2(basket, qPrintable(basket ? QString() : basket.error().text));
        QCOMPARE(basket->title, QStringLiteral("篮子"));
        QCOMPARE(basket->width, 12);
        QCOMPARE(basket->share, 1250);
        QVERIFY(basket->open);
        QCOMPARE(basket->fruit, Fruit::Pear);
        QCOMPARE(basket->words, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(basket->items, (QStringList{QStringLiteral("x"), QStringLiteral("y")}));
        QCOMPARE(basket->owner, QStringLiteral("张三"));
    }

    void absentKeysHaveTheirDefaults()
    {
        const auto basket = readBasket(R"({"title": "篮子"})");
        QVERIFY(basket);
        QCOMPARE(basket->width, 8);
        QCOMPARE(basket->share, -1);
        QVERIFY(!basket->open);
        QVERIFY(basket->items.isEmpty());
    }

    void aMistakeIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, QByteArray text, const QString &says) {
            QTest::newRow(name) << std::move(text) << says;
        };
        row("typo in a required key", "{\n  \"titel\": \"x\"}",
            QStringLiteral("basket.json 第 2 行第 3 列：不认识“titel”，是否应为“title”。"));
        row("typo in an optional key", R"({"title": "x", "widht": 3})",
            QStringLiteral("basket.json 第 1 行第 16 列：不认识“widht”，是否应为“width”。"));
        row("typo in a list item", R"({"title": "x", "items": [{"id": "a"}, {"di": "b"}]})",
            QStringLiteral("basket.json 第 1 行第 40 列：不认识“di”，是否应为“id”。"));
        row("unknown and unlike anything", R"({"title": "x", "colour": 3})",
            QStringLiteral("basket.json 第 1 行第 16 列：不认识“colour”。"));
        row("missing", R"({"width": 3})", QStringLiteral("basket.json 第 1 行第 1 列：缺少“title”。"));
        row("missing in a child", R"({"title": "x", "owner": {}})",
            QStringLiteral("basket.json 第 1 行第 25 列：缺少“name”。"));
        row("empty text", R"({"title": " "})",
            QStringLiteral("basket.json 第 1 行第 11 列：“title”不能为空。"));
        row("text for a number", R"({"title": "x", "width": "3"})",
            QStringLiteral("basket.json 第 1 行第 25 列：“width”应为整数。"));
        row("fraction for an integer", R"({"title": "x", "width": 3.5})",
            QStringLiteral("basket.json 第 1 行第 25 列：“width”应为整数。"));
        row("out of range", R"({"title": "x", "width": 61})",
            QStringLiteral("basket.json 第 1 行第 25 列：“width”应在 1 与 60 之间。"));
        row("too many decimals", R"({"title": "x", "share": 0.125})",
            QStringLiteral("basket.json 第 1 行第 25 列：“share”应为数字，最多 2 位小数。"));
        row("flag as text", R"({"title": "x", "open": "yes"})",
            QStringLiteral("basket.json 第 1 行第 24 列：“open”应为 true 或 false。"));
        row("unknown word", R"({"title": "x", "fruit": "peer"})",
            QStringLiteral("basket.json 第 1 行第 25 列：“fruit”不能为“peer”，是否应为“pear”。"));
        row("word unlike any", R"({"title": "x", "fruit": "stone"})",
            QStringLiteral("basket.json 第 1 行第 25 列：“fruit”不能为“stone”，应为 apple、pear 之一。"));
        row("number in a list of texts", R"({"title": "x", "words": ["a", 1]})",
            QStringLiteral("basket.json 第 1 行第 31 列：“words”的每一项应为文字。"));
        row("list for an object", R"({"title": "x", "owner": []})",
            QStringLiteral("basket.json 第 1 行第 25 列：“owner”应为大括号括起来的内容。"));
        row("text for an item", R"({"title": "x", "items": ["a"]})",
            QStringLiteral("basket.json 第 1 行第 26 列：此处应为大括号括起来的内容。"));
        row("list as the whole file", "[]",
            QStringLiteral("basket.json 第 1 行第 1 列：此处应为大括号括起来的内容。"));
    }

    void aMistakeIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        const auto basket = readBasket(text);
        QVERIFY(!basket);
        QTEST(basket.error().text, "says");
    }

    void nearestWordAllowsOneSlipInThree()
    {
        const QStringList known{QStringLiteral("leadUnit"), QStringLiteral("deadline"),
                                QStringLiteral("续建")};
        QCOMPARE(nearestWord(QStringLiteral("leadunti"), known), QStringLiteral("leadUnit"));
        QCOMPARE(nearestWord(QStringLiteral("续键"), known), QStringLiteral("续建"));
        QCOMPARE(nearestWord(QStringLiteral("nothing"), known), QString());
    }
};

BIHUAN_TEST(TstObjectReader)
#include "tst_objectreader.moc"
