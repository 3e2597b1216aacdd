// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lights/wording.h"

#include "core/domain/figures/decimal.h"

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

QString consequenceTitles(const LightRule &rule)
{
    QStringList titles;
    for (const Consequence &consequence : rule.consequences)
        titles += consequence.title;
    return titles.join(QStringLiteral("、"));
}

} // namespace bihuan
