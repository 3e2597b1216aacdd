// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "ui/pages/ledger/form/formitem.h"

#include <vector>

namespace bihuan {

/// The files that belong to the matter, and where another one is added; `attachments` is nullptr while they cannot be
/// read.
void addAttachments(std::vector<FormItem> &items, const std::vector<Attachment> *attachments, int year, bool writable);

} // namespace bihuan
