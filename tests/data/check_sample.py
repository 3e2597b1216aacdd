#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bihuan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the sample county in resources/samples: sums, counts, plans, references between the files, and the
story it tells under the 综合 rule. Needs nothing but Python. Prints the story; exit 1 when anything is wrong.

    python3 tests/data/check_sample.py [FOLDER]
"""
import collections
import csv
import json
import pathlib
import re
import sys
from decimal import Decimal
from fractions import Fraction

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources/samples/zhashui-2024"
PLAN = [f"{m}月计划" for m in range(1, 13)]
PERIODS = [f"2024-{m:02d}" for m in range(1, 9)]
LEDGERS = {"重点建设项目": ("key-projects.csv", 47, 438000), "重点推进项目": ("promoted-projects.csv", 59, 189000)}
DATE = re.compile(r"2024-Q[1-4]|20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
problems = []


def expect(holds, text):
    if not holds:
        problems.append(text)


def table(name):
    raw = (FOLDER / name).read_bytes()
    expect(not raw.startswith(b"\xef\xbb\xbf"), f"{name}: byte order mark")
    rows = list(csv.DictReader(raw.decode("utf-8").splitlines()))
    for at, row in enumerate(rows, 2):
        expect(None not in row and None not in row.values(), f"{name}:{at}: wrong number of cells")
        expect(row["数据性质"] in ("通报数据", "示例数据", "公开名称"), f"{name}:{at}: 数据性质")
    return rows


def amount(text):
    return Decimal(text or 0)


def names(text):
    return [part for part in re.split("[、；]", text) if part]


units, posts, sources = table("units.csv"), table("posts.csv"), table("sources.csv")
known = {}
for unit in units:
    for name in [unit["全称"], unit["简称"], *unit["别名"].split("；")]:
        expect(known.setdefault(name, unit["键"]) == unit["键"], f"{name} names two units")
    expect(not unit["上级"] or any(u["键"] == unit["上级"] for u in units), f"{unit['键']}: 上级")
titles = {post["职务"] for post in posts}
keys = {source["键"] for source in sources}


def references(name, rows, single, several, leader):
    for row in rows:
        for column in single:
            expect(row[column] in known, f"{name} {row['序号']}: {column} {row[column]}")
        for column in several:
            for unit in names(row[column]):
                expect(unit in known, f"{name} {row['序号']}: {column} {unit}")
        expect(row[leader] in titles, f"{name} {row['序号']}: {leader} {row[leader]}")
        found = row.get("任务来源", row.get("来源", "")).split("；")
        expect(found and set(found) <= keys, f"{name} {row['序号']}: 任务来源 {found}")
        expect(len(found) == len(row["条款"].split("；")), f"{name} {row['序号']}: 条款")


def check_plan(name, row, goal):
    plan = [amount(row[month]) for month in PLAN]
    expect(all(a <= b for a, b in zip(plan, plan[1:])), f"{name} {row['序号']}: plan falls")
    expect(plan[11] == amount(goal), f"{name} {row['序号']}: plan ends at {plan[11]}, not {goal}")


# Units, posts
towns = [u for u in units if u["类别"] == "镇办"]
expect(len(towns) == 9 and len(units) - len(towns) == 40, f"{len(towns)} towns, {len(units)} units")
for unit in units:
    expect(any(known.get(p["单位"]) == unit["键"] for p in posts), f"{unit['简称']} has no head")
held = collections.Counter(post["键"] for post in posts)
expect(sum(n > 1 for n in held.values()) >= 2, "no post changes hands")
json.loads((FOLDER / "office.json").read_text(encoding="utf-8"))

# Projects
projects, codes = {}, set()
for ledger, (name, count, total) in LEDGERS.items():
    rows = table(name)
    references(name, rows, ["责任单位", "行业主管部门"], ["属地"], "包抓领导")
    expect(len(rows) == count, f"{name}: {len(rows)} rows")
    expect(sum(amount(r["年度计划投资"]) for r in rows) == total, f"{name}: plans do not sum to {total}")
    for row in rows:
        projects[ledger, row["序号"]] = row
        expect(re.fullmatch(r"\d{4}-611026-04-0[1-5]-\d{6}", row["项目代码"]), f"{name}: {row['项目代码']}")
        codes.add(row["项目代码"])
        check_plan(name, row, row["年度计划投资"])
        funds = sum(amount(row[c]) for c in ("中央", "省级", "专项债券", "自筹", "银行贷款"))
        expect(funds == amount(row["总投资"]), f"{name} {row['序号']}: 资金来源 {funds}")
        used = amount(row["截至上年底累计"]) + amount(row["年度计划投资"])
        expect(used <= amount(row["总投资"]), f"{name} {row['序号']}: more than 总投资")
        expect((row["是否开工"] == "是") == bool(row["实际开工时间"]), f"{name} {row['序号']}: 是否开工")
        expect((row["是否纳统"] == "是") == bool(row["纳统时间"]), f"{name} {row['序号']}: 是否纳统")
        for column in ("计划开工时间", "实际开工时间", "纳统时间", "计划竣工时间", "实际竣工时间"):
            expect(not row[column] or DATE.fullmatch(row[column]), f"{name} {row['序号']}: {column}")
expect(len(codes) == 106, "项目代码 is not unique")
bulletin = "曹坪抽水蓄能电站 西康高铁柞水连接线隧道工程 垃圾焚烧发电厂 西冶智能制造 中药配方颗粒研发产业化 银杏谷民宿康养集群 " \
    "秦岭时光民宿酒店 西部食用菌交易交流中心 包茂高速溶洞互通式立交 中心城区棚改二期 乾佑河水生态治理 迎春广场改造 " \
    "三道井城市森林公园提升 西康高铁站前广场 金柞水木耳深加工 县城至营盘18公里水生态修复 门户区间18公里环境和业态提升"
for wanted in bulletin.split():
    expect(any(wanted in p["项目名称"] for p in projects.values()), f"{wanted} is in no ledger")
parts = table("bundle.csv")
bundle = projects[parts[0]["清单"], parts[0]["序号"]]
expect(len(parts) == 3 and all(p["镇办"] in known for p in parts), "bundle.csv: towns")
expect(sum(amount(p["年度计划"]) for p in parts) == amount(bundle["年度计划投资"]), "bundle.csv: sum")

# Problems and what was done about them
acts = {act["title"]: act for act in json.loads((ROOT / "resources/ledgers/rectification.json").read_text(encoding="utf-8"))["acts"]}
problems_by_no = {row["序号"]: row for row in table("rectification.csv")}
references("rectification.csv", problems_by_no.values(), ["牵头单位"], ["责任单位"], "责任领导")
inspections = json.loads((FOLDER / "inspections.json").read_text(encoding="utf-8"))
converted = [f for s in inspections["schemes"] for i in s["inspections"] for f in i.get("findings", []) if f.get("converted")]
for at, finding in enumerate(converted, len(problems_by_no) + 1):
    problems_by_no[str(at)] = {"问题": finding["problem"]}
for scheme in inspections["schemes"]:
    expect(scheme["approvedOn"] > inspections["plan"]["approvedOn"], f"{scheme['title']} before its plan")
    for inspection in scheme["inspections"]:
        expect(inspection.get("startedOn", "9") >= scheme["approvedOn"], f"{inspection['name']} before its scheme")
        for stop in inspection["route"] + inspection.get("findings", []):
            expect(stop["unit"] in known, f"{inspection['name']}: {stop['unit']}")
standing, last = {}, {}
for row in table("rectification-moves.csv"):
    no, act = row["序号"], acts[row["环节"]]
    expect(standing.get(no, "assigned") in act["from"], f"rectification-moves {no}: {row['环节']}")
    expect(row["日期"] >= last.get(no, ""), f"rectification-moves {no}: {row['日期']} is earlier than the one before")
    for need, column in (("reason", "原因"), ("accepter", "验收"), ("evidence", "佐证")):
        expect(need not in act.get("needs", []) or row[column], f"rectification-moves {no}: {row['环节']} without {column}")
    expect(not row["佐证"] or (FOLDER / "photos" / row["佐证"]).exists(), f"rectification-moves {no}: {row['佐证']}")
    standing[no], last[no] = act["to"], row["日期"]
expect(set(standing.values()) == {"closed", "applied", "underway", "selfChecked"}, f"problems stand at {standing}")
for row in table("rectification-reports.csv"):
    expect(problems_by_no[row["序号"]]["问题"] == row["问题"], f"rectification-reports {row['序号']}: {row['问题']}")

# Reports of projects
reports, told = collections.defaultdict(dict), collections.Counter()
reasons = {"用地", "资金", "手续", "征迁", "设计", "设备", "天气", "企业", "市场", "其他"}
for row in table("project-reports.csv"):
    project = projects[row["清单"], row["序号"]]
    where = f"project-reports {row['项目名称']} {row['期']}"
    expect(row["项目代码"] == project["项目代码"], f"{where}: code")
    expect(row["项目名称"] in (project["项目名称"], *project["曾用名"].split("；")), f"{where}: name")
    expect(row["期"] in PERIODS and row["期"] not in reports[row["清单"], row["序号"]], f"{where}: period")
    expect(row["形象进度"] and row["下步措施"], f"{where}: says nothing")
    expect(bool(row["存在问题"]) == bool(row["滞后原因"]), f"{where}: problem without reason")
    expect(not row["滞后原因"] or row["滞后原因"] in reasons, f"{where}: {row['滞后原因']}")
    expect(amount(row["年初至本月累计"]) <= amount(project["总投资"]) - amount(project["截至上年底累计"]), f"{where}: too much")
    reports[row["清单"], row["序号"]][row["期"]] = row
    told[row["形象进度"]] += 1
    if row["存在问题"]:
        told[row["存在问题"]] += 1
for sentence, times in told.items():
    expect(times == 1, f"said {times} times: {sentence}")


class Track:
    """One project month by month, judged as resources/rules/composite.json does."""

    def __init__(self, key):
        self.project, self.reports, self.lights = projects[key], reports[key], []
        self.goal = amount(self.project["年度计划投资"])
        self.plan = [amount(self.project[m]) for m in PLAN]
        bare, slow = [], []
        cumulative = Decimal(0)
        for at, period in enumerate(PERIODS):
            before, row = cumulative, self.reports.get(period)
            cumulative = amount(row["年初至本月累计"]) if row else before
            expect(cumulative >= before, f"{self.project['项目名称']} {period}: cumulative falls")
            gap = Fraction(cumulative - self.plan[at]) / Fraction(self.goal) * 100
            colour = "red" if gap < -15 else "yellow" if gap < -5 else "green"
            if row:
                planned = self.plan[at] - (self.plan[at - 1] if at else 0)
                bare.append(colour)
                slow.append(planned > 0 and Fraction(cumulative - before) / Fraction(planned) < Fraction(4, 5))
                if slow[-2:] == [True, True] and colour == "green":
                    colour = "yellow"
                if bare[-3:] == ["yellow"] * 3:
                    colour = "red"
            if self.overdue(period) >= 3:
                colour = "red"
            self.lights.append(self.state(period, cumulative, colour, bool(row)))
            if row and self.lights[-1] in ("red", "yellow"):
                expect(row["存在问题"], f"{self.project['项目名称']} {period}: {colour} without a problem")
        self.carried = cumulative

    def started(self, period):
        return bool(self.project["实际开工时间"]) and self.project["实际开工时间"][:7] <= period

    def overdue(self, period):
        planned = self.project["计划开工时间"]
        if self.started(period) or not planned or planned > period or planned < "2024":
            return 0
        return int(period[5:]) - int(planned[5:7]) + 1

    def state(self, period, cumulative, colour, reported):
        finished = self.project["实际竣工时间"]
        if cumulative >= self.goal or (finished and finished[:7] <= period):
            return "done"
        if not cumulative and not self.started(period) and not self.overdue(period) and not self.plan[int(period[5:]) - 1]:
            return "notdue"
        return colour if reported else "unreported"


def carried(key, at):
    told_ = [reports[key][p]["年初至本月累计"] for p in PERIODS[: at + 1] if p in reports[key]]
    return amount(told_[-1]) if told_ else Decimal(0)


def rate(keys_, at):
    return 100 * sum(carried(k, at) for k in keys_) / sum(amount(projects[k]["年度计划投资"]) for k in keys_)


tracks = {key: Track(key) for key in projects}
fresh = [t for t in tracks.values() if t.project["年度类型"] == "新开工"]
by_town = {t["简称"]: [k for k in projects if known.get(projects[k]["责任单位"]) == t["键"]] for t in towns}
print("期       完成率  序时   开工率  末位镇办    预警")
for at, period in enumerate(PERIODS):
    lights = collections.Counter(t.lights[at] for t in tracks.values())
    started = sum(t.started(period) for t in fresh)
    last = min(by_town, key=lambda town: rate(by_town[town], at))
    print(f"{period}  {rate(projects, at):5.2f}  {Decimal(at + 1) * 100 / 12:5.2f}  {started}/{len(fresh)}={100 * started / len(fresh):.1f}  "
          f"{last}  " + " ".join(f"{k}={lights[k]}" for k in sorted(lights)))
for light in ("red", "yellow", "unreported", "done"):
    print(f"8月 {light}: " + "、".join(t.project["项目名称"] for t in tracks.values() if t.lights[-1] == light))
final = collections.Counter(t.lights[-1] for t in tracks.values())
expect(final == {"green": 70, "yellow": 12, "red": 8, "notdue": 10, "unreported": 3, "done": 3}, f"August: {final}")
june = 100 * sum(t.started("2024-06") for t in fresh) / len(fresh)
expect(90 <= june < 94, f"开工率 at the end of June: {june}")
expect(64 <= rate(projects, 7) <= 66, "completion in August")
expect(23 <= rate(projects, 2) <= 25, "completion in March")
for at in range(3, 8):
    expect(min(by_town, key=lambda town: rate(by_town[town], at)) == "红岩寺镇", f"{PERIODS[at]}: another town is last")
for track in tracks.values():
    expect("第1期通报" not in track.project["备注"] or "red" not in track.lights,
           f"{track.project['项目名称']}: named by the bulletin and red in invented figures")
expect(any(t.project["实际竣工时间"] and t.project["实际竣工时间"][:7] < t.project["计划竣工时间"] for t in tracks.values()),
       "nothing was finished early")
expect(any({r["项目名称"] for r in reports[k].values()} == {projects[k]["项目名称"], projects[k]["曾用名"]} for k in projects),
       "no project is renamed between months")

# Indicators
indicators = {row["序号"]: row for row in table("indicators.csv")}
references("indicators.csv", indicators.values(), ["牵头单位"], ["配合单位"], "责任领导")
for row in indicators.values():
    expect(row["类型"] in ("绝对额", "个数", "增速", "比率", "位次"), f"indicators {row['序号']}: 类型")
    if row["年度目标"] and row["12月计划"]:
        expect(amount(row["12月计划"]) == amount(row["年度目标"]), f"indicators {row['序号']}: plan and goal")
for row in table("indicator-reports.csv"):
    where = f"indicator-reports {row['指标']} {row['期']}"
    expect(indicators[row["序号"]]["指标"] == row["指标"] and row["期"] in PERIODS, where)
    expect(not row["全市位次"] or re.fullmatch("[1-7]/7", row["全市位次"]), f"{where}: 全市位次")
    expect(not row["全省位次"] or re.fullmatch(r"\d{1,3}/107", row["全省位次"]), f"{where}: 全省位次")
    if indicators[row["序号"]]["数据来源"].endswith("滞后一个月"):
        expect(int(row["数据期"][5:]) == int(row["期"][5:]) - 1 >= 2, f"{where}: 数据期 {row['数据期']}")
    for ledger in LEDGERS:
        if row["指标"] == ledger + "完成投资":
            total = sum(carried(k, PERIODS.index(row["期"])) for k in projects if k[0] == ledger)
            expect(amount(row["累计"]) * 10000 == total, f"{where}: {row['累计']} is not {total}")
    if row["指标"] == "重点项目开工率":
        share = Decimal(100 * sum(t.started(row["期"]) for t in fresh)) / len(fresh)
        expect(abs(amount(row["累计"]) - share) < Decimal("0.006"), f"{where}: {row['累计']}")

# Pledges
pledges = {row["序号"]: row for row in table("pledges.csv")}
references("pledges.csv", pledges.values(), ["牵头单位"], ["配合单位"], "责任领导")
for row in pledges.values():
    expect(DATE.fullmatch(row["完成时限"]), f"pledges {row['序号']}: 完成时限")
    if row["目标值"]:
        check_plan("pledges", row, row["目标值"])
steps = table("milestones.csv")
for step in steps:
    expect(pledges[step["序号"]]["重点任务"] == step["重点任务"], f"milestones {step['重点任务']}")
    for column in ("计划时间", "完成时间"):
        expect(not step[column] or DATE.fullmatch(step[column]), f"milestones {step['重点任务']}: {step[column]}")
seen = set()
for row in table("pledge-reports.csv"):
    expect(pledges[row["序号"]]["重点任务"] == row["重点任务"], f"pledge-reports {row['重点任务']}")
    expect((row["序号"], row["期"]) not in seen and row["期"] in PERIODS, f"pledge-reports {row['重点任务']} {row['期']}")
    seen.add((row["序号"], row["期"]))
    expect(row["本月进展"] and row["下步打算"], f"pledge-reports {row['重点任务']} {row['期']}: says nothing")
late = [s for s in steps if not s["完成时间"] and len(s["计划时间"]) >= 7 and "Q" not in s["计划时间"] and s["计划时间"] <= "2024-08-31"]
print(f"指标 {len(indicators)}，承诺事项 {len(pledges)}，节点 {len(steps)}，8月底逾期节点 {len(late)}："
      + "、".join(s["节点"] for s in late))

# 督办单: the program refuses what its table of moves does not know; here only what the sheets say to each other.
notices = {row["键"]: row for row in table("notices.csv")}
moves = table("notice-moves.csv")
prefixes = {"ZJ": ("重点建设项目", projects), "TJ": ("重点推进项目", projects), "CN": (None, pledges)}
for key, row in notices.items():
    for code in row["事项"].split("、"):
        prefix, _, number = code.split("-")
        ledger, rows = prefixes[prefix]
        expect(((ledger, str(int(number))) if ledger else str(int(number))) in rows, f"notices {key}: {code}")
    expect(row["期"] in PERIODS and row["颜色"] in "蓝黄红" and row["数据性质"] == "示例数据", f"notices {key}")
expect(all(a["日期"] <= b["日期"] for a, b in zip(moves, moves[1:])), "notice-moves: days fall")
drafted = {m["督办单"] for m in moves if m["步骤"] == "拟稿"} | {m["后续"] for m in moves if m["后续"]}
expect({m["督办单"] for m in moves} == drafted and set(notices) <= drafted, "notice-moves: a notice without a draft")
for talk in table("talks.csv"):
    expect(talk["单位"] in known and talk["督办单"] in drafted, f"talks {talk['日期']}")
print(f"督办单 {len(drafted)}，办理记录 {len(moves)}")

for problem in problems:
    print("错：" + problem)
print("没有发现问题" if not problems else f"{len(problems)} 处不符")
sys.exit(1 if problems else 0)
