// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/layout.h"
#include "core/typeset/pdfwriter.h"

namespace bihuan {

/// Pages as they are seen, printed and written as PDF: made in a thread of its own and read by everybody afterwards.
struct PrintedPaper
{
    LaidOutDocument pages;
    std::vector<FaceName> faces; ///< for a FontSet in another thread
    PaperReport report;
};

/// Sentences for whoever prints it, what matters most first.
struct PaperRemark
{
    bool warns = false; ///< the paper would be wrong or incomplete; otherwise only good to know
    QString text;
    QString detail; ///< for whoever asks further, may be empty
};
/// What fonts stand in, and which characters none has.
std::vector<PaperRemark> fontRemarks(const PaperReport &report);

} // namespace bihuan
