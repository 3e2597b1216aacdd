// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/definition/fieldtext.h"
#include "core/services/county.h"

namespace bihuan {

/// What the words in a table of this county refer to; holders of posts are those of `day`. Borrows from the
/// county. `file` may be null: then there is no measure of a row's own.
FieldContext fieldContext(const County &county, const MatterFile *file, const QDate &day = {});

} // namespace bihuan
