// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rowmerge.h"

#include <algorithm>

namespace bihuan {

RowMerger::RowMerger(const County &county, const UnitId &unit, const PackageHead &head, const std::vector<BaseValue> &base,
                     const MergeDecisions &decisions, bool takesDates)
    : m_county(county), m_unit(unit), m_head(head), m_decisions(decisions), m_takesDates(takesDates)
{
    for (const BaseValue &value : base)
        m_base[{value.matter.value, value.period}].insert(value.field, valueFromText(value.value));
}

MergeRow RowMerger::merge(const ToldReport &told) const
{
    MergeRow row;
    row.matter = told.matter;
    row.code = told.code;
    row.name = told.name;
    row.said = told.fields;
    row.takesDates = m_takesDates;
    const auto notPassed = [&row](const QString &sentence) {
        row.kind = MergeRow::Kind::NotPassed;
        row.sentence = sentence;
        return row;
    };
    const MatterFile *const file = m_county.matter(told.matter);
    if (!file)
        return notPassed(QStringLiteral("县里的清单里没有这个事项。核对它是不是已经删除，或属于别的年度。"));
    row.code = file->matter->code;
    row.name = file->matter->name;
    if (file->matter->leadUnit != m_unit)
        return notPassed(QStringLiteral("这个事项现在由%1牵头，不收%2的数。").arg(m_county.units().shortTitle(file->matter->leadUnit), m_head.unitTitle));
    if (told.period != m_head.period)
        return notPassed(QStringLiteral("填的是%1，和上报文件的%2不是一期。").arg(told.period.title(), m_head.period.title()));
    if (const QStringList impossible = impossibleFields(*file, told.fields); !impossible.isEmpty())
        return notPassed(QStringLiteral("%1填得不对，大得不可能或不是这一栏的内容。退给单位改正。").arg(impossible.join(QStringLiteral("、"))));

    const ReportedFields county = reportedFields(*file, told.period);
    const auto baseOf = [&](const QString &period) {
        const auto found = m_base.find({told.matter.value, period});
        return found == m_base.end() ? Fields() : found->second;
    };
    row.fields = mergeFields(baseOf(told.period.toString()), county.report, told.fields.report);
    if (m_takesDates)
        row.matterFields = mergeFields(baseOf({}), county.matter, told.fields.matter);
    row.merged.report = decided(row, row.fields);
    row.merged.matter = m_takesDates ? decided(row, row.matterFields) : county.matter;
    row.merged.isReported = told.fields.isReported || county.isReported;

    const Report *const written = file->course.reportIn(told.period);
    const bool wasReturned = county.isReported && written->state == Report::State::Returned;
    const bool anyConflict = std::ranges::find(row.fields, FieldMerge::Kind::Conflict, &FieldMerge::kind) != row.fields.end()
        || std::ranges::find(row.matterFields, FieldMerge::Kind::Conflict, &FieldMerge::kind) != row.matterFields.end();
    const bool changes = row.merged.report != county.report || row.merged.matter != county.matter;
    const bool isHandedIn = told.fields.isReported && !county.isReported;
    const bool isAccepted = county.isReported && told.fields.isReported && !wasReturned && written->state != Report::State::Accepted;
    if (anyConflict)
        row.kind = MergeRow::Kind::Conflict;
    else if (isHandedIn)
        row.kind = MergeRow::Kind::New;
    else if (changes || isAccepted)
        row.kind = MergeRow::Kind::Changed;
    if (wasReturned)
        row.sentence = row.kind == MergeRow::Kind::Same ? QStringLiteral("退回后没有改动，仍为退回。") : QStringLiteral("退回后重新上报。");
    else if (!told.fields.isReported && !county.isReported)
        row.sentence = QStringLiteral("本期没有填报。");

    const QString place = placeOf(m_head.unit, m_head.period) + QLatin1Char('/') + row.code;
    if (const auto *const back = told.fields.isReported ? m_decisions.returned(place) : nullptr) {
        row.returned = true;
        row.reason = back->reason;
        row.decisions.push_back({row.matter, newUuid(), m_head.id, told.period.toString(), {}, {}, {}, QStringLiteral("return"), back->reason});
    }
    std::erase_if(row.fields, [](const FieldMerge &field) { return field.kind == FieldMerge::Kind::Same; });
    std::erase_if(row.matterFields, [](const FieldMerge &field) { return field.kind == FieldMerge::Kind::Same; });
    return row;
}

Fields RowMerger::decided(MergeRow &row, std::vector<FieldMerge> &fields) const
{
    Fields result;
    for (const FieldMerge &field : fields) {
        const Value *value = &field.county;
        if (field.kind == FieldMerge::Kind::Changed)
            value = &field.unit;
        if (field.kind == FieldMerge::Kind::Conflict) {
            const QString place = placeOf(m_head.unit, m_head.period) + QLatin1Char('/') + row.code + QLatin1Char('/') + field.field;
            const auto *const choice = m_decisions.choice(place);
            const bool unitWins = choice && choice->word == MergeDecisions::Word::Unit;
            if (!choice)
                row.open.append(place);
            else
                row.decisions.push_back({row.matter, newUuid(), m_head.id, m_head.period.toString(), field.field, valueText(field.county), valueText(field.unit),
                                         unitWins ? QStringLiteral("unit") : QStringLiteral("county"), choice->reason});
            value = unitWins ? &field.unit : &field.county;
        }
        if (!isEmpty(*value))
            result.insert(field.field, *value);
    }
    return result;
}

} // namespace bihuan
