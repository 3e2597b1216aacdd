// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/scalefile.h"
#include "tests/bench/goals.h"
#include "ui/models/ledgermodel.h"
#include "ui/models/matterproxy.h"
#include "ui/tables/tablecommands.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

#include <malloc.h>

// One ledger of 50 000 projects as a table, offscreen, painting included. BIHUAN_TABLE names a file made before by
// `bihuan-cli demo FILE --scale table`, a copy of which is used; making it takes minutes.

using namespace bihuan;

namespace {

constexpr double memoryGoal = 250; // MB
constexpr int tableRows = 50'000;

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    malloc_trim(0);
    return status.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

const Clock &benchClock()
{
    static const SystemClock clock;
    return clock;
}

OfficeFile &tableFile()
{
    static const QTemporaryDir folder;
    static const std::unique_ptr<OfficeFile> file = [] {
        const QString path = folder.filePath(QStringLiteral("table.bihuan"));
        const QString made = qEnvironmentVariable("BIHUAN_TABLE");
        std::unique_ptr<Workspace> workspace;
        if (made.isEmpty() || !QFile::copy(made, path))
            workspace = createScaleFile(path, FileScale::Table, 1, benchClock()).value();
        else
            workspace = Workspace::open(path, Workspace::Access::Write, benchClock()).value();
        return OfficeFile::load(std::move(workspace)).value();
    }();
    return *file;
}

/// The table of a page without the page.
struct Table
{
    Table() : model(tableFile()), proxy(model)
    {
        view.setModel(&proxy);
        view.sortByColumn(-1, Qt::AscendingOrder);
        view.resize(1182, 640);
        QObject::connect(&tableFile(), &OfficeFile::changed, &model, [this](const ChangeSummary &change) { model.update(change); });
    }
    void show()
    {
        model.setLedger(LedgerId{QStringLiteral("key-projects")});
        for (int column = 0; column < model.columnCount(); ++column)
            view.setColumnHidden(column, !model.columns()[static_cast<size_t>(column)].shown);
        view.show();
        paint();
        if (proxy.rowCount() != tableRows)
            qFatal("the table shows %d rows", proxy.rowCount());
    }
    void paint() { benchmark::DoNotOptimize(view.grab()); }
    int column(const QString &id) const
    {
        const auto &columns = model.columns();
        return static_cast<int>(std::ranges::find(columns, id, &LedgerColumn::id) - columns.begin());
    }

