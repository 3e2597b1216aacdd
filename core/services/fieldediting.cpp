// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldediting.h"

#include "core/domain/validation/coursecheck.h"
#include "core/services/cells.h"
#include "core/services/periodlife.h"
#include "core/storage/store.h"

#include <algorithm>

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

} // namespace

Result<ChangeSummary> setCells(Workspace &workspace, const County &county, const Period &period,
                               const std::vector<CellEdit> &edits, const QString &label)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    std::vector<std::pair<const MatterFile *, RowEdit>> rows;
    QHash<QString, size_t> rowAt;
    std::vector<FieldRef> columns;
    std::vector<Period> reported;
    for (const CellEdit &edit : edits) {
        const MatterFile *file = county.matterByCode(edit.code);
        const Field *field = file && file->ledger ? file->ledger->field(edit.column.field) : nullptr;
        if (!field)
            return refuse(QStringLiteral("编号为“%1”的事项没有这一列，没有修改。刷新后再试。").arg(edit.code));
        if (!rowAt.contains(edit.code)) {
            rowAt.insert(edit.code, rows.size());
            rows.emplace_back(file, RowEdit(county, *file, period));
        }
        RowEdit &row = rows[rowAt.value(edit.code)].second;
        row.turnTo(edit.period.value_or(period));
        BIHUAN_CHECK(row.set(edit.column, edit.value));
        if (std::ranges::find(columns, edit.column) == columns.end())
            columns.push_back(edit.column);
        const Period &where = edit.period.value_or(period);
        if (field->scope == FieldScope::Report && std::ranges::find(reported, where) == reported.end())
            reported.push_back(where);
    }
    if (rows.empty())
        return ChangeSummary{};
    const MatterFile &first = *rows.front().first;
    const QString who = rows.size() == 1 ? first.matter->name : QStringLiteral("%1项").arg(rows.size());
    const QString what = label.isEmpty()
                             ? QStringLiteral("%1 %2：%3").arg(who, period.title(), titlesOf(*first.ledger, columns))
                             : label;
    return workspace.editor()->run(what, [&](Store &store) -> Status {
        for (const Period &month : reported)
            BIHUAN_CHECK(openForFigures(store, county, month, workspace.clock().now()));
        for (const auto &[file, row] : rows)
            BIHUAN_CHECK(row.write(store));
        return {};
    });
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
        if (!after->isAccepted(finding.key()))
            outcome.findings.push_back(std::move(finding));
    }
    return outcome;
}

} // namespace bihuan
