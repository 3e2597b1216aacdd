// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/bulletintemplate.h"
#include "core/definition/objectreader.h"

namespace bihuan {

/// The parts of a template that stand inside each other. `known` are the names of figures that a text may use
/// there; any other one is complained about where it stands.
namespace partreader {

QStringList issueNames();
/// With the figures of a set of matters.
QStringList setNames();

Pattern pattern(ObjectReader &in, const char *key, const QStringList &known); ///< required
Pattern optionalPattern(ObjectReader &in, const char *key, const QStringList &known);
std::vector<FigureTest> tests(ObjectReader &in, const char *key, const QStringList &known);
PartScope scope(ObjectReader &in);
/// `itemKnown` receives what the list's items may name.
BriefList list(ObjectReader &in, const QStringList &known, QStringList &itemKnown);
/// A table of units or matters with its columns.
BriefTable table(ObjectReader &in);
BriefParagraph paragraph(ObjectReader &in, const QStringList &known);

} // namespace partreader

} // namespace bihuan
