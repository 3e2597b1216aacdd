// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/newfile.h"
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"
#include "ui/pages/importing/decisionchoices.h"
#include "ui/pages/importing/findingmodel.h"
#include "ui/pages/importing/importsession.h"
#include "ui/pages/importing/previewmodel.h"
#include "ui/shell/pagehost.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace bihuan;

namespace {

QString sheet(const char *name)
{
    return test::dataPath(QStringLiteral("sheets/") + QLatin1String(name));
}

qsizetype openCount(const ImportSession &session)
{
    return std::ranges::count_if(session.plan()->findings, &ImportFinding::open);
}

} // namespace

class TstImportSession : public QObject
{
    Q_OBJECT

private:
    /// Runs tasks on the spot; can be told to cancel them.
    class SpotHost : public PageHost
    {
    public:
        void openPage(const QString &, const MatterFilter &) override {}
        void tell(const Message &message) override { told.append(message.text); }
        void tell(const Error &error) override { told.append(error.text); }
        void start(LongTask task) override
        {
            const Status status = task.work([this](double) { return !cancels; });
            task.done(status);
        }

        bool cancels = false;
        QStringList told;
    };

    /// A new office, where every town of a sheet is unknown.
    struct Fresh
    {
        Fresh()
        {
            auto workspace = createOfficeFile(folder.filePath(QStringLiteral("县.bihuan")), QStringLiteral("柞水县人民政府办公室"), 2024, {}, clock);
            file = OfficeFile::load(std::move(*workspace)).value();
            session = std::make_unique<ImportSession>(*file, host);
        }
        void open(const char *name)
        {
            session->setPaths({sheet(name)});
            settle();
        }
        void settle() { QCoreApplication::processEvents(); }
        void acceptAll()
        {
            std::set<FindingKind> kinds;
            for (const ImportFinding &found : session->plan()->findings)
                kinds.insert(found.finding.kind);
            for (const FindingKind kind : kinds)
                session->acceptKind(kind, true);
            settle();
        }

        FixedClock clock{QDateTime(QDate(2024, 4, 2), QTime(9, 0))};
        QTemporaryDir folder;
        SpotHost host;
        std::unique_ptr<OfficeFile> file;
        std::unique_ptr<ImportSession> session;
    };

private Q_SLOTS:
    void aDroppedSheetIsPlannedIntoTheLedgerThatItsHeadersFit()
    {
        Fresh fresh;
        fresh.open("key-projects-2024-03.xlsx");
        QCOMPARE(fresh.session->state(), ImportSession::State::Planned);
        QCOMPARE(fresh.session->ledger(), LedgerId{QStringLiteral("key-projects")});
        QCOMPARE(fresh.session->plan()->counts().inserted, 30);
        QVERIFY(openCount(*fresh.session) > 0);
        QVERIFY(!fresh.session->canApply());
        QVERIFY(fresh.file->view().rows.empty());
    }

    void acceptingOneFindingLeavesTheOthersOfItsKindOpenAndCanBeTakenBack()
    {
        Fresh fresh;
        fresh.open("key-projects-2024-03.xlsx");
        const auto before = openCount(*fresh.session);
        const auto first = std::ranges::find_if(fresh.session->plan()->findings, [](const ImportFinding &found) {
            return found.open && found.finding.kind == FindingKind::Unit;
        });
        const ImportFinding unit = *first;
        fresh.session->acceptFinding(unit, true);
        fresh.settle();
        QCOMPARE(openCount(*fresh.session), before - 1);
        fresh.session->acceptFinding(unit, false);
        fresh.settle();
        QCOMPARE(openCount(*fresh.session), before);
    }

    void takingBackOneOfAKindLeavesTheOthersAccepted()
    {
        Fresh fresh;
        fresh.open("key-projects-2024-03.xlsx");
        fresh.acceptAll();
        const auto unit = std::ranges::find_if(fresh.session->plan()->findings, [](const ImportFinding &found) {
            return found.finding.kind == FindingKind::Unit;
        });
        fresh.session->acceptFinding(ImportFinding(*unit), false);
        fresh.settle();
        QCOMPARE(openCount(*fresh.session), 1);
    }

