// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldediting.h"
#include "core/services/scalefile.h"
#include "core/services/summary.h"
#include "core/storage/store.h"
#include "tests/bench/goals.h"

#include <QCoreApplication>
#include <QTemporaryDir>

// One generated county: 1 500 matters in the year. What a clerk waits for, in one process.

using namespace bihuan;

namespace {

Workspace &countyFile()
{
    static QTemporaryDir folder;
    static const SystemClock clock;
    static const std::unique_ptr<Workspace> workspace =
        createScaleFile(folder.filePath(QStringLiteral("county.bihuan")), FileScale::County, 1, clock).value();
    return *workspace;
}

const Period august = Period::month(scaleFileYear, 8);

/// One report written, recorded and committed to the disk.
void editCommitted(benchmark::State &state)
{
    Workspace &workspace = countyFile();
    const auto county = workspace.county(scaleFileYear).value();
    const MatterFile &file = county->matters().front();
    Report report = *file.course.lastReportUntil(august);
    qint64 step = 0;
    for (auto _ : state) {
        report.cumulative = ++step;
        const auto done = workspace.editor()->run(QStringLiteral("填报"), [&](Store &store) { return store.reports.save(report); });
        if (!done)
            state.SkipWithError("refused");
    }
}

/// A year from the file into memory.
void yearLoaded(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(countyFile().county(scaleFileYear, august));
}

/// Lights, figures and sentences of every matter of a period.
void periodSeen(benchmark::State &state)
{
    const auto county = countyFile().county(scaleFileYear, august).value();
    for (auto _ : state)
        benchmark::DoNotOptimize(liveView(county, august));
}

void periodSummed(benchmark::State &state)
{
    const auto county = countyFile().county(scaleFileYear, august).value();
    const PeriodView view = liveView(county, august, {.rules = {}, .sentences = false});
    for (auto _ : state)
        benchmark::DoNotOptimize(summarise(view, Grouping::Unit));
}

BENCHMARK(editCommitted)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(yearLoaded)->Unit(benchmark::kMillisecond);
BENCHMARK(periodSeen)->Unit(benchmark::kMillisecond);
BENCHMARK(periodSummed)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return bench::run(argc, argv, {{"editCommitted", 5}, {"yearLoaded", 100}, {"periodSeen", 20}, {"periodSummed", 5}});
}
