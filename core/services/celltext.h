// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/rule.h"
#include "core/services/periodview.h"

#include <span>

namespace bihuan {

/// The words of a ledger's table, the same on screen and on paper.

bool isNumber(const Field &field);
/// A figure that stands at the right; the running number is none.
bool isCounted(const Field &field);
/// Rates of the period's row, rounded once from their exact ratios, and why it has its light; nothing for other fields.
std::optional<QString> rateText(const MatterRow &row, const QString &field);
/// Why the row has its light, in one sentence with its figures; of a light set by hand, why, and what the rules say.
QString explanation(const MatterRow &row);

/// "1—8月累计" for the cumulative of August, "8月完成" for the month; other titles as they are.
QString headerTitle(const Field &field, const QString &title, const Period &period);
/// Second line of the header; empty where the field has no unit of its own.
QString unitTitle(const Field &field, const LedgerDefinition &ledger);

/// "红", "未报": the word beside the shape.
QString lightWord(const Light &light, const RuleSet *rules);
/// "■红", "○未报": shape and word as characters, for paper without colours.
QString lightOnPaper(const Light &light, const RuleSet *rules);
/// The figures of the year's months up to `period`, a line for every quarter: "1—3月 120、300、—".
QString monthsOnPaper(const MatterFile &file, const Period &period);

/// The unit that a cell's figure is summed in; nothing where figures do not add up.
std::optional<MeasureUnit> summedUnit(const Field &field, const Measure &measure);

/// Exact sum of a column. Nothing once two units meet, and for percentages.
class ColumnSum
{
public:
    /// Without a unit the figure does not add up, and neither does the column.
    void add(qint64 figure, const std::optional<MeasureUnit> &unit);
    QString text() const;

private:
    qint64 m_sum = 0;
    std::optional<MeasureUnit> m_unit;
    bool m_mixed = false;
};

/// 完成率 of several rows: the share of the whole, not the mean of shares; of money alone.
QString completionOf(std::span<const MatterRow *const> rows);

} // namespace bihuan
