// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/bodyrows.h"
#include "core/tabular/headerrows.h"
#include "core/tabular/mergemap.h"
#include "tests/support/testmain.h"
#include "tests/tabular/sheetfiles.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

class TstHeaderFinder : public QObject
{
    Q_OBJECT

private:
    /// A sheet drawn as text: "|" between cells, one row a line; digits are numbers, "'12" is the text 12.
    static Sheet drawn(const char *picture, const QList<CellRange> &merges = {})
    {
        Sheet sheet;
        const QStringList rows = QString::fromUtf8(picture).split(QLatin1Char('\n'));
        for (int row = 0; row < rows.size(); ++row) {
            sheet.startRow(row);
            const QStringList cells = rows.at(row).split(QLatin1Char('|'));
            for (int column = 0; column < cells.size(); ++column) {
                QString text = cells.at(column).trimmed();
                const auto number = readExact(text);
                if (text.startsWith(QLatin1Char('\'')))
                    text.remove(0, 1);
                if (number)
                    sheet.append(Cell::ofNumber(column, number->number));
                else if (!text.isEmpty())
                    sheet.append(Cell::ofText(column, text));
            }
        }
        sheet.merges = merges;
        sheet.finish();
        return sheet;
    }

    static QString titles(const HeaderBlock &block)
    {
        QStringList all;
        for (const HeaderColumn &column : block.columns)
            all.append(column.joined);
        return all.join(QLatin1Char('|'));
    }

