// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldediting.h"

#include "core/domain/validation/coursecheck.h"
#include "core/services/cells.h"
#include "core/services/matternumbering.h"
#include "core/services/periodlife.h"
#include "core/storage/store.h"

#include <algorithm>
#include <deque>
#include <map>

namespace bihuan {

namespace {

/// "本月完成、存在问题", at most three of them.
QString titlesOf(const LedgerDefinition &ledger, const std::vector<FieldRef> &columns)
{
    QStringList titles;
    for (const FieldRef &column : columns)
        titles.append(ledger.columnTitle(column));
    if (titles.size() > 3)
        return QStringLiteral("%1等%2项").arg(titles.first(3).join(QStringLiteral("、"))).arg(titles.size());
    return titles.join(QStringLiteral("、"));
}

/// Rows of a table while they are edited: of matters of the file, and of new ones.
class EditedRows
{
public:
    EditedRows(const County &county, const Period &period) : m_county(county), m_period(period) {}

    Status set(const CellEdit &edit)
    {
        const MatterFile *const file = m_county.matterByCode(edit.code);
        const Field *const field = file && file->ledger ? file->ledger->field(edit.column.field) : nullptr;
        if (!field)
            return refuse(QStringLiteral("编号为“%1”的事项没有这一列，没有修改。刷新后再试。").arg(edit.code));
        auto known = m_rowAt.constFind(edit.code);
        if (known == m_rowAt.constEnd()) {
            known = m_rowAt.insert(edit.code, m_rows.size());
            m_rows.emplace_back(file, RowEdit(m_county, *file, m_period));
        }
        return setIn(m_rows[*known].second, edit.column, edit.value, *field, edit.period.value_or(m_period));
    }

    Status add(const NewRow &row)
    {
        const LedgerDefinition *const ledger = m_county.ledger(row.ledger);
        if (!ledger)
            return refuse(QStringLiteral("文件里没有这张清单，没有新增。"));
        Matter &matter = m_new.emplace_back(m_numbering.try_emplace(row.ledger.value, m_county, *ledger).first->second.next());
        for (const auto &[column, value] : row.cells) {
            if (const auto *text = std::get_if<QString>(&value); text && column.field == QLatin1String("name"))
                matter.name = text->simplified();
            else if (text && column.field == QLatin1String("leadUnit"))
                matter.leadUnit = UnitId{*text};
        }
        if (matter.name.isEmpty())
            return refuse(QStringLiteral("新增的第 %1 行没有名称，没有新增。").arg(m_new.size()));
        const auto same = [&](const MatterFile &file) {
            return file.matter->ledger == matter.ledger && file.matter->name == matter.name && file.matter->leadUnit == matter.leadUnit;
        };
        if (std::ranges::any_of(m_county.matters(), same))
            return refuse(QStringLiteral("“%1”已经在清单里，没有重复新增。").arg(matter.name));
        MatterFile &file = m_newFiles.emplace_back();
        file.open(m_county.context(), matter);
        auto &[of, edit] = m_rows.emplace_back(&file, RowEdit(m_county, file, m_period));
        for (const auto &[column, value] : row.cells) {
            const Field *const field = ledger->field(column.field);
            if (!field || column.field == QLatin1String("name"))
                continue;
            BIHUAN_CHECK(setIn(edit, column, value, *field, m_period));
        }
        return {};
    }

    bool isEmpty() const { return m_rows.empty(); }

    /// "曹坪抽水蓄能电站 2024年8月：本月完成、存在问题"
    QString label() const
    {
        const MatterFile &first = *m_rows.front().first;
        const QString who = m_rows.size() == 1 ? first.matter->name : QStringLiteral("%1项").arg(m_rows.size());
        return QStringLiteral("%1 %2：%3").arg(who, m_period.title(), titlesOf(*first.ledger, m_columns));
    }

    Status write(Store &store, const QDateTime &now) const
    {
        for (const Period &month : m_reported)
            BIHUAN_CHECK(openForFigures(store, m_county, month, now));
        for (const Matter &matter : m_new)
            BIHUAN_CHECK(store.matters.insert(matter));
        for (const auto &[file, row] : m_rows)
            BIHUAN_CHECK(row.write(store));
        return {};
    }

private:
    Status setIn(RowEdit &row, const FieldRef &column, const Value &value, const Field &field, const Period &period)
    {
        row.turnTo(period);
        BIHUAN_CHECK(row.set(column, value));
        if (std::ranges::find(m_columns, column) == m_columns.end())
            m_columns.push_back(column);
        if (field.scope == FieldScope::Report && std::ranges::find(m_reported, period) == m_reported.end())
            m_reported.push_back(period);
        return {};
    }

    const County &m_county;
    const Period m_period;
    std::vector<std::pair<const MatterFile *, RowEdit>> m_rows;
    QHash<QString, size_t> m_rowAt;
    std::map<QString, MatterNumbering> m_numbering;
    std::deque<Matter> m_new; ///< stay where they are: m_newFiles points at them
    std::deque<MatterFile> m_newFiles;
    std::vector<FieldRef> m_columns;
    std::vector<Period> m_reported;
};

} // namespace

Result<ChangeSummary> setCells(Workspace &workspace, const County &county, const Period &period,
                               const std::vector<CellEdit> &edits, const QString &label)
{
    return setTable(workspace, county, period, edits, {}, label);
}

Result<ChangeSummary> setTable(Workspace &workspace, const County &county, const Period &period,
                               const std::vector<CellEdit> &edits, const std::vector<NewRow> &rows, const QString &label)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    EditedRows edited(county, period);
    for (const CellEdit &edit : edits)
        BIHUAN_CHECK(edited.set(edit));
    for (const NewRow &row : rows)
        BIHUAN_CHECK(edited.add(row));
    if (edited.isEmpty())
        return ChangeSummary{};
    return workspace.editor()->run(label.isEmpty() ? edited.label() : label,
                                   [&](Store &store) { return edited.write(store, workspace.clock().now()); });
}

Result<FieldEditOutcome> setFields(Workspace &workspace, const QString &code, const Period &period,
                                   const std::vector<TypedField> &fields)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    BIHUAN_TRY(const auto county, workspace.county(period.year));
    const MatterFile *file = county->matterByCode(code);
    if (!file || !file->ledger)
        return refuse(QStringLiteral("%1年没有编号为“%2”的事项。用 lights 查看全部编号。").arg(period.year).arg(code));

    const FieldContext context = fieldContext(*county, file, period.lastDay());
    std::vector<CellEdit> edits;
    for (const TypedField &typed : fields) {
        const auto column = file->ledger->columnByName(typed.field);
        const Field *field = column ? file->ledger->field(column->field) : nullptr;
        if (!field)
            return refuse(QStringLiteral("清单“%1”没有“%2”这一列。用 ledger show 查看全部列。").arg(file->ledger->title, typed.field));
        BIHUAN_TRY(Value value, parseTyped(typed.text, *field, context));
        edits.push_back({code, *column, std::move(value)});
    }
    FieldEditOutcome outcome;
    BIHUAN_TRY(outcome.summary, setCells(workspace, *county, period, edits));
    BIHUAN_TRY(const auto after, workspace.county(period.year));
    for (Finding &finding : checkCourse(after->matterByCode(code)->course)) {
        if (!after->approvalOf(finding.key()))
            outcome.findings.push_back(std::move(finding));
    }
    return outcome;
}

} // namespace bihuan
