// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/consequenceledger.h"

#include "core/services/noticewords.h"

#include <algorithm>

namespace bihuan {

namespace {

using RowsByUnit = QHash<QString, ConsequenceRow>;

void addConsequences(ConsequenceEntry &entry, const std::vector<Consequence> &consequences)
{
    for (const Consequence &consequence : consequences) {
        entry.points += consequence.points;
        entry.titles.append(consequence.title);
        entry.inform += consequence.inform;
    }
    entry.inform.removeDuplicates();
}

const LightRule *ruleOf(const RuleSet &rules, const MatterRow &row)
{
    const auto dimension = std::ranges::find(rules.dimensions, row.dimension, &Dimension::id);
    if (dimension == rules.dimensions.end())
        return nullptr;
    const auto rule = std::ranges::find(dimension->rules, row.rule, &LightRule::id);
    return rule == dimension->rules.end() ? nullptr : &*rule;
}

/// A warning of one matter; nothing for the palette's best colour and for states.
std::optional<ConsequenceEntry> lightEntry(const County &county, const MatterRow &row, const Period &period)
{
    const MatterFile *const file = county.matterByCode(row.code);
    const RuleSet *const rules = file ? file->rules : nullptr;
    if (!rules || row.light.state != Light::State::Colour || rules->palette.colours.empty()
        || row.light.colour == rules->palette.colours.back().id)
        return std::nullopt;
    ConsequenceEntry entry;
    entry.kind = ConsequenceEntry::Kind::Light;
    entry.day = period.lastDay();
    entry.colour = row.light.colour;
    entry.code = row.code;
    entry.what = QStringLiteral("%1 %2 %3").arg(period.title(), row.name, row.lightTitle);
    const LightRule *const rule = row.light == row.computed ? ruleOf(*rules, row) : nullptr;
    if (rule)
        addConsequences(entry, rule->consequences);
    return entry;
}

void addEntry(RowsByUnit &rows, const QString &unitKey, ConsequenceEntry entry)
{
    ConsequenceRow &row = rows[unitKey];
    if (entry.kind == ConsequenceEntry::Kind::Light)
        ++row.lights[entry.colour];
    else if (entry.kind == ConsequenceEntry::Kind::Notice)
        ++row.notices[entry.colour];
    else
        ++row.talks;
    row.points += entry.points;
    row.entries.push_back(std::move(entry));
}

void addNotices(RowsByUnit &rows, const County &county, const NoticeBook &book, const QDate &end)
{
    for (const NoticeFile &file : book.files()) {
        const NoticeStanding &standing = file.standing;
        const Unit *const unit = county.units().find(standing.unit);
        const bool counts = standing.state != NoticeState::Void && standing.state != NoticeState::Refused;
        if (!unit || !counts || !standing.issued.isValid() || standing.issued.year() != county.year() || standing.issued > end)
            continue;
        ConsequenceEntry entry;
        entry.kind = ConsequenceEntry::Kind::Notice;
        entry.day = standing.issued;
        entry.colour = file.notice.step;
        entry.notice = file.notice.id;
        entry.what = QStringLiteral("%1（%2）%3").arg(file.number, noticeColourTitle(file.notice, county.context()), file.notice.title);
        const Ladder *const ladder = county.context().ladder(file.notice.ladder);
        if (const int place = ladder ? ladder->place(file.notice.step) : -1; place >= 0)
            addConsequences(entry, ladder->steps[static_cast<size_t>(place)].consequences);
        addEntry(rows, unit->key, std::move(entry));
    }
    for (const Talk &talk : book.talks()) {
        const Unit *const unit = county.units().find(talk.unit);
        if (!unit || talk.day.year() != county.year() || talk.day > end)
            continue;
        ConsequenceEntry entry;
        entry.kind = ConsequenceEntry::Kind::Talk;
        entry.day = talk.day;
        entry.what = talkSentence(talk, county.units());
        addEntry(rows, unit->key, std::move(entry));
    }
}

} // namespace

Result<std::vector<ConsequenceRow>> consequencesOf(Workspace &workspace, std::shared_ptr<const County> county, const NoticeBook &book,
                                                   const Period &until)
{
    RowsByUnit byUnit;
    for (const Period &month : until.monthsToDate()) {
        const PeriodRecord *const record = county->period(month);
        if (!record || record->state != periodstates::published)
            continue;
        BIHUAN_TRY(const PeriodView view, workspace.viewOf(county, month));
        for (const MatterRow &row : view.rows) {
            if (auto entry = lightEntry(*county, row, month))
                addEntry(byUnit, row.unitKey, std::move(*entry));
        }
    }
    addNotices(byUnit, *county, book, until.lastDay());
    std::vector<ConsequenceRow> rows;
    for (const Unit &unit : county->units().units()) {
        const auto found = byUnit.find(unit.key);
        if (found == byUnit.end())
            continue;
        found->unitKey = unit.key;
        found->unit = unit.shortTitle;
        std::ranges::stable_sort(found->entries, {}, &ConsequenceEntry::day);
        rows.push_back(std::move(*found));
    }
    return rows;
}

} // namespace bihuan
