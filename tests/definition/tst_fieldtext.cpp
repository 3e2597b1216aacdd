// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/builtinfields.h"
#include "core/definition/fieldtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;

namespace {

Field fieldOf(FieldType type, const QString &unit = {}, int decimals = 0)
{
    Field field;
    field.id = QStringLiteral("x");
    field.title = QStringLiteral("栏目");
    field.type = type;
    if (!unit.isEmpty())
        field.unit = measureUnit(unit, decimals);
    if (type == FieldType::Choice)
        field.choices = {
            {QStringLiteral("done"), QStringLiteral("已办"), {QStringLiteral("√"), QStringLiteral("是")}},
            {QStringLiteral("open"), QStringLiteral("未办"), {}},
            {QStringLiteral("none"), QStringLiteral("不涉及"), {QStringLiteral("/")}}};
    if (type == FieldType::Rank)
        field.of = 7;
    return field;
}

/// Two units, two posts with their holders, two sources.
struct Office
{
    UnitRegister units{{
        Unit{UnitId{QStringLiteral("u1")},
             QStringLiteral("D01"),
             QStringLiteral("柞水县发展和改革局"),
             QStringLiteral("县发改局"),
             UnitKind::Department,
             {},
             0,
             {QStringLiteral("发改局")}},
        Unit{UnitId{QStringLiteral("u2")},
             QStringLiteral("T01"),
             QStringLiteral("柞水县乾佑街道办事处"),
             QStringLiteral("乾佑街道"),
             UnitKind::Town,
             {},
             0,
             {QStringLiteral("城关（乾佑）街办")}},
    }};
    std::vector<Post> posts{
        {PostId{QStringLiteral("p1")}, QStringLiteral("P01"), QStringLiteral("县长"), {}, 0},
        {PostId{QStringLiteral("p2")}, QStringLiteral("P02"), QStringLiteral("县委常委、常务副县长"), {}, 1}};
    std::vector<Person> persons{{PersonId{QStringLiteral("h1")}, QStringLiteral("张三"), {}},
                                {PersonId{QStringLiteral("h2")}, QStringLiteral("李四"), {}}};
    std::vector<Tenure> tenures{
        {PostId{QStringLiteral("p1")}, PersonId{QStringLiteral("h1")}, QDate(2024, 1, 1), {}},
        {PostId{QStringLiteral("p2")}, PersonId{QStringLiteral("h1")}, QDate(2020, 1, 1),
         QDate(2023, 12, 31)},
        {PostId{QStringLiteral("p2")}, PersonId{QStringLiteral("h2")}, QDate(2024, 1, 1), {}}};
    std::vector<Source> sources{{SourceId{QStringLiteral("s1")},
                                 QStringLiteral("S01"),
                                 QStringLiteral("2024年度军令状"),
                                 QStringLiteral("商政函〔2024〕8号"),
                                 {}},
                                {SourceId{QStringLiteral("s2")},
                                 QStringLiteral("S02"),
                                 QStringLiteral("政府工作报告、重点任务分解"),
                                 {},
                                 {}}};

    FieldContext context() const
    {
        FieldContext made{&units, posts, persons, tenures, sources, QDate(2024, 3, 31), 2024, {}};
        made.measure.unit = measureUnit(QStringLiteral("万元"));
        return made;
    }
};

} // namespace

