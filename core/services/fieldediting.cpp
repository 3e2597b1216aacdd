// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldediting.h"

#include "core/domain/validation/coursecheck.h"
#include "core/services/cells.h"
#include "core/services/periodlife.h"
#include "core/storage/store.h"

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
    RowEdit edit(*county, *file, period);
    std::vector<FieldRef> columns;
    bool figures = false;
    for (const TypedField &typed : fields) {
        const auto column = file->ledger->columnByName(typed.field);
        const Field *field = column ? file->ledger->field(column->field) : nullptr;
        if (!field)
            return refuse(QStringLiteral("清单“%1”没有“%2”这一列。用 ledger show 查看全部列。").arg(file->ledger->title, typed.field));
        BIHUAN_TRY(const Value value, parseTyped(typed.text, *field, context));
        BIHUAN_CHECK(edit.set(*column, value));
        columns.push_back(*column);
        figures = figures || field->scope == FieldScope::Report;
    }

    const QString label = QStringLiteral("%1 %2：%3").arg(file->matter->name, period.title(), titlesOf(*file->ledger, columns));
    FieldEditOutcome outcome;
    BIHUAN_TRY(outcome.summary, workspace.editor()->run(label, [&](Store &store) -> Status {
        if (figures)
            BIHUAN_CHECK(openForFigures(store, *county, period, workspace.clock().now()));
        return edit.write(store);
    }));
    BIHUAN_TRY(const auto after, workspace.county(period.year));
    for (Finding &finding : checkCourse(after->matterByCode(code)->course)) {
        if (!after->isAccepted(finding.key()))
            outcome.findings.push_back(std::move(finding));
    }
    return outcome;
}

} // namespace bihuan
