// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/printing/printedpaper.h"
#include "ui/shell/pagehost.h"

class QPrinter;

namespace bihuan {

/// The sheet of the pages without margins of the printer's own: the pages bring theirs.
void preparePrinter(QPrinter &printer, const PrintedPaper &paper);

/// Paints the chosen pages, as many copies as asked for, with the painter of the PDF. May run in any thread.
Status printPaper(QPrinter &printer, const PrintedPaper &paper, const Progress &progress);

} // namespace bihuan
