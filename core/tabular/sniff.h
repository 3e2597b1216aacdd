// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tabular/readoptions.h"
#include "core/tabular/sheet.h"

namespace bihuan {

/// What a file is by its content; its name may say anything. Refuses folders, unreadable, empty and foreign
/// files (Word, PDF, pictures, archives, password-protected ones) with a sentence that says what to do.
Result<FileKind> sniff(const QString &path, const ReadLimits &limits = {});

} // namespace bihuan
