// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/notices/workcalendar.h"

namespace bihuan {

/// Holidays as resources/schema/calendar.schema.json describes them. A complaint names line and column.
Result<WorkCalendar> readCalendar(QByteArrayView json, const QString &sourceName);

} // namespace bihuan
