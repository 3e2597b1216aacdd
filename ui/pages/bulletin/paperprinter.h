// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/pages/bulletin/composedbulletin.h"
#include "ui/shell/pagehost.h"

class QPrinter;

namespace bihuan {

/// A4 without margins of the printer's own: the pages bring theirs.
void preparePrinter(QPrinter &printer, const ComposedBulletin &bulletin);

/// Paints the chosen pages, as many copies as asked for, with the painter of the PDF. May run in any thread.
Status printBulletin(QPrinter &printer, const ComposedBulletin &bulletin, const Progress &progress);

} // namespace bihuan
