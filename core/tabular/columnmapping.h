// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/ledgerdefinition.h"
#include "core/domain/figures/partialdate.h"
#include "core/domain/figures/period.h"
#include "core/tabular/headerfinder.h"

#include <QHash>

namespace bihuan {

/// How the figures of a row of months are meant, as far as the header says it.
enum class SeriesWords { None, Cumulative, Monthly };

/// A column of a sheet and the field that it fills.
struct MappedColumn
{
    int column = 0;               ///< in the sheet, from 0
    QString header;               ///< as written, levels joined by "/"
    Field field;
    int month = 0;                ///< of a monthly field, 1–12
    std::optional<Period> period; ///< of a report's field: the month that the header names
    std::optional<PartialDate> due; ///< of a step: the month or quarter that the header names
    SeriesWords series = SeriesWords::None;
    WrittenUnit unit;             ///< of figures that name none: the header's, else the sheet's
    bool unitDerived = false;     ///< neither says it; it is that of the sheet's other columns
    bool hidden = false;
    QString profileKey;           ///< under which a profile keeps the choice: the header without year and month

    FieldRef ref() const { return {field.id, month}; }
};

struct UnmappedColumn
{
    int column = 0;
    QString header;
    QString profileKey;
};

struct ColumnMapping
{
    std::vector<MappedColumn> columns; ///< in the order of the sheet
    std::vector<UnmappedColumn> unmapped;

    /// The first column of the field; nullptr when the sheet has none.
    const MappedColumn *find(const QString &fieldId) const;
};

/// Columns that a person chose: normalised header → column of the ledger ("goal", "schedule.3"), empty to leave it out.
using ChosenColumns = QHash<QString, QString>;

struct MappingRequest
{
    int year = 0;
    ChosenColumns byHeader;              ///< of a profile
    QHash<int, QString> byColumn;        ///< of this sheet alone; stronger than a profile
};

/// Which field each column holds: by title, by group and title, by the field's patterns, by month and period words,
/// and by what stands in the cells. Every field is used once, the best match first.
ColumnMapping mapColumns(const Sheet &sheet, const HeaderBlock &header, const LedgerDefinition &ledger,
                         const MappingRequest &request);

} // namespace bihuan