    LedgerModel model;
    MatterProxy proxy;
    TableView view;
};

Table &table()
{
    static Table *const shown = [] {
        auto *const made = new Table;
        made->show();
        return made;
    }();
    return *shown;
}

/// From the loaded county to the painted table.
void opened(benchmark::State &state)
{
    (void)tableFile();
    for (auto _ : state) {
        Table table;
        table.show();
    }
}

/// A key in the search field: every other time more is found.
void filteredByWords(benchmark::State &state)
{
    bool longer = false;
    for (auto _ : state) {
        longer = !longer;
        MatterFilter filter;
        filter.words = longer ? QStringLiteral("蓄能 7") : QStringLiteral("蓄能");
        table().proxy.setFilter(filter);
        table().paint();
    }
    table().proxy.setFilter({});
}

void filteredByColumn(benchmark::State &state, const QString &id, const QString &first, const QString &second)
{
    const int column = table().column(id);
    bool other = false;
    for (auto _ : state) {
        other = !other;
        const auto filter = ColumnFilter::read(other ? first : second, [&](const QString &bound) { return table().model.parseBound(column, bound); });
        table().proxy.setColumnFilters({{column, filter.value()}});
        table().paint();
    }
    table().proxy.setColumnFilters({});
}

void filteredByName(benchmark::State &state)
{
    filteredByColumn(state, QStringLiteral("name"), QStringLiteral("木耳、污水"), QStringLiteral("营盘"));
}

void filteredByFigure(benchmark::State &state)
{
    filteredByColumn(state, QStringLiteral("cumulative"), QStringLiteral(">5000"), QStringLiteral("2000~9000"));
}

/// The first click on a title: nothing is known of the column's order.
void sortedBy(benchmark::State &state, const QString &id)
{
    const int column = table().column(id);
    for (auto _ : state) {
        state.PauseTiming();
        table().proxy.applyAgain();
        table().proxy.sort(-1);
        table().paint();
        state.ResumeTiming();
        table().proxy.sort(column, Qt::AscendingOrder);
        table().paint();
    }
    table().proxy.sort(-1);
}

void sortedByName(benchmark::State &state)
{
    sortedBy(state, QStringLiteral("name"));
}

void sortedByUnit(benchmark::State &state)
{
    sortedBy(state, QStringLiteral("leadUnit"));
}

void sortedByFigure(benchmark::State &state)
{
    sortedBy(state, QStringLiteral("completion"));
}

/// As the page does it: what is refused is asked first.
bool pasted(const CellArea &area, const CellBlock &block)
{
    const auto change = pastedChange(table().view, area, block);
    return change && table().model.refusals(*change).empty() && table().model.apply(*change);
}

/// Other figures with every call.
CellBlock figures(int rows, int columns)
{
    static int begin = 1000;
    begin += 7;
    CellBlock block;
    for (int row = 0; row < rows; ++row) {
        QStringList line;
        for (int column = 0; column < columns; ++column)
            line.append(QString::number(begin + row + column));
        block.rows.push_back(line);
    }
    return block;
}

CellArea areaOf(const QStringList &columns)
{
    CellArea area{{100}, {}};
    for (const QString &column : columns)
        area.columns.push_back(table().column(column));
    return area;
}

void pastedAndUndone(benchmark::State &state, const QStringList &columns, int rows, bool undo)
{
    for (const QString &column : columns)
        table().view.setColumnHidden(table().column(column), false);
    const auto last = static_cast<int>(columns.size());
    for (auto _ : state) {
        if (undo)
            state.PauseTiming();
        if (!pasted(areaOf({columns.first()}), figures(rows, last)))
            state.SkipWithError("refused");
        table().paint();
        if (undo) {
            state.ResumeTiming();
            if (!tableFile().undo())
                state.SkipWithError("refused");
            table().paint();
        }
    }
}

/// Ten months of the plan of a thousand projects.
const QStringList &tenColumns()
{
    static const QStringList columns = [] {
        QStringList months;
        const auto &all = table().model.columns();
        for (const LedgerColumn &column : all) {
            if (column.ref.month > 0 && months.size() < 10)
                months.append(column.id());
        }
        return months;
    }();
    return columns;
}

void tenThousandCellsPasted(benchmark::State &state)
{
    pastedAndUndone(state, tenColumns(), 1000, false);
}

void tenThousandCellsUndone(benchmark::State &state)
{
    pastedAndUndone(state, tenColumns(), 1000, true);
}

/// One figure of ten thousand projects.
void tenThousandRowsPasted(benchmark::State &state)
{
    pastedAndUndone(state, {QStringLiteral("goal")}, 10'000, false);
}

void tenThousandRowsUndone(benchmark::State &state)
{
    pastedAndUndone(state, {QStringLiteral("goal")}, 10'000, true);
}

BENCHMARK(opened)->Unit(benchmark::kMillisecond);
BENCHMARK(filteredByWords)->Unit(benchmark::kMillisecond);
BENCHMARK(filteredByName)->Unit(benchmark::kMillisecond);
BENCHMARK(filteredByFigure)->Unit(benchmark::kMillisecond);
BENCHMARK(sortedByName)->Unit(benchmark::kMillisecond);
BENCHMARK(sortedByUnit)->Unit(benchmark::kMillisecond);
BENCHMARK(sortedByFigure)->Unit(benchmark::kMillisecond);
BENCHMARK(tenThousandCellsPasted)->Unit(benchmark::kMillisecond);
BENCHMARK(tenThousandCellsUndone)->Unit(benchmark::kMillisecond);
BENCHMARK(tenThousandRowsPasted)->Unit(benchmark::kMillisecond);
BENCHMARK(tenThousandRowsUndone)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, Appearance::Light);
    const double empty = residentMegabytes();
    (void)tableFile();
    const double loaded = residentMegabytes();
    table().proxy.sort(table().column(QStringLiteral("name")));
    table().paint();
    const double shown = residentMegabytes();
    std::printf("memory: program %.0f MB, with the file %.0f MB, with the table %.0f MB; goal %.0f MB, ratio %.2f\n", empty, loaded, shown,
                memoryGoal, shown / memoryGoal);
    table().proxy.sort(-1);
    return bench::run(argc, argv, {{"opened", 150}, {"filteredByWords", 60}, {"filteredByName", 60}, {"filteredByFigure", 60},
                                   {"sortedByName", 60}, {"sortedByUnit", 60}, {"sortedByFigure", 60},
                                   {"tenThousandCellsPasted", 400}, {"tenThousandCellsUndone", 300},
                                   {"tenThousandRowsPasted", 400}, {"tenThousandRowsUndone", 300}});
}
