#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bihuan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import of 20 000 projects against python3-openpyxl just reading the same sheet (read_only): whole processes, medians.

    tests/bench/import.py [BUILD_DIR] [--rows N] [--runs N]

Prints what was measured, what is promised and the ratio; `bench_import`, when it is built, adds the undo.
"""
import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parents[2]
IMPORT_GOAL = 1.3  # of openpyxl's time
UNITS = ["县发改局", "县住建局", "县交通局", "县水利局", "县农业农村局", "县文旅局", "县教体局", "县卫健局"]
READ = "import sys, openpyxl\nfor row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True): pass"


def make_sheet(path, rows):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("重点建设项目")
    sheet.append(["2024年3月重点建设项目进展情况表"])
    sheet.append(["单位：万元"])
    sheet.append(["序号", "项目名称", "项目代码", "责任单位", "年度类型", "总投资", "年度计划投资"]
                 + [f"{m}月计划" for m in range(1, 13)] + ["本月完成", "1-3月累计完成投资", "形象进度"])
    for i in range(1, rows + 1):
        goal = 1200 + i % 977 * 12
        done = goal * (20 + i % 9) // 100
        sheet.append([i, f"第{i}号工业园区标准化厂房及配套设施建设项目", f"24{i % 12 + 1:02d}-611026-04-01-{100000 + i}", UNITS[i % 8],
                      "续建" if i % 3 else "新开工", goal * 3, goal] + [goal * m // 12 for m in range(1, 13)]
                     + [done // 3, done, f"主体工程完成{20 + i % 9}%，正在进行设备安装"])
    book.save(path)


def median_of(runs, action):
    times = []
    for run in range(runs + 1):  # the first one warms the caches
        start = time.perf_counter()
        action(run)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("build", nargs="?", default=ROOT / "build" / "ci", type=pathlib.Path)
    arguments.add_argument("--rows", type=int, default=20000)
    arguments.add_argument("--runs", type=int, default=5)
    options = arguments.parse_args()
    cli = options.build / "app" / "bihuan-cli"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        sheet = folder / "projects.xlsx"
        make_sheet(sheet, options.rows)

        def run(*words):
            subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL)

        for i in range(options.runs + 1):
            run(cli, "new", folder / f"{i}.bihuan", "--office", "柞水县人民政府办公室", "--year", 2024)
        peer = median_of(options.runs, lambda i: run(sys.executable, "-c", READ, sheet))
        ours = median_of(options.runs, lambda i: run(cli, "import", folder / f"{i}.bihuan", sheet, "--ledger", "key-projects", "--apply"))
        again = median_of(options.runs, lambda i: run(cli, "import", folder / f"{i}.bihuan", sheet, "--ledger", "key-projects", "--apply"))
        print(f"{'figure':44}{'measured':>10}{'goal':>10}{'ratio':>8}")
        print(f"{'openpyxl read_only, whole process':44}{peer:9.2f}s")
        print(f"{f'import of {options.rows} projects, whole process':44}{ours:9.2f}s{peer * IMPORT_GOAL:9.2f}s{ours / peer / IMPORT_GOAL:8.2f}")
        print(f"{'  against openpyxl':44}{ours / peer:10.2f}{IMPORT_GOAL:10.2f}{ours / peer / IMPORT_GOAL:8.2f}")
        print(f"{'the same again, nothing changes':44}{again:9.2f}s")
        bench = options.build / "tests" / "bench" / "bench_import"
        if bench.exists():
            subprocess.run([str(bench), f"--sheet={sheet}"], check=True)


if __name__ == "__main__":
    main()
