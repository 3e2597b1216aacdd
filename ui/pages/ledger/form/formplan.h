// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "core/services/historytext.h"
#include "core/services/periodview.h"
#include "ui/pages/ledger/form/formitem.h"

namespace bihuan {

/// What the form of a matter is made from.
struct FormSource
{
    const PeriodView &view;
    const MatterRow &row;
    const MatterFile &file;
    QString lock = {};                           ///< why figures of the shown period are not typed; may be empty
    const std::vector<Attachment> *attachments = nullptr; ///< nullptr while they cannot be read
    const std::vector<HistoryEntry> *history = nullptr; ///< nullptr while nobody has looked at it
    bool moreHistory = false;
    bool writable = true;
};

/// Everything that the form shows, in its order: who answers and this month, the steps, the facts by group, all
/// months, the attachments, the history.
std::vector<FormItem> planForm(const FormSource &source);

/// The group of a field that the definition puts in none: 基本情况, 责任, 投资, 时间, 任务来源.
QString usualGroup(const Field &field, const Measure &main);

} // namespace bihuan
