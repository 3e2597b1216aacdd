// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

#include <QMap>

namespace bihuan {

/// What a period is summed by.
enum class Grouping { Unit, Leader, Ledger, Source, Town };

inline constexpr Grouping groupings[] = {Grouping::Unit, Grouping::Leader, Grouping::Ledger, Grouping::Source, Grouping::Town};
QString groupingId(Grouping grouping);
QString groupingTitle(Grouping grouping); ///< 责任单位
std::optional<Grouping> groupingFromId(QStringView id); ///< unit, leader, ledger, source, town
/// True where a matter may stand in several rows; a total still counts it once.
bool countsInSeveralRows(Grouping grouping);

/// One line of a summary. Amounts are in 分 and cover projects only, since investment cannot be added to
/// income or people.
struct SummaryRow
{
    QString key;
    QString title;
    QString kind; ///< id of the unit's kind; ranks are given within it
    int count = 0;
    int listed = 0; ///< by ledger: matters at home elsewhere that the ledger lists
    qint64 total = 0;
    qint64 plan = 0;
    qint64 cumulative = 0;
    qint64 month = 0;
    std::optional<Ratio> completion;
    std::optional<Ratio> gap;  ///< against the period's own 序时
    int toStart = 0;           ///< projects to be started this year (新开工): the denominator of 开工率
    int started = 0;           ///< of these
    QMap<QString, int> lights; ///< by id of colour or state
    int rank = 0;              ///< 1 is the best completion within `kind`; 0 without a completion
    int of = 0;                ///< how many are ranked
    MeasureUnit unit;          ///< what the amounts are counted in

    int light(const QString &id) const { return lights.value(id); }
    bool operator==(const SummaryRow &) const = default;
};

struct Summary
{
    std::vector<SummaryRow> rows; ///< in printing order of units, posts, ledgers, sources
    SummaryRow total;             ///< every matter once
};

/// Sums a period up, whole or a part of its matters at a time; parts that were summed apart are merged.
class SummaryBuilder
{
public:
    /// `ledgers` restricts the matters to these ledgers; empty means all.
    SummaryBuilder(Grouping grouping, QStringList ledgers = {});

    void add(const MatterRow &row, const OfficeContext &context);
    void add(const PeriodView &view);
    void merge(const SummaryBuilder &other);
    /// Rates, order and ranks; `context` knows the printing order.
    Summary finish(const OfficeContext &context, const Period &period) const;

private:
    SummaryRow &rowOf(const QString &key, const QString &title, const QString &kind);
    void group(const MatterRow &row);
    void addRow(SummaryRow &sum, const MatterRow &row, qint64 before = 0, qint64 part = 1, qint64 whole = 1) const;
    bool sumsUp(const MatterRow &row) const;
    void sort(std::vector<SummaryRow> &rows, const OfficeContext &context) const;

    Grouping m_grouping;
    QStringList m_ledgers;
    SummaryRow m_total;
    std::vector<SummaryRow> m_rows;
    QHash<QString, size_t> m_at;
};

Summary summarise(const PeriodView &view, Grouping grouping, const QStringList &ledgers = {});

} // namespace bihuan
