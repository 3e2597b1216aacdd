// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/briefing/document.h"
#include "core/typeset/layout.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace bihuan {

/// What the user is told about a printed document.
struct PaperReport
{
    int pages = 0;
    QStringList substitutions;     ///< "仿宋 以 FandolFang 代替"
    QStringList fallbacks;         ///< "㎡ 以 Noto Serif CJK SC 代替"
    QStringList missingCharacters; ///< no installed font has them; they print as boxes
};

[[nodiscard]] PaperReport reportOn(const LaidOutDocument &pages, const FontSet &fonts);

/// The document as a PDF file's bytes: vectors, fonts embedded as subsets. Refused without a Chinese font.
[[nodiscard]] Result<QByteArray> renderPdf(const LaidOutDocument &document, const FontSet &fonts);

/// A document as the bytes of its PDF, and what the user is told about them.
struct SetPaper
{
    QByteArray pdf;
    PaperReport report;
};
[[nodiscard]] Result<SetPaper> setPdf(const Document &document);

/// Writes a PDF's bytes to `path`, wholly or not at all.
[[nodiscard]] Status savePdf(const QByteArray &pdf, const QString &path);

/// Writes pages to `path`, wholly or not at all.
[[nodiscard]] Result<PaperReport> writePdf(const LaidOutDocument &pages, const FontSet &fonts,
                                           const QString &path);
/// Sets the document and writes it.
[[nodiscard]] Result<PaperReport> writePdf(const Document &document, const QString &path,
                                           const PaperOptions &options = {});

} // namespace bihuan
