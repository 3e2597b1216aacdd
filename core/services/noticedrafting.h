// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/noticebook.h"

namespace bihuan {

/// Which late matters are to be driven, and how.
struct NoticeRequest
{
    QStringList codes{};      ///< of the matters, from the view
    bool perUnit = true;    ///< one notice for each lead unit; otherwise one for each matter
    QString ladder{};         ///< id; empty: the office's first
    QString step{};           ///< id of the colour; empty: what the ladder proposes for the worst of its matters
    NoticeMode mode = NoticeMode::Special;
    QString source{};         ///< empty: the period's lights
    QString instruction{};
    QString requirement{};    ///< empty: the usual one
    QDate replyBy{};          ///< invalid: the ladder's working days
    QString handler{};
};

struct NoticeDrafts
{
    std::vector<Notice> notices; ///< not in the file yet: saveDrafts() puts them there
    QStringList leftOut;         ///< matters that a notice is running for already, a sentence each
};

/// Drafts with the facts of the period filled in: the light's sentence, the reason, the problem and the next step that
/// were reported. Refused for a code that the view does not have and for an unknown ladder or colour.
Result<NoticeDrafts> draftNotices(const PeriodView &view, const NoticeBook &book, const NoticeRequest &request);

/// What the notice says of one matter: "8月为■红：1—8月完成31.2%，……。滞后原因：用地制约。下步措施：……".
QString noticeFacts(const MatterRow &row, const Period &period);

} // namespace bihuan
