// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace bihuan::bench {

/// Prints Google Benchmark's own lines, and at the end each figure with its goal and their ratio.
class GoalReporter : public benchmark::ConsoleReporter
{
public:
    /// Milliseconds of processor time that one iteration of a benchmark must not exceed.
    explicit GoalReporter(std::map<std::string, double> goals) : m_goals(std::move(goals)) {}

    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            const auto goal = m_goals.find(run.run_name.function_name);
            if (goal != m_goals.end() && run.iterations > 0)
                m_measured[goal->first] =
                    1000 * run.cpu_accumulated_time / static_cast<double>(run.iterations);
        }
    }

    void Finalize() override
    {
        std::printf("\n%-32s %12s %12s %8s\n", "figure", "measured", "goal", "ratio");
        for (const auto &[name, milliseconds] : m_measured) {
            const double goal = m_goals.at(name);
            std::printf("%-32s %9.3f ms %9.3f ms %8.2f\n", name.c_str(), milliseconds, goal,
                        milliseconds / goal);
        }
    }

private:
    std::map<std::string, double> m_goals;
    std::map<std::string, double> m_measured;
};

/// `main` of a benchmark program.
inline int run(int argc, char **argv, std::map<std::string, double> goals)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    GoalReporter reporter(std::move(goals));
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::Shutdown();
    return 0;
}

} // namespace bihuan::bench
