// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/changewords.h"

#include "core/definition/builtinfields.h"
#include "core/definition/extrajson.h"
#include "core/definition/fieldaccess.h"
#include "core/domain/attachments/mediakind.h"
#include "core/services/fieldcontext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bihuan {

namespace {

/// Columns whose names are not the field's id in snake_case.
const QHash<QString, QString> irregularColumns{
    {QStringLiteral("lead_unit_id"), QStringLiteral("leadUnit")},
    {QStringLiteral("leader_post_id"), QStringLiteral("leader")},
};
/// Lists that are rows of their own, by the field that shows them.
const QString listFields[] = {QStringLiteral("coUnits"), QStringLiteral("territory"), QStringLiteral("industry"),
                              QStringLiteral("owner"), QStringLiteral("sources")};

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
    case FieldType::Words: {
        QStringList words;
        for (const QJsonValue &word : QJsonDocument::fromJson(text.toUtf8()).array())
            words.append(word.toString());
        return words.isEmpty() ? Value() : Value(words);
    }
    default:
        return text;
    }
}

QString partOf(const FieldChange &change, int part)
{
    return change.key.section(QLatin1Char(' '), part, part);
}

QString stepText(const Milestone &step)
{
    QStringList parts;
    if (step.planned)
        parts.append(QStringLiteral("计划%1").arg(step.planned->title()));
    if (step.actual)
        parts.append(QStringLiteral("完成于%1").arg(step.actual->title()));
    return parts.isEmpty() ? QStringLiteral("未定时间") : parts.join(QStringLiteral("，"));
}

} // namespace

ChangeWords::ChangeWords(const County &county, const MatterFile &file, const NoticeBook *notices)
    : m_county(county), m_file(file), m_notices(notices), m_context(fieldContext(county, &file))
{
    for (const QString &id : listFields) {
        if (!file.ledger || !file.ledger->field(id))
            continue;
        const Value now = cellValue(county, file, {id, 0}, Period::month(file.matter->year, 12));
        m_lists.insert(id, std::holds_alternative<QStringList>(now) ? std::get<QStringList>(now) : QStringList());
    }
}

std::vector<HistoryChange> ChangeWords::of(const std::vector<FieldChange> &run)
{
    Changes changes;
    QHash<QString, QStringList> lists = m_lists;
    for (auto from = run.begin(); from != run.end();) {
        const auto to = std::find_if(from, run.end(), [&](const FieldChange &other) {
            return other.table != from->table || other.key != from->key;
        });
        appendRow(changes, {from, to}, lists);
        from = to;
    }
    for (const QString &id : listFields) {
        if (const QStringList before = lists.value(id); before != m_lists.value(id))
            appendValue(changes, {id, 0}, {}, before.isEmpty() ? Value() : Value(before),
                        m_lists.value(id).isEmpty() ? Value() : Value(m_lists.value(id)), {});
    }
    m_lists = lists;
    return changes;
}

void ChangeWords::appendRow(Changes &changes, const Row &row, QHash<QString, QStringList> &lists) const
{
    const QString &table = row.front().table;
    if (table == QLatin1String("milestone"))
        return appendStep(changes, row);
    if (table == QLatin1String("attachment"))
        return appendAttachment(changes, row);
    if (table == QLatin1String("stage_move"))
        return appendMove(changes, row);
    if (table == QLatin1String("notice_matter"))
        return appendNotice(changes, row);
    if (table == QLatin1String("talk_matter"))
        return appendTalk(changes, row);
    if (table == QLatin1String("light_override"))
        return appendOverride(changes, row);
    const bool stayed = row.front().operation == FieldChange::Operation::Update;
    if (table == QLatin1String("assignment") || (table == QLatin1String("source_link") && !stayed))
        return followList(row, lists);
    for (const FieldChange &change : row) {
        if (table == QLatin1String("matter"))
            appendColumn(changes, change);
        else if (table == QLatin1String("report") || table == QLatin1String("figure"))
            appendReported(changes, change);
        else if (table == QLatin1String("schedule"))
            appendPlan(changes, change);
        else if (table == QLatin1String("source_link"))
            appendClause(changes, change);
    }
}

const Field *ChangeWords::fieldOf(const QString &id) const
{
    if (m_file.ledger) {
        if (const Field *field = m_file.ledger->field(id))
            return field;
    }
    const BuiltInField *field = builtInField(id);
    return field ? &field->field : nullptr;
}

