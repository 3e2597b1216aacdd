// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/wording.h"

#include "core/domain/figures/decimal.h"
#include "core/domain/lights/metric.h"

#include <cstdlib>

namespace bihuan {

QString ruleText(const LightRule &rule, const Palette &palette, const MetricContext *context)
{
    return conditionText(rule.when, palette, context);
}

QString ruleLine(const LightRule &rule, const Palette &palette)
{
    const QString colour = palette.colours[static_cast<size_t>(rule.colour)].title;
    const QString line = QStringLiteral("%1：%2").arg(colour, ruleText(rule, palette));
    return rule.consequences.empty() ? line : line + QStringLiteral("（%1）").arg(consequenceTitles(rule));
}

QString consequenceText(const Consequence &consequence)
{
    QString text = consequence.title;
    if (consequence.points != 0)
        text += (consequence.points < 0 ? QStringLiteral("，扣%1分") : QStringLiteral("，加%1分"))
                    .arg(formatDecimal(std::abs(consequence.points), 2, {.decimals = 2, .trim = true}));
    if (!consequence.inform.isEmpty())
        text += QStringLiteral("，告知") + consequence.inform.join(QStringLiteral("、"));
    if (!consequence.talk.isEmpty())
        text += QStringLiteral("，由%1约谈").arg(consequence.talk);
    return text;
}

QString metricTitle(const Metric &metric)
{
    const QString subject = QString::fromUtf16(metric.subject);
    QString object = QString::fromUtf16(metric.object);
    if (object.endsWith(QChar(u'的')))
        object.chop(1);
    switch (metric.scale) {
    case Metric::Scale::Points:
        return subject + QStringLiteral("与%1的差距（个百分点）").arg(object);
    case Metric::Scale::Deviation:
        return subject + QStringLiteral("与%1的差距（%）").arg(object);
    case Metric::Scale::Places:
        return subject + QStringLiteral("与%1的差距（位）").arg(object);
    case Metric::Scale::Percent:
        return object.isEmpty() ? subject : subject + QStringLiteral("占%1的比例").arg(object);
    case Metric::Scale::Days:
        return subject + QStringLiteral("的天数");
    case Metric::Scale::Months:
        break;
    }
    return metric.countsFromDate ? QStringLiteral("某个日期后的月数") : subject + QStringLiteral("的月数");
}

QString consequenceTitles(const LightRule &rule)
{
    QStringList titles;
    for (const Consequence &consequence : rule.consequences)
        titles += consequence.title;
    return titles.join(QStringLiteral("、"));
}

} // namespace bihuan
