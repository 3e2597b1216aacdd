// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionregistry.h"

namespace bihuan {

namespace {

QList<QKeySequence> keys(std::initializer_list<QKeySequence> list)
{
    return QList<QKeySequence>(list);
}

} // namespace

const std::vector<ActionSpec> &actionSpecs()
{
    const auto file = QStringLiteral("文件");
    const auto edit = QStringLiteral("编辑");
    const auto go = QStringLiteral("前往");
    const auto period = QStringLiteral("数据期");
    const auto inspection = QStringLiteral("督查活动");
    const auto paper = QStringLiteral("输出");
    const auto view = QStringLiteral("显示");
    const auto form = QStringLiteral("事项表单");
    const auto notice = QStringLiteral("督办");
    const auto rules = QStringLiteral("预警规则");
    const auto help = QStringLiteral("帮助");
    static const std::vector<ActionSpec> specs{
        {QStringLiteral("file.new"), file, QStringLiteral("新建…"), keys({QKeySequence::New}), QStringLiteral("file")},
        {QStringLiteral("file.open"), file, QStringLiteral("打开…"), keys({QKeySequence::Open}),
         QStringLiteral("folder")},
        {QStringLiteral("file.sample"), file, QStringLiteral("打开示例"), {}, QStringLiteral("sample")},
        {QStringLiteral("file.copy"), file, QStringLiteral("另存一份…"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}), {}},
        {QStringLiteral("file.recover"), file, QStringLiteral("备份与恢复…"), {}, QStringLiteral("history")},
        {QStringLiteral("file.actor"), file, QStringLiteral("更换经办人…"), {}, QStringLiteral("person")},
        {QStringLiteral("file.close"), file, QStringLiteral("关闭文件"), keys({QKeySequence(Qt::CTRL | Qt::Key_W)}), {}},

        {QStringLiteral("edit.undo"), edit, QStringLiteral("撤销"), keys({QKeySequence(Qt::CTRL | Qt::Key_Z)}),
         QStringLiteral("undo")},
        {QStringLiteral("edit.redo"), edit, QStringLiteral("重做"),
         keys({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}),
         QStringLiteral("redo")},
        {QStringLiteral("edit.cut"), edit, QStringLiteral("剪切"), keys({QKeySequence::Cut}), QStringLiteral("cut"), false},
        {QStringLiteral("edit.copy"), edit, QStringLiteral("复制"), keys({QKeySequence::Copy}), QStringLiteral("copy"), false},
        {QStringLiteral("edit.copyTitled"), edit, QStringLiteral("连同列标题复制"),
         keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}), {}, false},
        {QStringLiteral("edit.paste"), edit, QStringLiteral("粘贴"), keys({QKeySequence::Paste}), QStringLiteral("paste"), false},
        {QStringLiteral("edit.fillDown"), edit, QStringLiteral("向下填充"), keys({QKeySequence(Qt::CTRL | Qt::Key_D)}), {}, false},
        {QStringLiteral("edit.fillRight"), edit, QStringLiteral("向右填充"), keys({QKeySequence(Qt::CTRL | Qt::Key_R)}), {}, false},
        {QStringLiteral("edit.today"), edit, QStringLiteral("填今天的日期"), keys({QKeySequence(Qt::CTRL | Qt::Key_Semicolon)}), {},
         false},
        {QStringLiteral("edit.batch"), edit, QStringLiteral("批量修改所选行…"), keys({QKeySequence(Qt::CTRL | Qt::Key_B)}), {}},
        {QStringLiteral("ledger.new"), edit, QStringLiteral("新增事项"), keys({QKeySequence(Qt::Key_Insert)}),
         QStringLiteral("plus")},
        {QStringLiteral("ledger.delete"), edit, QStringLiteral("删除所选事项"),
         keys({QKeySequence(Qt::CTRL | Qt::Key_Delete)}), QStringLiteral("trash")},
        {QStringLiteral("edit.find"), edit, QStringLiteral("查找"), keys({QKeySequence(Qt::CTRL | Qt::Key_F)}),
         QStringLiteral("search")},
        {QStringLiteral("edit.replace"), edit, QStringLiteral("查找和替换…"), keys({QKeySequence(Qt::CTRL | Qt::Key_H)}), {}},
        {QStringLiteral("table.filters"), edit, QStringLiteral("筛选行"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}),
         QStringLiteral("filter")},
        {QStringLiteral("table.filterByCell"), edit, QStringLiteral("按此格筛选"),
         keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}), {}, false},
        {QStringLiteral("table.clearFilters"), edit, QStringLiteral("清除筛选"), {}, {}, false},
        {QStringLiteral("month.copyPrevious"), edit, QStringLiteral("照抄上月"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}), {},
         false},
        {QStringLiteral("month.approve"), edit, QStringLiteral("核对无误…"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}), {},
         false},
        {QStringLiteral("month.withdraw"), edit, QStringLiteral("取消“核对无误”"), {}, {}, false},
        {QStringLiteral("month.unchanged"), edit, QStringLiteral("本月无变化"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)}), {}, false},
        {QStringLiteral("review.accept"), edit, QStringLiteral("认可所选…"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)}), {}, false},
        {QStringLiteral("review.withdraw"), edit, QStringLiteral("取消认可"), {}, {}, false},
        {QStringLiteral("report.accept"), edit, QStringLiteral("采纳填报"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y)}), {}, false},
        {QStringLiteral("report.return"), edit, QStringLiteral("退回填报…"), {}, {}, false},
        {QStringLiteral("light.set"), edit, QStringLiteral("人工调整预警…"), {}, {}, false},
        {QStringLiteral("light.withdraw"), edit, QStringLiteral("取消人工调整预警"), {}, {}, false},
        {QStringLiteral("data.import"), edit, QStringLiteral("导入 Excel 台账…"),
         keys({QKeySequence(Qt::CTRL | Qt::Key_I)}), QStringLiteral("import")},

        {QStringLiteral("go.search"), go, QStringLiteral("查找事项、单位、领导、督办单"),
         keys({QKeySequence(Qt::CTRL | Qt::Key_K)}), QStringLiteral("search")},
        {QStringLiteral("go.overview"), go, QStringLiteral("总览"), keys({QKeySequence(Qt::CTRL | Qt::Key_1)}), {}, false},
        {QStringLiteral("go.ledger"), go, QStringLiteral("清单台账"), keys({QKeySequence(Qt::CTRL | Qt::Key_2)}), {}, false},
        {QStringLiteral("go.monthly"), go, QStringLiteral("月度填报"), keys({QKeySequence(Qt::CTRL | Qt::Key_3)}), {}, false},
        {QStringLiteral("go.review"), go, QStringLiteral("校核"), keys({QKeySequence(Qt::CTRL | Qt::Key_8)}), {}, false},
        {QStringLiteral("go.bulletin"), go, QStringLiteral("通报编印"), keys({QKeySequence(Qt::CTRL | Qt::Key_4)}), {}, false},
        {QStringLiteral("go.rules"), go, QStringLiteral("预警规则"), keys({QKeySequence(Qt::CTRL | Qt::Key_9)}), {}, false},
        {QStringLiteral("go.import"), go, QStringLiteral("导入"), keys({QKeySequence(Qt::CTRL | Qt::Key_5)}), {}, false},

        {QStringLiteral("go.inspections"), go, QStringLiteral("督查活动"), keys({QKeySequence(Qt::ALT | Qt::Key_7)}), {}, false},
        {QStringLiteral("go.today"), go, QStringLiteral("今天要办"), keys({QKeySequence(Qt::CTRL | Qt::Key_6)}), {}, false},
        {QStringLiteral("go.notices"), go, QStringLiteral("督办单"), keys({QKeySequence(Qt::CTRL | Qt::Key_7)}), {}, false},
        {QStringLiteral("go.talks"), go, QStringLiteral("预警与约谈"), keys({QKeySequence(Qt::ALT | Qt::Key_8)}), {}, false},

        {QStringLiteral("notice.draft"), notice, QStringLiteral("起草督办单…"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}),
         QStringLiteral("notice")},
        {QStringLiteral("notice.act"), notice, QStringLiteral("办理下一步"), keys({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}), {}, false},
        {QStringLiteral("notice.paper"), notice, QStringLiteral("预览督办单"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}), {}, false},
        {QStringLiteral("notice.reserve"), notice, QStringLiteral("预留文号…"), {}, {}},
        {QStringLiteral("bulletin.draft"), notice, QStringLiteral("拟通报稿…"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}), QStringLiteral("bulletin")},
        {QStringLiteral("bulletin.text"), notice, QStringLiteral("在纸样和文稿之间切换"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}), {}, false},
        {QStringLiteral("bulletin.figures"), notice, QStringLiteral("按现在的数据更新通报"), {}, {}, false},
        {QStringLiteral("talk.new"), notice, QStringLiteral("记一次约谈…"), {}, {}},

        {QStringLiteral("period.previous"), period, QStringLiteral("前一期"),
         keys({QKeySequence(Qt::CTRL | Qt::Key_PageUp)}), QStringLiteral("left"), false},
        {QStringLiteral("period.next"), period, QStringLiteral("后一期"),
         keys({QKeySequence(Qt::CTRL | Qt::Key_PageDown)}), QStringLiteral("right"), false},
        {QStringLiteral("period.choose"), period, QStringLiteral("选择数据期"),
         keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}), {}, false},
        {QStringLiteral("period.close"), period, QStringLiteral("关闭本期填报…"), {}, QStringLiteral("lock")},
        {QStringLiteral("period.reopen"), period, QStringLiteral("重新打开本期填报…"), {}, {}},
        {QStringLiteral("period.publish"), period, QStringLiteral("发布本期…"), {}, QStringLiteral("publish")},

        {QStringLiteral("inspection.plan"), inspection, QStringLiteral("新增督查计划…"), {}, {}},
        {QStringLiteral("inspection.scheme"), inspection, QStringLiteral("新增督查方案…"), {}, {}},
        {QStringLiteral("inspection.new"), inspection, QStringLiteral("新增督查活动…"), {}, QStringLiteral("plus")},
        {QStringLiteral("inspection.editPlan"), inspection, QStringLiteral("修改督查计划…"), {}, {}},
        {QStringLiteral("inspection.editScheme"), inspection, QStringLiteral("修改督查方案…"), {}, {}},
        {QStringLiteral("inspection.approve"), inspection, QStringLiteral("登记计划或方案的批准…"), {}, {}},
        {QStringLiteral("inspection.start"), inspection, QStringLiteral("开展督查…"), {}, {}},
        {QStringLiteral("inspection.finding"), inspection, QStringLiteral("添加发现的问题"), keys({QKeySequence(Qt::Key_Insert)}), {}, false},
        {QStringLiteral("inspection.photo"), inspection, QStringLiteral("给问题添加照片…"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}),
         QStringLiteral("clip"), false},
        {QStringLiteral("inspection.remove"), inspection, QStringLiteral("删除所选问题"), keys({QKeySequence(Qt::CTRL | Qt::Key_Delete)}), {}, false},
        {QStringLiteral("inspection.convert"), inspection, QStringLiteral("转为问题整改"), keys({QKeySequence(Qt::CTRL | Qt::Key_Return)}), {}},
        {QStringLiteral("inspection.conclude"), inspection, QStringLiteral("形成结论…"), {}, {}},
        {QStringLiteral("inspection.feedback"), inspection, QStringLiteral("反馈结论…"), {}, {}},

        {QStringLiteral("paper.print"), paper, QStringLiteral("打印…"), keys({QKeySequence(Qt::CTRL | Qt::Key_P)}),
         QStringLiteral("print")},
        {QStringLiteral("table.print"), paper, QStringLiteral("打印表格…"), keys({QKeySequence(Qt::CTRL | Qt::Key_P)}),
         QStringLiteral("print")},
        {QStringLiteral("paper.pdf"), paper, QStringLiteral("输出 PDF…"),
         keys({QKeySequence(Qt::CTRL | Qt::Key_E)}), QStringLiteral("export")},
        {QStringLiteral("paper.edit"), paper, QStringLiteral("另存为 Word 或 ODT…"), {}, QStringLiteral("export")},
        {QStringLiteral("ledger.caseFile"), paper, QStringLiteral("打印一案一档…"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}),
         QStringLiteral("print")},
        {QStringLiteral("paper.sheet"), paper, QStringLiteral("导出表格…"), {}, QStringLiteral("export")},

        {QStringLiteral("view.larger"), view, QStringLiteral("放大"),
         keys({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}),
         QStringLiteral("zoom-in"), false},
        {QStringLiteral("view.smaller"), view, QStringLiteral("缩小"), keys({QKeySequence(Qt::CTRL | Qt::Key_Minus)}),
         QStringLiteral("zoom-out"), false},
        {QStringLiteral("view.fit"), view, QStringLiteral("适合宽度"), keys({QKeySequence(Qt::CTRL | Qt::Key_0)}), {},
         false},
        {QStringLiteral("view.light"), view, QStringLiteral("浅色"), {}, {}},
        {QStringLiteral("view.dark"), view, QStringLiteral("深色"), {}, {}},
        {QStringLiteral("view.system"), view, QStringLiteral("跟随系统"), {}, {}},

        {QStringLiteral("form.focus"), form, QStringLiteral("在表格和表单之间切换"), keys({QKeySequence(Qt::Key_F4)}), {}, false},
        {QStringLiteral("form.previous"), form, QStringLiteral("表单里的上一个事项"), keys({QKeySequence(Qt::ALT | Qt::Key_Up)}), {},
         false},
        {QStringLiteral("form.next"), form, QStringLiteral("表单里的下一个事项"), keys({QKeySequence(Qt::ALT | Qt::Key_Down)}), {},
         false},
        {QStringLiteral("form.wide"), form, QStringLiteral("表单占满页面或放回表格旁边"),
         keys({QKeySequence(Qt::SHIFT | Qt::Key_F4)}), {}, false},
        {QStringLiteral("form.show"), form, QStringLiteral("显示或收起表单"), keys({QKeySequence(Qt::CTRL | Qt::Key_F4)}),
         QStringLiteral("form")},
        {QStringLiteral("ledger.attach"), form, QStringLiteral("添加附件…"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}),
         QStringLiteral("clip"), false},

        {QStringLiteral("rules.keep"), rules, QStringLiteral("保存规则修改"), keys({QKeySequence(Qt::CTRL | Qt::Key_S)}),
         QStringLiteral("check")},
        {QStringLiteral("rules.add"), rules, QStringLiteral("加一条规则"), keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}), QStringLiteral("plus")},
        {QStringLiteral("rules.up"), rules, QStringLiteral("规则或颜色上移"), keys({QKeySequence(Qt::ALT | Qt::Key_Up)}), {}, false},
        {QStringLiteral("rules.down"), rules, QStringLiteral("规则或颜色下移"), keys({QKeySequence(Qt::ALT | Qt::Key_Down)}), {}, false},

        {QStringLiteral("help.keys"), help, QStringLiteral("快捷键一览"), keys({QKeySequence::HelpContents}),
         QStringLiteral("help")},
        {QStringLiteral("app.quit"), help, QStringLiteral("退出"), keys({QKeySequence(Qt::CTRL | Qt::Key_Q)}), {}},
    };
    return specs;
}

} // namespace bihuan
