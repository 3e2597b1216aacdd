// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/typeset/pdfwriter.h"

namespace bihuan::cli {

/// The path, looked at before the work is done.
Result<QString> placeFor(const QString &path);

/// Where it is, how many pages it has and which fonts stood in.
void tellPaper(const PaperReport &report, const QString &path, Output &output);

} // namespace bihuan::cli
