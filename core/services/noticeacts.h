// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/noticebook.h"

namespace bihuan {

/// New drafts, or one that is changed while it is a draft: one run that can be undone.
Result<ChangeSummary> saveDrafts(Workspace &workspace, const std::vector<Notice> &notices);
/// Only a draft can be taken away; whatever was issued stays.
Result<ChangeSummary> removeDraft(Workspace &workspace, const NoticeId &id);

/// One move of one notice, as the table of moves allows it: `act`, `day` and what the act needs are the caller's, the
/// rest is filled in. Without a day it is today's. Issuing, escalating, closing and 作废 are sealed acts, everything
/// else can be undone. An issue without a `date` takes the draft's deadline or the ladder's working days, its `person`
/// is the signer; an escalation issues the next colour in the same act, `date` and `person` are the new one's.
/// `reserved` is the number that was kept for an issue (documentnumbers.h); without it the next one is taken.
Result<ChangeSummary> moveNotice(Workspace &workspace, const NoticeId &id, const NoticeMove &move, const DocumentNumberId &reserved = {});

/// The deadline that an issue on `day` gives a draft where nobody names one; invalid when the ladder names none either.
QDate proposedDeadline(const OfficeContext &office, const Notice &notice, const QDate &day);

/// 约谈: one run that can be undone. Refused without day, talker and unit.
Result<ChangeSummary> addTalk(Workspace &workspace, const Talk &talk);

} // namespace bihuan
