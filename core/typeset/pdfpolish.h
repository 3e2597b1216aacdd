// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/typeset/layout.h"

#include <QByteArray>

namespace bihuan {

/// Reworks what QPdfWriter wrote: text that is searched and copied exactly, fonts marked as subsets, the
/// paper's exact size, the outline, the file's properties.
[[nodiscard]] Result<QByteArray> polishPdf(const QByteArray &pdf, const LaidOutDocument &document);

} // namespace bihuan
