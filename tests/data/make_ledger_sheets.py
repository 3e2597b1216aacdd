#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bihuan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes project ledgers as they arrive from offices, with openpyxl (Debian: python3-openpyxl).

sheets/key-projects-2024-03.xlsx   30 invented projects in five groups, nothing wrong: title, "单位：万元" line, header of
                                   two levels, 总投资 in 亿元, a correct 合计 row, a cumulative 12-month plan. Its units,
                                   towns and leaders are those of the sample county.
sheets/key-projects-plain.xlsx     the same rows without 属地 and 包抓领导, so that the units of a new file suffice.
sheets/key-projects-bad.xlsx       14 projects, in the columns of the plain sheet, one planted problem each:

  cell   column              planted                                   kind
  V5     2024年计划投资        the 合计 row says 100 万元 too much           total
  L8     责任单位              县投资促进局, known to nobody                 unit
  C9     项目代码              the code of row 8 once more                 duplicate
  V10    2024年计划投资        待定                                        type
  AR11   计划开工时间          2024年2月30日                                date
  C12    项目代码              a number, 2.40161102604012E+17              code
  G14    年度类型              暂缓                                        enum
  AJ15   本月完成              #DIV/0!                                     formula
  row 16                     hidden, with a complete project             hidden
  AK17   1-3月累计完成投资      30000 万元, more than 总投资                  range
  AJ18   本月完成              900 万元, but AK18 says 600 since January    month
  B19    项目名称              empty                                       name

sheets/rectification-2024-08.xlsx  5 problems as an office keeps them, two rows of header: one that the sample county has, whose stage
                                   in the sheet runs ahead of its acts, and 4 that are new.

