// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lightoverride.h"

#include "core/storage/store.h"

#include <algorithm>

namespace bihuan {

namespace {

QString titleOf(const Light &light, const RuleSet *rules)
{
    return rules ? rules->palette.title(light) : Palette().title(light);
}

/// By its id, or by the word that people say: 红, 红灯.
const PaletteColour *colourOf(const RuleSet &rules, const QString &said)
{
    const auto found = std::ranges::find_if(rules.palette.colours, [&](const PaletteColour &colour) {
        return colour.id == said || colour.title == said || colour.title + QStringLiteral("灯") == said;
    });
    return found == rules.palette.colours.end() ? nullptr : &*found;
}

QString coloursOf(const RuleSet &rules)
{
    QStringList words;
    for (const PaletteColour &colour : rules.palette.colours)
        words.append(colour.title);
    return words.join(QStringLiteral("、"));
}

QString labelOf(const QString &verb, const QStringList &names, const Period &period, const QString &to)
{
    const QString what = names.size() == 1 ? QStringLiteral("%1“%2”%3预警").arg(verb, names.front(), period.title())
                                           : QStringLiteral("%1 %2 项%3预警").arg(verb).arg(names.size()).arg(period.title());
    return what + to;
}

Status checkPeriod(const County &county, const Period &period)
{
    const QString why = whyLightsAreFixed(county, period);
    return why.isEmpty() ? Status{} : refuse(why);
}

Result<Editor *> editorFor(Workspace &workspace)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    return workspace.editor();
}

} // namespace

const LightOverride *overrideOf(const MatterFile &file, const Period &period)
{
    const auto found = std::ranges::find(file.overrides, period, &LightOverride::period);
    return found == file.overrides.end() ? nullptr : *found;
}

QString overrideText(const LightOverride &byHand, const Light &computed, const RuleSet *rules)
{
    return QStringLiteral("人工调整为%1，计算为%2：%3（%4批准，%5）")
        .arg(titleOf(Light::fromId(byHand.colour), rules), titleOf(computed, rules), byHand.reason, byHand.approver, byHand.at.left(10));
}

QString whyLightsAreFixed(const County &county, const Period &period)
{
    if (period.kind != Period::Kind::Month && period.kind != Period::Kind::HalfMonth)
        return QStringLiteral("%1的预警由各月得出；要调整，先把数据期换到一个月。").arg(period.title());
    const PeriodRecord *const record = county.period(period);
    if (!record)
        return QStringLiteral("%1还没有打开填报，不能调整预警；打开这一期以后再调整。").arg(period.title());
    if (record->state == periodstates::published)
        return QStringLiteral("%1已发布，预警不再改动；情况有变化的，在后面的期里调整。").arg(period.title());
    if (record->state == periodstates::closed)
        return QStringLiteral("%1填报已关闭；要调整预警，先重新打开这一期。").arg(period.title());
    return {};
}

Result<ChangeSummary> overrideLights(Workspace &workspace, const County &county, const Period &period, const QStringList &codes,
                                     const LightByHand &byHand)
{
    BIHUAN_TRY(Editor *const editor, editorFor(workspace));
    BIHUAN_CHECK(checkPeriod(county, period));
    const QString reason = byHand.reason.simplified();
    const QString approver = byHand.approver.simplified();
    if (reason.isEmpty())
        return refuse(QStringLiteral("人工调整预警要写明原因。"));
    if (approver.isEmpty())
        return refuse(QStringLiteral("人工调整预警要写明由谁批准。"));
    const QString at = workspace.clock().now().toString(Qt::ISODate);
    std::vector<LightOverride> rows;
    QStringList names;
    QString title;
    for (const QString &code : codes) {
        const MatterFile *const file = county.matterByCode(code);
        if (!file)
            return refuse(QStringLiteral("没有编号为“%1”的事项。").arg(code));
        if (!file->rules)
            return refuse(QStringLiteral("“%1”所在的清单没有预警规则，没有预警可以调整。").arg(file->matter->name));
        const PaletteColour *const colour = colourOf(*file->rules, byHand.colour.trimmed());
        if (!colour)
            return refuse(QStringLiteral("“%1”的预警规则“%2”没有这种颜色，可以调整为%3。")
                              .arg(file->matter->name, file->rules->title, coloursOf(*file->rules)));
        rows.push_back({file->matter->id, period, colour->id, reason, approver, at});
        names.append(file->matter->name);
        title = file->rules->palette.title(Light::of(colour->id));
    }
    if (names.isEmpty())
        return refuse(QStringLiteral("没有选中事项。"));
    return editor->run(labelOf(QStringLiteral("人工调整"), names, period, QStringLiteral("为") + title), [&](Store &store) -> Status {
        for (const LightOverride &row : rows)
            BIHUAN_CHECK(store.overrides.save(row));
        return {};
    });
}

Result<ChangeSummary> withdrawOverrides(Workspace &workspace, const County &county, const Period &period, const QStringList &codes)
{
    BIHUAN_TRY(Editor *const editor, editorFor(workspace));
    BIHUAN_CHECK(checkPeriod(county, period));
    std::vector<LightOverride> rows;
    QStringList names;
    for (const QString &code : codes) {
        const MatterFile *const file = county.matterByCode(code);
        if (!file)
            return refuse(QStringLiteral("没有编号为“%1”的事项。").arg(code));
        const LightOverride *const byHand = overrideOf(*file, period);
        if (!byHand)
            return refuse(QStringLiteral("“%1”%2的预警没有人工调整过，不用取消。").arg(file->matter->name, period.title()));
        rows.push_back(*byHand);
        names.append(file->matter->name);
    }
    if (names.isEmpty())
        return refuse(QStringLiteral("没有选中事项。"));
    return editor->run(labelOf(QStringLiteral("取消人工调整"), names, period, QString()), [&](Store &store) -> Status {
        for (const LightOverride &row : rows)
            BIHUAN_CHECK(store.overrides.remove(row));
        return {};
    });
}

} // namespace bihuan
