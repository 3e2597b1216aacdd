// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"
#include "tests/briefing/briefingcounty.h"

namespace bihuan::test {

/// The document line by line: run-in leads in <…>, other blocks behind their kind, table cells with tabs.
QString textOf(const Document &document);

/// The shipped monthly bulletin, issued on 10 September 2024.
Document bulletinOf(const BriefingData &data, std::optional<int> number = {});

/// What one paragraph, written as in a template, says of the data; the complaint when it cannot be read.
QString sentenceOf(const BriefingData &data, const QByteArray &paragraph);
QString plainSentence(const BriefingData &data, const QString &text);

/// Shows the row as "red" or "yellow".
void paint(MatterRow &row, const QString &colour);

/// Eight months in which 丙镇 is last from June on; August has lights of every kind.
BriefingData storyUntilAugust(BriefingCounty &county);

} // namespace bihuan::test
