// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historytext.h"
#include "core/services/scalefile.h"
#include "core/storage/store.h"
#include "tests/bench/goals.h"
#include "ui/actions/actionregistry.h"
#include "ui/models/matterproxy.h"
#include "ui/models/monthmodel.h"
#include "ui/pages/catalogue.h"
#include "ui/pages/ledger/form/formmodel.h"
#include "ui/pages/ledger/form/formview.h"
#include "ui/pages/ledger/form/matterform.h"
#include "ui/pages/monthly/monthlypage.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>

// The window on a generated county of 1 500 matters, offscreen. What a clerk waits for between two keys; painting
// included. Real time counts here as well: a commit waits for the disk.

using namespace bihuan;

namespace {

const QTemporaryDir &benchFolder()
{
    static const QTemporaryDir folder;
    return folder;
}

const Clock &benchClock()
{
    static const SystemClock clock;
    return clock;
}

QString countyPath()
{
    static const QString path = [] {
        const QString target = benchFolder().filePath(QStringLiteral("county.bihuan"));
        const auto made = createScaleFile(target, FileScale::County, 1, benchClock()).value();
        // One ledger lists them all, so that a tab has 1 500 rows.
        const auto county = made->county(scaleFileYear).value();
        const LedgerId ledger{QStringLiteral("key-projects")};
        (void)made->editor()->run(QStringLiteral("列入"), [&](Store &store) -> Status {
            int no = 0;
            for (const MatterFile &file : county->matters()) {
                if (file.matter->ledger != ledger)
                    BIHUAN_CHECK(store.entries.save({ledger, file.matter->id, {}, ++no}));
            }
            return {};
        });
        return target;
    }();
    return path;
}

/// The window with the ledger and the month grid open, as after a morning's work.
MainWindow &countyWindow()
{
    static MainWindow *const window = [] {
        qputenv("BIHUAN_SETTINGS", benchFolder().filePath(QStringLiteral("bihuan.ini")).toUtf8());
        auto *made = new MainWindow(benchClock(), pageCatalogue());
        made->resize(1366, 768);
        made->show();
        made->openFile(countyPath());
        made->desk()->openPage(pageids::ledger);
        made->desk()->openPage(pageids::monthly);
        QApplication::processEvents();
        return made;
    }();
    return *window;
}

TableView &grid()
{
    return *countyWindow().findChild<TableView *>(QStringLiteral("monthlyTable"));
}

/// A cell of the grid that takes figures.
QModelIndex openCell(const OfficeFile &file)
{
    if (grid().model()->rowCount() != 1500)
        qFatal("the grid shows %d matters", grid().model()->rowCount());
    return grid().model()->index(3, MonthModel::columnOf(file.period().lastMonth()));
}

/// From typed text to the painted window: committed, all open pages right.
void editSeen(benchmark::State &state)
{
    OfficeFile &file = countyWindow().desk()->file();
    const QModelIndex cell = openCell(file);
    int figure = 1000;
    for (auto _ : state) {
        if (!grid().model()->setData(cell, QString::number(++figure), Qt::EditRole))
            state.SkipWithError("refused");
        QApplication::processEvents();
    }
}

void editUndone(benchmark::State &state)
{
    OfficeFile &file = countyWindow().desk()->file();
    const QModelIndex cell = openCell(file);
    int figure = 5000;
    for (auto _ : state) {
        state.PauseTiming();
        grid().model()->setData(cell, QString::number(++figure), Qt::EditRole);
        QApplication::processEvents();
        state.ResumeTiming();
        if (!file.undo())
            state.SkipWithError("refused");
        QApplication::processEvents();
    }
}

/// The commit and what is in memory, without a window.
void editFollowed(benchmark::State &state)
{
    OfficeFile &file = countyWindow().desk()->file();
    const QString code = file.view().rows.front().code;
    qint64 figure = 0;
    countyWindow().hide();
    for (auto _ : state) {
        if (!file.setCells({{code, {QStringLiteral("cumulative"), 0}, Value(++figure)}}))
            state.SkipWithError("refused");
    }
    countyWindow().show();
}

/// The page made anew with its largest ledger, up to its first picture.
void gridOpened(benchmark::State &state)
{
    MainWindow &window = countyWindow();
    for (auto _ : state) {
        MonthlyPage page({window.desk()->file(), *window.desk(), window.actions()});
        page.resize(1182, 690);
        page.refresh();
        page.ensurePolished();
        benchmark::DoNotOptimize(page.grab());
    }
}

void ledgerTabChosen(benchmark::State &state)
{
    MonthModel model(countyWindow().desk()->file());
    for (auto _ : state)
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
}

/// There and back is two changes.
void periodChanged(benchmark::State &state)
{
    OfficeFile &file = countyWindow().desk()->file();
    const Period shown = file.period();
    bool there = false;
    for (auto _ : state) {
        there = !there;
        if (!file.setPeriod(there ? shown.previous() : shown))
            state.SkipWithError("refused");
        QApplication::processEvents();
    }
    (void)file.setPeriod(shown);
}

/// The ledger with its form beside the table.
MatterForm &ledgerForm()
{
    MainWindow &window = countyWindow();
    window.desk()->openPage(pageids::ledger);
    QApplication::processEvents();
    return *window.findChild<MatterForm *>();
}

/// Another row of the table: the form shows its matter, painted.
void formFollowsRow(benchmark::State &state)
{
    auto &view = *ledgerForm().findChild<FormView *>();
    auto &table = *countyWindow().findChild<TableView *>(QStringLiteral("ledgerTable"));
    int row = 0;
    for (auto _ : state) {
        table.setCurrentIndex(table.model()->index(++row % 1000, 1));
        benchmark::DoNotOptimize(view.grab());
    }
    countyWindow().desk()->openPage(pageids::monthly);
}

/// The form alone: what it is asked for when the row changes, without table and painting.
void formShown(benchmark::State &state)
{
    auto &view = *ledgerForm().findChild<FormView *>();
    const auto &rows = countyWindow().desk()->file().view().rows;
    size_t row = 0;
    for (auto _ : state)
        view.show(rows[++row % 1000].code);
    countyWindow().desk()->openPage(pageids::monthly);
}

/// From typed text in the form to the painted window.
void formEditSeen(benchmark::State &state)
{
    auto &view = *ledgerForm().findChild<FormView *>();
    auto &model = *static_cast<FormModel *>(view.model());
    int figure = 1000;
    for (auto _ : state) {
        if (!model.setData(model.find(QStringLiteral("field:cumulative")), QString::number(++figure), Qt::EditRole))
            state.SkipWithError("refused");
        QApplication::processEvents();
    }
    countyWindow().desk()->openPage(pageids::monthly);
}

/// The runs of one matter, read and told.
void historyRead(benchmark::State &state)
{
    OfficeFile &file = countyWindow().desk()->file();
    const auto county = file.county();
    const MatterFile &matter = *county->matterByCode(file.view().rows.front().code);
    for (auto _ : state) {
        HistoryMemory memory;
        benchmark::DoNotOptimize(historyOf(file.workspace(), *county, matter, 20, memory));
    }
}

BENCHMARK(formFollowsRow)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(formShown)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(formEditSeen)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(historyRead)->Unit(benchmark::kMillisecond)->UseRealTime();
/// A key in the search palette: found, laid out and painted.
void paletteKeySeen(benchmark::State &state)
{
    MainWindow &window = countyWindow();
    window.actions().action(QStringLiteral("go.search"))->trigger();
    auto *field = window.findChild<QLineEdit *>(QStringLiteral("searchField"));
    bool longer = false;
    for (auto _ : state) {
        longer = !longer;
        field->setText(longer ? QStringLiteral("xm") : QStringLiteral("x"));
        QApplication::processEvents();
    }
    window.findChild<QWidget *>(QStringLiteral("searchPalette"))->hide();
}

BENCHMARK(editSeen)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(editUndone)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(editFollowed)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(gridOpened)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(ledgerTabChosen)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(periodChanged)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(paletteKeySeen)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, Appearance::Light);
    return bench::run(argc, argv, {{"editSeen", 30}, {"editUndone", 30}, {"editFollowed", 30}, {"gridOpened", 100}, {"ledgerTabChosen", 100}, {"periodChanged", 50}, {"formFollowsRow", 15}, {"formShown", 15},
                                    {"formEditSeen", 30}, {"historyRead", 50}, {"paletteKeySeen", 30}});
}
