// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/validation/finding.h"
#include "core/services/cells.h"
#include "core/services/workspace.h"

namespace bihuan {

/// A field named by id or Chinese title, and what was typed for it.
struct TypedField
{
    QString field;
    QString text;
};

/// One cell of a table that gets a new value.
struct CellEdit
{
    QString code;
    FieldRef column;
    Value value;
    std::optional<Period> period = {}; ///< of a reported figure; without it the period of the whole edit
};

/// A row pasted below the last one: a matter that does not exist yet, with what its cells say.
struct NewRow
{
    LedgerId ledger;
    std::vector<std::pair<FieldRef, Value>> cells; ///< the name among them
};

struct FieldEditOutcome
{
    ChangeSummary summary;
    std::vector<Finding> findings; ///< what contradicts itself in the matter's figures now and nobody approved
};

/// Sets fields of one matter in one period as a clerk types them in the table: all of them or none, one run.
Result<FieldEditOutcome> setFields(Workspace &workspace, const QString &code, const Period &period,
                                   const std::vector<TypedField> &fields);

/// Sets cells of any number of matters in one period or several: all of them or none, one run, in their order (the
/// months of one matter ascending). `county` is the year as it is in the file. Without a `label` the history says which matter and which columns.
Result<ChangeSummary> setCells(Workspace &workspace, const County &county, const Period &period,
                               const std::vector<CellEdit> &edits, const QString &label = {});

/// The same together with new matters at the end of their ledgers, in their order. Refused without a name, and for a
/// name that the ledger already has with the same lead unit.
Result<ChangeSummary> setTable(Workspace &workspace, const County &county, const Period &period,
                               const std::vector<CellEdit> &edits, const std::vector<NewRow> &rows, const QString &label);

} // namespace bihuan
