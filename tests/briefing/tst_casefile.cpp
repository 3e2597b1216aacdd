// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/casefiledocument.h"

#include "core/services/samplecounty.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bihuan;

class TstCaseFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2024, 9, 2), QTime(9, 0))};
    std::unique_ptr<Workspace> m_workspace;

    Document document(const QString &code)
    {
        const auto county = m_workspace->county(2024).value();
        return caseFileDocument(caseFileOf(*m_workspace, county, code).value());
    }
    static std::vector<TableBlock> tables(const Document &document)
    {
        std::vector<TableBlock> found;
        for (const Block &block : document.blocks) {
            if (const auto *table = std::get_if<TableBlock>(&block))
                found.push_back(*table);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = createSampleCounty(m_folder.filePath(QStringLiteral("县.bihuan")), Period::month(2024, 8), m_clock).value();
    }

    void itHoldsFactsActsMonthsAndAttachments()
    {
        const Document closed = document(QStringLiteral("ZG-2024-01"));
        QCOMPARE(std::get<TitleBlock>(closed.blocks.front()).text, QStringLiteral("问题整改一案一档"));
        const auto parts = tables(closed);
        QCOMPARE(parts.size(), size_t(4));
        QVERIFY(std::ranges::find(parts[0].rows, QStringList{QStringLiteral("整改时限"), QStringLiteral("2024年6月")}) != parts[0].rows.end());
        QCOMPARE(parts[1].rows.size(), size_t(8));
        QCOMPARE(parts[1].rows.back(), (QStringList{QStringLiteral("8"), QStringLiteral("2024年6月25日"), QStringLiteral("销号"),
                                                    QStringLiteral("县整改领导小组"), QStringLiteral("《截污管网铺设.jpg》"), QStringLiteral("示例督查员")}));
        // It was handed over in March: months before do not know it.
        QCOMPARE(parts[2].rows.size(), size_t(6));
        QCOMPARE(parts[2].rows.front().front(), QStringLiteral("2024年3月"));
        QVERIFY(parts[2].rows.back().back().contains(QStringLiteral("2024年6月25日完成")));
        QCOMPARE(parts[3].rows.size(), size_t(1));
    }

    void aProblemFoundByAnInspectionSaysSo()
    {
        const auto parts = tables(document(QStringLiteral("ZG-2024-05")));
        QCOMPARE(parts.front().rows.back().first(), QStringLiteral("发现于"));
        QVERIFY(parts.front().rows.back().last().contains(QStringLiteral("7月窗口作风和民生实事明察暗访”第 1 个问题")));
        QCOMPARE(parts.back().rows.size(), size_t(1));
    }

    void aMatterWithoutActsHasAFileToo()
    {
        const Document project = document(QStringLiteral("ZJ-2024-01"));
        QCOMPARE(std::get<TitleBlock>(project.blocks.front()).text, QStringLiteral("重点建设项目一案一档"));
        QCOMPARE(tables(project).size(), size_t(2)); // no acts; nothing attached is said in words
        const auto county = m_workspace->county(2024).value();
        QVERIFY(!caseFileOf(*m_workspace, county, QStringLiteral("ZG-2024-77")));
    }
};

BIHUAN_TEST(TstCaseFile)
#include "tst_casefile.moc"
