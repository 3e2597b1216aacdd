// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/output.h"
#include "core/briefing/bulletindesk.h"

namespace bihuan::cli {

inline const QString bulletinLoop = QStringLiteral("督导检查");

/// An option that is given once.
Option textOption(const char *name, const char *value, const QString &description, bool required = false);

/// By its number in the file's year, its title or the end of its id.
Result<BulletinFile> namedBulletin(Workspace &workspace, const QString &word);

/// Its number, or the end of its id while it has none.
QString bulletinReference(const BulletinFile &file);

QJsonObject bulletinJson(const BulletinFile &file);
QJsonArray draftJson(const Draft &draft);
QJsonArray slipsJson(const BulletinFile &file, const County &county, const QDateTime &now);

/// Where it stands after what was done.
Result<Exit> tellBulletin(Workspace &workspace, const BulletinId &id, const QString &done, Output &output);

} // namespace bihuan::cli
