// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/noticefixture.h"
#include "tests/support/testmain.h"

#include "core/briefing/noticepaper.h"

#include <QTest>

using namespace bihuan;

class TstNoticePaper : public QObject
{
    Q_OBJECT

private:
    test::NoticeFixture m_fixture;

    /// Label → what stands beside it.
    static QHash<QString, QString> table(const Document &document)
    {
        QHash<QString, QString> cells;
        for (const Block &block : document.blocks) {
            if (const auto *rows = std::get_if<TableBlock>(&block)) {
                for (const QStringList &row : rows->rows)
                    cells.insert(row.at(0), row.at(1));
            }
        }
        return cells;
    }

    static QString numberOf(const Document &document)
    {
        for (const Block &block : document.blocks) {
            if (const auto *line = std::get_if<IssueLineBlock>(&block))
                return line->office;
        }
        return {};
    }

    Document paper(const NoticeId &id, const QString &number = {})
    {
        return noticeDocument(m_fixture.file(id), m_fixture.county()->context(), number);
    }

private Q_SLOTS:
    void aDraftHasTheNumberThatItWillGetAndRoomForWhatIsNotKnown()
    {
        const NoticeId id = m_fixture.draftOne(QStringLiteral("ZJ-2024-02"));
        const Document plain = paper(id);
        QCOMPARE(numberOf(plain), QStringLiteral("（未编号）"));
        const Document numbered = paper(id, QStringLiteral("柞督办〔2024〕9号（预编）"));
        QCOMPARE(numberOf(numbered), QStringLiteral("柞督办〔2024〕9号（预编）"));
        QVERIFY(table(plain).value(QStringLiteral("办理时限")).contains(QStringLiteral("个工作日")));
        QVERIFY(table(plain).value(QStringLiteral("签收")).contains(QStringLiteral("日期")));
    }

    void anIssuedOneSaysEverythingThatItsUnitHasToKnow()
    {
        const NoticeId id = m_fixture.issued(QDate(2024, 9, 2), QDate(2024, 9, 20));
        const auto cells = table(paper(id));
        const NoticeFile file = m_fixture.file(id);
        QCOMPARE(cells.value(QStringLiteral("督办事项")), file.notice.title);
        QCOMPARE(cells.value(QStringLiteral("主办单位")), m_fixture.county()->units().find(file.standing.unit)->title);
        QCOMPARE(cells.value(QStringLiteral("办理时限")), QStringLiteral("2024年9月20日前书面反馈"));
        QVERIFY(cells.value(QStringLiteral("督办颜色")).contains(QStringLiteral("色督办")));
        QVERIFY(!cells.contains(QStringLiteral("批示原文"))); // none: no empty row
    }

    void theReplyFormIsBlankUntilThereIsAReply()
    {
        const NoticeId id = m_fixture.issued(QDate(2024, 9, 2), QDate(2024, 9, 20));
        const auto form = [&] { return table(replyFormDocument(m_fixture.file(id), m_fixture.county()->context())); };
        QVERIFY(form().value(QStringLiteral("办理进展")).trimmed().isEmpty());
        QCOMPARE(form().value(QStringLiteral("督办单编号")), m_fixture.file(id).number);
        QVERIFY(m_fixture.move(id, NoticeAct::Sign, QDate(2024, 9, 3)));
        QVERIFY(m_fixture.move(id, NoticeAct::Reply, QDate(2024, 9, 4), QStringLiteral("已完成征地")));
        QCOMPARE(form().value(QStringLiteral("办理进展")), QStringLiteral("已完成征地"));
    }
};

BIHUAN_TEST(TstNoticePaper)
#include "tst_noticepaper.moc"
