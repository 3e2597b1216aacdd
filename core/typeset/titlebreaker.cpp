// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/titlebreaker.h"

#include "core/typeset/textclass.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

namespace bihuan {
namespace {

/// Words of official titles that a line must not end inside of. Not a dictionary: what titles are made of.
constexpr std::array titleWords = std::to_array<std::u32string_view>({
    U"人民政府", U"办公室", U"办公厅",   U"委员会",   U"政府",   U"人民",   U"县委",   U"市委",   U"省委",
    U"全体",     U"会议",   U"全体会议", U"常务会议", U"工作",   U"报告",   U"讲话",   U"通报",   U"通知",
    U"意见",     U"决定",   U"方案",     U"办法",     U"规定",   U"细则",   U"公告",   U"通告",   U"请示",
    U"批复",     U"纪要",   U"情况",     U"进展",     U"完成",   U"建设",   U"项目",   U"重点",   U"推进",
    U"落实",     U"督查",   U"督办",     U"检查",     U"考核",   U"评估",   U"整改",   U"反馈",   U"预警",
    U"目标",     U"责任",   U"任务",     U"指标",     U"经济",   U"社会",   U"发展",   U"高质量", U"质量",
    U"投资",     U"固定",   U"资产",     U"工业",     U"企业",   U"农业",   U"农村",   U"乡村",   U"振兴",
    U"生态",     U"环境",   U"保护",     U"安全",     U"生产",   U"防汛",   U"防灾",   U"减灾",   U"森林",
    U"防火",     U"民生",   U"实事",     U"信访",     U"营商",   U"招商",   U"引资",   U"资金",   U"财政",
    U"预算",     U"执行",   U"年度",     U"月份",     U"上半年", U"下半年", U"季度",   U"第一",   U"第二",
    U"第三",     U"第四",   U"一次",     U"二次",     U"三次",   U"同志",   U"书记",   U"县长",   U"市长",
    U"主任",     U"局长",   U"领导",     U"小组",     U"干部",   U"作风",   U"专项",   U"行动",   U"活动",
    U"管理",     U"服务",   U"实施",     U"印发",     U"转发",   U"关于",   U"进一步", U"加强",   U"加快",
    U"做好",     U"开展",   U"组织",     U"成立",     U"调整",   U"表扬",   U"批评",   U"全县",   U"全市",
    U"全省",     U"全国",   U"各镇",     U"部门",     U"单位",   U"街道",   U"办事处", U"事项",   U"清单",
    U"台账",     U"承诺书", U"承诺",     U"军令状",   U"动员",   U"大会",   U"推进会", U"座谈会", U"现场会",
    U"调度会",   U"以上",   U"以来",     U"有关",     U"若干",   U"问题",   U"措施",   U"制度",   U"机制",
    U"体系",     U"柞水县", U"柞水",     U"商洛市",   U"商洛",   U"陕西省", U"陕西",   U"运行",   U"分析",
    U"统计",     U"公报",   U"计划",     U"规划",
});
constexpr std::array openers = std::to_array<std::u32string_view>({
    U"关于", U"印发",   U"转发", U"批转", U"在",   U"对",   U"向",   U"第",   U"暨",   U"全县", U"全市",
    U"全省", U"进一步", U"《",   U"工作", U"进展", U"情况", U"有关", U"开展", U"做好", U"加强", U"加快",
});
constexpr std::u32string_view closers = U"的、，年》；：暨上局";

double emOf(char32_t code)
{
    return isFullWidth(code) ? 1.0 : 0.5;
}

class TitleSearch
{
public:
    TitleSearch(std::u32string_view text, double widest) : m_text(text), m_widest(widest)
    {
        m_width.assign(text.size() + 1, 0.0);
        for (std::size_t i = 0; i < text.size(); ++i)
            m_width[i + 1] = m_width[i] + emOf(text[i]);
        m_cost.assign(text.size() + 1, 4.0);
        const std::vector<bool> allowed = breakOpportunities(text);
        for (std::size_t i = 1; i < text.size(); ++i) {
            if (!allowed[i])
                m_cost[i] = 1000.0;
            else if (insideWord(i))
                m_cost[i] = 40.0;
            else if (opens(i) || closers.find(text[i - 1]) != std::u32string_view::npos)
                m_cost[i] = 0.0;
            if (text[i] == U'的' || text[i] == U'和' || text[i] == U'上')
                m_cost[i] += 30.0; // a line never begins with 的
        }
    }

