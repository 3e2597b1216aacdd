// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/newfile.h"
#include "core/storage/store.h"
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"
#include "ui/charts/markfield.h"
#include "ui/models/filterwords.h"
#include "ui/pages/catalogue.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentbutton.h"

#include <QAbstractScrollArea>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTest>

using namespace bihuan;

namespace {

/// Remembers what a page asks of its window.
class AskedHost final : public PageHost
{
public:
    void openPage(const QString &id, const MatterFilter &filter) override
    {
        page = id;
        asked = filter;
    }
    void tell(const Message &message) override { told.append(message.text); }
    void tell(const Error &error) override { told.append(error.text); }
    void start(LongTask) override {}

    QString page;
    MatterFilter asked;
    QStringList told;
};

/// A page on the sample county's August without a window around it.
struct OpenPage
{
    explicit OpenPage(std::unique_ptr<OfficeFile> opened)
        : file(std::move(opened)), actions(&window), page({*file, host, actions})
    {
        page.resize(1182, 690);
        page.refresh();
        page.show();
    }

    std::unique_ptr<OfficeFile> file;
    AskedHost host;
    QWidget window;
    ActionRegistry actions;
    OverviewPage page;
};

QWidget *named(const QWidget &page, const char *name)
{
    return page.findChild<QWidget *>(QStringLiteral("overview.") + QString::fromLatin1(name));
}

const std::vector<MarkField::Mark> &marksOf(const QWidget *widget)
{
    return widget->findChild<MarkField *>(QString(), Qt::FindDirectChildrenOnly)->marks();
}

/// The place of the first mark whose name begins with `start`.
size_t markNamed(const QWidget *widget, const QString &start)
{
    const auto &marks = marksOf(widget);
    const auto found = std::ranges::find_if(
        marks, [&](const MarkField::Mark &mark) { return mark.mark.name.startsWith(start); });
    return static_cast<size_t>(found - marks.begin());
}

void clickMark(QWidget *widget, size_t at)
{
    auto *area = qobject_cast<QAbstractScrollArea *>(widget);
    const QRectF box = marksOf(widget).at(at).area;
    QTest::mouseClick(area ? area->viewport() : widget, Qt::LeftButton, {}, box.center().toPoint());
}

} // namespace