The script stops when a planted cell is not where this table says.
"""
import datetime
import pathlib
import re
import unicodedata

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

SHEETS = pathlib.Path(__file__).parent / "sheets"
MONTHS = [f"{m}月" for m in range(1, 13)]
# (upper level, lower level or None, width)
COLUMNS = [
    ("序号", None, 5), ("项目名称", None, 26), ("项目代码", None, 26), ("项目（法人）码", None, 20),
    ("管理级别", None, 6), ("建设性质", None, 6), ("年度类型", None, 7), ("类别", None, 7), ("建设地点", None, 14),
    ("建设起止年限", None, 11), ("建设单位", None, 18), ("责任单位", None, 12), ("行业主管部门", None, 12),
    ("属地", None, 10), ("包抓领导", None, 14), ("建设规模及内容", None, 30), ("总投资\n（亿元）", None, 9),
    ("资金来源", "中央", 8), ("资金来源", "省级", 8), ("资金来源", "专项债券", 8), ("资金来源", "自筹", 8),
    ("资金来源", "银行贷款", 8), ("截至2023年底累计完成投资", None, 10), ("2024年计划投资", None, 10),
    ("年度形象目标", None, 22), *[("2024年分月计划（累计）", month, 7) for month in MONTHS],
    ("投资完成情况", "本月完成", 9), ("投资完成情况", "1-3月累计完成投资", 10), ("投资完成情况", "占年度计划%", 8),
    ("投资完成情况", "序时进度%", 8), ("其中", "土建", 8), ("其中", "设备", 8), ("其中", "土地等", 8),
    ("到位资金", None, 9), ("计划开工时间", None, 12), ("实际开工时间", None, 12), ("是否开工", None, 6),
    ("是否纳统", None, 6), ("前期手续", "立项", 7), ("前期手续", "用地", 7), ("前期手续", "规划", 7),
    ("前期手续", "环评", 7), ("前期手续", "施工许可", 7), ("形象进度", None, 34), ("存在问题", None, 26),
    ("滞后原因", None, 8), ("需协调事项", None, 18), ("下步措施", None, 26), ("填报人", None, 9), ("电话", None, 14),
    ("备注", None, 10),
]
PLAIN = [c for c in COLUMNS if c[0] not in ("属地", "包抓领导")]
OWN_PLAN = {"续建": [5, 11, 28, 38, 48, 56, 64, 72, 80, 88, 95, 100], "新开工": [0, 0, 8, 18, 30, 42, 53, 64, 75, 85, 93, 100],
            "计划竣工": [8, 16, 34, 46, 58, 70, 80, 90, 96, 100, 100, 100], "前期": [0] * 8 + [30, 60, 80, 100]}
LEADERS = {"工": "副县长（分管工业商贸）", "交": "县委常委、副县长（分管城建交通）", "文": "副县长（分管文化旅游）",
           "城": "县委常委、副县长（分管城建交通）", "社": "副县长（分管教育卫生）"}
# group, name, unit as written, industry, town, type, nature, level, category, builder, total 万元, before, plan,
# March cumulative, February cumulative, start planned, start actual, funds, content, progress, problem, reason, next
GROUPS = [
    ("一、工业项目（6个）", "工", [
        ("中药饮片扩能", "县经贸局", "县经贸局", "下梁镇", "续建", "技改", "市", "工业", "柞水县本草饮片有限公司", 8600, 2900, 3200, 980, 420, "2023.6", "2023.6.18", "自筹", "新增炮制线2条，年加工饮片4200吨", "炮制线设备基础完成，净选设备到货9台", "", "", "4月安装烘干机组6台"),
        ("石英砂精深加工", "经贸局", "县自然资源局", "小岭镇", "新开工", "新建", "县", "工业", "柞水县秦石新材料有限公司", 12000, None, 4500, 300, 0, "3月底", "2024.3.15", "自筹", "建设精制石英砂生产线1条", "场地平整2.6万平方米，办公临建完成", "运输道路限载，大型设备进场须绕行", "其他", "4月中旬加固桥涵1座"),
        ("装配式木屋生产线", "县工信局", "县林业局", "营盘镇", "新开工", "新建", "县", "工业", "柞水县秦木建造有限公司", 6400, None, 2600, 210, 0, "2024年3月", "2024-03-20", "自筹", "年产装配式木屋600套", "厂房基础开挖38座", "", "", "4月完成厂房基础"),
        ("食用菌菌棒机械制造", "县经贸局", "县农业农村局", "下梁镇", "续建", "新建", "县", "工业", "柞水县农机装备有限公司", 5200, 1800, 2400, 760, 300, "2023年8月", "2023.8.26", "自筹", "年产菌包机械1800台（套）", "装配车间屋面完成，试制样机3台", "", "", "4月样机定型"),
        ("矿泉水包装材料", "县经贸局", "县市场监管局", "营盘镇", "前期", "新建", "县", "工业", "—", 3800, None, 300, 0, 0, "2025年4月", "", "自筹", "年产瓶坯及包材1.2亿件", "可研编制单位选定", "", "", "5月完成可研"),
        ("经开区中小企业孵化楼", "县发改局", "县经贸局", "下梁镇", "计划竣工", "新建", "市", "工业", "柞水县开发建设公司", 9800, 5200, 4600, 1650, 900, "2022.11", "2022.11.8", "债券", "孵化楼3栋3.1万平方米", "2号、3号楼外墙保温完成，电梯到货", "", "", "4月底开始室外管网"),
    ]),
    ("二、交通水利项目（6个）", "交", [
        ("九间房至营盘旅游公路", "县交通局", "县交通局", "营盘镇", "续建", "改扩建", "省", "交通", "柞水县农村公路管理站", 21500, 6700, 7200, 2100, 950, "2023年9月", "2023年9月20日", "省", "改建三级公路18.6公里", "路基土石方完成41万立方米", "连续降雪，沥青拌和站未恢复生产", "天气", "4月上旬拌和站复产"),
        ("下梁客运枢纽站", "县交通运输局", "县交通局", "下梁镇", "新开工", "新建", "市", "交通", "柞水县交通投资公司", 8800, None, 3000, 240, 0, "3月底", "2024.3.25", "省", "二级客运站及充电场", "围挡1100米，桩基放线", "", "", "4月开始桩基施工"),
        ("县乡道路生命安全防护", "县交通局", "县交通局", "红岩寺镇", "新开工", "改扩建", "县", "交通", "柞水县农村公路管理站", "4200万元", None, "1800万元", 150, 0, "2024.4", "", "省", "安防护栏96公里", "材料采购招标完成", "", "", "4月10日开工"),
        ("金井河流域治理", "县水利局", "县水利局", "杏坪镇", "续建", "新建", "省", "水利", "柞水县水利工程建设服务中心", 9300, 2700, 3600, 1080, 470, "2023年10月", "2023.10.16", "中央", "治理河道9.4公里", "堤防基础2.7公里，堤身1.3公里", "", "", "4月堤身累计达到2.1公里"),
        ("农村供水改造二期", "水利局", "县水利局", "瓦房口镇", "新开工", "改扩建", "县", "水利", "柞水县自来水公司", 3600, None, 2000, 180, 0, "3月15日", "2024年3月15日", "中央", "改造供水点24处", "管沟开挖6.8公里", "", "", "4月底管道铺设9公里"),
        ("瓦房口小水库除险加固", "县水利局", "县水利局", "瓦房口镇", "计划竣工", "改扩建", "市", "水利", "柞水县水利工程建设服务中心", 2800, 1300, 1500, 540, 260, "2023.10", "2023.10.28", "中央", "加固坝体和溢洪道", "坝体灌浆完成，溢洪道浇筑三分之二", "", "", "4月底完成溢洪道"),
    ]),
    ("三、文旅项目（6个）", "文", [
        ("洞天福地研学营地", "县文旅局", "县文旅局", "下梁镇", "续建", "新建", "县", "文旅", "柞水县溶洞文旅公司", 7600, 2200, 3400, 1120, 510, "2023.5", "2023.5.22", "自筹", "研学楼2栋、营位120个", "研学楼主体封顶，营位基础78个", "", "", "4月完成营位安装"),
        ("秦岭山地自行车赛道", "县文旅广电局", "县教体局", "营盘镇", "新开工", "新建", "市", "文旅", "柞水县体育产业公司", 4800, None, 2100, 160, 0, "2024.3.10", "2024.3.10", "省", "赛道32公里、驿站4处", "赛道测量放线完成，清表4公里", "两处林地手续未批，影响5公里线路", "用地", "县林业局4月上旬核发临时占地"),
        ("凤镇古街非遗工坊", "县文化和旅游局", "县文旅局", "凤凰镇", "续建", "改扩建", "县", "文旅", "凤凰镇人民政府", 3900, 1400, 1900, 610, 280, "2023年7月", "2023年7月18日", "自筹", "修缮院落26处", "院落修缮8处", "", "", "4月修缮累计12处"),
        ("朱家湾民宿集群", "县文旅局", "县文旅局", "营盘镇", "新开工", "新建", "市", "文旅", "朱家湾民宿合作社", 5600, None, 2800, 240, 0, "2024年3月", "2024.3.8", "自筹", "民宿32院、停车场3处", "旧房拆除11院", "", "", "4月主体施工6院"),
        ("终南山登山步道", "县林业局", "县林业局", "营盘镇", "新开工", "新建", "县", "文旅", "柞水县林业产业公司", 2300, None, 1200, 95, 0, "3月底", "2024.3.28", "省", "步道14公里", "路线标桩完成", "", "", "4月铺设2公里"),
        ("木耳小镇提升", "县农业农村局", "县文旅局", "小岭镇", "计划竣工", "改扩建", "省", "文旅", "小岭镇人民政府", 6800, 3200, 3600, 1330, 640, "2022.9", "2022.9.14", "省", "展示中心扩建、街区风貌和停车场", "展示中心布展六成，街区铺装4200平方米", "", "", "5月底完成布展"),
    ]),
    ("四、城建项目（6个）", "城", [
        ("城区智慧供水", "县住房和城乡建设局", "县住建局", "乾佑街道", "新开工", "改扩建", "县", "城建", "柞水县自来水公司", 4500, None, 2200, 190, 0, "2024年3月", "2024.3.12", "债券", "更换智能水表1.8万块，改造管网15公里", "招标完成，水表到货3200块", "", "", "4月更换4000块"),
        ("老城雨污分流", "住建局", "县住建局", "乾佑街道", "续建", "改扩建", "省", "城建", "柞水县城投公司", 11800, 4100, 4200, 1220, 560, "2023年4月", "2023.4.26", "中央", "雨污管网21公里", "管网完成4.6公里", "沿街商铺多，夜间施工时段短", "其他", "4月加开第二作业面"),
        ("北关棚户区改造", "县住建局", "县住建局", "乾佑街道", "续建", "新建", "省", "城建", "柞水县城投公司", 32000, 11500, 8000, 2400, 1100, "2022年8月", "2022.8.20", "贷款", "安置房4栋4.8万平方米", "1号、2号楼主体施工至八层", "", "", "4月2号楼至十层"),
        ("生活垃圾中转站", "县城管局", "县城管局", "凤凰镇", "新开工", "新建", "县", "城建", "柞水县城市管理局", 1900, None, 900, 70, 0, "2024.4.1", "", "中央", "中转站2座", "选址公示结束", "", "", "4月办理用地"),
        ("石镇停车楼", "县城市管理局", "县住建局", "乾佑街道", "前期", "新建", "县", "城建", "—", 5600, None, 400, 0, 0, "2025年3月", "", "债券", "停车位420个", "方案比选2家", "", "", "6月完成可研"),
        ("县城老旧燃气管网更新", "县住建局", "县住建局", "乾佑街道", "新开工", "改扩建", "省", "城建", "柞水县燃气公司", 2600, None, 1500, 120, 0, "3月15日", "2024.3.18", "中央", "更新管网11公里", "管沟开挖0.9公里", "", "", "4月焊接2.4公里"),
    ]),
    ("五、社会事业和生态项目（6个）", "社", [
        ("乡镇卫生院提升", "县卫健局", "县卫健局", "曹坪镇", "续建", "改扩建", "市", "社会事业", "柞水县卫生健康局", 4300, 1500, 1900, 620, 290, "2023.8", "2023.8.9", "中央", "改造卫生院6所", "2所主体改造完成", "", "", "4月第3所开工"),
        ("城北幼儿园", "县教育体育局", "县教体局", "乾佑街道", "新开工", "新建", "县", "社会事业", "柞水县教育体育局", 4100, None, 2000, 160, 0, "3月底", "2024.3.21", "中央", "12个班，7600平方米", "基坑开挖7000立方米", "", "", "4月底完成基础"),
        ("中医院制剂室", "县卫生健康局", "县卫健局", "乾佑街道", "计划竣工", "技改", "县", "社会事业", "柞水县中医医院", 1600, 700, 900, 330, 160, "2023年10月", "2023.10.30", "自筹", "制剂室1100平方米", "净化车间墙板安装八成", "", "", "4月设备调试"),
        ("社区养老服务中心", "县民政局", "县民政局", "乾佑街道", "新开工", "新建", "县", "社会事业", "柞水县民政局", 2300, None, 1100, 90, 0, "2024.4.15", "", "中央", "养老床位110张", "施工图审查完成", "", "", "4月中旬开标"),
        ("废弃矿山生态修复", "县自然资源局", "县自然资源局", "小岭镇", "续建", "新建", "省", "生态环保", "柞水县自然资源局", 5900, 1900, 2500, 560, 250, "2023年9月", "2023.9.24", "中央", "修复图斑11个、640亩", "清理危岩3处", "中央资金第二批未下达，施工班组减半", "资金", "对接省厅4月底下达"),
        ("乾佑河水质自动监测站", "县生态环境局", "县环保局", "下梁镇", "新开工", "新建", "县", "生态环保", "柞水县环境监测站", 1200, None, 600, 52, 0, "2024年3月", "2024.3.26", "中央", "建设水站3座", "站房基础1座", "", "", "4月主体2座"),
    ]),
]
FUNDS = {"自筹": [0, 0, 0, 70, 30], "债券": [10, 10, 60, 20, 0], "省": [15, 45, 0, 40, 0], "中央": [55, 20, 0, 25, 0], "贷款": [10, 0, 20, 0, 70]}


def amount(value):
    """A project's money as a number of 万元, however it is written."""
    if isinstance(value, str):
        return float(value.replace("万元", ""))
    return value or 0


