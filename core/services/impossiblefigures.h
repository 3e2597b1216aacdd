// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/county.h"

namespace bihuan {

/// A sentence for each figure that some other program made larger than anybody could have typed: whose it is, which
/// field, and what to do. Everything reads such a figure as not filled in, so that the rest of the year stays at hand
/// and the figure can be typed again.
QStringList impossibleFigures(const County &county);

/// The field it stands in, as the ledger calls it.
QString impossibleField(const MatterFile &file, const ImpossibleFigure &figure);

/// The first of these sentences and how many there are; empty when there is none. To be said beside what is read.
QString impossibleNotice(const County &county);
/// The code of the matter that the notice begins with.
QString impossibleMatter(const County &county);

/// Refuses with that notice where there is one. For whatever leaves the house or adds up: what is
/// missing in one row would be missing there unseen.
Status refuseImpossibleFigures(const County &county);

} // namespace bihuan
