// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bihuan {

class RecordModel;
class TableView;

/// Widths as the columns ask for them; the last one takes what is left.
void layOutRecords(TableView &table, const RecordModel &model);

} // namespace bihuan
