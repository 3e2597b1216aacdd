// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/ruleset.h"

#include "core/definition/conditionreader.h"
#include "core/domain/lights/metric.h"

#include <QSet>

namespace bihuan {

namespace {

LightRule readLightRule(ObjectReader &in, const Palette &palette, QSet<QString> &taken)
{
    LightRule rule;
    rule.id = uniqueId(in, taken);
    rule.colour = readColour(in, "colour", palette);
    in.optionalObject("when", [&](ObjectReader &child) { rule.when = readCondition(child, palette); });
    readConsequences(in, rule.consequences);
    if (in.has("demandsReason"))
        rule.demandsReason = in.flag("demandsReason");
    return rule;
}

Dimension readDimension(ObjectReader &in, const Palette &palette, QSet<QString> &dimensionIds,
                        QSet<QString> &ruleIds)
{
    Dimension dimension;
    dimension.id = uniqueId(in, dimensionIds);
    dimension.title = in.text("title");
    if (in.has("basis"))
        dimension.basis = readMetric(in, "basis");
    else
        in.value("basis");
    if (dimension.basis && dimension.basis->countsFromDate)
        in.fail("basis", QStringLiteral("“%1”要在条件里写明日期，不能用作“basis”")
                             .arg(QLatin1String(dimension.basis->id)));
    in.optionalObject("applies",
                      [&](ObjectReader &child) { dimension.applies = readCondition(child, palette); });
    dimension.warnsAhead = in.flag("warnsAhead");
    in.optionalObject("funds", [&](ObjectReader &child) {
        dimension.funds = {child.text("paid"), child.text("issued"), child.text("required", QString())};
    });
    bool closed = false;
    in.each("rules", [&](ObjectReader &child) {
        if (closed)
            child.fail(child.position(),
                       QStringLiteral("前一条规则没有“when”，什么情形都适用，这一条永远轮不到"));
        dimension.rules.push_back(readLightRule(child, palette, ruleIds));
        closed = dimension.rules.back().when.isAlways();
    });
    if (dimension.rules.empty() || dimension.rules.size() > 100)
        in.fail("rules", QStringLiteral("“rules”应有 1 至 100 条规则"));
    return dimension;
}

} // namespace

Result<RuleSet> readRuleSet(QByteArrayView json, const QString &sourceName)
{
    BIHUAN_TRY(const JsonValue root, parseJson(json, sourceName));
    ObjectReader in(root, sourceName);
    RuleSet rules;
    rules.id = in.text("id");
    rules.title = in.text("title");
    rules.description = in.text("description", QString());
    readPalette(in, rules.palette);
    QSet<QString> dimensionIds;
    QSet<QString> ruleIds;
    in.each("dimensions", [&](ObjectReader &child) {
        rules.dimensions.push_back(readDimension(child, rules.palette, dimensionIds, ruleIds));
    });
    if (rules.dimensions.empty())
        in.fail("dimensions", QStringLiteral("“dimensions”至少要有一个评灯的方面"));
    BIHUAN_CHECK(in.finish());
    return rules;
}

} // namespace bihuan