class TstFieldText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedBecomesAValueAndReadsBackFromItsDisplay_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, FieldType type, const QString &typed, const QString &shown,
                            const QString &unit = {}) {
            QTest::newRow(name) << static_cast<int>(type) << unit << typed << shown;
        };
        row("text of two lines", FieldType::Text, QStringLiteral(" 县城至营盘\n提升 "),
            QStringLiteral("县城至营盘 提升"));
        row("a calculation", FieldType::Money, QStringLiteral("=120+35.5"), QStringLiteral("155.5"), QStringLiteral("万元"));
        row("a calculation rounded once", FieldType::Money, QStringLiteral("＝100÷3"), QStringLiteral("33.333333"), QStringLiteral("万元"));
        row("a calculated percentage", FieldType::Percent, QStringLiteral("=60%+20.5%"), QStringLiteral("80.5%"), QStringLiteral("%"));
        row("long text", FieldType::LongText, QStringLiteral("一\n二\n"), QStringLiteral("一\n二"));
        row("words", FieldType::Words, QStringLiteral("甲；乙、甲"), QStringLiteral("甲、乙"));
        row("points", FieldType::Number, QStringLiteral("2.5分"), QStringLiteral("2.5"),
            QStringLiteral("分"));
        row("integer", FieldType::Integer, QStringLiteral("１２"), QStringLiteral("12"));
        row("money in 万元", FieldType::Money, QStringLiteral("1.2亿"), QStringLiteral("12,000"),
            QStringLiteral("万元"));
        row("money of a few 元", FieldType::Money, QStringLiteral("1,234.5678"), QStringLiteral("1,234.5678"),
            QStringLiteral("万元"));
        row("money in 亿元", FieldType::Money, QStringLiteral("5000万元"), QStringLiteral("0.50"),
            QStringLiteral("亿元"));
        row("figure of the measure", FieldType::Figure, QStringLiteral("约3,000万元"),
            QStringLiteral("3,000"));
        row("percent", FieldType::Percent, QStringLiteral("１２.５％"), QStringLiteral("12.5%"),
            QStringLiteral("%"));
        row("percent of two digits", FieldType::Percent, QStringLiteral("26.48"), QStringLiteral("26.48%"),
            QStringLiteral("%"));
        row("points below", FieldType::Percent, QStringLiteral("-3.4"), QStringLiteral("−3.4"),
            QStringLiteral("个百分点"));
        row("day", FieldType::Date, QStringLiteral("2024.3.15"), QStringLiteral("2024年3月15日"));
        row("month", FieldType::Date, QStringLiteral("6月底"), QStringLiteral("2024年6月"));
        row("open", FieldType::Date, QStringLiteral("长期坚持"), QStringLiteral("长期"));
        row("choice by alias", FieldType::Choice, QStringLiteral("√"), QStringLiteral("已办"));
        row("choice that looks like nothing", FieldType::Choice, QStringLiteral("/"),
            QStringLiteral("不涉及"));
        row("choice by id", FieldType::Choice, QStringLiteral("open"), QStringLiteral("未办"));
        row("yes", FieldType::Flag, QStringLiteral("√"), QStringLiteral("是"));
        row("no", FieldType::Flag, QStringLiteral("未开工"), QStringLiteral("否"));
        row("unit by alias", FieldType::Unit, QStringLiteral("发改局"), QStringLiteral("县发改局"));
        row("unit with brackets", FieldType::Unit, QStringLiteral("城关(乾佑)街办"),
            QStringLiteral("乾佑街道"));
        row("unit by key", FieldType::Unit, QStringLiteral("T01"), QStringLiteral("乾佑街道"));
        row("units", FieldType::Units, QStringLiteral("乾佑街道，发改局"),
            QStringLiteral("乾佑街道、县发改局"));
        row("post", FieldType::Post, QStringLiteral("县委常委、常务副县长"),
            QStringLiteral("县委常委、常务副县长"));
        row("post by its holder", FieldType::Post, QStringLiteral("李 四"),
            QStringLiteral("县委常委、常务副县长"));
        row("sources", FieldType::Sources, QStringLiteral("商政函〔2024〕8号；政府工作报告、重点任务分解"),
            QStringLiteral("2024年度军令状；政府工作报告、重点任务分解"));
        row("name", FieldType::Name, QStringLiteral("张　三"), QStringLiteral("张三"));
        row("code", FieldType::Code, QStringLiteral(" 2205-611026-04-01-704400 "),
            QStringLiteral("2205-611026-04-01-704400"));
        row("phone", FieldType::Phone, QStringLiteral("０９１４－4321000"), QStringLiteral("0914-4321000"));
        row("period", FieldType::Period, QStringLiteral("1—7月"), QStringLiteral("2024年7月"));
        row("rank", FieldType::Rank, QStringLiteral("第3位"), QStringLiteral("3/7"));
        row("rank with its own total", FieldType::Rank, QStringLiteral("21/107"), QStringLiteral("21/107"));
        row("nothing", FieldType::Money, QStringLiteral("—"), QString(), QStringLiteral("万元"));
    }

    void whatIsTypedBecomesAValueAndReadsBackFromItsDisplay()
    {
        QFETCH(int, type);
        QFETCH(QString, unit);
        QFETCH(QString, typed);
        const Office office;
        const FieldContext context = office.context();
        const Field field = fieldOf(static_cast<FieldType>(type), unit, 2);
        const auto value = parseTyped(typed, field, context);
        QVERIFY2(value, qPrintable(value ? QString() : value.error().text));
        QVERIFY(holdsTypeOf(*value, field));
        const QString shown = displayText(*value, field, context);
        QTEST(shown, "shown");
        const auto again = parseTyped(shown, field, context);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().text));
        QCOMPARE(*again, *value);
    }

    void whatCannotBeIsRefusedWithAdvice_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, FieldType type, const QString &typed, const QString &says,
                            const QString &unit = {}) {
            QTest::newRow(name) << static_cast<int>(type) << unit << typed << says;
        };
        row("half a formula", FieldType::Money, QStringLiteral("=120+"), QStringLiteral("“栏目”不能填“=120+”，算式应像 =120+35.5，可以用加减乘除、括号和百分号。"), QStringLiteral("万元"));
        row("half a thing", FieldType::Integer, QStringLiteral("=7/2"), QStringLiteral("“栏目”不能填“=7/2”，算出的不是整数。"));
        row("a huge product", FieldType::Money, QStringLiteral("=999999999*999999999"), QStringLiteral("“栏目”不能填“=999999999*999999999”，算出的数字太大。"), QStringLiteral("万元"));
        row("words for money", FieldType::Money, QStringLiteral("待定"),
            QStringLiteral("“栏目”不能填“待定”，应为一个数字，单位是万元。"), QStringLiteral("万元"));
        row("companies for money", FieldType::Money, QStringLiteral("5家"),
            QStringLiteral("“栏目”不能填“5家”，这一栏的单位是万元。"), QStringLiteral("万元"));
        row("half a company", FieldType::Integer, QStringLiteral("2.5"),
            QStringLiteral("“栏目”不能填“2.5”，应为整数。"));
        row("less than a 分", FieldType::Money, QStringLiteral("0.0000001"),
            QStringLiteral("“栏目”不能填“0.0000001”，小数最多 6 位，单位是万元。"), QStringLiteral("万元"));
        row("no date", FieldType::Date, QStringLiteral("2月30日"),
            QStringLiteral("“栏目”不能填“2月30日”，应为日期，例如 2024-06-30、2024年6月、6月底或长期。"));
        row("near a choice", FieldType::Choice, QStringLiteral("己办"),
            QStringLiteral("“栏目”不能填“己办”，是否为“已办”。"));
        row("no choice", FieldType::Choice, QStringLiteral("正在审查资料"),
            QStringLiteral("“栏目”不能填“正在审查资料”，可以填：已办、未办、不涉及。"));
        row("no flag", FieldType::Flag, QStringLiteral("也许"),
            QStringLiteral("“栏目”不能填“也许”，应为是或否。"));
        row("near a unit", FieldType::Unit, QStringLiteral("县发改"),
            QStringLiteral("“栏目”不能填“县发改”，是否为“县发改局”。"));
        row("no unit", FieldType::Unit, QStringLiteral("城投公司"),
            QStringLiteral("“栏目”不能填“城投公司”，没有登记这个单位，请先登记单位或改用已登记的名称。"));
        row("two units for one", FieldType::Unit, QStringLiteral("县发改局、乾佑街道"),
            QStringLiteral("“栏目”不能填“县发改局、乾佑街道”，这一栏只填一个单位，其余单位填在配合单位。"));
        row("one of the units", FieldType::Units, QStringLiteral("县发改局、城投公司"),
            QStringLiteral("“栏目”不能填“城投公司”，没有登记这个单位，请先登记单位或改用已登记的名称。"));
        row("no post", FieldType::Post, QStringLiteral("书记处书记"),
            QStringLiteral("“栏目”不能填“书记处书记”，应为已登记的职务，或者一位任职人的姓名。"));
        row("code lost", FieldType::Code, QStringLiteral("6.11026E+17"),
            QStringLiteral("“栏目”不能填“6.11026E+17”，代码在表格里变成了数字，请按文本格式重新填写。"));
        row("no phone", FieldType::Phone, QStringLiteral("张三"),
            QStringLiteral("“栏目”不能填“张三”，应为电话号码，多个之间用顿号隔开。"));
        row("no period", FieldType::Period, QStringLiteral("3月15日"),
            QStringLiteral("“栏目”不能填“3月15日”，应为一期，例如 2024-07、7月或 1—7月。"));
        row("rank beyond its total", FieldType::Rank, QStringLiteral("8"),
            QStringLiteral("“栏目”不能填“8”，位次不能大于总数 7。"));
    }

    void whatCannotBeIsRefusedWithAdvice()
    {
        QFETCH(int, type);
        QFETCH(QString, unit);
        QFETCH(QString, typed);
        const Office office;
        const auto value =
            parseTyped(typed, fieldOf(static_cast<FieldType>(type), unit, 2), office.context());
        QVERIFY(!value);
        QTEST(value.error().text, "says");
    }

    void aRequiredFieldIsNeverEmpty()
    {
        const Office office;
        const auto value =
            parseTyped(QStringLiteral("　"), builtInField(QStringLiteral("name"))->field, office.context());
        QVERIFY(!value);
        QCOMPARE(value.error().text, QStringLiteral("“名称”不能为空。"));
    }

    void theHolderOfAPostIsWhoeverHeldItOnTheDay()
    {
        const Office office;
        FieldContext context = office.context();
        QCOMPARE(findPost(QStringLiteral("张三"), context)->id.value, QStringLiteral("p1"));
        context.day = QDate(2023, 6, 30);
        QCOMPARE(findPost(QStringLiteral("张三"), context)->id.value, QStringLiteral("p2"));
        QVERIFY(!findPost(QStringLiteral("李四"), context));
    }

    void anIdThatNothingKnowsIsShownAsItIs()
    {
        const Office office;
        QCOMPARE(displayText(QStringLiteral("gone"), fieldOf(FieldType::Choice), office.context()),
                 QStringLiteral("gone"));
        QCOMPARE(displayText(QStringLiteral("u9"), fieldOf(FieldType::Unit), office.context()),
                 QStringLiteral("u9"));
        QCOMPARE(displayText(QStringLiteral("p9"), fieldOf(FieldType::Post), FieldContext()),
                 QStringLiteral("p9"));
    }
};

BIHUAN_TEST(TstFieldText)
#include "tst_fieldtext.moc"