def project(group, serial, tag, code, row):
    (name, unit, industry, town, kind, nature, level, category, builder, total, before, plan, march, february, due, start,
     fund, content, progress, problem, reason, following) = row
    total_wan, plan_wan = amount(total), amount(plan)
    shares = [round(total_wan * share / 100) for share in FUNDS[fund]]
    shares[3] += total_wan - sum(shares)
    started = bool(start)
    plans = [round(plan_wan * percent / 100) for percent in OWN_PLAN[kind]]
    # how offices write dates: text, short text, or a real date
    begun = datetime.datetime(2024, 3, int(start.split(".")[-1])) if start in ("2024.3.12", "2024.3.26", "2024.3.8") else start
    permits = ["办理中", "未办", "未办", "未办", "未办"] if kind == "前期" else ["已办", "已办" if started else "办理中", "已办" if category != "水利" else "不涉及",
                                                                                 "已办" if category in ("工业", "交通") else "不涉及", "已办" if started else "未办"]
    words = {"石英砂精深加工": "1.2亿", "县乡道路生命安全防护": "4200万元"}
    return {
        "序号": serial, "项目名称": name, "项目代码": code, "项目（法人）码": "9161102600000" + f"{serial:05d}", "管理级别": level,
        "建设性质": nature, "年度类型": kind, "类别": category, "建设地点": town, "建设单位": builder, "责任单位": unit,
        "行业主管部门": industry, "属地": town, "包抓领导": LEADERS[tag], "建设起止年限": f"{2022 if before and before > 3000 else 2023 if before else 2024}-{2024 if kind == '计划竣工' else 2025}",
        "建设规模及内容": content, "总投资\n（亿元）": words.get(name, round(total_wan / 10000, 4)),
        "资金来源/中央": shares[0] or None, "资金来源/省级": shares[1] or None, "资金来源/专项债券": shares[2] or None,
        "资金来源/自筹": shares[3] or None, "资金来源/银行贷款": shares[4] or None, "截至2023年底累计完成投资": before if before else "—",
        "2024年计划投资": plan, "年度形象目标": content.split("，")[0] + ("完成前期" if kind == "前期" else "取得明显进展"),
        **{f"2024年分月计划（累计）/{month}": value for month, value in zip(MONTHS, plans)},
        "投资完成情况/本月完成": march - february if march else "—", "投资完成情况/1-3月累计完成投资": march,
        "投资完成情况/占年度计划%": round(march / plan_wan, 4), "投资完成情况/序时进度%": 0.25,
        "其中/土建": round(march * .7) or None, "其中/设备": round(march * .2) or None,
        "其中/土地等": march - round(march * .7) - round(march * .2) or None, "到位资金": round(march * 1.2) if march else None,
        "计划开工时间": due, "实际开工时间": begun or ("—" if due.startswith("2025") else None), "是否开工": "是" if started else "否",
        "是否纳统": "是" if started and before else "否",
        **dict(zip((f"前期手续/{p}" for p in ("立项", "用地", "规划", "环评", "施工许可")), permits)),
        "形象进度": progress, "存在问题": problem or None, "滞后原因": reason or None,
        "需协调事项": ("请" + unit + "牵头协调" + reason + "问题") if reason in ("用地", "资金") else None, "下步措施": following,
        "填报人": "乐示例", "电话": f"0914-0000{serial + 200}", "备注": None,
    }