QString ChangeWords::shown(const Value &value, const Field &field) const
{
    return displayText(value, field, m_context);
}

void ChangeWords::appendValue(Changes &changes, const FieldRef &column, const QString &when, const Value &before,
                              const Value &after, const std::optional<Period> &period) const
{
    const Field *const field = fieldOf(column.field);
    if (!field)
        return;
    const QString title = column.month ? QStringLiteral("%1月计划").arg(column.month) : field->title;
    HistoryChange change{when + title, shown(before, *field), shown(after, *field)};
    const bool isTyped = m_file.ledger && m_file.ledger->field(column.field);
    if (isTyped && !isEmpty(before))
        change.old = CellEdit{m_file.matter->code, column, before, period};
    changes.push_back(std::move(change));
}

void ChangeWords::appendColumn(Changes &changes, const FieldChange &change) const
{
    if (change.column == QLatin1String("extra"))
        return appendExtra(changes, change, {}, {});
    const QString id = fieldIdOf(change.column);
    if (const Field *field = fieldOf(id))
        appendValue(changes, {id, 0}, {}, storedValue(change.before, *field), storedValue(change.after, *field), {});
}

void ChangeWords::appendReported(Changes &changes, const FieldChange &change) const
{
    const Period period = Period::parse(partOf(change, 1)).value_or(Period{});
    const QString when = period.title() + QLatin1Char(' ');
    if (change.table == QLatin1String("figure")) {
        const auto &fields = m_file.ledger ? m_file.ledger->fields : std::vector<Field>{};
        const auto field = std::ranges::find(fields, partOf(change, 2), &Field::measure);
        if (field != fields.end())
            appendValue(changes, {field->id, 0}, when, storedValue(change.before, *field), storedValue(change.after, *field), period);
        return;
    }
    if (change.column == QLatin1String("extra"))
        return appendExtra(changes, change, when, period);
    if (change.column == QLatin1String("state")) {
        const auto title = [](const QString &id) {
            const auto state = reportStateFromId(id);
            return state ? reportStateTitle(*state) : QString();
        };
        changes.push_back({when + QStringLiteral("填报状态"), title(change.before), title(change.after)});
        return;
    }
    const QString id = fieldIdOf(change.column);
    if (const Field *field = fieldOf(id))
        appendValue(changes, {id, 0}, when, storedValue(change.before, *field), storedValue(change.after, *field), period);
}

void ChangeWords::appendPlan(Changes &changes, const FieldChange &change) const
{
    if (!change.column.startsWith(QLatin1Char('m')))
        return;
    const FieldRef column{QStringLiteral("schedule"), change.column.mid(1).toInt()};
    if (const Field *field = fieldOf(column.field))
        appendValue(changes, column, {}, storedValue(change.before, *field), storedValue(change.after, *field), {});
}

void ChangeWords::appendExtra(Changes &changes, const FieldChange &change, const QString &when,
                              const std::optional<Period> &period) const
{
    const auto before = extraFromJson(change.before.toUtf8()).value_or(QHash<QString, Value>());
    const auto after = extraFromJson(change.after.toUtf8()).value_or(QHash<QString, Value>());
    QStringList ids = before.keys() + after.keys();
    ids.removeDuplicates();
    ids.sort();
    for (const QString &id : ids) {
        if (before.value(id) != after.value(id))
            appendValue(changes, {id, 0}, when, before.value(id), after.value(id), period);
    }
}

