// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/consequenceledger.h"
#include "ui/models/recordmodel.h"

namespace bihuan {

/// What the units have gathered in a year: a column for every colour that occurs, 督办单 by colour, 约谈, points.
struct ConsequenceTable
{
    std::vector<RecordColumn> columns;
    std::vector<RecordRow> rows;
};
ConsequenceTable consequenceTable(const std::vector<ConsequenceRow> &rows, const OfficeContext &office);

/// 约谈 as a table, the newest first.
std::vector<RecordColumn> talkColumns();
std::vector<RecordRow> talkRecords(const NoticeBook &book, const County &county);

} // namespace bihuan