def code_of(serial, row):
    issued = f"22{serial % 9 + 1:02d}" if row[10] else f"24{serial % 3 + 1:02d}"
    return f"{issued}-611026-04-{'05' if row[5] == '技改' else '01'}-{510000 + serial * 371}"


def rows_of(groups):
    """Group rows (their text) and projects in the order of the sheet."""
    serial, out = 0, []
    for group, tag, members in groups:
        out.append(group)
        for row in members:
            serial += 1
            out.append(project(group, serial, tag, code_of(serial, row), row))
    return out


SUMMED = ["2024年计划投资", "截至2023年底累计完成投资", "投资完成情况/本月完成", "投资完成情况/1-3月累计完成投资", "到位资金"]


def number(value):
    """What a cell of money counts in the total; words count nothing."""
    if isinstance(value, str):
        found = re.fullmatch(r"([0-9.]+)(?:万元)?", unicodedata.normalize("NFKC", value))
        return float(found[1]) if found else 0
    return value or 0


class Sheet:
    FIRST_BODY = 5  # title, unit line, two header rows

    def __init__(self, columns, rows):
        self.keys = [upper + ("/" + lower if lower else "") for upper, lower, _ in columns]
        self.columns, self.rows = columns, rows
        self.book = openpyxl.Workbook()
        self.sheet = self.book.active
        self.sheet.title = "重点建设项目"
        self.header()
        self.body()

    def column(self, key):
        return self.keys.index(key) + 1

    def header(self):
        sheet, last = self.sheet, len(self.columns)
        sheet["A1"] = "柞水县2024年重点建设项目进展情况表"
        sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=last)
        sheet["A2"] = "填报单位：县发改局（示例数据）"
        sheet.cell(2, last - 3, "截至2024年3月31日")
        sheet.cell(2, last - 1, "单位：万元")
        at = 1
        while at <= last:
            upper, lower, _ = self.columns[at - 1]
            end = at
            while lower and end < last and self.columns[end][0] == upper and self.columns[end][1]:
                end += 1
            sheet.cell(3, at, upper)
            if lower:
                for column in range(at, end + 1):
                    sheet.cell(4, column, self.columns[column - 1][1])
                if end > at:
                    sheet.merge_cells(start_row=3, end_row=3, start_column=at, end_column=end)
            else:
                sheet.merge_cells(start_row=3, end_row=4, start_column=at, end_column=at)
            at = end + 1
        for column, (_, _, width) in enumerate(self.columns, 1):
            sheet.column_dimensions[get_column_letter(column)].width = width
        thin = Side(style="thin")
        for row in (1, 3, 4):
            for cell in sheet[row]:
                cell.font = Font(bold=True, size=16 if row == 1 else 10)
                cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
                cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
        sheet.freeze_panes = sheet.cell(self.FIRST_BODY, 3)

    def body(self):
        sheet, row = self.sheet, self.FIRST_BODY
        self.at = {}  # serial → row
        projects = [r for r in self.rows if isinstance(r, dict)]
        sheet.cell(row, 1, "合计")
        sheet.cell(row, 2, f"{len(projects)}个")
        total = self.column("总投资\n（亿元）")
        sheet.cell(row, total, round(sum(p["总投资\n（亿元）"] if isinstance(p["总投资\n（亿元）"], float) else
                                         float(re.sub("[^0-9.]", "", p["总投资\n（亿元）"])) / (1 if "亿" in p["总投资\n（亿元）"] else 10000)
                                         for p in projects), 4))
        for key in SUMMED:
            sheet.cell(row, self.column(key), round(sum(number(p[key]) for p in projects), 2))
        sheet.cell(row, self.column("投资完成情况/占年度计划%"),
                   round(sum(p["投资完成情况/1-3月累计完成投资"] for p in projects) / sum(number(p["2024年计划投资"]) for p in projects), 4))
        for line in self.rows:
            row += 1
            if isinstance(line, str):
                sheet.cell(row, 1, line)
                sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)
                continue
            self.at[line["序号"]] = row
            for key, value in line.items():
                if value is not None and key in self.keys:
                    cell = sheet.cell(row, self.column(key), value)
                    if isinstance(value, datetime.datetime):
                        cell.number_format = "yyyy-mm-dd"
        for number_row in range(self.FIRST_BODY, row + 1):
            for key in ("投资完成情况/占年度计划%", "投资完成情况/序时进度%"):
                sheet.cell(number_row, self.column(key)).number_format = "0.0%"
        sheet.cell(row + 1, 1, "填报人：乐示例　　审核人：孟示例　　联系电话：0914-0000299")

    def plant(self, cell, value):
        self.sheet[cell] = value

    def save(self, name):
        self.book.properties.creator = "示例"
        self.book.properties.created = self.book.properties.modified = datetime.datetime(2024, 4, 2, 9, 0)
        self.book.save(SHEETS / name)