    static QString kinds(const Sheet &sheet)
    {
        static const QString letters = QStringLiteral("DTSPG.FHN");
        QString all;
        const auto header = findHeader(sheet);
        if (!header)
            return QStringLiteral("no header");
        for (const BodyRow &row : bodyRows(sheet, *header))
            all += letters.at(static_cast<int>(row.kind));
        return all;
    }

private Q_SLOTS:
    void headerTextsLoseWhatChangesMonthly_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("expected"); // normalised|unit|year|months|quarter
        const auto row = [](const char *raw, const char *expected) {
            QTest::newRow(raw) << QString::fromUtf8(raw) << QString::fromUtf8(expected);
        };
        row("2024年1-3月累计完成投资(万元)", "{年}{月}累计完成投资|万元|2024|1-3|0");
        row("2024年1—3月累计完成投资（万元）", "{年}{月}累计完成投资|万元|2024|1-3|0");
        row("1至3月累计完成", "{月}累计完成||0|1-3|0");
        row("1月-3月完成", "{月}完成||0|1-3|0");
        row("截至3月底累计完成投资", "截至{月}累计完成投资||0|3-3|0");
        row("截至2024年3月31日累计完成", "截至{年}{月}累计完成||2024|3-3|0");
        row("2024.1-3累计", "{年}{月}累计||2024|1-3|0");
        row("3月份完成投资", "{月}完成投资||0|3-3|0");
        row("十二月", "{月}||0|12-12|0");
        row("2024年计划投资（亿元）", "{年}计划投资|亿元|2024|0-0|0");
        row("2024年度计划", "{年}计划||2024|0-0|0");
        row("24年计划", "{年}计划||2024|0-0|0");
        row("一季度目标", "{季}目标||0|0-0|1");
        row("第2季度", "{季}||0|0-0|2");
        row("总 投 资\n(万元)", "总投资|万元|0|0-0|0");
        row("总投资（单位：万元）", "总投资|万元|0|0-0|0");
        row("总投资:亿元", "总投资|亿元|0|0-0|0");
        row("占年度计划%", "占年度计划|%|0|0-0|0");
        row("占年度计划比例（%）", "占年度计划比例|%|0|0-0|0");
        row("项目（法人）码", "项目(法人)码||0|0-0|0");
        row("*责任单位：", "责任单位||0|0-0|0");
        row("建设单位", "建设单位||0|0-0|0");
        row("面积（万㎡）", "面积|万m2|0|0-0|0");
    }
    void headerTextsLoseWhatChangesMonthly()
    {
        QFETCH(QString, raw);
        const HeaderText text = headerText(raw);
        QTEST(QStringLiteral("%1|%2|%3|%4-%5|%6")
                  .arg(text.normalised, text.unit.text)
                  .arg(text.year)
                  .arg(text.firstMonth)
                  .arg(text.lastMonth)
                  .arg(text.quarter),
              "expected");
    }

    void onlyAUnitLineIsAUnitLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("unit");
        QTest::newRow("plain") << QStringLiteral("单位：万元") << QStringLiteral("万元");
        QTest::newRow("brackets") << QStringLiteral("重点项目表（单位：亿元）") << QStringLiteral("亿元");
        QTest::newRow("amount") << QStringLiteral("金额单位:万元、%") << QStringLiteral("万元");
        QTest::newRow("spaces") << QStringLiteral("单 位： 万 元") << QStringLiteral("万元");
        QTest::newRow("beside the form's unit")
            << QStringLiteral("填报单位：县发改局 （单位：万元）") << QStringLiteral("万元");
        QTest::newRow("who fills it in") << QStringLiteral("填报单位：万元镇") << QString();
        QTest::newRow("an office") << QStringLiteral("单位：县发改局") << QString();
        QTest::newRow("nothing") << QStringLiteral("柞水县重点项目") << QString();
    }
    void onlyAUnitLineIsAUnitLine()
    {
        QFETCH(QString, line);
        const auto unit = unitLine(line);
        QTEST(unit ? unit->text : QString(), "unit");
    }

    void headersAreFound_data()
    {
        QTest::addColumn<Sheet>("sheet");
        QTest::addColumn<QString>("rows"); // first-last>body
        QTest::addColumn<QString>("columns");
        const auto row = [](const char *name, const Sheet &sheet, const char *rows, const char *columns) {
            QTest::newRow(name) << sheet << QString::fromUtf8(rows) << QString::fromUtf8(columns);
        };
        row("first row", drawn("序号|项目名称|总投资\n1|甲|100\n2|乙|200"), "0-0>1", "序号|项目名称|总投资");
        row("title, unit line and blank rows above",
            drawn("柞水县2024年重点建设项目进展情况表\n\n填报单位：县发改局|||单位：万元\n\n序号|项目名称|"
                  "责任单位|总投资\n1|甲|县发改局|100",
                  {{0, 0, 0, 3}}),
            "4-4>5", "序号|项目名称|责任单位|总投资");
        row("two merged levels",
            drawn("序号|项目名称|投资完成情况||备注\n||年度计划|累计完成|\n1|甲|100|50|",
                  {{0, 0, 1, 0}, {0, 1, 1, 1}, {0, 2, 0, 3}, {0, 4, 1, 4}}),
            "0-1>2", "序号|项目名称|投资完成情况/年度计划|投资完成情况/累计完成|备注");
        row("two levels that nobody merged",
            drawn("序号|项目名称|投资完成情况||备注\n||年度计划|累计完成|\n1|甲|100|50|"), "0-1>2",
            "序号|项目名称|投资完成情况/年度计划|投资完成情况/累计完成|备注");
        row("three levels",
            drawn("序号|项目名称|投资||\n||计划|完成|\n|||本月|累计\n1|甲|100|5|50",
                  {{0, 0, 2, 0}, {0, 1, 2, 1}, {0, 2, 0, 4}, {1, 2, 2, 2}, {1, 3, 1, 4}}),
            "0-2>3", "序号|项目名称|投资/计划|投资/完成/本月|投资/完成/累计");
        row("groups above the fields",
            drawn("某某表\n基本情况|||投资情况|\n序号|项目名称|责任单位|年度计划|累计完成\n1|甲|县发改局|100|"
                  "50",
                  {{0, 0, 0, 4}, {1, 0, 1, 2}, {1, 3, 1, 4}}),
            "1-2>3", "基本情况/序号|基本情况/项目名称|基本情况/责任单位|投资情况/年度计划|投资情况/累计完成");
        row("months as numbers under a group",
            drawn("序号|项目名称|月度计划||\n||1|2|3\n1|甲|10|20|30",
                  {{0, 0, 1, 0}, {0, 1, 1, 1}, {0, 2, 0, 4}}),
            "0-1>2", "序号|项目名称|月度计划/1|月度计划/2|月度计划/3");
        row("row of column numbers",
            drawn("指标名称|计量单位|年度目标|累计完成\n甲|乙|1|2\n固定资产投资|亿元|9|5"), "0-0>2",
            "指标名称|计量单位|年度目标|累计完成");
        row("hints of formulas", drawn("项目名称|计划投资|完成投资|完成率\n'1|'2|'3|4=3/2\n甲|100|50|50"),
            "0-0>2", "项目名称|计划投资|完成投资|完成率");
        row("pledges without any number",
            drawn("县直部门承诺书\n序号|承诺事项|目标任务|完成时限|责任人\n一|争取资金|"
                  "全年到位资金不低于5000万元，其中中央预算内投资不低于2000万元，专项债券不低于3000万元|"
                  "12月底|张三\n二|招商引资|签约项目|6月底|李四",
                  {{0, 0, 0, 4}}),
            "1-1>2", "序号|承诺事项|目标任务|完成时限|责任人");
    }
    void headersAreFound()
    {
        QFETCH(Sheet, sheet);
        const auto block = findHeader(sheet);
        QVERIFY(block);
        QTEST(QStringLiteral("%1-%2>%3").arg(block->firstRow).arg(block->lastRow).arg(block->bodyRow),
              "rows");
        QTEST(titles(*block), "columns");
    }

    void withoutAHeaderThereIsNone()
    {
        QVERIFY(!findHeader(drawn("1|2|3\n4|5|6")));
        QVERIFY(!findHeader(drawn("关于报送进展情况的通知")));
        QVERIFY(!findHeader(Sheet()));
    }

    void unitsComeFromHeaderLevelsAndTheLineAbove()
    {
        const Sheet sheet =
            drawn("重点项目表||单位：万元|\n序号|项目名称|投资（亿元）|\n||计划|完成（万元）\n1|甲|1|50|9",
                  {{1, 0, 2, 0}, {1, 1, 2, 1}, {1, 2, 1, 3}});
        const auto block = findHeader(sheet);
        QVERIFY(block);
        QCOMPARE(block->unit.text, QStringLiteral("万元"));
        QCOMPARE(block->title, QStringLiteral("重点项目表"));
        QCOMPARE(block->at(2)->text.unit.text, QStringLiteral("亿元"));
        QCOMPARE(block->at(3)->text.unit.text, QStringLiteral("万元"));
        QCOMPARE(block->at(2)->normalised, QStringLiteral("投资/计划"));
        QVERIFY(block->at(0)->text.unit.isEmpty());
        QCOMPARE(block->untitled, QList<int>{4});
    }

    void monthsOfAPlanAreMonths()
    {
        const Sheet sheet = drawn("序号|项目名称|2024年月度计划（万元）||\n||1月|二月|3\n1|甲|10|20|30",
                                  {{0, 0, 1, 0}, {0, 1, 1, 1}, {0, 2, 0, 4}});
        const auto block = findHeader(sheet);
        QVERIFY(block);
        for (int month = 1; month <= 3; ++month) {
            const HeaderColumn *column = block->at(month + 1);
            QCOMPARE(column->text.firstMonth, month);
            QCOMPARE(column->text.lastMonth, month);
            QCOMPARE(column->text.year, 2024);
            QCOMPARE(column->normalised, QStringLiteral("{年}月度计划/{月}"));
        }
    }

    void aMonthKeptAsADateIsAMonth()
    {
        Sheet sheet = drawn("序号|项目名称");
        sheet.append(Cell::ofNumber(2, {45352, 0}, NumberClass::Month));
        sheet.finish();
        const auto block = findHeader(sheet);
        QVERIFY(block);
        QCOMPARE(block->at(2)->joined, QStringLiteral("2024年3月"));
        QCOMPARE(block->at(2)->text.firstMonth, 3);
    }

    void bodyRowsAreToldApart_data()
    {
        QTest::addColumn<Sheet>("sheet");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const Sheet &sheet, const char *expected) {
            QTest::newRow(name) << sheet << QString::fromUtf8(expected);
        };
        const char *const head = "序号|项目名称|责任单位|总投资|累计完成\n";
        const auto body = [&](const char *rows, const QList<CellRange> &merges = {}) {
            return drawn((QByteArray(head) + rows).constData(), merges);
        };
        row("data alone", body("1|甲|县发改局|1|1\n2|乙|县住建局|1|1"), "DD");
        row("totals at either end", body("合计|||3|2\n1|甲|县发改局|1|1\n2|乙|县住建局|1|1\n|总 计||3|2"),
            "TDDT");
        row("total with a count", body("1|甲|县发改局|1|1\n合计（1个）|||1|1\n|全县合计||1|1"), "DTT");
        row("subtotals and parts",
            body("1|甲|县发改局|1|1\n|小计||1|1\n|工业项目小计||1|1\n|其中：续建||1|1"), "DSSP");
        row("groups with an ordinal in the first column",
            body("一|工业项目||9|9\n1|甲|县发改局|1|1\n（二）|农业项目||9|9\n2|乙|县发改局|1|1"), "GDGD");
        row("groups in one text",
            body("一、工业项目|||9|9\n1|甲|县发改局|1|1\n（二）农业项目\n2|乙|县发改局|1|1"), "GDGD");
        row("groups merged over the row", body("工业项目||||\n1|甲|县发改局|1|1", {{1, 0, 1, 4}}), "GD");
        row("groups that only stand alone", body("工业项目\n1|甲|县发改局|1|1\n|农业项目\n2|乙|县发改局|1|1"),
            "GDGD");
        row("ordinals that number the matters", body("一|甲|县发改局|1|1\n二|乙|县住建局|1|1\n三|丙||1|"),
            "DDD");
        row("footnotes and blanks",
            body("1|甲|县发改局|1|1\n\n填报人：张某||联系电话：1234567|\n备注：数据截至3月底\n注：1.含续建"),
            "D.FFF");
        row("the header again on the next page",
            body("1|甲|县发改局|1|1\n序号|项目名称|责任单位|总投资|累计完成\n2|乙|县发改局|1|1"), "DHD");
        row("names that only look like sums",
            body("1|合计算力中心|县发改局|1|1\n2|一体化平台|县发改局|1|1\n3|备注册公司|县发改局|1|1"), "DDD");
        row("a group's name is not a matter's", body("1|一、二期厂房|县发改局|1|1"), "D");
    }
    void bodyRowsAreToldApart()
    {
        QFETCH(Sheet, sheet);
        QTEST(kinds(sheet), "expected");
    }

    void rowsKnowTheirGroup()
    {
        const Sheet sheet =
            drawn("序号|项目名称|总投资|累计\n一|工业项目|9|9\n1|甲|1|1\n二、农业项目\n2|乙|1|1");
        const auto rows = bodyRows(sheet, *findHeader(sheet));
        QCOMPARE(rows.at(0).label, QStringLiteral("工业项目"));
        QCOMPARE(rows.at(1).group, QStringLiteral("工业项目"));
        QCOMPARE(rows.at(3).group, QStringLiteral("农业项目"));
    }

    void mergedTextsSpeakForAllRowsButAmountsForOne()
    {
        const Sheet sheet =
            drawn("序号|责任单位|项目名称|总投资\n1|县发改局|甲|100\n2||乙|", {{1, 1, 2, 1}, {1, 3, 2, 3}});
        const MergeMap merges(sheet);
        QCOMPARE(merges.filled(2, 1).text, QStringLiteral("县发改局"));
        QVERIFY(merges.filled(2, 3).isEmpty());
        QVERIFY(merges.at(0, 1) == nullptr && merges.at(2, 3) != nullptr);
    }

    void aRealLedgerIsUnderstood()
    {
        const auto book = readBook(dataPath(QStringLiteral("sheets/projects.xlsx")));
        QVERIFY(book);
        const Sheet &sheet = book->sheets.first();
        const auto block = findHeader(sheet);
        QVERIFY(block);
        QCOMPARE(titles(*block),
                 QStringLiteral("序号|项目名称|责任单位|建设性质|总投资|投资完成情况/年度计划|投资完成情况/"
                                "2024年1-3月累计完成|投资完成情况/占年度计划%|开工时间|备注"));
        QCOMPARE(block->unit.text, QStringLiteral("万元"));
        QCOMPARE(block->at(6)->normalised, QStringLiteral("投资完成情况/{年}{月}累计完成"));
        QCOMPARE(kinds(sheet), QStringLiteral("DDGDTF"));
    }
};

BIHUAN_TEST(TstHeaderFinder)
#include "tst_headerfinder.moc"