/// A step that came or went is one change; of one that stayed every changed field is.
void ChangeWords::appendStep(Changes &changes, const Row &row) const
{
    const MilestoneId id{partOf(row.front(), 1)};
    const auto &steps = m_file.course.milestones;
    const auto found = std::ranges::find(steps, id, &Milestone::id);
    const Milestone *const now = found == steps.end() ? nullptr : *found;
    const bool went = row.front().operation == FieldChange::Operation::Delete;
    if (went || row.front().operation == FieldChange::Operation::Insert) {
        Milestone step;
        step.id = id;
        for (const FieldChange &change : row) {
            const QString &text = went ? change.before : change.after;
            if (change.column == QLatin1String("title"))
                step.title = text;
            else if (change.column == QLatin1String("no"))
                step.no = text.toInt();
            else if (change.column == QLatin1String("planned"))
                step.planned = PartialDate::parse(text);
            else if (change.column == QLatin1String("actual"))
                step.actual = PartialDate::parse(text);
        }
        HistoryChange told{QStringLiteral("节点“%1”").arg(step.title), went ? stepText(step) : QString(), went ? QString() : stepText(step)};
        if (went && !now)
            told.oldStep = step;
        changes.push_back(std::move(told));
        return;
    }
    for (const FieldChange &change : row) {
        const QHash<QString, QString> fieldIds{{QStringLiteral("title"), QStringLiteral("milestone")},
                                               {QStringLiteral("planned"), QStringLiteral("milestonePlanned")},
                                               {QStringLiteral("actual"), QStringLiteral("milestoneActual")}};
        const Field *const field = fieldOf(fieldIds.value(change.column));
        if (!field)
            continue;
        const Value before = storedValue(change.before, *field);
        const QString name = now ? QStringLiteral("节点“%1”").arg(now->title) : QStringLiteral("已删除的节点");
        HistoryChange told{QStringLiteral("%1 %2").arg(name, field->title), shown(before, *field),
                           shown(storedValue(change.after, *field), *field)};
        if (Milestone step = now ? *now : Milestone{}; now && setFieldValue(step, *field, before) && !isEmpty(before))
            told.oldStep = step;
        changes.push_back(std::move(told));
    }
}

/// One that came or went is one change; of one that stayed only its name changes.
void ChangeWords::appendAttachment(Changes &changes, const Row &row) const
{
    if (row.front().operation == FieldChange::Operation::Update) {
        for (const FieldChange &change : row) {
            if (change.column == QLatin1String("name"))
                changes.push_back({QStringLiteral("附件名称"), change.before, change.after});
        }
        return;
    }
    const bool went = row.front().operation == FieldChange::Operation::Delete;
    QHash<QString, QString> stored;
    for (const FieldChange &change : row)
        stored.insert(change.column, went ? change.before : change.after);
    Attachment attachment;
    attachment.matter = m_file.matter->id;
    attachment.id = AttachmentId{partOf(row.front(), 1)};
    attachment.period = Period::parse(stored.value(QStringLiteral("period")));
    attachment.name = stored.value(QStringLiteral("name"));
    attachment.mediaType = stored.value(QStringLiteral("media_type"));
    attachment.digest = stored.value(QStringLiteral("digest"));
    attachment.size = stored.value(QStringLiteral("size")).toLongLong();
    attachment.addedBy = stored.value(QStringLiteral("added_by"));
    attachment.addedAt = stored.value(QStringLiteral("added_at"));
    const MediaKind *const kind = mediaKind(attachment.mediaType);
    const QString text = (kind ? kind->title + QStringLiteral("，") : QString()) + sizeText(attachment.size);
    HistoryChange told{QStringLiteral("附件“%1”").arg(attachment.name), went ? text : QString(), went ? QString() : text};
    if (went)
        told.oldAttachment = attachment;
    changes.push_back(std::move(told));
}

void ChangeWords::appendClause(Changes &changes, const FieldChange &change) const
{
    const Source *const source = m_county.source(SourceId{partOf(change, 0)});
    if (source)
        changes.push_back({QStringLiteral("“%1”的条款").arg(source->title), change.before, change.after});
}

/// What the list was before the row came or went.
void ChangeWords::followList(const Row &row, QHash<QString, QStringList> &lists) const
{
    const bool came = row.front().operation == FieldChange::Operation::Insert;
    const auto told = [&](QLatin1String column) {
        const auto change = std::ranges::find(row, column, &FieldChange::column);
        return change == row.end() ? QString() : came ? change->after : change->before;
    };
    QString field;
    QString entry;
    if (row.front().table == QLatin1String("source_link")) {
        const Source *const source = m_county.source(SourceId{partOf(row.front(), 0)});
        field = QStringLiteral("sources");
        entry = source ? source->key : QString();
    } else {
        entry = told(QLatin1String("unit_id"));
        for (const BuiltInField &builtIn : builtInFields()) {
            if (!builtIn.role.isEmpty() && builtIn.role == told(QLatin1String("role")))
                field = builtIn.field.id;
        }
    }
    if (!lists.contains(field) || entry.isEmpty() || row.front().operation == FieldChange::Operation::Update)
        return;
    lists[field].removeAll(entry);
    if (!came)
        lists[field].append(entry);
}

} // namespace bihuan
