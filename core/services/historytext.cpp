// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/historytext.h"

#include "core/definition/builtinfields.h"
#include "core/definition/extrajson.h"
#include "core/services/fieldcontext.h"
#include "core/storage/recorder.h"

namespace bihuan {

namespace {

/// Columns whose names are not the field's id in snake_case.
const QHash<QString, QString> irregularColumns{
    {QStringLiteral("lead_unit_id"), QStringLiteral("leadUnit")},
    {QStringLiteral("leader_post_id"), QStringLiteral("leader")},
};

QString fieldIdOf(const QString &column)
{
    if (const auto irregular = irregularColumns.constFind(column); irregular != irregularColumns.constEnd())
        return *irregular;
    QString id;
    for (qsizetype i = 0; i < column.size(); ++i) {
        const bool hump = column.at(i) == QLatin1Char('_') && i + 1 < column.size();
        id += hump ? column.at(++i).toUpper() : column.at(i);
    }
    return id;
}

/// The value that a stored text stands for.
Value storedValue(const QString &text, const Field &field)
{
    if (text.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Figure:
    case FieldType::Percent:
        return text.toLongLong();
    case FieldType::Date:
        if (const auto date = PartialDate::parse(text))
            return *date;
        return text;
    case FieldType::Flag:
        return text != QLatin1String("0");
    default:
        return text;
    }
}

class HistoryWords
{
public:
    HistoryWords(const County &county, const MatterFile &file) : m_file(file), m_context(fieldContext(county, &file)) {}

    void append(std::vector<HistoryChange> &changes, const FieldChange &change) const
    {
        const QString period = change.table == QLatin1String("report") || change.table == QLatin1String("figure")
                                   ? Period::parse(change.key.section(QLatin1Char(' '), 1, 1)).value_or(Period{}).title()
                                         + QLatin1Char(' ')
                                   : QString();
        if (change.column == QLatin1String("extra"))
            return appendExtra(changes, change, period);
        if (change.table == QLatin1String("schedule") && change.column.startsWith(QLatin1Char('m'))) {
            Field plan;
            plan.type = FieldType::Figure;
            const QString what = QStringLiteral("%1月计划").arg(change.column.mid(1).toInt());
            changes.push_back({what, shown(change.before, plan), shown(change.after, plan)});
            return;
        }
        if (change.table == QLatin1String("report") && change.column == QLatin1String("state")) {
            const auto title = [](const QString &id) {
                const auto state = reportStateFromId(id);
                return state ? reportStateTitle(*state) : QString();
            };
            changes.push_back({period + QStringLiteral("填报状态"), title(change.before), title(change.after)});
            return;
        }
        const QString id = fieldIdOf(change.column);
        const Field *field = fieldOf(id);
        if (change.table != QLatin1String("matter") && change.table != QLatin1String("report"))
            field = nullptr;
        if (field)
            changes.push_back({period + field->title, shown(change.before, *field), shown(change.after, *field)});
    }

private:
    const Field *fieldOf(const QString &id) const
    {
        if (m_file.ledger) {
            if (const Field *field = m_file.ledger->field(id))
                return field;
        }
        const BuiltInField *field = builtInField(id);
        return field ? &field->field : nullptr;
    }

    QString shown(const QString &stored, const Field &field) const
    {
        return displayText(storedValue(stored, field), field, m_context);
    }

    void appendExtra(std::vector<HistoryChange> &changes, const FieldChange &change, const QString &period) const
    {
        const auto before = extraFromJson(change.before.toUtf8()).value_or(QHash<QString, Value>());
        const auto after = extraFromJson(change.after.toUtf8()).value_or(QHash<QString, Value>());
        QStringList ids = before.keys() + after.keys();
        ids.removeDuplicates();
        ids.sort();
        for (const QString &id : ids) {
            const Field *field = fieldOf(id);
            if (!field || before.value(id) == after.value(id))
                continue;
            changes.push_back({period + field->title, displayText(before.value(id), *field, m_context),
                               displayText(after.value(id), *field, m_context)});
        }
    }

    const MatterFile &m_file;
    FieldContext m_context;
};

} // namespace

Result<std::vector<HistoryEntry>> historyOf(Workspace &workspace, const QString &matterCode)
{
    std::vector<HistoryEntry> entries;
    if (matterCode.isEmpty()) {
        BIHUAN_TRY(std::vector<HistoryRow> rows, listHistory(workspace.database()));
        for (HistoryRow &row : rows)
            entries.push_back({std::move(row), {}});
        return entries;
    }
    BIHUAN_TRY(const auto county, workspace.countyOfMatter(matterCode));
    const MatterFile &file = *county->matterByCode(matterCode);
    const HistoryWords words(*county, file);
    BIHUAN_TRY(const std::vector<HistoryRow> rows, listHistory(workspace.database(), file.matter->id));
    for (const HistoryRow &row : rows) {
        BIHUAN_TRY(HistoryRow full, historyRow(workspace.database(), row.seq));
        BIHUAN_TRY(const auto fields, fieldChanges(workspace.database(), full.changeset, file.matter->id));
        full.changeset.clear();
        HistoryEntry &entry = entries.emplace_back();
        entry.row = std::move(full);
        for (const FieldChange &change : fields)
            words.append(entry.changes, change);
    }
    return entries;
}

} // namespace bihuan
