// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/matterfigures.h"

#include "core/briefing/indicatorwords.h"
#include "core/briefing/periodwords.h"
#include "core/briefing/phrases.h"
#include "core/briefing/setfigures.h"
#include "core/domain/forecast/outlook.h"
#include "core/services/celltext.h"

namespace bihuan {

namespace {

using OneMatter = const MatterFigures &;

MaybeFigure words(const QString &text)
{
    return unlessEmpty(phrases::inSentence(text));
}

MaybeFigure stored(OneMatter matter, const std::optional<qint64> &value)
{
    return value ? MaybeFigure(BriefFigure::amount(*value, matter.row().measure.unit)) : MaybeFigure();
}

MaybeFigure pointsIf(const std::optional<Ratio> &ratio)
{
    return ratio ? MaybeFigure(BriefFigure::points(*ratio)) : MaybeFigure();
}

MaybeFigure matterTotal(OneMatter matter)
{
    const auto total = matter.row().total;
    return total ? MaybeFigure(BriefFigure::money(*total)) : MaybeFigure();
}

MaybeFigure matterCompletion(OneMatter matter)
{
    const auto completion = matter.row().completion;
    return completion ? MaybeFigure(BriefFigure::percent(*completion)) : MaybeFigure();
}

MaybeFigure matterGapWords(OneMatter matter)
{
    const auto gap = matter.row().gap;
    return gap ? unlessEmpty(phrases::against(*gap, QStringLiteral("序时进度"))) : MaybeFigure();
}

MaybeFigure matterSample(OneMatter matter)
{
    return matter.row().sample ? unlessEmpty(QStringLiteral("示例数据")) : MaybeFigure();
}

/// What the default rules go by: the matter's own schedule where there is one, else 序时.
std::optional<Ratio> trackGap(const MatterRow &row)
{
    return row.planGap ? row.planGap : row.gap;
}

/// "计划5月开工，尚未开工"; nothing for a matter that has started or need not yet.
MaybeFigure startWords(OneMatter matter)
{
    const Period &period = matter.analysis().period();
    if (!isStartOverdue(matter.row(), period))
        return {};
    QString when = PartialDate::parse(matter.row().startPlanned)->title();
    if (const QString year = QStringLiteral("%1年").arg(period.year); when.startsWith(year) && when != year)
        when.remove(0, year.size());
    return unlessEmpty(QStringLiteral("计划%1开工，尚未开工").arg(when));
}

/// "主要原因是用地制约：61户中17户未签约".
MaybeFigure causeWords(OneMatter matter)
{
    const QString reason = matter.row().delayReasonTitle;
    const QString problem = phrases::inSentence(matter.row().problem);
    if (reason.isEmpty())
        return problem.isEmpty() ? MaybeFigure() : unlessEmpty(QStringLiteral("主要问题是") + problem);
    return unlessEmpty(QStringLiteral("主要原因是") + reason
                       + (problem.isEmpty() ? QString() : QStringLiteral("：") + problem));
}

/// 0 is the worst, so that lists can begin with it.
MaybeFigure severity(OneMatter matter)
{
    const Light &light = matter.row().light;
    if (light.state != Light::State::Colour)
        return BriefFigure::count(3);
    return BriefFigure::count(light.colour == QStringLiteral("red") ? 0 : isLate(matter.row()) ? 1 : 2);
}

MaybeFigure rankWords(OneMatter matter)
{
    const QString last = periodwords::last(matter.analysis().period());
    return unlessEmpty(indicatorwords::rank(matter.row(), matter.before(), last));
}

MaybeFigure rankChange(OneMatter matter)
{
    const auto change = indicatorwords::rankChange(matter.row(), matter.before());
    return change ? MaybeFigure(BriefFigure::count(*change)) : MaybeFigure();
}

/// Where everything is invented every page says so; among real rows each invented one says it itself.
MaybeFigure sampleMark(OneMatter matter)
{
    const bool told = !matter.analysis().data().now.county->office().notice.isEmpty();
    return matter.row().sample && !told ? unlessEmpty(QStringLiteral("示例数据")) : MaybeFigure();
}

MaybeFigure publishedGrowth(OneMatter matter)
{
    const auto percent = matter.row().growth;
    return percent ? MaybeFigure(BriefFigure::percent(Ratio(*percent, 10'000))) : MaybeFigure();
}

const MatterFile *fileOf(OneMatter matter)
{
    return matter.analysis().data().now.county->matterByCode(matter.row().code);
}

MaybeFigure matterForecast(OneMatter matter, qint64 Forecast::*part)
{
    const MatterFile *const file = fileOf(matter);
    const auto forecast = file ? forecastOf(file->course, matter.analysis().period()) : std::nullopt;
    return forecast ? stored(matter, *forecast.*part) : MaybeFigure();
}

MaybeFigure forecastText(OneMatter matter)
{
    const MatterFile *const file = fileOf(matter);
    const auto forecast = file ? forecastOf(file->course, matter.analysis().period()) : std::nullopt;
    return forecast ? unlessEmpty(forecastWords(*forecast, matter.row().measure.unit)) : MaybeFigure();
}

MaybeFigure matterPerMonth(OneMatter matter, std::optional<Ratio> Pace::*part)
{
    const auto pace = paceOf(matter.row());
    return pace && (*pace).*part ? stored(matter, ((*pace).*part)->scaled(1, 0)) : MaybeFigure();
}

MaybeFigure matterPaceTimes(OneMatter matter)
{
    const auto pace = paceOf(matter.row());
    const auto times = pace ? pace->times() : std::nullopt;
    return times ? MaybeFigure(BriefFigure::times(*times)) : MaybeFigure();
}

MaybeFigure matterPaceWords(OneMatter matter)
{
    const auto pace = paceOf(matter.row());
    return pace ? unlessEmpty(paceWords(*pace, matter.row().covered, matter.row().measure.unit)) : MaybeFigure();
}

constexpr FigureEntry<MatterFigures> matterTable[] = {
    {"place", u"本列表中的顺序", [](OneMatter m) { return unlessZero(m.place()); }},
    {"no", u"在清单中的序号", [](OneMatter m) { return unlessZero(m.row().no); }},
    {"code", u"编号", [](OneMatter m) { return unlessEmpty(m.row().code); }},
    {"name", u"名称", [](OneMatter m) { return words(m.row().name); }},
    {"ledger", u"清单", [](OneMatter m) { return unlessEmpty(m.row().ledgerTitle); }},
    {"unit", u"责任单位", [](OneMatter m) { return unlessEmpty(m.row().unit); }},
    {"leader", u"包抓领导的职务", [](OneMatter m) { return unlessEmpty(m.row().leader); }},
    {"leaderName", u"包抓领导的姓名", [](OneMatter m) { return unlessEmpty(m.row().leaderName); }},
    {"total", u"总投资", matterTotal},
    {"plan", u"年度计划或目标", [](OneMatter m) { return stored(m, m.row().plan); }},
    {"cumulative", u"年初以来累计", [](OneMatter m) { return stored(m, m.row().cumulative); }},
    {"amount", u"本月完成", [](OneMatter m) { return stored(m, m.row().month); }},
    {"completion", u"占年度计划的百分比", matterCompletion},
    {"gap", u"超/欠序时，个百分点", [](OneMatter m) { return pointsIf(m.row().gap); }},
    {"planGap", u"超/欠本项目计划，个百分点", [](OneMatter m) { return pointsIf(m.row().planGap); }},
    {"trackGap", u"有本项目计划的对照计划，没有的对照序时", [](OneMatter m) { return pointsIf(trackGap(m.row())); }},
    {"gapWords", u"低于序时进度3.4个百分点", matterGapWords},
    {"startWords", u"计划5月开工，尚未开工", startWords},
    {"light", u"预警，red、yellow、green、notdue、unreported、done", [](OneMatter m) { return unlessEmpty(m.row().light.id()); }},
    {"lightTitle", u"预警的名称，■红", [](OneMatter m) { return unlessEmpty(m.row().lightTitle); }},
    {"severity", u"0 红 1 黄 2 绿 3 其他，供排序", severity},
    {"reason", u"预警的理由", [](OneMatter m) { return words(explanation(m.row())); }},
    {"delayReason", u"滞后原因", [](OneMatter m) { return unlessEmpty(m.row().delayReasonTitle); }},
    {"causeWords", u"主要原因是用地制约：……", causeWords},
    {"progress", u"形象进度", [](OneMatter m) { return words(m.row().progress); }},
    {"problem", u"存在问题", [](OneMatter m) { return words(m.row().problem); }},
    {"nextStep", u"下步措施", [](OneMatter m) { return words(m.row().nextStep); }},
    {"ownLight", u"单位自评的颜色，red、yellow、green", [](OneMatter m) { return unlessEmpty(m.row().ownLight); }},
    {"lacks", u"预警而没有填写的项目，滞后原因、下步措施", [](OneMatter m) { return unlessEmpty(m.row().lacks); }},
    {"forecast", u"照往年走势预计全年完成；没有往年数据时没有", [](OneMatter m) { return matterForecast(m, &Forecast::middle); }},
    {"forecastLow", u"预计全年完成的下限，八成可能在上下限之间", [](OneMatter m) { return matterForecast(m, &Forecast::low); }},
    {"forecastHigh", u"预计全年完成的上限", [](OneMatter m) { return matterForecast(m, &Forecast::high); }},
    {"forecastWords", u"预计年底完成9,800万元（八成可能在……之间）", forecastText},
    {"neededPerMonth", u"完成年度计划，后几个月月均需完成", [](OneMatter m) { return matterPerMonth(m, &Pace::needed); }},
    {"gonePerMonth", u"前几个月月均完成", [](OneMatter m) { return matterPerMonth(m, &Pace::gone); }},
    {"paceTimes", u"月均需完成是前几个月月均的倍数", matterPaceTimes},
    {"paceWords", u"后4个月月均需完成320万元，为前8个月月均的1.8倍", matterPaceWords},
    {"sample", u"示例数据", matterSample},
    {"sampleMark", u"示例数据；只在与真实数据并列时", sampleMark},
    {"measure", u"指标类型，amount、count、growth、ratio、rank", [](OneMatter m) { return unlessEmpty(measureKindId(m.row().measure.kind)); }},
    {"measureUnit", u"指标的计量单位", [](OneMatter m) { return unlessEmpty(m.row().measure.unit.title); }},
    {"covered", u"数据期，1—7月", [](OneMatter m) { return unlessEmpty(periodwords::range(m.row().covered)); }},
    {"subject", u"指标名称，去掉增速、位次字样", [](OneMatter m) { return words(indicatorwords::subject(m.row())); }},
    {"valueWords", u"增长8.4%、完成1.61亿元", [](OneMatter m) { return unlessEmpty(indicatorwords::value(m.row())); }},
    {"goalWords", u"距年度目标差0.6个百分点", [](OneMatter m) { return unlessEmpty(indicatorwords::goal(m.row())); }},
    {"growth", u"发布增速", publishedGrowth},
    {"cityRank", u"全市位次，3/7", [](OneMatter m) { return unlessEmpty(m.row().cityRank); }},
    {"rankWords", u"居全市第3位，较上月后移1位", rankWords},
    {"rankChange", u"位次变化，前移为正", rankChange},
};

} // namespace

std::span<const FigureEntry<MatterFigures>> MatterFigures::entries()
{
    return matterTable;
}

} // namespace bihuan
