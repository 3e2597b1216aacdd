// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/proofreading.h"

namespace bihuan::proof {

/// A block that is read as text.
struct Passage
{
    int block = -1;
    QString text;
};

using Findings = std::vector<ProofFinding>;

std::vector<Passage> passages(const Document &document);

/// One check each; they know nothing of each other.
void checkFigures(const std::vector<Passage> &text, const std::vector<Passage> &reference, Findings &findings);
void checkSums(const Document &document, Findings &findings);
void checkUnitNames(const std::vector<Passage> &text, const ProofFacts &facts, Findings &findings);
void checkPoints(const std::vector<Passage> &text, Findings &findings);
void checkDates(const std::vector<Passage> &text, const QDate &issued, Findings &findings);
void checkNumbering(const Document &document, Findings &findings);
void checkPunctuation(const std::vector<Passage> &text, Findings &findings);
void checkCopies(const Imprint &imprint, const QString &usual, Findings &findings);

} // namespace bihuan::proof
