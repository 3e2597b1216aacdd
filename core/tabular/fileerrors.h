// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace bihuan {

/// The sentences that several readers say. `place` is where in the file (工作表“一月”), `detail` goes to the
/// log.
Error damagedFile(const QString &fileName, const QString &place, const QString &detail);
Error tooLargeFile(const QString &fileName, const QString &place, const QString &detail);
Error unopenedFile(const QString &fileName, const QString &detail);
Error readingCancelled();
Error writingCancelled();

} // namespace bihuan
