// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/ratio.h"

#include <optional>

namespace bihuan {

/// What somebody who would use a calculator types into a figure's cell: "=120+35.5", "＝（1200－300）÷3×2", "=80%".
namespace formula {

/// Whether the text is meant as one: it begins with an equals sign of either width.
bool isFormula(QStringView text);

/// The exact value: + − × ÷, brackets, %, in the signs of a Chinese or an English keyboard. Nothing for what cannot be
/// read, for a division by 0 and where numbers grow past 18 digits.
std::optional<Ratio> evaluate(QStringView text);

} // namespace formula

} // namespace bihuan
