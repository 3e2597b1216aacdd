// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/formrows.h"

#include <QSet>

#include <algorithm>

namespace bihuan {

namespace {

class RowGatherer
{
public:
    explicit RowGatherer(Database &database) : m_rows(database) {}

    /// Rows of `table` whose `column` is one of `values`.
    Result<std::vector<QJsonObject>> of(const char *table, const char *column, const QStringList &values)
    {
        if (values.isEmpty())
            return std::vector<QJsonObject>();
        return m_rows.of(table, column, values);
    }

private:
    JsonRows m_rows;
};

QStringList valuesOf(const std::vector<QJsonObject> &rows, const char *column)
{
    QSet<QString> values;
    for (const QJsonObject &row : rows) {
        if (const QString value = row[QLatin1String(column)].toString(); !value.isEmpty())
            values.insert(value);
    }
    QStringList list(values.begin(), values.end());
    list.sort();
    return list;
}

void add(std::vector<ToldRow> &all, const char *table, const std::vector<QJsonObject> &rows)
{
    for (const QJsonObject &row : rows)
        all.push_back({table, row});
}

void clear(std::vector<QJsonObject> &rows, const char *column, const QJsonValue &value = QJsonValue::Null)
{
    for (QJsonObject &row : rows)
        row[QLatin1String(column)] = value;
}

/// Definitions that the matters are shown and judged by.
std::vector<ToldRow> definitionRows(const County &county, const std::vector<const MatterFile *> &matters)
{
    QSet<QString> ledgers;
    for (const MatterFile *file : matters) {
        ledgers.insert(file->matter->ledger.value);
        for (const LedgerEntry *entry : file->entries)
            ledgers.insert(entry->ledger.value);
    }
    static const QStringList shared{definitionkinds::rules, definitionkinds::dictionary, definitionkinds::ladder, definitionkinds::calendar};
    std::vector<ToldRow> rows;
    for (const DefinitionRecord &record : county.officeRows().definitions) {
        if (record.year > county.year() || !(shared.contains(record.kind) || (record.kind == definitionkinds::ledger && ledgers.contains(record.id))))
            continue;
        rows.push_back({"definition", {{QStringLiteral("kind"), record.kind},
                                       {QStringLiteral("id"), record.id},
                                       {QStringLiteral("year"), record.year},
                                       {QStringLiteral("position"), record.position},
                                       {QStringLiteral("body"), record.body}}});
    }
    return rows;
}

/// Units by id, with those they belong to, those above first.
QStringList withParents(const County &county, const QStringList &ids)
{
    QStringList ordered;
    const auto addUnit = [&](const UnitId &id, auto &&self) -> void {
        const Unit *const unit = county.units().find(id);
        if (!unit || ordered.contains(id.value))
            return;
        self(unit->parent, self);
        ordered.append(id.value);
    };
    for (const QString &id : ids)
        addUnit(UnitId{id}, addUnit);
    return ordered;
}

} // namespace

Result<std::vector<ToldRow>> formRows(Database &database, const County &county, const Unit &unit, const std::vector<const MatterFile *> &matters, const Period &period)
{
    RowGatherer rows(database);
    QStringList ids;
    for (const MatterFile *file : matters)
        ids.append(file->matter->id.value);
    BIHUAN_TRY(auto matter, rows.of("matter", "id", ids));
    clear(matter, "continues_id");
    BIHUAN_TRY(const auto assignment, rows.of("assignment", "matter_id", ids));
    BIHUAN_TRY(const auto part, rows.of("bundle_part", "matter_id", ids));
    BIHUAN_TRY(const auto milestone, rows.of("milestone", "matter_id", ids));
    BIHUAN_TRY(const auto schedule, rows.of("schedule", "matter_id", ids));
    BIHUAN_TRY(const auto link, rows.of("source_link", "matter_id", ids));
    BIHUAN_TRY(const auto entry, rows.of("ledger_entry", "matter_id", ids));
    BIHUAN_TRY(const auto source, rows.of("source", "id", valuesOf(link, "source_id")));
    BIHUAN_TRY(const auto post, rows.of("post", "id", valuesOf(matter, "leader_post_id") + valuesOf(assignment, "post_id")));
    BIHUAN_TRY(const auto tenure, rows.of("tenure", "post_id", valuesOf(post, "id")));
    BIHUAN_TRY(auto person, rows.of("person", "id", valuesOf(tenure, "person_id")));
    clear(person, "phone", QString());
    // Notices that the unit has to answer, once they have a number.
    BIHUAN_TRY(auto notice, rows.of("notice", "lead_unit_id", {unit.id.value}));
    std::erase_if(notice, [](const QJsonObject &row) { return row[QStringLiteral("number_id")].isNull(); });
    clear(notice, "previous_id");
    const QStringList notices = valuesOf(notice, "id");
    BIHUAN_TRY(auto noticeMatter, rows.of("notice_matter", "notice_id", notices));
    std::erase_if(noticeMatter, [&](const QJsonObject &row) { return !ids.contains(row[QStringLiteral("matter_id")].toString()); });
    BIHUAN_TRY(const auto move, rows.of("notice_move", "notice_id", notices));
    BIHUAN_TRY(const auto number, rows.of("document_number", "id", valuesOf(notice, "number_id")));
    BIHUAN_TRY(const auto series, rows.of("number_series", "id", valuesOf(number, "series_id")));

    const QStringList units = withParents(county, QStringList{unit.id.value} + valuesOf(assignment, "unit_id") + valuesOf(part, "town_id") + valuesOf(post, "unit_id")
                                                      + valuesOf(move, "unit_id"));
    std::vector<ToldRow> all;
    for (const QString &id : units) {
        BIHUAN_TRY(const auto row, rows.of("unit", "id", {id}));
        add(all, "unit", row);
    }
    add(all, "person", person);
    add(all, "post", post);
    add(all, "tenure", tenure);
    add(all, "source", source);
    for (ToldRow &row : definitionRows(county, matters))
        all.push_back(std::move(row));
    for (const PeriodRecord &record : county.officeRows().periods) {
        if (record.period.year != county.year() || record.period >= period)
            continue;
        all.push_back({"period", {{QStringLiteral("period"), record.period.toString()},
                                  {QStringLiteral("state"), record.state == periodstates::open ? periodstates::open : periodstates::closed},
                                  {QStringLiteral("opened_at"), record.openedAt},
                                  {QStringLiteral("closed_at"), record.closedAt},
                                  {QStringLiteral("published_at"), QString()}}});
    }
    add(all, "matter", matter);
    add(all, "assignment", assignment);
    add(all, "bundle_part", part);
    add(all, "milestone", milestone);
    add(all, "schedule", schedule);
    add(all, "source_link", link);
    add(all, "ledger_entry", entry);
    add(all, "number_series", series);
    add(all, "document_number", number);
    add(all, "notice", notice);
    add(all, "notice_matter", noticeMatter);
    add(all, "notice_move", move);
    return all;
}

} // namespace bihuan
