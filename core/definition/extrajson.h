// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/figures/value.h"

#include <QHash>

namespace bihuan {

/// The `extra` of a matter or a report as one compact JSON object with sorted keys: equal values give equal
/// bytes, so that an edit that changes nothing changes no row. Dates are kept as {"date": "2024-06"}: a text
/// that looks like one stays a text. Empty values are left out; nothing at all is an empty array of bytes.
QByteArray extraToJson(const QHash<QString, Value> &extra);

/// The way back. Fields that no definition knows are kept as they are.
Result<QHash<QString, Value>> extraFromJson(QByteArrayView json);

} // namespace bihuan
