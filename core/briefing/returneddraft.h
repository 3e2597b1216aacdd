// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/documentcompare.h"
#include "core/briefing/draft.h"

#include <span>

namespace bihuan {

/// One block that came back other than it went out: a leader wrote into the .docx.
struct ReturnedChange
{
    TextChange::Kind kind = TextChange::Kind::Changed; ///< never Same
    qsizetype place = -1; ///< in the draft, behind its last block for the 版记; of an added one the place that it stands behind, −1: in front of everything
    QString before;
    QString after;

    bool operator==(const ReturnedChange &) const = default;
};

/// The draft beside the texts of the document that came back (readWrittenText()), block by block in reading order. Blanks
/// count for nothing, and what office programs print around the text (page numbers) is not asked for.
std::vector<ReturnedChange> returnedChanges(const Draft &draft, const QStringList &returned);

/// Takes over the changes, given in the order of returnedChanges().
Status takeReturned(Draft &draft, std::span<const ReturnedChange> changes);

} // namespace bihuan
