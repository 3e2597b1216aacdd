// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/notices/ladder.h"

namespace bihuan {

/// A ladder of documents as resources/schema/ladder.schema.json describes it. A complaint names line and column.
Result<Ladder> readLadder(QByteArrayView json, const QString &sourceName);

} // namespace bihuan
