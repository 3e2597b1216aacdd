// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/summary.h"

#include <algorithm>

namespace bihuan {

namespace {

const QString startedThisYear = QStringLiteral("新开工");

/// `amount` × share of the towns before and with this one: rounded running totals, so that the parts of a
/// bundle add up to the whole exactly.
qint64 shareOf(qint64 amount, qint64 before, qint64 part, qint64 whole)
{
    const auto upTo = [&](qint64 weight) { return roundedQuotient(static_cast<WideInt>(amount) * weight, whole); };
    return upTo(before + part) - upTo(before);
}

class Summariser
{
public:
    Summariser(const PeriodView &view, Grouping grouping) : m_view(view), m_grouping(grouping) {}

    Summary run(const QStringList &ledgers)
    {
        Summary summary;
        summary.total.title = QStringLiteral("合计");
        summary.total.unit = measureUnit(QStringLiteral("亿元"));
        for (const MatterRow &row : m_view.rows) {
            if (!ledgers.isEmpty() && !ledgers.contains(row.ledger))
                continue;
            add(summary.total, row, 0, 1, 1);
            group(row);
        }
        listElsewhere(ledgers);
        summary.rows = std::move(m_rows);
        finish(summary.total);
        for (SummaryRow &row : summary.rows)
            finish(row);
        order(summary.rows);
        rank(summary.rows);
        return summary;
    }

private:
    SummaryRow &rowOf(const QString &key, const QString &title, const QString &kind)
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

    void group(const MatterRow &row)
    {
        const QString none = QStringLiteral("未定");
        switch (m_grouping) {
        case Grouping::Unit:
            add(rowOf(row.unitKey, row.unit.isEmpty() ? none : row.unit, row.unitKind), row, 0, 1, 1);
            break;
        case Grouping::Leader:
            add(rowOf(row.leaderKey, row.leader.isEmpty() ? none : row.leader, {}), row, 0, 1, 1);
            break;
        case Grouping::Ledger: {
            SummaryRow &home = rowOf(row.ledger, row.ledgerTitle, {});
            if (home.count == 0 && !row.measure.isMoney())
                home.unit = row.measure.unit;
            add(home, row, 0, 1, 1);
            break;
        }
        case Grouping::Source:
            for (qsizetype i = 0; i < row.sources.size(); ++i)
                add(rowOf(row.sources.at(i), row.sourceTitles.at(i), {}), row, 0, 1, 1);
            break;
        case Grouping::Town: {
            qint64 before = 0;
            for (const TownShare &town : row.towns) {
                add(rowOf(town.key, town.title, unitKindId(UnitKind::Town)), row, before, town.part, town.whole);
                before += town.whole > 1 ? town.part : 0;
            }
            break;
        }
        }
    }

    void add(SummaryRow &sum, const MatterRow &row, qint64 before, qint64 part, qint64 whole)
    {
        ++sum.count;
        ++sum.lights[row.light.id()];
        if (row.yearType == startedThisYear) {
            ++sum.toStart;
            sum.started += row.started ? 1 : 0;
        }
        if (!sumsUp(sum, row))
            return;
        sum.total += shareOf(row.total.value_or(0), before, part, whole);
        sum.plan += shareOf(row.plan.value_or(0), before, part, whole);
        sum.cumulative += shareOf(row.cumulative.value_or(0), before, part, whole);
        sum.month += shareOf(row.month.value_or(0), before, part, whole);
    }

    /// A ledger's row adds up what the ledger counts, in its own unit; every other row adds up investment.
    /// Indicators are never added: each counts something of its own.
    bool sumsUp(const SummaryRow &sum, const MatterRow &row) const
    {
        if (row.kind == MatterKind::Target)
            return false;
        if (m_grouping == Grouping::Ledger && !sum.key.isEmpty())
            return row.measure.isAdditive() && row.measure.isMoney() == sum.unit.isMoney();
        return row.kind == MatterKind::Project && row.measure.isMoney();
    }

    void listElsewhere(const QStringList &ledgers)
    {
        if (m_grouping != Grouping::Ledger)
            return;
        for (const MatterRow &row : m_view.rows) {
            for (const QString &ledger : row.listedIn) {
                if (!ledgers.isEmpty() && !ledgers.contains(ledger))
                    continue;
                const LedgerDefinition *definition = m_view.county->ledger(LedgerId{ledger});
                ++rowOf(ledger, definition ? definition->title : ledger, {}).listed;
            }
        }
    }

    void finish(SummaryRow &row) const
    {
        if (row.plan <= 0)
            return;
        row.completion = Ratio(row.cumulative, row.plan);
        row.gap = *row.completion - m_view.period.elapsedShare();
    }

    /// Units by kind and position, posts and sources as the office orders them, ledgers as defined.
    void order(std::vector<SummaryRow> &rows) const
    {
        QHash<QString, int> places;
        int next = 0;
        const OfficeRows &office = m_view.county->officeRows();
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
            for (const LedgerDefinition &ledger : m_view.county->ledgers())
                place(ledger.id.value);
            break;
        case Grouping::Source:
            for (const Source &source : office.sources)
                place(source.key);
            break;
        }
        std::ranges::stable_sort(rows, {}, [&](const SummaryRow &row) { return places.value(row.key, next); });
    }

    static void rank(std::vector<SummaryRow> &rows)
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

    const PeriodView &m_view;
    Grouping m_grouping;
    std::vector<SummaryRow> m_rows;
    QHash<QString, size_t> m_at;
};

} // namespace

std::optional<Grouping> groupingFromId(QStringView id)
{
    if (id == QLatin1String("unit"))
        return Grouping::Unit;
    if (id == QLatin1String("leader"))
        return Grouping::Leader;
    if (id == QLatin1String("ledger"))
        return Grouping::Ledger;
    if (id == QLatin1String("source"))
        return Grouping::Source;
    if (id == QLatin1String("town"))
        return Grouping::Town;
    return std::nullopt;
}

bool countsInSeveralRows(Grouping grouping)
{
    return grouping == Grouping::Leader || grouping == Grouping::Source || grouping == Grouping::Town;
}

Summary summarise(const PeriodView &view, Grouping grouping, const QStringList &ledgers)
{
    return Summariser(view, grouping).run(ledgers);
}

} // namespace bihuan
