// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/columnmapping.h"

#include "core/definition/builtinfields.h"
#include "core/tabular/columnscore.h"

#include <QSet>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int leastScore = 40;  ///< below, a column stays unmapped
constexpr int lookedRows = 40;

ColumnLook lookOf(const Sheet &sheet, const HeaderBlock &header, int column)
{
    ColumnLook look;
    for (int row = header.bodyRow; row < std::min(sheet.rowCount(), header.bodyRow + lookedRows); ++row) {
        const Cell &cell = sheet.cell(row, column);
        if (cell.isEmpty())
            continue;
        const bool date = cell.numberClass == NumberClass::Date || cell.numberClass == NumberClass::Month;
        const Quantity::State state = quantityOf(cell, sheet).state;
        if (date)
            ++look.dates;
        else if (state == Quantity::State::Number)
            ++look.numbers;
        else if (state == Quantity::State::NotANumber)
            ++look.texts;
    }
    return look;
}

/// The ledger's fields, and those that any sheet may bring.
std::vector<FieldMatcher> matchersOf(const LedgerDefinition &ledger)
{
    std::vector<FieldMatcher> matchers;
    for (Field field : ledger.fields) {
        // What figures of a project are measured in is the ledger's word; a row of indicators has its own.
        if (field.type == FieldType::Figure && field.unit.title.isEmpty() && !ledger.field(QStringLiteral("measureUnit")))
            field.unit = ledger.mainMeasure().unit;
        matchers.emplace_back(field);
    }
    for (const char *id : {"code", "formerNames", "sample"}) {
        const QString fieldId = QLatin1String(id);
        if (ledger.field(fieldId))
            continue;
        Field field = builtInField(fieldId)->field;
        if (fieldId == QStringLiteral("sample"))
            field.match = {QStringLiteral("^数据性质$")};
        matchers.emplace_back(field);
    }
    return matchers;
}

class ColumnMapper
{
public:
    ColumnMapper(const Sheet &sheet, const HeaderBlock &header, const LedgerDefinition &ledger, const MappingRequest &request)
        : m_sheet(sheet), m_header(header), m_ledger(ledger), m_request(request), m_matchers(matchersOf(ledger))
    {
    }

    ColumnMapping run()
    {
        std::vector<Candidate> candidates;
        for (qsizetype i = 0; i < m_header.columns.size(); ++i) {
            if (!takeChosen(i))
                scoreColumn(i, candidates);
        }
        std::ranges::stable_sort(candidates, [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
        for (const Candidate &candidate : candidates)
            take(candidate.column, m_matchers[candidate.matcher].field());
        std::ranges::sort(m_mapping.columns, {}, &MappedColumn::column);
        for (qsizetype i = 0; i < m_header.columns.size(); ++i) {
            if (!m_taken.contains(i))
                m_mapping.unmapped.push_back({m_header.columns.at(i).column, m_header.columns.at(i).joined, m_header.columns.at(i).normalised});
        }
        for (const int column : m_header.untitled)
            m_mapping.unmapped.push_back({column, {}, {}});
        return std::move(m_mapping);
    }

private:
    struct Candidate
    {
        int score = 0;
        qsizetype column = 0;
        size_t matcher = 0;
    };

    /// A column that a person or a profile decided about.
    bool takeChosen(qsizetype i)
    {
        const HeaderColumn &column = m_header.columns.at(i);
        const HeaderForms forms(column);
        std::optional<QString> chosen;
        if (const auto at = m_request.byColumn.constFind(column.column); at != m_request.byColumn.constEnd())
            chosen = *at;
        else if (const auto full = m_request.byHeader.constFind(forms.bareJoined); full != m_request.byHeader.constEnd())
            chosen = *full;
        else if (const auto general = m_request.byHeader.constFind(column.normalised); general != m_request.byHeader.constEnd())
            chosen = *general;
        if (!chosen)
            return false;
        if (chosen->isEmpty())
            return true; // left out, and listed as such
        const auto ref = m_ledger.columnByName(*chosen);
        if (const Field *field = ref ? m_ledger.field(ref->field) : nullptr)
            take(i, *field, ref->month);
        return true;
    }

    void scoreColumn(qsizetype i, std::vector<Candidate> &candidates) const
    {
        const HeaderColumn &column = m_header.columns.at(i);
        const HeaderForms forms(column);
        const ColumnLook look = lookOf(m_sheet, m_header, column.column);
        for (size_t k = 0; k < m_matchers.size(); ++k) {
            const int score = m_matchers[k].score(forms, column.text.unit, look, m_request.year);
            if (score >= leastScore)
                candidates.push_back({score, i, k});
        }
    }

    std::optional<PartialDate> dueOf(const HeaderText &text) const
    {
        if (text.quarter > 0)
            return PartialDate{QDate(m_request.year, 3 * text.quarter, 1), PartialDate::Precision::Quarter};
        return text.lastMonth > 0 ? std::optional(PartialDate::month(m_request.year, text.lastMonth)) : std::nullopt;
    }

    void take(qsizetype i, const Field &field, int chosenMonth = 0)
    {
        const HeaderColumn &column = m_header.columns.at(i);
        MappedColumn mapped;
        mapped.column = column.column;
        mapped.header = column.joined;
        mapped.field = field;
        const bool counts = field.type == FieldType::Money || field.type == FieldType::Figure || field.type == FieldType::Percent;
        if (counts)
            mapped.unit = column.text.unit.isEmpty() ? m_header.unit : column.text.unit;
        mapped.hidden = column.hidden;
        const int month = column.text.lastMonth;
        if (field.monthly)
            mapped.month = chosenMonth != 0 ? chosenMonth : month;
        else if (field.scope == FieldScope::Report && month > 0)
            mapped.period = Period::month(m_request.year, month);
        else if (field.scope == FieldScope::Milestone)
            mapped.due = dueOf(column.text);
        const HeaderForms forms(column);
        if (forms.speaksOfRunningSum())
            mapped.series = SeriesWords::Cumulative;
        else if (forms.speaksOfOneMonth())
            mapped.series = SeriesWords::Monthly;
        const QString use = QStringLiteral("%1.%2.%3").arg(field.id).arg(mapped.month)
                                .arg(mapped.period ? mapped.period->toString() : mapped.due ? mapped.due->toString() : QString());
        // The twelve months of a plan share a header but for the month; a report's column moves on with its month.
        mapped.profileKey = field.monthly || mapped.due ? forms.bareJoined : column.normalised;
        if (m_taken.contains(i) || m_used.contains(use))
            return;
        m_taken.insert(i);
        m_used.insert(use);
        m_mapping.columns.push_back(std::move(mapped));
    }

    const Sheet &m_sheet;
    const HeaderBlock &m_header;
    const LedgerDefinition &m_ledger;
    const MappingRequest &m_request;
    std::vector<FieldMatcher> m_matchers;
    QSet<qsizetype> m_taken;
    QSet<QString> m_used;
    ColumnMapping m_mapping;
};

} // namespace

const MappedColumn *ColumnMapping::find(const QString &fieldId) const
{
    const auto found = std::ranges::find_if(columns, [&](const MappedColumn &column) { return column.field.id == fieldId; });
    return found == columns.end() ? nullptr : &*found;
}

ColumnMapping mapColumns(const Sheet &sheet, const HeaderBlock &header, const LedgerDefinition &ledger,
                         const MappingRequest &request)
{
    return ColumnMapper(sheet, header, ledger, request).run();
}

} // namespace bihuan
