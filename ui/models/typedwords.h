// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/units/unitregister.h"

#include <QDate>

namespace bihuan {

/// What a field of a panel completes units with.
QStringList unitNames(const UnitRegister &units);

/// A day as people type it; invalid for an empty text. `title` is what the field is called in the refusal.
Result<QDate> typedDay(const QString &text, const QString &title);

} // namespace bihuan
