// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/quantity.h"

namespace bihuan {

/// One header text taken apart, so that "2024年1-3月累计完成投资(万元)" matches in every month.
struct HeaderText
{
    QString normalised; ///< without blanks, unit and brackets of units: "{年}{月}累计完成投资"
    WrittenUnit unit;
    int year = 0;       ///< 0 when the text names none
    int firstMonth = 0; ///< 1 of "1-3月", 3 of "3月", 0 when none
    int lastMonth = 0;
    int quarter = 0;

    bool operator==(const HeaderText &) const = default;
};

HeaderText headerText(QStringView raw);

/// The unit that a line above the table gives for all of it: "单位：万元", "（金额单位：万元、%）".
/// "填报单位：县发改局" is none.
std::optional<WrittenUnit> unitLine(QStringView raw);

} // namespace bihuan
