// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/bulletinbook.h"

namespace bihuan {

/// A new draft, or the text of one that is a draft still: one run that can be undone. `label` says what was done to it.
/// Refused once it is checked: send it back first.
Result<ChangeSummary> saveBulletin(Workspace &workspace, const Bulletin &bulletin, const QString &label);
/// Only a draft can be taken away; what was issued stays.
Result<ChangeSummary> removeBulletin(Workspace &workspace, const BulletinId &id);

/// One move as the table of moves allows it, anything but Issue. Without a day it is today's. 作废 is a sealed act.
Result<ChangeSummary> moveBulletin(Workspace &workspace, const BulletinId &id, const BulletinMove &move);

/// The number that an issue on `day` would take.
Result<DocumentNumber> plannedIssue(Workspace &workspace, const BulletinFile &file, const QDate &day);

/// 编号印发, a sealed act: takes `number` as planned and keeps `content` (number and date filled in) and `pdf`, which is
/// the paper. Refused while an objection of a unit is open, and when somebody took a number of the series meanwhile.
Result<ChangeSummary> issueBulletin(Workspace &workspace, const BulletinId &id, const DocumentNumber &number, const QDate &day,
                                    const QByteArray &content, const QByteArray &pdf);
/// The stamped paper that came back, beside an issued one. At most `attachmentlimits::fileBytes`.
Result<ChangeSummary> keepScan(Workspace &workspace, const BulletinId &id, const QByteArray &scan);

/// 通报前核实单: what is said about each unit, sent now. A unit that was sent the same text before keeps its slip; one whose
/// text has changed since is asked anew. Units that the text no longer names lose theirs.
Result<ChangeSummary> sendSlips(Workspace &workspace, const BulletinId &id, const std::vector<std::pair<UnitId, QString>> &texts);
/// The unit has nothing to object.
Result<ChangeSummary> agreeToSlip(Workspace &workspace, const BulletinId &id, const UnitId &unit);
Result<ChangeSummary> objectToSlip(Workspace &workspace, const BulletinId &id, const UnitId &unit, const QString &objection);
/// What became of the objection: 采纳并改稿, or why not.
Result<ChangeSummary> answerObjection(Workspace &workspace, const BulletinId &id, const UnitId &unit, const QString &answer);

} // namespace bihuan
