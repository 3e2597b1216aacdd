// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/headerfinder.h"

namespace bihuan {

/// What a row below the header is. Only Data rows become matters; sums and groups are there to be checked.
enum class BodyRowKind { Data, Total, Subtotal, PartOf, Group, Blank, Footnote, RepeatedHeader, Numbering };

struct BodyRow
{
    int row = 0;
    BodyRowKind kind = BodyRowKind::Data;
    bool hidden = false;
    QString label; ///< of a Total, Subtotal, PartOf, Group or Footnote row: its words
    QString group; ///< label of the group that the row stands under
};

/// The rows of the table in order.
QList<BodyRow> bodyRows(const Sheet &sheet, const HeaderBlock &header);

} // namespace bihuan