    void aDecisionThatAUnitIsAKnownOneIsWrittenAsItsOtherName()
    {
        Fresh fresh;
        fresh.open("key-projects-2024-03.xlsx");
        const auto found = std::ranges::find_if(fresh.session->plan()->findings, [](const ImportFinding &each) {
            return each.finding.kind == FindingKind::Unit;
        });
        const QString name = found->finding.value;
        const auto choices = decisionChoices(*found, *fresh.file->county());
        const auto known = std::ranges::find_if(choices, [](const DecisionChoice &choice) { return choice.word.startsWith(QStringLiteral("unit:")); });
        QVERIFY(known != choices.end());
        fresh.session->decide(found->cell, known->word);
        fresh.settle();
        const auto &units = fresh.session->plan()->units;
        QVERIFY(std::ranges::any_of(units, [&](const Unit &unit) { return QStringLiteral("unit:") + unit.key == known->word && unit.aliases.contains(name); }));
    }

    void aRowCanBeLeftOutAndTakenBackIn()
    {
        Fresh fresh;
        fresh.open("key-projects-2024-03.xlsx");
        const QString name = fresh.session->plan()->sheets.front().sheet;
        fresh.session->skipRow(name, 7, true);
        fresh.settle();
        QCOMPARE(fresh.session->plan()->counts().skipped, 1);
        QCOMPARE(fresh.session->plan()->counts().inserted, 29);
        fresh.session->skipRow(name, 7, false);
        fresh.settle();
        QCOMPARE(fresh.session->plan()->counts().skipped, 0);
    }

    void whatWasAcceptedIsWrittenAsOneStepAndUndoneByOne()
    {
        Fresh fresh;
        fresh.open("key-projects-2024-03.xlsx");
        fresh.acceptAll();
        QVERIFY(fresh.session->canApply());
        const QSignalSpy applied(fresh.session.get(), &ImportSession::applied);
        fresh.session->apply();
        QCOMPARE(applied.count(), 1);
        QVERIFY2(fresh.session->outcome().contains(QStringLiteral("新增30项")), qPrintable(fresh.session->outcome()));
        QCOMPARE(fresh.file->view().rows.size(), size_t(30));
        QVERIFY(fresh.file->undo());
        QVERIFY(fresh.file->view().rows.empty());
        QVERIFY(fresh.file->undoLabel().isEmpty());
    }

    void cancellingLeavesNothingAndThePlanCanStillBeWritten()
    {
        Fresh fresh;
        fresh.open("key-projects-2024-03.xlsx");
        fresh.acceptAll();
        const QByteArray before = fresh.file->workspace().historyDigest().value();
        fresh.host.cancels = true;
        fresh.session->apply();
        QVERIFY(fresh.file->view().rows.empty());
        QVERIFY(fresh.file->undoLabel().isEmpty());
        QCOMPARE(fresh.file->workspace().historyDigest().value(), before);
        fresh.host.cancels = false;
        QVERIFY(fresh.session->canApply());
        fresh.session->apply();
        QCOMPARE(fresh.file->view().rows.size(), size_t(30));
    }

    void aChosenColumnIsKeptForTheNextSheet()
    {
        Fresh fresh;
        fresh.open("key-projects-2024-03.xlsx");
        PreviewModel preview;
        preview.setPlan(fresh.session->books(), fresh.session->plan(), 0);
        int column = 1;
        while (preview.mappedTo(column) != QLatin1String("scale") && column + 1 < preview.columnCount())
            ++column;
        const QString header = preview.headerOf(column);
        QCOMPARE(preview.mappedTo(column), QStringLiteral("scale"));
        fresh.session->chooseColumn(preview.headerCell(column), {});
        fresh.settle();
        preview.setPlan(fresh.session->books(), fresh.session->plan(), 0);
        QCOMPARE(preview.mappedTo(column), QString());
        fresh.acceptAll();
        fresh.session->apply();
        QCOMPARE(fresh.session->state(), ImportSession::State::Applied);
        fresh.open("key-projects-2024-03.xlsx");
        preview.setPlan(fresh.session->books(), fresh.session->plan(), 0);
        QCOMPARE(preview.headerOf(column), header);
        QCOMPARE(preview.mappedTo(column), QString());
    }