def full():
    rows = rows_of(GROUPS)
    projects = [r for r in rows if isinstance(r, dict)]
    projects[9]["项目名称"] = "金井河\n流域治理"              # a line break inside the name
    projects[12]["责任单位"] = "县文旅局\u00a0"               # a no-break space behind it
    projects[18]["2024年计划投资"] = "２２００"                # full-width digits
    projects[20]["电话"] = "0914-0000221、0914-0000222"
    projects[13]["责任单位"] = "县文旅局、县教体局"           # the first one leads
    return rows


def bad():
    rows = rows_of([(group, tag, members) for group, tag, members in GROUPS[:2]] + [("三、文旅项目（2个）", "文", GROUPS[2][2][:2])])
    sheet = Sheet(PLAIN, rows)
    plan, month, cumulative = ("2024年计划投资", "投资完成情况/本月完成", "投资完成情况/1-3月累计完成投资")
    first = sheet.at
    letter = lambda key: get_column_letter(sheet.column(key))  # noqa: E731
    total_row = sheet.FIRST_BODY
    planted = {
        "total": (f"{letter(plan)}{total_row}", sheet.sheet.cell(total_row, sheet.column(plan)).value + 100),
        "unit": (f"{letter('责任单位')}{first[2]}", "县投资促进局"),
        "duplicate": (f"{letter('项目代码')}{first[3]}", rows[2]["项目代码"]),
        "type": (f"{letter(plan)}{first[4]}", "待定"),
        "date": (f"{letter('计划开工时间')}{first[5]}", "2024年2月30日"),
        "code": (f"{letter('项目代码')}{first[6]}", 2.40161102604012e17),
        "enum": (f"{letter('年度类型')}{first[7]}", "暂缓"),
        "formula": (f"{letter(month)}{first[8]}", "#DIV/0!"),
        "range": (f"{letter(cumulative)}{first[10]}", 30000),
        "month": (f"{letter(month)}{first[11]}", 900),
        "name": (f"{letter('项目名称')}{first[12]}", None),
    }
    for cell, value in planted.values():
        sheet.plant(cell, value)
    sheet.plant(f"{letter(cumulative)}{first[11]}", 600)
    sheet.sheet.row_dimensions[first[9]].hidden = True
    # The total must be wrong in one column only: the rest follow what was planted.
    for key in (month, cumulative):
        column = sheet.column(key)
        sheet.sheet.cell(total_row, column).value = sum(number(sheet.sheet.cell(r, column).value) for r in first.values())
    good = sum(number(sheet.sheet.cell(r, sheet.column(plan)).value) for r in first.values())
    sheet.plant(planted["total"][0], good + 100)
    for kind, (cell, _) in planted.items():
        assert re.search(rf"^  {cell} .* {kind}$", __doc__, re.M), f"{kind} stands in {cell}"
    assert f"  row {first[9]} " in __doc__, "the hidden row moved"
    sheet.save("key-projects-bad.xlsx")


