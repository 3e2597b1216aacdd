// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/wording.h"

#include "core/domain/lights/judge.h"

namespace bihuan {

namespace {

QString numberText(const Ratio &value, Metric::Scale scale)
{
    const bool hundredths = scale == Metric::Scale::Points || scale == Metric::Scale::Deviation ||
                            scale == Metric::Scale::Percent;
    constexpr int decimals = 4;
    return formatDecimal(value.scaled(hundredths ? 100 : 1, decimals), decimals,
                         {.decimals = decimals, .trim = true});
}

QString scaleUnit(Metric::Scale scale)
{
    switch (scale) {
    case Metric::Scale::Points:
        return QStringLiteral("个百分点");
    case Metric::Scale::Places:
        return QStringLiteral("位");
    case Metric::Scale::Days:
        return QStringLiteral("天");
    case Metric::Scale::Months:
        return QStringLiteral("个月");
    case Metric::Scale::Deviation:
    case Metric::Scale::Percent:
        break;
    }
    return QStringLiteral("%");
}

/// The object a limit is held against; for one matter the plan that counts for it.
QString objectOf(const Metric &metric, const MetricContext *context)
{
    if (!context || !metric.withPlan)
        return QString::fromUtf16(metric.object);
    return QString::fromUtf16(context->standing().planToDate ? metric.withPlan : metric.withoutPlan);
}

/// From `near` to `far`, both counted away from the object; a missing `far` is open.
QString distanceRange(const Ratio &near, bool nearInside, const std::optional<Ratio> &far, bool farInside,
                      Metric::Scale scale)
{
    const auto limit = [&](const Ratio &value) { return numberText(value, scale) + scaleUnit(scale); };
    const QString upTo =
        far ? (farInside ? QStringLiteral("不超过") : QStringLiteral("不足")) + limit(*far) : QString();
    if (near == Ratio(0, 1))
        return upTo;
    if (nearInside && far && farInside)
        return numberText(near, scale) + QStringLiteral("至") + limit(*far);
    const QString from =
        nearInside ? limit(near) + QStringLiteral("及以上") : QStringLiteral("超过") + limit(near);
    return far ? from + QStringLiteral("、") + upTo : from;
}

/// "低于序时进度10至30个百分点", "不低于序时进度".
QString distanceText(const Metric &metric, const Bounds &bounds, const QString &object)
{
    const Ratio zero(0, 1);
    const QString below = QString::fromUtf16(metric.below) + object;
    const QString above = QString::fromUtf16(metric.above) + object;
    const QString no = QStringLiteral("不");
    const auto turned = [](const std::optional<Ratio> &value) {
        return value ? std::optional(*value * -1) : std::nullopt;
    };
    if (bounds.high && *bounds.high <= zero) {
        if (*bounds.high == zero && bounds.highInside && !bounds.low)
            return no + above;
        return below + distanceRange(*turned(bounds.high), bounds.highInside, turned(bounds.low),
                                     bounds.lowInside, metric.scale);
    }
    if (bounds.low && *bounds.low >= zero) {
        if (*bounds.low == zero && bounds.lowInside && !bounds.high)
            return no + below;
        return above +
               distanceRange(*bounds.low, bounds.lowInside, bounds.high, bounds.highInside, metric.scale);
    }
    // On both sides of the object.
    const QString under =
        bounds.low ? below + distanceRange(zero, true, turned(bounds.low), bounds.lowInside, metric.scale)
                   : no + above;
    const QString over = bounds.high
                             ? above + distanceRange(zero, true, bounds.high, bounds.highInside, metric.scale)
                             : no + below;
    return under + QStringLiteral("，或") + over;
}

/// "完成率低于序时进度的80%、不低于60%".
QString shareText(const Metric &metric, const Bounds &bounds, const QString &object)
{
    QStringList sides;
    if (bounds.high)
        sides += (bounds.highInside ? QStringLiteral("不高于") : QStringLiteral("低于")) + object +
                 numberText(*bounds.high, metric.scale) + QLatin1Char('%');
    if (bounds.low)
        sides += (bounds.lowInside ? QStringLiteral("不低于") : QStringLiteral("高于")) +
                 (sides.isEmpty() ? object : QString()) + numberText(*bounds.low, metric.scale) +
                 QLatin1Char('%');
    return QString::fromUtf16(metric.subject) + sides.join(QStringLiteral("、"));
}

/// A limit of whole days or months, made inclusive.
std::optional<qint64> wholeLimit(const std::optional<Ratio> &limit, bool inside, int inwards)
{
    if (!limit)
        return std::nullopt;
    const qint64 number = limit->scaled(1, 0);
    return inside ? number : number + inwards;
}

/// "开工逾期3个月及以上", "距时限1至3天"; a metric that names what happens at 0 says that instead.
QString countText(const Metric &metric, const Bounds &bounds)
{
    const auto low = wholeLimit(bounds.low, bounds.lowInside, 1);
    const auto high = wholeLimit(bounds.high, bounds.highInside, -1);
    const QString unit = scaleUnit(metric.scale);
    if (high && *high <= 0 && metric.below[0] != u'\0')
        return QString::fromUtf16(metric.below);
    QString range;
    if (low && high)
        range = *low == *high ? QStringLiteral("%1%2").arg(*low).arg(unit)
                              : QStringLiteral("%1至%2%3").arg(*low).arg(*high).arg(unit);
    else if (low)
        range = QStringLiteral("%1%2及以上").arg(*low).arg(unit);
    else if (high)
        range = QStringLiteral("不超过%1%2").arg(*high).arg(unit);
    return QString::fromUtf16(metric.subject) + range;
}

QString metricText(const MetricTest &test, const MetricContext *context)
{
    const QString object = objectOf(*test.metric, context);
    switch (test.metric->scale) {
    case Metric::Scale::Points:
    case Metric::Scale::Deviation:
    case Metric::Scale::Places:
        return QString::fromUtf16(test.metric->subject) + distanceText(*test.metric, test.bounds, object);
    case Metric::Scale::Percent:
        return shareText(*test.metric, test.bounds, object);
    case Metric::Scale::Days:
    case Metric::Scale::Months:
        break;
    }
    return countText(*test.metric, test.bounds);
}

QString fieldText(const FieldTest &test)
{
    const QString known = builtInFieldTitle(test.field);
    const QString title = !test.title.isEmpty() ? test.title : known.isEmpty() ? test.field : known;
    const auto limit = [&](qint64 stored) {
        return formatDecimal(stored, test.unit.scale,
                             {.decimals = test.unit.scale, .grouping = false, .trim = true}) +
               test.unit.title;
    };
    if (!test.oneOf.isEmpty())
        return title + QStringLiteral("为") + test.oneOf.join(QStringLiteral("或"));
    QStringList sides;
    if (test.low)
        sides += QStringLiteral("不低于") + limit(*test.low);
    if (test.high)
        sides += QStringLiteral("低于") + limit(*test.high);
    return title + sides.join(QStringLiteral("、"));
}

QString counterText(const Counter &counter, const Palette &palette, const MetricContext *context)
{
    const QString head = (counter.span == Counter::Span::InARow ? QStringLiteral("连续%1个月")
                                                                : QStringLiteral("年内有%1个月"))
                             .arg(counter.times);
    if (counter.colour >= 0)
        return head +
               QStringLiteral("为%1灯").arg(palette.colours[static_cast<size_t>(counter.colour)].title);
    return head + conditionText(counter.of.front(), palette, context);
}

QString joinedParts(const std::vector<Condition> &parts, const QString &separator, const Palette &palette,
                    const MetricContext *context)
{
    QStringList texts;
    for (const Condition &part : parts) {
        const bool nested = std::holds_alternative<All>(part.test) || std::holds_alternative<Any>(part.test);
        texts += (nested ? QStringLiteral("（%1）") : QStringLiteral("%1"))
                     .arg(conditionText(part, palette, context));
    }
    return texts.join(separator);
}

} // namespace

QString conditionText(const Condition &condition, const Palette &palette, const MetricContext *context)
{
    if (const auto *test = std::get_if<MetricTest>(&condition.test))
        return metricText(*test, context);
    if (const auto *test = std::get_if<FieldTest>(&condition.test))
        return fieldText(*test);
    if (const auto *counter = std::get_if<Counter>(&condition.test))
        return counterText(*counter, palette, context);
    if (const auto *all = std::get_if<All>(&condition.test))
        return joinedParts(all->parts, QStringLiteral("，且"), palette, context);
    if (const auto *any = std::get_if<Any>(&condition.test))
        return joinedParts(any->parts, QStringLiteral("，或"), palette, context);
    if (const auto *negated = std::get_if<Not>(&condition.test))
        return QStringLiteral("不属于“%1”").arg(conditionText(negated->part.front(), palette, context));
    return QStringLiteral("其他情形");
}

QString ruleText(const LightRule &rule, const Palette &palette, const MetricContext *context)
{
    return conditionText(rule.when, palette, context);
}

QString ruleLine(const LightRule &rule, const Palette &palette)
{
    const QString colour = palette.colours[static_cast<size_t>(rule.colour)].title;
    const QString line = QStringLiteral("%1：%2").arg(colour, ruleText(rule, palette));
    return rule.consequences.isEmpty()
               ? line
               : line + QStringLiteral("（%1）").arg(rule.consequences.join(QStringLiteral("、")));
}

} // namespace bihuan
