// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/definition/ladderreader.h"

#include "core/definition/conditionreader.h"

namespace bihuan {

namespace {

LadderStep readStep(ObjectReader &in)
{
    LadderStep step;
    step.id = in.text("id");
    step.title = in.text("title");
    step.shape = QString::fromLatin1(in.word("shape", paletteShapes));
    step.meaning = in.text("meaning");
    step.mayStart = in.flag("mayStart");
    if (in.has("lights")) {
        step.lights = in.texts("lights");
        if (!step.mayStart)
            in.fail("lights", QStringLiteral("“lights”只能写在 \"mayStart\": true 的一级里"));
    }
    step.replyDays = in.integerOr("replyDays", 0, {0, 366});
    // Colours of lights belong to a rule set; here only figures, dates and fields are asked.
    in.optionalObject("when", [&](ObjectReader &child) { step.when = readCondition(child, {}); });
    step.proposed = !step.when.isAlways();
    readConsequences(in, step.consequences);
    return step;
}

} // namespace

Result<Ladder> readLadder(QByteArrayView json, const QString &sourceName)
{
    BIHUAN_TRY(const JsonValue root, parseJson(json, sourceName));
    ObjectReader in(root, sourceName);
    Ladder ladder;
    ladder.id = in.text("id");
    ladder.title = in.text("title");
    ladder.description = in.text("description", QString());
    in.each("steps", [&](ObjectReader &child) {
        const LadderStep step = readStep(child);
        if (ladder.place(step.id) >= 0)
            child.fail("id", QStringLiteral("编号“%1”已经用过").arg(step.id));
        ladder.steps.push_back(step);
    });
    if (ladder.steps.empty() || ladder.steps.size() > 12)
        in.fail("steps", QStringLiteral("“steps”应有 1 至 12 级，最轻的在前"));
    else if (ladder.starts().empty())
        in.fail("steps", QStringLiteral("至少要有一级写明 \"mayStart\": true，督办从这一级开始"));
    BIHUAN_CHECK(in.finish());
    return ladder;
}

} // namespace bihuan
