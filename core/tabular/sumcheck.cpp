// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/sumcheck.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

/// Data rows from `first` to before `last`, by position in the list of rows.
struct RowSpan
{
    qsizetype first = 0;
    qsizetype last = 0;
};

bool addsUp(const Field &field, const Measure &main)
{
    if (field.scope == FieldScope::Derived)
        return false;
    if (field.type == FieldType::Money)
        return true;
    return field.type == FieldType::Figure && measureUnitOf(field, main).dimension != MeasureUnit::Dimension::Percent
           && main.isAdditive();
}

class SumChecker
{
public:
    SumChecker(const QList<BodyRow> &rows, const ColumnMapping &mapping, const Measure &main, const CellValues &values,
               ImportFindings &findings)
        : m_rows(rows), m_mapping(mapping), m_main(main), m_values(values), m_findings(findings)
    {
    }

    void run()
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            const BodyRowKind kind = m_rows.at(i).kind;
            if (kind != BodyRowKind::Total && kind != BodyRowKind::Subtotal && kind != BodyRowKind::Group)
                continue;
            checkCount(i);
            for (size_t column = 0; column < m_mapping.columns.size(); ++column) {
                if (addsUp(m_mapping.columns[column].field, m_main))
                    checkColumn(i, column);
            }
        }
    }

private:
    bool isData(qsizetype i) const { return m_rows.at(i).kind == BodyRowKind::Data; }

    /// What the sum may be meant of, the likeliest first.
    std::vector<RowSpan> spansOf(qsizetype at) const
    {
        const BodyRowKind kind = m_rows.at(at).kind;
        const RowSpan all{0, m_rows.size()};
        if (kind == BodyRowKind::Group)
            return {ahead(at)};
        const RowSpan above = behind(at);
        const RowSpan below = ahead(at);
        if (kind == BodyRowKind::Total)
            return {all, above};
        if (count(above) > 0)
            return {above, groupAbove(at), below};
        return {below, groupAbove(at)};
    }

    /// Rows since the sum or group before.
    RowSpan behind(qsizetype at) const
    {
        qsizetype first = at;
        while (first > 0 && !isBoundary(m_rows.at(first - 1).kind))
            --first;
        return {first, at};
    }

    RowSpan groupAbove(qsizetype at) const
    {
        qsizetype first = at;
        while (first > 0 && m_rows.at(first - 1).kind != BodyRowKind::Group)
            --first;
        return {first, at};
    }

    RowSpan ahead(qsizetype at) const
    {
        qsizetype last = at + 1;
        while (last < m_rows.size() && !isBoundary(m_rows.at(last).kind))
            ++last;
        return {at + 1, last};
    }

    static bool isBoundary(BodyRowKind kind)
    {
        return kind == BodyRowKind::Total || kind == BodyRowKind::Subtotal || kind == BodyRowKind::Group;
    }

    int count(const RowSpan &span) const
    {
        int rows = 0;
        for (qsizetype i = span.first; i < span.last; ++i)
            rows += isData(i) ? 1 : 0;
        return rows;
    }

    qint64 sum(const RowSpan &span, size_t column) const
    {
        qint64 total = 0;
        for (qsizetype i = span.first; i < span.last; ++i) {
            qint64 next = 0;
            if (isData(i) && !__builtin_add_overflow(total, m_values.sum(m_rows.at(i).row, column, m_main).value_or(0), &next))
                total = next;
        }
        return total;
    }

    void checkColumn(qsizetype at, size_t column)
    {
        const BodyRow &row = m_rows.at(at);
        const auto written = m_values.sum(row.row, column, m_main);
        if (!written)
            return;
        const std::vector<RowSpan> spans = spansOf(at);
        if (std::ranges::any_of(spans, [&](const RowSpan &span) { return sum(span, column) == *written; }))
            return;
        const MappedColumn &mapped = m_mapping.columns[column];
        const MeasureUnit &unit = measureUnitOf(mapped.field, m_main);
        const qint64 counted = sum(spans.front(), column);
        m_findings.add(FindingKind::Total, {row.row, mapped.column}, mapped.header, figureWithUnit(*written, unit),
                       QStringLiteral("“%1”写的是%2，各行相加是%3，相差%4；合计不导入，接受则以各行为准")
                           .arg(row.label, exact(*written, unit), exact(counted, unit), exact(*written - counted, unit)),
                       Remedy::Accept);
    }

    static QString exact(qint64 figure, const MeasureUnit &unit)
    {
        return formatFigure(figure, unit, {.decimals = unit.scale, .trim = true}) + unit.title;
    }

    /// "合计（47个）" counts its rows.
    void checkCount(qsizetype at)
    {
        static const QRegularExpression counted(QStringLiteral("[(（]?共?(\\d{1,5})(个|项)(项目)?[)）]?$"));
        const BodyRow &row = m_rows.at(at);
        const auto match = counted.match(row.label);
        if (!match.hasMatch())
            return;
        const int written = match.captured(1).toInt();
        const std::vector<RowSpan> spans = spansOf(at);
        if (std::ranges::any_of(spans, [&](const RowSpan &span) { return count(span) == written; }))
            return;
        m_findings.add(FindingKind::Total, {row.row, 0}, {}, row.label,
                       QStringLiteral("写的是 %1 个，表中有 %2 个；接受则以各行为准").arg(written).arg(count(spans.front())), Remedy::Accept);
    }

    const QList<BodyRow> &m_rows;
    const ColumnMapping &m_mapping;
    const Measure &m_main;
    const CellValues &m_values;
    ImportFindings &m_findings;
};

} // namespace

void checkSums(const QList<BodyRow> &rows, const ColumnMapping &mapping, const Measure &main, const CellValues &values,
               ImportFindings &findings)
{
    SumChecker(rows, mapping, main, values, findings).run();
}

} // namespace bihuan
