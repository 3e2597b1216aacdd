// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/value.h"

#include <QByteArray>
#include <QHash>

namespace bihuan {

QByteArray extraToJson(const QHash<QString, Value> &extra);
QHash<QString, Value> extraFromJson(QByteArrayView json);

} // namespace bihuan
