// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"

namespace bihuan {

/// What a block says, without how: a table row by row, its cells apart by tabulators and without their own line breaks. A page break says nothing.
QString blockText(const Block &block);

/// The block with other words in place of its own; a paragraph keeps its run-in heading where the words still begin with
/// it, a table its columns and totals. What has no words of its own is left as it is.
Block withText(const Block &block, const QString &text);

/// The sentences of a text, each with the mark that ends it.
QStringList sentencesOf(const QString &text);

/// Up to level `HeadingBlock::level`; 0 for anything but a heading.
int headingLevel(const Block &block);

} // namespace bihuan
