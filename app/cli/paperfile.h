// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/output.h"
#include "core/typeset/pdfwriter.h"

namespace bihuan::cli {

/// The path, looked at before the work is done.
Result<QString> placeFor(const QString &path);

/// `--out` with an ending that says what is written: .pdf, .odt or .docx.
Option outOption();
Result<QString> paperPath(const CommandLine &line);
/// Writes the document as its ending asks and says what became of it. `options` are for PDF alone.
Result<Exit> printDocument(const Document &document, const QString &path, const PaperOptions &options, Output &output);

/// Where it is, how many pages it has and which fonts stood in.
void tellPaper(const PaperReport &report, const QString &path, Output &output);

} // namespace bihuan::cli
