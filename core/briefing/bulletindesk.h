// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/draft.h"
#include "core/briefing/mentions.h"
#include "core/services/bulletinacts.h"

namespace bihuan {

/// A 通报 of a period written from a template, not in the file yet. `date` is the day on which it is likely to be issued.
Result<Bulletin> writtenBulletin(Workspace &workspace, const QString &templateId, const Period &period, const QDate &date);

/// The same with the figures as they are now; what a hand changed is kept (see refreshed()). Not saved yet.
Result<Bulletin> rewrittenBulletin(Workspace &workspace, const Bulletin &bulletin, const QDate &date);

/// Puts a text into the row: its content and its title.
void setText(Bulletin &bulletin, const Draft &draft);

/// All that an issue on `day` needs beside its paper: set `document`, then issueBulletin().
struct BulletinProof
{
    DocumentNumber number;
    QByteArray content;
    Document document;
};
Result<BulletinProof> bulletinProof(Workspace &workspace, const BulletinFile &file, const QDate &day);

/// What will be printed about each unit, for sendSlips().
Result<std::vector<std::pair<UnitId, QString>>> slipTexts(Workspace &workspace, const Bulletin &bulletin);

/// 通报前核实单 of one unit, for one A4.
Document slipDocument(const BulletinFile &file, const BulletinSlip &slip, const County &county);

} // namespace bihuan
