// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/noticefixture.h"
#include "tests/support/testmain.h"

#include "core/briefing/formpaper.h"
#include "core/definition/standardset.h"

#include <QTest>

using namespace bihuan;

namespace {

const TableBlock *tableOf(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (const auto *table = std::get_if<TableBlock>(&block))
            return table;
    }
    return nullptr;
}

QString besideLabel(const Document &document, const QString &label)
{
    const TableBlock *const table = tableOf(document);
    for (const QStringList &row : table ? table->rows : std::vector<QStringList>()) {
        if (row.at(0) == label)
            return row.at(1);
    }
    return QStringLiteral("no such row");
}

} // namespace

/// The office's forms from templates.
class TstFormPaper : public QObject
{
    Q_OBJECT

private:
    test::NoticeFixture m_fixture;
    NoticeId m_notice;

    static FormTemplate formOf(const QByteArray &rows)
    {
        return readForm("{\"id\":\"probe\",\"title\":\"试\",\"subject\":\"notice\",\"heading\":\"{title}\",\"rows\":[" + rows + "]}",
                        QStringLiteral("probe.json")).value();
    }

private Q_SLOTS:
    void initTestCase() { m_notice = m_fixture.draftOne(QStringLiteral("ZJ-2024-02")); }

    void everyShippedFormCanBeRead()
    {
        const QStringList ids = standardset::ids(standardset::Folder::Forms);
        QVERIFY(ids.size() >= 10);
        for (const QString &id : ids) {
            const auto read = readForm(*standardset::json(standardset::Folder::Forms, id), id);
            QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
            QCOMPARE(read->id, id);
        }
    }

    void aFigureThatAFormCannotKnowIsNamedWithItsPlace()
    {
        const auto read = readForm("{\"id\":\"probe\",\"title\":\"试\",\"subject\":\"notice\",\n\"heading\":\"{titel}\",\"rows\":[{\"label\":\"甲\"}]}",
                                   QStringLiteral("probe.json"));
        QVERIFY(!read);
        QVERIFY2(read.error().text.contains(QStringLiteral("第 2 行")) && read.error().text.contains(QStringLiteral("“title”")), qPrintable(read.error().text));
    }

    void aFormOfTheUnitsMattersIsOnlyForUnits()
    {
        const auto read = readForm("{\"id\":\"probe\",\"title\":\"试\",\"subject\":\"notice\",\"heading\":\"甲\",\"table\":{\"rows\":{\"of\":\"matters\"},"
                                   "\"columns\":[{\"title\":\"名称\",\"cell\":\"{name}\"}]}}", QStringLiteral("probe.json"));
        QVERIFY(!read && read.error().text.contains(QStringLiteral("单位的表单")));
    }

    void aLongTextGoesOnAPageBehind()
    {
        NoticeFile file = m_fixture.file(m_notice);
        file.notice.content = QStringLiteral("第一项。\n第二项。\n第三项。");
        const FormTemplate form = formOf(R"({"label":"督查内容","text":"{content}","most":8})");
        const Document document = noticeForm(form, file, m_fixture.county()->context());
        QVERIFY(document.onePage);
        QVERIFY2(besideLabel(document, QStringLiteral("督查内容")).contains(QStringLiteral("共3项")), qPrintable(besideLabel(document, QStringLiteral("督查内容"))));
        const auto annex = std::ranges::find_if(document.blocks, [](const Block &block) { return std::holds_alternative<AttachmentBlock>(block); });
        QVERIFY(annex != document.blocks.end());
        QCOMPARE(document.blocks.end() - annex, 4);
        const FormTemplate roomy = formOf(R"({"label":"督查内容","text":"{content}","most":80})");
        QCOMPARE(besideLabel(noticeForm(roomy, file, m_fixture.county()->context()), QStringLiteral("督查内容")), file.notice.content);
    }

    void rowsWithoutATextAreLeftOutOrLeftBlank()
    {
        NoticeFile file = m_fixture.file(m_notice);
        file.notice.instruction.clear();
        const FormTemplate form = formOf(R"({"label":"批示","text":"{instruction}","optional":true},{"label":"意见","lines":3,"sign":"签名"})");
        const Document document = noticeForm(form, file, m_fixture.county()->context());
        QCOMPARE(besideLabel(document, QStringLiteral("批示")), QStringLiteral("no such row"));
        QCOMPARE(besideLabel(document, QStringLiteral("意见")).count(QLatin1Char('\n')), 3);
        QVERIFY(besideLabel(document, QStringLiteral("意见")).contains(QStringLiteral("签名：")));
    }

    void theOfficesOwnFormGoesBeforeTheShippedOne()
    {
        OfficeRows rows = m_fixture.county()->context().rows();
        const QString own = QStringLiteral(R"({"id":"notice","title":"自己的","subject":"notice","heading":"交办单","rows":[{"label":"事项","text":"{title}"}]})");
        rows.definitions.push_back({definitionkinds::form, QStringLiteral("notice"), 2024, 0, own});
        const auto office = OfficeContext::build(2024, rows);
        QVERIFY(office);
        QCOMPARE(findForm(**office, QStringLiteral("notice"))->title, QStringLiteral("自己的"));
        const auto none = findForm(**office, QStringLiteral("bogus"));
        QVERIFY(!none && none.error().text.contains(QStringLiteral("verify")));
    }
};

BIHUAN_TEST(TstFormPaper)
#include "tst_formpaper.moc"
