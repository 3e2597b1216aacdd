// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/summary.h"

#include <algorithm>

namespace bihuan {

namespace {

struct GroupingWords
{
    const char *id;
    const char16_t *title;
};
/// In the order of the enum.
constexpr GroupingWords groupingWords[] = {
    {"unit", u"责任单位"}, {"leader", u"包抓领导"}, {"ledger", u"清单"}, {"source", u"任务来源"}, {"town", u"镇办"}};

const QString startedThisYear = QStringLiteral("新开工");

/// `amount` × share of the towns before and with this one: rounded running totals, so that the parts of a
/// bundle add up to the whole exactly.
qint64 shareOf(qint64 amount, qint64 before, qint64 part, qint64 whole)
{
    const auto upTo = [&](qint64 weight) { return roundedQuotient(static_cast<WideInt>(amount) * weight, whole); };
    return upTo(before + part) - upTo(before);
}

void finishRow(SummaryRow &row, const Period &period)
{
    if (row.plan <= 0)
        return;
    row.completion = Ratio(row.cumulative, row.plan);
    row.gap = *row.completion - period.elapsedShare();
}

void rankRows(std::vector<SummaryRow> &rows)
{
    QHash<QString, int> groups;
    std::vector<RankEntry> entries;
    for (const SummaryRow &row : rows) {
        const int group = groups.value(row.kind, static_cast<int>(groups.size()));
        groups.insert(row.kind, group);
        entries.push_back({row.completion, group});
    }
    const std::vector<Rank> ranks = ranked(entries);
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i].rank = ranks[i].place;
        rows[i].of = ranks[i].of;
    }
}

/// Counts and amounts of two sums of different matters.
void addSums(SummaryRow &sum, const SummaryRow &other)
{
    sum.count += other.count;
    sum.listed += other.listed;
    addUp(sum.total, other.total);
    addUp(sum.plan, other.plan);
    addUp(sum.cumulative, other.cumulative);
    addUp(sum.month, other.month);
    sum.toStart += other.toStart;
    sum.started += other.started;
    for (auto light = other.lights.cbegin(); light != other.lights.cend(); ++light)
        sum.lights[light.key()] += light.value();
}

} // namespace

SummaryBuilder::SummaryBuilder(Grouping grouping, QStringList ledgers)
    : m_grouping(grouping), m_ledgers(std::move(ledgers))
{
    m_total.title = QStringLiteral("合计");
    m_total.unit = measureUnit(QStringLiteral("亿元"));
}

void SummaryBuilder::add(const PeriodView &view)
{
    for (const MatterRow &row : view.rows)
        add(row, view.county->context());
}

void SummaryBuilder::add(const MatterRow &row, const OfficeContext &context)
{
    const auto wanted = [this](const QString &ledger) { return m_ledgers.isEmpty() || m_ledgers.contains(ledger); };
    if (wanted(row.ledger)) {
        addRow(m_total, row);
        group(row);
    }
    if (m_grouping != Grouping::Ledger)
        return;
    for (const QString &ledger : row.listedIn) {
        const LedgerDefinition *definition = context.ledger(LedgerId{ledger});
        if (wanted(ledger))
            ++rowOf(ledger, definition ? definition->title : ledger, {}).listed;
    }
}

void SummaryBuilder::merge(const SummaryBuilder &other)
{
    addSums(m_total, other.m_total);
    for (const SummaryRow &row : other.m_rows) {
        SummaryRow &mine = rowOf(row.key, row.title, row.kind);
        addSums(mine, row);
    }
}

Summary SummaryBuilder::finish(const OfficeContext &context, const Period &period) const
{
    Summary summary{m_rows, m_total};
    finishRow(summary.total, period);
    for (SummaryRow &row : summary.rows)
        finishRow(row, period);
    sort(summary.rows, context);
    rankRows(summary.rows);
    return summary;
}

SummaryRow &SummaryBuilder::rowOf(const QString &key, const QString &title, const QString &kind)
{
    const auto at = m_at.constFind(key);
    if (at != m_at.constEnd())
        return m_rows[*at];
    m_at.insert(key, m_rows.size());
    SummaryRow &row = m_rows.emplace_back();
    row.key = key;
    row.title = title;
    row.kind = kind;
    row.unit = measureUnit(QStringLiteral("亿元"));
    return row;
}