    std::vector<std::size_t> best()
    {
        if (m_width.back() <= m_widest)
            return {m_text.size()};
        for (std::size_t lines = 2; lines <= 4 && m_bestCost == none; ++lines)
            search({}, lines);
        if (m_best.empty())
            fillGreedily();
        return m_best;
    }

private:
    static constexpr double none = std::numeric_limits<double>::max();

    bool insideWord(std::size_t i) const
    {
        return std::any_of(titleWords.begin(), titleWords.end(), [&](std::u32string_view word) {
            for (std::size_t k = 1; k < word.size() && k <= i; ++k) {
                if (m_text.substr(i - k).starts_with(word))
                    return true;
            }
            return false;
        });
    }
    bool opens(std::size_t i) const
    {
        return std::any_of(openers.begin(), openers.end(),
                           [&](std::u32string_view word) { return m_text.substr(i).starts_with(word); });
    }

    void search(std::vector<std::size_t> ends, std::size_t lines)
    {
        const std::size_t start = ends.empty() ? 0 : ends.back();
        if (ends.size() + 1 == lines) {
            if (m_width.back() - m_width[start] > m_widest)
                return;
            ends.push_back(m_text.size());
            if (const double cost = costOf(ends); cost < m_bestCost) {
                m_bestCost = cost;
                m_best = std::move(ends);
            }
            return;
        }
        for (std::size_t i = start + 1; i < m_text.size() && m_width[i] - m_width[start] <= m_widest; ++i) {
            if (m_cost[i] >= 1000.0)
                continue;
            ends.push_back(i);
            search(ends, lines);
            ends.pop_back();
        }
    }

    double costOf(const std::vector<std::size_t> &ends) const
    {
        double cost = 0.0;
        double widest = 0.0;
        double narrowest = none;
        std::vector<double> widths;
        std::size_t start = 0;
        for (const std::size_t end : ends) {
            const double width = m_width[end] - m_width[start];
            widths.push_back(width);
            widest = std::max(widest, width);
            narrowest = std::min(narrowest, width);
            if (end < m_text.size())
                cost += m_cost[end];
            start = end;
        }
        cost += 12.0 * (widest - narrowest) / widest;
        // Neither trapezium nor lozenge: a waist.
        for (std::size_t i = 1; i + 1 < widths.size(); ++i) {
            if (widths[i] < widths[i - 1] && widths[i] < widths[i + 1])
                cost += 8.0;
        }
        return cost;
    }

    void fillGreedily()
    {
        std::size_t start = 0;
        for (std::size_t i = 1; i <= m_text.size(); ++i) {
            if (i == m_text.size() || m_width[i + 1] - m_width[start] > m_widest) {
                std::size_t at = i;
                while (i < m_text.size() && at > start + 1 && m_cost[at] >= 1000.0)
                    --at;
                if (m_cost[at] >= 1000.0 && i < m_text.size())
                    at = i;
                m_best.push_back(at);
                start = at;
                i = at;
            }
        }
    }

    std::u32string_view m_text;
    double m_widest;
    std::vector<double> m_width;
    std::vector<double> m_cost; ///< of a line that begins at i
    std::vector<std::size_t> m_best;
    double m_bestCost = none;
};

} // namespace

QStringList breakTitle(const QString &title, double widest)
{
    QStringList result;
    for (const QString &typed : title.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const std::u32string text = typed.trimmed().toStdU32String();
        std::size_t start = 0;
        for (const std::size_t end : TitleSearch(text, widest).best()) {
            result << QString::fromUcs4(text.data() + start, static_cast<qsizetype>(end - start)).trimmed();
            start = end;
        }
    }
    if (result.isEmpty())
        result << QString();
    return result;
}

} // namespace bihuan
