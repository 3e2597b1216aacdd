// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"
#include "ui/pages/bulletin/composedbulletin.h"
#include "ui/pages/bulletin/outlinemodel.h"
#include "ui/printing/paperview.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace bihuan;

class TstPaper : public QObject
{
    Q_OBJECT

private:
    test::SampleOffice m_office;
    std::unique_ptr<OfficeFile> m_file;
    std::shared_ptr<const ComposedBulletin> m_bulletin;

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_office.open();
        // As the window does it: set in another thread, painted in this one.
        Result<std::shared_ptr<const ComposedBulletin>> made = refuse({});
        const std::unique_ptr<QThread> thread(QThread::create([&] { made = composeBulletin(m_file->workspace(), {m_file->period(), monthlyTemplate, 7}); }));
        thread->start();
        thread->wait();
        QVERIFY(made);
        m_bulletin = *made;
    }

    void theOutlineNamesHeadingsAndPages()
    {
        OutlineModel model;
        const QAbstractItemModelTester tester(&model);
        model.setOutline(m_bulletin->pages.outline);
        QVERIFY(model.rowCount() > 10);
        QCOMPARE(model.index(0, OutlineModel::PageColumn).data().toString(), QStringLiteral("1"));
        const int last = model.rowCount() - 1;
        QCOMPARE(model.rowOfPage(0), 0);
        QVERIFY(model.rowOfPage(m_bulletin->report.pages) <= last);
        QVERIFY(model.entry(model.rowOfPage(m_bulletin->report.pages)).page == model.entry(last).page);
    }

    void whatThePaperLacksIsSaid()
    {
        ComposedBulletin bulletin = *m_bulletin;
        bulletin.report.substitutions = {QStringLiteral("仿宋 以 FandolFang 代替")};
        bulletin.report.fallbacks.clear();
        bulletin.report.missingCharacters = {QStringLiteral("㐂")};
        bulletin.hasReports = false;
        const auto remarks = remarksOn(bulletin);
        QCOMPARE(remarks.size(), size_t(3));
        QVERIFY(remarks[0].warns && remarks[0].text.contains(QStringLiteral("没有收到填报")));
        QVERIFY(remarks[1].warns && remarks[1].text.contains(QStringLiteral("㐂")));
        QVERIFY(!remarks[2].warns && remarks[2].text.contains(QStringLiteral("仿宋")));
        QVERIFY(remarks[2].detail.contains(QStringLiteral("FandolFang")));
    }

    void pagesArePaintedOnWhiteWithTheirRedMark()
    {
        PaperView view;
        view.resize(900, 700);
        view.setPaper(m_bulletin, false);
        view.show();
        const auto share = [&view](auto meets) {
            const QImage picture = view.viewport()->grab().toImage();
            int found = 0;
            for (int y = 0; y < picture.height(); y += 2) {
                for (int x = 0; x < picture.width(); x += 2)
                    found += meets(picture.pixelColor(x, y)) ? 1 : 0;
            }
            return 4.0 * found / (picture.width() * picture.height());
        };
        // A slow machine paints in several goes.
        QTRY_VERIFY(share([](const QColor &colour) { return colour.red() > 180 && colour.green() < 60; }) > 0.002);
        QVERIFY(share([](const QColor &colour) { return colour == QColor(Qt::white); }) > 0.5);
    }

    void theKeyboardWalksToTheLastPageAndBack()
    {
        PaperView view;
        view.resize(900, 700);
        view.setPaper(m_bulletin, false);
        view.show();
        const QSignalSpy pages(&view, &PaperView::pageChanged);
        QCOMPARE(view.currentPage(), 0);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.currentPage(), m_bulletin->report.pages - 1);
        QCOMPARE(pages.last().first().toInt(), m_bulletin->report.pages - 1);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.currentPage(), 0);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&view, Qt::Key_Space);
        QVERIFY(view.currentPage() > 0);
    }

    void zoomingKeepsThePageAndStaysWithinItsBounds()
    {
        PaperView view;
        view.resize(900, 700);
        view.setPaper(m_bulletin, false);
        view.show();
        view.setZoom({PaperZoom::Fit::Page, 100});
        view.showPlace(5);
        QCOMPARE(view.currentPage(), 5);
        view.setZoom({PaperZoom::Fit::None, 100});
        QCOMPARE(view.percent(), 100);
        QCOMPARE(view.currentPage(), 5);
        for (int i = 0; i < 20; ++i)
            view.stepZoom(true);
        QCOMPARE(view.percent(), PaperView::mostPercent);
        QVERIFY(view.horizontalScrollBar()->maximum() > 0);
        for (int i = 0; i < 20; ++i)
            view.stepZoom(false);
        QCOMPARE(view.percent(), PaperView::leastPercent);
        view.setZoom({PaperZoom::Fit::Width, 100});
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    }
};

BIHUAN_TEST(TstPaper)
#include "tst_paper.moc"
