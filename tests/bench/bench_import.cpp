// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/importer.h"
#include "core/services/newfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

// The parts of an import in one process: plan, write with history, undo. Whole processes against openpyxl are
// measured by import.py, which makes the sheet and calls this.

namespace {

constexpr double undoGoal = 600; // ms, of 20 000 projects with plan and report
constexpr int runs = 5;

struct Times
{
    std::array<double, runs> plan{};
    std::array<double, runs> write{};
    std::array<double, runs> undo{};
};

/// Milliseconds of processor time, as the other benchmarks count.
class ProcessorTimer
{
public:
    double restart()
    {
        const std::clock_t before = std::exchange(m_start, std::clock());
        return 1000.0 * static_cast<double>(m_start - before) / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_start = std::clock();
};

double median(std::array<double, runs> times)
{
    std::ranges::sort(times);
    return times[runs / 2];
}

bihuan::Status measure(const QString &sheet, Times &times)
{
    const bihuan::SystemClock clock;
    for (size_t i = 0; i < runs; ++i) {
        QTemporaryDir folder;
        BIHUAN_TRY(const auto workspace, bihuan::createOfficeFile(folder.filePath(QStringLiteral("county.bihuan")),
                                                                   QStringLiteral("柞水县人民政府办公室"), 2024, {}, clock));
        bihuan::ImportRequest request;
        request.ledger = bihuan::LedgerId{QStringLiteral("key-projects")};
        request.paths = {sheet};
        ProcessorTimer timer;
        BIHUAN_TRY(const bihuan::ImportPlan plan, planImport(*workspace, request));
        times.plan[i] = timer.restart();
        BIHUAN_CHECK(applyImport(*workspace, plan));
        times.write[i] = timer.restart();
        BIHUAN_CHECK(workspace->editor()->undo());
        times.undo[i] = timer.restart();
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString prefix = QStringLiteral("--sheet=");
    const QString sheet = application.arguments().value(1);
    Times times;
    const auto done = measure(sheet.startsWith(prefix) ? sheet.mid(prefix.size()) : sheet, times);
    if (!done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().text));
        return 1;
    }
    std::printf("%-44s%7.0f ms\n", "plan", median(times.plan));
    std::printf("%-44s%7.0f ms\n", "write, with history", median(times.write));
    std::printf("%-44s%7.0f ms%7.0f ms%8.2f\n", "undo", median(times.undo), undoGoal, median(times.undo) / undoGoal);
    return 0;
}