class TstOverviewPage : public QObject
{
    Q_OBJECT

private:
    test::SampleOffice m_office;
    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("BIHUAN_SETTINGS", m_settings.filePath(QStringLiteral("bihuan.ini")).toUtf8());
    }

    void aLightsFigureOpensItsMatters()
    {
        OpenPage open(m_office.open());
        QWidget *lights = named(open.page, "tile4");
        QCOMPARE(lights->accessibleName(), QStringLiteral("亮灯事项"));
        clickMark(lights, markNamed(lights, QStringLiteral("黄 17 项")));
        QCOMPARE(open.host.page, pageids::ledger);
        QCOMPARE(open.host.asked.light, QStringLiteral("yellow"));
        clickMark(lights, markNamed(lights, QStringLiteral("未报 3 项")));
        QCOMPARE(open.host.asked.light, QStringLiteral("unreported"));
    }

    void aTileWithOneFigureIsPressedAnywhere()
    {
        OpenPage open(m_office.open());
        QWidget *tile = named(open.page, "tile2");
        QTest::mouseClick(tile, Qt::LeftButton, {}, QPoint(tile->width() - 4, 4));
        QCOMPARE(open.host.asked.ledger, QStringLiteral("indicators"));
        QCOMPARE(open.host.asked.code, QStringLiteral("ZB-2024-01"));
    }

    void aBarOpensItsUnitAndTheOtherUnitsAreOneChoiceAway()
    {
        OpenPage open(m_office.open());
        QWidget *ranking = named(open.page, "ranking");
        clickMark(ranking, 0);
        QCOMPARE(open.host.asked.unitKey, QStringLiteral("T04"));
        QTest::mouseClick(named(open.page, "rankingChoice.1"), Qt::LeftButton);
        clickMark(ranking, 0);
        QCOMPARE(open.host.asked.unitKey, QStringLiteral("D25"));
    }

    void aMonthOfTheCurveOpensTheLedgerInThatMonth()
    {
        OpenPage open(m_office.open());
        QWidget *curve = named(open.page, "curve");
        QTRY_VERIFY(marksOf(curve).at(0).area.width() > 10);
        clickMark(curve, markNamed(curve, QStringLiteral("10月底")));
        QCOMPARE(open.host.asked.ledger, QStringLiteral("key-projects"));
        QCOMPARE(open.file->period(), Period::month(2024, 8)); // a plan for later is no period to look at
        clickMark(curve, markNamed(curve, QStringLiteral("3月底")));
        QCOMPARE(open.file->period(), Period::month(2024, 3));
    }

    void aCellOfTheMatrixOpensTheTownInItsMonth()
    {
        OpenPage open(m_office.open());
        QWidget *matrix = named(open.page, "matrix");
        clickMark(matrix, markNamed(matrix, QStringLiteral("红岩寺镇5月")));
        QCOMPARE(open.host.asked.townKey, QStringLiteral("T06"));
        QCOMPARE(open.host.asked.light, QStringLiteral("red"));
        QCOMPARE(open.file->period(), Period::month(2024, 5));
    }

    void theKeyboardReachesEveryRowOfWhatGotWorse()
    {
        OpenPage open(m_office.open());
        QWidget *worse = named(open.page, "worse");
        const auto &marks = marksOf(worse);
        QVERIFY(marks.size() > 3);
        worse->setFocus();
        QTest::keyClick(worse, Qt::Key_Down);
        QCOMPARE(worse->accessibleDescription(), marks.at(1).mark.name);
        QTest::keyClick(worse, Qt::Key_Return);
        QCOMPARE(open.host.asked, marks.at(1).mark.target.filter);
        QCOMPARE(open.host.asked.quick, MatterFilter::Quick::Worse);
        QTest::keyClick(worse, Qt::Key_End);
        QTest::keyClick(worse, Qt::Key_Space);
        QVERIFY(open.host.asked.code.isEmpty()); // all that got worse
        QCOMPARE(open.host.asked.codes.size(), 13);
    }

    void everyFilterSaysWhatItShows()
    {
        OpenPage open(m_office.open());
        int filters = 0;
        for (const MarkField *field : open.page.findChildren<MarkField *>()) {
            for (const MarkField::Mark &mark : field->marks()) {
                const MatterFilter &filter = mark.mark.target.filter;
                if (filter.codes.isEmpty())
                    continue;
                ++filters;
                const QString words = filterWords(filter, open.file->view());
                QVERIFY2(!words.isEmpty() && !words.contains(QStringLiteral("所选")), qPrintable(mark.mark.name + QStringLiteral(": ") + words));
            }
        }
        QVERIFY(filters > 10);
    }

    void arrowsGoFromMarkToMarkInTheirDirection()
    {
        OpenPage open(m_office.open());
        QWidget *matrix = named(open.page, "matrix");
        const auto *field = matrix->findChild<MarkField *>();
        QTest::keyClick(matrix, Qt::Key_Right);
        QTest::keyClick(matrix, Qt::Key_Right);
        QTest::keyClick(matrix, Qt::Key_Down);
        QVERIFY2(matrix->accessibleDescription().startsWith(QStringLiteral("营盘镇2月")),
                 qPrintable(matrix->accessibleDescription()));
        QTest::keyClick(matrix, Qt::Key_Home);
        QCOMPARE(field->current(), 0);
        QTest::keyClick(matrix, Qt::Key_Up); // nothing there
        QCOMPARE(field->current(), 0);
    }

    void everyWidgetThatCanBeReachedHasAChineseNameOfItsOwn()
    {
        OpenPage open(m_office.open());
        const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
        QStringList names;
        for (const QWidget *widget : open.page.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() ||
                !widget->isVisibleTo(&open.page))
                continue;
            QVERIFY2(widget->accessibleName().contains(chinese),
                     qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
            QVERIFY2(!widget->objectName().isEmpty(), qPrintable(widget->accessibleName()));
            QVERIFY2(!names.contains(widget->accessibleName()), qPrintable(widget->accessibleName()));
            names.append(widget->accessibleName());
        }
        QVERIFY2(names.size() >= 14, qPrintable(names.join(QLatin1Char(' '))));
    }

    void everyMarkLiesInsideItsWidgetAlsoInASmallWindow()
    {
        OpenPage open(m_office.open());
        open.page.resize(840, 522); // of a window of 1024 × 600
        QTest::qWait(0);
        auto *scroll = open.page.findChild<QScrollArea *>();
        QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
        for (const MarkField *field : open.page.findChildren<MarkField *>()) {
            const auto *widget = qobject_cast<QWidget *>(field->parent());
            for (const MarkField::Mark &mark : field->marks())
                QVERIFY2(mark.area.left() >= -1 && mark.area.right() <= widget->width() + 30,
                         qPrintable(widget->objectName() + mark.mark.name));
        }
    }

    void aFileWithoutMattersSaysHowToBegin()
    {
        const QString path = m_settings.filePath(QStringLiteral("空.bihuan"));
        auto workspace = createOfficeFile(path, QStringLiteral("柞水县人民政府办公室"), 2024,
                                          QStringLiteral("李督查"), m_office.clock());
        QVERIFY(workspace);
        OpenPage open(std::move(*OfficeFile::load(std::move(*workspace))));
        QVERIFY(named(open.page, "empty")->isVisible());
        QCOMPARE(named(open.page, "empty")->accessibleName(), QStringLiteral("还没有事项"));
        QVERIFY(!named(open.page, "tile1")->isVisible());
        QCOMPARE(open.page.title(), QStringLiteral("柞水县重点工作总览"));
    }

    void theWindowGoesToTheLedgerAndTheOverviewFollowsWhatIsTypedThere()
    {
        MainWindow window(m_office.clock(), pageCatalogue());
        window.resize(1366, 768);
        window.show();
        window.openFile(m_office.path());
        Page *const overview = window.desk()->currentPage();
        QWidget *tile = named(*overview, "tile1");
        QVERIFY(marksOf(tile).front().mark.name.contains(QStringLiteral("40.74 亿元")));
        clickMark(tile, 0);
        QCOMPARE(window.desk()->currentPage()->objectName(), QStringLiteral("page.ledger"));

        OfficeFile &file = window.desk()->file();
        const MatterRow *row = file.view().find(QStringLiteral("ZJ-2024-01"));
        QVERIFY(file.run(QStringLiteral("填报"), [&](Store &store) -> Status {
            const MatterFile *matter = file.county()->matterByCode(row->code);
            Report report = *matter->course.reportIn(file.period());
            report.cumulative = *row->cumulative + 10'000'000'000; // an 亿 more
            return store.reports.save(report);
        }));
        window.desk()->openPage(pageids::overview);
        QVERIFY2(marksOf(tile).front().mark.name.contains(QStringLiteral("41.74 亿元")),
                 qPrintable(marksOf(tile).front().mark.name));
        window.actions().action(QStringLiteral("edit.undo"))->trigger();
        QVERIFY(marksOf(tile).front().mark.name.contains(QStringLiteral("40.74 亿元")));
    }
};

BIHUAN_TEST(TstOverviewPage)
#include "tst_overviewpage.moc"
