// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/bulletintemplate.h"
#include "core/briefing/issuefigures.h"

namespace bihuan {

/// The bulletin of a period as blocks, ready to be set. Pure: the same data, template and options give the same
/// document. Refused without any matter in the year, or when the title needs a figure that does not exist.
Result<Document> makeBulletin(const BriefingData &data, const BulletinTemplate &bulletinTemplate,
                              const BulletinOptions &options);

/// The template `id` as the office keeps it for the county's year, else as it ships.
Result<BulletinTemplate> findTemplate(const County &county, const QString &id);

/// Ids of all templates that an office can choose from: its own for the county's year and those that ship.
QStringList templateIds(const County &county);

inline const QString monthlyTemplate = QStringLiteral("monthly");

} // namespace bihuan
