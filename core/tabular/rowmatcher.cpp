// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/rowmatcher.h"

#include <algorithm>

namespace bihuan {

namespace {

using DecisionWord = ImportDecision::Word;

} // namespace

QString MatchedRow::codeText(const QString &fieldId, const ColumnMapping &mapping) const
{
    for (const auto &[column, cell] : cells.known) {
        const auto *text = std::get_if<QString>(&cell.value);
        if (mapping.columns[column].field.id == fieldId && text)
            return *text;
    }
    return name;
}

RowMatcher::RowMatcher(const ImportContext &context, ImportFindings &findings)
    : m_context(context), m_findings(findings), m_index(*context.ledger, context.matters),
      m_free(context.matters.size(), true), m_seenBySet(context.ledger->identity.size())
{
}

void RowMatcher::take(MatchedRow &row, int known)
{
    row.known = known;
    m_free[static_cast<size_t>(known)] = false;
}

void RowMatcher::match(std::vector<MatchedRow> &rows, const ColumnMapping &mapping, const QString &where)
{
    const MappedColumn &nameColumn = *mapping.find(QStringLiteral("name"));
    const QString title = nameColumn.field.title;
    const auto placeOf = [&](const MatchedRow &row) { return ImportPlace{row.cells.sheetRow, nameColumn.column}; };
    for (MatchedRow &row : rows) {
        decide(row, placeOf(row), title);
        if (!row.settled) {
            const MatterIndex::Match found = m_index.find(row.keys);
            if (found.known >= 0)
                take(row, found.known);
            row.keepName = found.byFormerName;
        }
        checkDuplicate(row, mapping, where);
    }
    // Asked last: what another row was found to be is no candidate any more.
    for (MatchedRow &row : rows) {
        if (row.known >= 0 || row.settled)
            continue;
        askOtherLedger(row, placeOf(row), title);
        if (row.known < 0 && !row.settled)
            askAlike(row, placeOf(row), title);
    }
}

void RowMatcher::decide(MatchedRow &row, const ImportPlace &place, const QString &title)
{
    const ImportDecision *decision = m_findings.decisionAt(place);
    if (!decision)
        return;
    if (decision->word == DecisionWord::New && decision->argument.isEmpty())
        row.settled = true;
    if (decision->word != DecisionWord::Matter)
        return;
    const int known = m_index.byCode(decision->argument);
    if (known < 0) {
        m_findings.add(FindingKind::Identity, place, title, row.name,
                       QStringLiteral("没有编号为“%1”的事项").arg(decision->argument), Remedy::Correct);
        return;
    }
    take(row, known);
    row.settled = true;
    row.listed = m_context.matters[static_cast<size_t>(known)].matter().ledger != m_context.ledger->id;
}

void RowMatcher::checkDuplicate(MatchedRow &row, const ColumnMapping &mapping, const QString &where)
{
    std::optional<size_t> earlier;
    const MappedColumn *column = mapping.find(QStringLiteral("name"));
    for (size_t set = 0; set < m_seenBySet.size() && !earlier; ++set) {
        const auto at = m_seenBySet[set].constFind(row.keys.sets[set]);
        if (row.keys.sets[set].isEmpty() || at == m_seenBySet[set].constEnd() || !isSame(row.keys, m_seen[*at]))
            continue;
        earlier = *at;
        column = mapping.find(m_context.ledger->identity[set].first()); // the code that stands twice, else the name
    }
    if (const auto at = m_seenByMatter.constFind(row.known); !earlier && row.known >= 0 && at != m_seenByMatter.constEnd())
        earlier = *at;
    if (earlier && !(row.settled && row.known < 0)) {
        const QString value = column->field.id == QLatin1String("name") ? row.name : row.codeText(column->field.id, mapping);
        const auto answer = m_findings.add(FindingKind::Duplicate, {row.cells.sheetRow, column->column}, column->field.title, value,
                                           QStringLiteral("与%1是同一个事项；接受则另登记为一个新的事项，只要一行就跳过另一行").arg(m_seenAt[*earlier]),
                                           Remedy::Accept);
        if (answer.says(DecisionWord::New))
            m_findings.at(answer.index).open = false;
        row.known = -1;
        row.settled = true;
    }
    const size_t index = m_seen.size();
    m_seen.push_back(row.keys);
    m_seenAt.push_back(QStringLiteral("%1第 %2 行").arg(where).arg(row.cells.sheetRow + 1));
    for (size_t set = 0; set < m_seenBySet.size(); ++set) {
        if (!row.keys.sets[set].isEmpty() && !m_seenBySet[set].contains(row.keys.sets[set]))
            m_seenBySet[set].insert(row.keys.sets[set], index);
    }
    if (row.known >= 0 && !m_seenByMatter.contains(row.known))
        m_seenByMatter.insert(row.known, index);
}

void RowMatcher::askOtherLedger(MatchedRow &row, const ImportPlace &place, const QString &title)
{
    const int known = m_index.inOtherLedger(row.keys);
    if (known < 0)
        return;
    const KnownMatter &matter = m_context.matters[static_cast<size_t>(known)];
    const bool isListed = std::ranges::any_of(matter.entries, [&](const LedgerEntry *entry) { return entry->ledger == m_context.ledger->id; });
    if (!isListed) {
        const auto answer = m_findings.add(FindingKind::Identity, place, title, row.name,
                                           QStringLiteral("代码与另一清单的 %1“%2”相同；接受则在本清单列出它，不重复登记")
                                               .arg(matter.matter().code, matter.matter().name),
                                           Remedy::Accept);
        m_findings.at(answer.index).asks = ImportDecision::Word::New;
        if (!answer.isAccepted())
            return;
    }
    take(row, known);
    row.listed = true;
}

void RowMatcher::askAlike(MatchedRow &row, const ImportPlace &place, const QString &title)
{
    const std::vector<int> alike = m_index.suggestions(row.keys, m_free);
    if (alike.empty())
        return;
    QStringList names;
    QStringList codes;
    for (const int known : alike) {
        const Matter &matter = m_context.matters[static_cast<size_t>(known)].matter();
        names.append(QStringLiteral("%1“%2”").arg(matter.code, matter.name));
        codes.append(matter.code);
    }
    const auto answer = m_findings.add(FindingKind::Identity, place, title, row.name,
                                       QStringLiteral("可能就是%1；接受则作为新的事项").arg(names.join(QStringLiteral("或"))),
                                       Remedy::Accept);
    m_findings.at(answer.index).asks = DecisionWord::Matter;
    m_findings.at(answer.index).near = codes;
}

} // namespace bihuan
