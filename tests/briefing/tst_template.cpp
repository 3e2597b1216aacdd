// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/bulletin.h"
#include "core/briefing/matterfigures.h"
#include "core/briefing/noticefigures.h"
#include "core/briefing/listfigures.h"
#include "core/briefing/unitfigures.h"
#include "core/definition/standardset.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace bihuan;

namespace {

/// A template that is right; `section` replaces the text of its only sentence.
QByteArray templateWith(const QByteArray &sentence)
{
    return QByteArray(R"({
  "id": "probe", "title": "样板",
  "head": { "mark": "{mark}", "title": "关于{range}的通报" },
  "sections": [ { "heading": "总体情况", "paragraphs": [ { "sentences": [
    )") + sentence + QByteArray(R"(
  ] } ] } ]
})");
}

} // namespace

class TstTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedTemplateCanBeRead()
    {
        const QStringList ids = standardset::ids(standardset::Folder::Templates);
        QVERIFY(ids.contains(monthlyTemplate));
        for (const QString &id : ids) {
            const auto json = standardset::json(standardset::Folder::Templates, id);
            const auto read = readTemplate(*json, id);
            QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
            QCOMPARE(read->id, id);
        }
    }

    void aMistakeIsNamedWithLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("sentence");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char *name, const char *sentence, const QString &complaint) {
            QTest::newRow(name) << QByteArray(sentence) << complaint;
        };
        row("unknown figure", "\"完成投资{cumulativ}。\"",
            QStringLiteral("probe.json 第 5 行第 5 列：这里没有数字“cumulativ”，是不是“cumulative”。"));
        row("figure of a matter outside of a list", "\"{causeWords}。\"",
            QStringLiteral("probe.json 第 5 行第 5 列：这里没有数字“causeWords”。"));
        row("open brace", "\"完成投资{cumulative。\"", QStringLiteral("probe.json 第 5 行第 5 列：“{”没有成对。"));
        row("open bracket", "\"完成投资[{cumulative}。\"", QStringLiteral("probe.json 第 5 行第 5 列：“[”没有成对。"));
        row("unknown form", "\"完成投资{cumulative:百元}。\"",
            QStringLiteral("probe.json 第 5 行第 5 列：不认识写法“百元”，可以写 亿元、万元、元、小数位数、bare、sign、words。"));
        row("condition that is none", R"({"when": ["count ~ 3"], "text": "一句。"})",
            QStringLiteral("probe.json 第 5 行第 15 列：条件“count ~ 3”看不懂，应写成 名称、!名称 或 名称 > 数字。"));
        row("condition without number", R"({"when": ["count > 多"], "text": "一句。"})",
            QStringLiteral("probe.json 第 5 行第 15 列：条件“count > 多”比较大小，后面应为数字。"));
        row("condition on an unknown figure", R"({"when": ["coumt > 3"], "text": "一句。"})",
            QStringLiteral("probe.json 第 5 行第 15 列：这里没有数字“coumt”，是不是“count”。"));
        row("order by an unknown figure",
            R"({"list": {"of": "units", "order": "completions", "item": "{unit}"}, "text": "{list}。"})",
            QStringLiteral("probe.json 第 5 行第 39 列：这里没有数字“completions”，是不是“completion”。"));
    }

    void aMistakeIsNamedWithLineAndColumn()
    {
        QFETCH(QByteArray, sentence);
        const auto read = readTemplate(templateWith(sentence), QStringLiteral("probe.json"));
        QVERIFY(!read);
        QTEST(read.error().text, "complaint");
    }

    void theOfficesOwnTemplateOfTheYearGoesBeforeTheShippedOne()
    {
        const auto named = [](int year, const QString &title) {
            QString json = QString::fromUtf8(templateWith("\"一句。\""));
            json.replace(QStringLiteral("样板"), title);
            return DefinitionRecord{definitionkinds::bulletinTemplate, QStringLiteral("probe"), year, 0, json};
        };
        OfficeRows office;
        office.definitions = {named(2023, QStringLiteral("旧")), named(2024, QStringLiteral("今")),
                              named(2025, QStringLiteral("新"))};
        const auto county = *County::build(*OfficeContext::build(2024, std::move(office)), {});
        QCOMPARE(findTemplate(*county, QStringLiteral("probe"))->title, QStringLiteral("今"));
        QCOMPARE(findTemplate(*county, monthlyTemplate)->title, QStringLiteral("月度督查通报"));
        const auto none = findTemplate(*county, QStringLiteral("bogus"));
        QVERIFY(!none);
        QCOMPARE(none.error().text, QStringLiteral("没有名为“bogus”的通报模板，可以用的有：criticism、indicators、leader-report、monthly、praise、project-progress、special、speech。"));
    }

    void anUnknownKeyIsNamed()
    {
        const auto read = readTemplate(templateWith(R"({"wenn": [], "text": "一句。"})"), QStringLiteral("probe.json"));
        QVERIFY(!read);
        QVERIFY2(read.error().text.startsWith(QStringLiteral("probe.json 第 5 行第 6 列：")), qPrintable(read.error().text));
        QVERIFY2(read.error().text.contains(QStringLiteral("wenn")), qPrintable(read.error().text));
    }

    void aNumberingThatDoesNotExistIsNamed()
    {
        QByteArray json = templateWith("\"一句。\"");
        json.replace("\"heading\"", "\"numbering\": \"甲、\", \"heading\"");
        const auto read = readTemplate(json, QStringLiteral("probe.json"));
        QVERIFY(!read);
        QVERIFY2(read.error().text.contains(QStringLiteral("不能写“甲、”")), qPrintable(read.error().text));
    }

    void aTextOfTheOfficeMayUseEveryFigureThatTheReadmeLists()
    {
        QFile file(QStringLiteral(BIHUAN_SOURCE_DIR "/core/briefing/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString readme = QString::fromUtf8(file.readAll());
        for (const QStringList &names : {IssueFigures::names(), SetFigures::names(), UnitFigures::names(),
                                         MatterFigures::names(), ListFigures::names(), NoticeFigures::names()}) {
            for (const QString &name : names)
                QVERIFY2(readme.contains(QLatin1Char('`') + name + QLatin1Char('`')), qPrintable(name));
        }
    }
};

BIHUAN_TEST(TstTemplate)
#include "tst_template.moc"
