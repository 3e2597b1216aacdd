#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bihuan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the workbooks in sheets/ with openpyxl (Debian: python3-openpyxl), as an oracle that is not our own writer."""
import datetime
import pathlib

import openpyxl

HERE = pathlib.Path(__file__).parent / "sheets"


def several():
    book = openpyxl.Workbook()
    book.active.title = "一月"
    book.active["A1"] = "一月的表"
    book.create_sheet("二月")["A1"] = "二月的表"
    draft = book.create_sheet("底稿")
    draft["A1"] = "底稿"
    draft.sheet_state = "hidden"
    book.save(HERE / "several.xlsx")


def projects():
    """A ledger as it arrives: title, unit line, two-level header, groups, totals, footnotes."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "重点项目"
    rows = [
        ["柞水县2024年重点建设项目进展情况表"],
        ["填报单位：县发改局", None, None, None, None, None, None, None, "单位：万元"],
        ["序号", "项目名称", "责任单位", "建设性质", "总投资", "投资完成情况", None, None, "开工时间", "备注"],
        [None, None, None, None, None, "年度计划", "2024年1-3月累计完成", "占年度计划%", None, None],
        [1, "示例产业园一期", "县发改局", "新建", 12800.55, 4380, 1147.5, 0.262, datetime.date(2024, 3, 15), None],
        [2, "示例道路提升", "县交通局", "改扩建", 5600, 1890, 980, 0.5185, "2024年3月", "续建"],
        ["一", "工业项目", None, None, 9000, 3000, 700],
        [3, "示例木耳加工厂", "县农业农村局", "新建", "9000万元", 3000, 700, 0.2333, "3月15日", None],
        ["合计", None, None, None, 27400.55, 9270, 2827.5],
        ["填报人：张某某", None, None, "联系电话：0914-0000000"],
    ]
    for row in rows:
        sheet.append(row)
    for area in ("A1:J1", "F3:H3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "I3:I4", "J3:J4"):
        sheet.merge_cells(area)
    for row in range(5, 9):
        sheet.cell(row, 8).number_format = "0.0%"
        sheet.cell(row, 9).number_format = 'yyyy"年"m"月"d"日"'
    book.save(HERE / "projects.xlsx")


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    several()
    projects()