PROBLEM_COLUMNS = ["序号", "来源", "反馈时间", "编号", "问题（原文）", "整改类型", "整改目标", "整改措施", "牵头单位", "责任单位", "整改时限", "整改阶段",
                   "本月情况", "申请销号", "验收单位", "公示", "销号时间", "一案一档"]
AUDIT, WATCH = "县审计局2023年度预算执行审计发现问题清单", "省级生态环境保护督察反馈问题清单"
PROBLEMS = [
    (WATCH, "2024.3.18", "SH-07", "金井河采砂场弃渣堆存占用河道行洪断面", "限期", "恢复行洪断面260米", "分三段清运", "县水利局", "凤凰镇", "2024年9月",
     "已销号", "断面复测达到设计宽度，第三方监测3次合格", None, "", "", "", "是"),
    (WATCH, "3月18日", "SH-09", "小岭镇尾矿库坝面两处冲沟未整治", "限期整改", "冲沟回填压实，坝面排水畅通", "分层回填，修截排水沟180米", "县应急局", "小岭镇",
     "2024年10月", "整改中", "回填一处，截排水沟完成70米", None, "", "", "", "是"),
    (AUDIT, "2024-04-22", "SJ-08", "两个镇财政所公务卡结算比例低于规定", "立行立改", "公务卡结算比例达到90%", "按月通报结算比例", "县财政局", "瓦房口镇、杏坪镇",
     "2024年6月底", "整改中", "7月结算比例84%", None, "", "", "", "否"),
    (AUDIT, "2024-04-22", "SJ-11", "村级集体资产台账三年未更新", "长期", "资产台账每季更新", "清产核资，纳入农经平台", "县农业农村局", "小岭镇、曹坪镇", "长期",
     "已交办", "完成42个村清查", None, "", "", "", "否"),
    (WATCH, "2024年3月", "SH-12", "县城垃圾填埋场渗滤液调节池无雨污分流", "限期", "雨污分流到位", "加盖调节池，修雨水沟", "县城管局", "县住建局", "6月", "已销号",
     "6月完成并通过核查", "2024.6.3", "市生态环境局柞水分局", "2024.6.10", "2024.6.20", "是"),
]


