// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"
#include "core/typeset/drawing.h"
#include "core/typeset/fonts.h"
#include "core/typeset/paperformat.h"
#include "core/typeset/paperoptions.h"

#include <QStringList>

#include <vector>

namespace bihuan {

/// A place in the document for a reader's outline.
struct OutlineEntry
{
    QString title;
    int level = 0;
    int page = 0;   ///< from 0
    double y = 0.0; ///< points from the paper's top
};

/// A document on its pages, in points from each page's top left corner; ready for a painter.
struct LaidOutDocument
{
    QString title;
    std::vector<Drawing> pages;
    std::vector<OutlineEntry> outline;
    PaperFormat paper = {}; ///< of every page
};

/// Sets the document on the grid of GB/T 9704-2012. Every document gives at least one page; what the fonts
/// lack is told by `fonts` afterwards.
[[nodiscard]] LaidOutDocument layOut(const Document &document, const FontSet &fonts, const PaperOptions &options = {});

} // namespace bihuan