void SummaryBuilder::group(const MatterRow &row)
{
    const QString none = QStringLiteral("未定");
    switch (m_grouping) {
    case Grouping::Unit:
        addRow(rowOf(row.unitKey, row.unit.isEmpty() ? none : row.unit, row.unitKind), row);
        break;
    case Grouping::Leader:
        addRow(rowOf(row.leaderKey, row.leader.isEmpty() ? none : row.leader, {}), row);
        break;
    case Grouping::Ledger: {
        addRow(rowOf(row.ledger, row.ledgerTitle, {}), row);
        break;
    }
    case Grouping::Source:
        for (qsizetype i = 0; i < row.sources.size(); ++i)
            addRow(rowOf(row.sources.at(i), row.sourceTitles.at(i), {}), row);
        break;
    case Grouping::Town: {
        qint64 before = 0;
        for (const TownShare &town : row.towns) {
            addRow(rowOf(town.key, town.title, unitKindId(UnitKind::Town)), row, before, town.part, town.whole);
            addUp(before, town.whole > 1 ? town.part : 0);
        }
        break;
    }
    }
}

void SummaryBuilder::addRow(SummaryRow &sum, const MatterRow &row, qint64 before, qint64 part, qint64 whole) const
{
    ++sum.count;
    ++sum.lights[row.light.id()];
    if (row.yearType == startedThisYear) {
        ++sum.toStart;
        sum.started += row.started ? 1 : 0;
    }
    if (!sumsUp(row))
        return;
    addUp(sum.total, shareOf(row.total.value_or(0), before, part, whole));
    addUp(sum.plan, shareOf(row.plan.value_or(0), before, part, whole));
    addUp(sum.cumulative, shareOf(row.cumulative.value_or(0), before, part, whole));
    addUp(sum.month, shareOf(row.month.value_or(0), before, part, whole));
}

/// Only investment is added up: indicators and pledges each count something of their own.
bool SummaryBuilder::sumsUp(const MatterRow &row) const
{
    return row.kind == MatterKind::Project && row.measure.isMoney();
}

/// Units by kind and position, posts and sources as the office orders them, ledgers as defined.
void SummaryBuilder::sort(std::vector<SummaryRow> &rows, const OfficeContext &context) const
{
    QHash<QString, int> places;
    int next = 0;
    const OfficeRows &office = context.rows();
    const auto place = [&](const QString &key) { places.insert(key, next++); };
    switch (m_grouping) {
    case Grouping::Unit:
    case Grouping::Town:
        for (const UnitKind kind : unitKinds) {
            for (const Unit &unit : office.units) {
                if (unit.kind == kind)
                    place(unit.key);
            }
        }
        break;
    case Grouping::Leader:
        for (const Post &post : office.posts)
            place(post.key);
        break;
    case Grouping::Ledger:
        for (const LedgerDefinition &ledger : context.ledgers())
            place(ledger.id.value);
        break;
    case Grouping::Source:
        for (const Source &source : office.sources)
            place(source.key);
        break;
    }
    std::ranges::stable_sort(rows, {}, [&](const SummaryRow &row) { return std::pair(places.value(row.key, next), row.key); });
}

QString groupingId(Grouping grouping)
{
    return QString::fromLatin1(groupingWords[static_cast<size_t>(grouping)].id);
}

QString groupingTitle(Grouping grouping)
{
    return QString::fromUtf16(groupingWords[static_cast<size_t>(grouping)].title);
}

std::optional<Grouping> groupingFromId(QStringView id)
{
    for (const Grouping grouping : groupings) {
        if (id == QLatin1String(groupingWords[static_cast<size_t>(grouping)].id))
            return grouping;
    }
    return std::nullopt;
}

bool countsInSeveralRows(Grouping grouping)
{
    return grouping == Grouping::Leader || grouping == Grouping::Source || grouping == Grouping::Town;
}

Summary summarise(const PeriodView &view, Grouping grouping, const QStringList &ledgers)
{
    SummaryBuilder builder(grouping, ledgers);
    builder.add(view);
    return builder.finish(view.county->context(), view.period);
}

} // namespace bihuan