def problems():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "问题整改清单"
    sheet["A1"] = "柞水县反馈问题整改情况台账（示例数据）"
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(PROBLEM_COLUMNS))
    grouped = PROBLEM_COLUMNS.index("申请销号") + 1
    for column, title in enumerate(PROBLEM_COLUMNS, 1):
        inside = grouped <= column < grouped + 4
        sheet.cell(3 if inside else 2, column, title)
        if not inside:
            sheet.merge_cells(start_row=2, end_row=3, start_column=column, end_column=column)
    sheet.cell(2, grouped, "验收销号")
    sheet.merge_cells(start_row=2, end_row=2, start_column=grouped, end_column=grouped + 3)
    for row, problem in enumerate(PROBLEMS, 4):
        for column, value in enumerate((row - 3, *problem), 1):
            if value not in (None, ""):
                sheet.cell(row, column, value)
    book.properties.creator = "示例"
    book.properties.created = book.properties.modified = datetime.datetime(2024, 9, 2, 9, 0)
    book.save(SHEETS / "rectification-2024-08.xlsx")


if __name__ == "__main__":
    SHEETS.mkdir(exist_ok=True)
    Sheet(COLUMNS, full()).save("key-projects-2024-03.xlsx")
    Sheet(PLAIN, full()).save("key-projects-plain.xlsx")
    bad()
    problems()