    void whatIsNoSheetIsSaidAndNothingElseIsLost()
    {
        Fresh fresh;
        const QString path = fresh.folder.filePath(QStringLiteral("照片.xlsx"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(64, '\0'));
        file.close();
        fresh.session->setPaths({path});
        fresh.settle();
        QCOMPARE(fresh.session->state(), ImportSession::State::Failed);
        QVERIFY(!fresh.session->error().text.isEmpty());
        fresh.open("key-projects-2024-03.xlsx");
        QCOMPARE(fresh.session->state(), ImportSession::State::Planned);
    }

    void severalSheetsAreToChooseFrom()
    {
        Fresh fresh;
        fresh.open("several.xlsx");
        const auto &books = fresh.session->books()->books;
        QVERIFY(books.front().sheets.size() > 1);
        QVERIFY(std::ranges::any_of(fresh.session->plan()->findings, [](const ImportFinding &found) { return found.finding.kind == FindingKind::Sheet; }));
        PreviewModel preview;
        preview.setPlan(fresh.session->books(), fresh.session->plan(), 0);
        QCOMPARE(preview.columnCount(), 0);
        for (const Sheet &each : books.front().sheets) {
            fresh.session->setSheet(each.name);
            fresh.settle();
            QCOMPARE(fresh.session->plan()->sheets.front().sheet, each.name);
        }
    }

    void severalFilesArePlannedTogether()
    {
        Fresh fresh;
        fresh.session->setPaths({sheet("key-projects-2024-03.xlsx"), sheet("key-projects-bad.xlsx")});
        fresh.settle();
        QCOMPARE(fresh.session->plan()->sheets.size(), size_t(2));
        PreviewModel preview;
        preview.setPlan(fresh.session->books(), fresh.session->plan(), 1);
        QVERIFY2(preview.headerCell(1).startsWith(QStringLiteral("[key-projects-bad.xlsx]")), qPrintable(preview.headerCell(1)));
    }

    void thePreviewShowsEveryRowWithWhatHappensToIt()
    {
        Fresh fresh;
        fresh.open("key-projects-bad.xlsx");
        PreviewModel preview;
        const QAbstractItemModelTester tester(&preview);
        preview.setPlan(fresh.session->books(), fresh.session->plan(), 0);
        QCOMPARE(preview.count(PreviewFilter::Insert), fresh.session->plan()->counts().inserted);
        QVERIFY(preview.count(PreviewFilter::All) > preview.count(PreviewFilter::Insert)); // the sum and the groups
        preview.setFilter(PreviewFilter::Open);
        QCOMPARE(preview.rowCount(), preview.count(PreviewFilter::Open));
        const int row = preview.rowOfSheet(8); // its unit is unknown
        QVERIFY(row >= 0);
        QCOMPARE(preview.headerData(row, Qt::Vertical, Qt::DisplayRole).toInt(), 8);
        bool tinted = false;
        for (int column = 1; column < preview.columnCount(); ++column)
            tinted = tinted || preview.index(row, column).data(PreviewModel::OpenRole).toBool();
        QVERIFY(tinted);
        preview.setFilter(PreviewFilter::All);
        QVERIFY(preview.rowOfSheet(5) >= 0);
        QCOMPARE(preview.index(preview.rowOfSheet(5), PreviewModel::actionColumn).data().toString(), QStringLiteral("合计"));
    }

    void findingsStandUnderTheirKindOpenOnesFirst()
    {
        Fresh fresh;
        fresh.open("key-projects-bad.xlsx");
        fresh.session->acceptKind(FindingKind::Total, true);
        fresh.settle();
        FindingModel model;
        const QAbstractItemModelTester tester(&model);
        model.setPlan(fresh.session->plan());
        QCOMPARE(model.count(FindingModel::State::Open), static_cast<int>(openCount(*fresh.session)));
        QVERIFY(!model.findingAt(0));
        QVERIFY(model.findingAt(1)->open);
        QCOMPARE(model.firstOpen(), 1);
        int total = model.rowCount() - 1;
        while (total > 0 && model.kindAt(total) != FindingKind::Total)
            --total;
        for (int row = total; row < model.rowCount(); ++row) // what is settled stands below
            QVERIFY(!model.findingAt(row) || !model.findingAt(row)->open);
        QCOMPARE(stateOf(*model.findingAt(total)), FindingModel::State::Accepted);
        QCOMPARE(model.rowOf(model.findingAt(total)->cell, FindingKind::Total), total);
    }
};

BIHUAN_TEST(TstImportSession)
#include "tst_importsession.moc"
