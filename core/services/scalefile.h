// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

/// Files for measuring: every figure is generated from a seed and nothing in them is real.
enum class FileScale {
    County,   ///< 1 500 matters a year, three years of monthly reports
    City,     ///< 7 counties of that size under one roof
    Province, ///< 107 counties
    Table,    ///< one ledger of 50 000 projects in the last year alone
};

std::optional<FileScale> fileScaleFromId(QStringView id); ///< county, city, province, table

/// The last of the three years.
inline constexpr int scaleFileYear = 2024;

/// The same seed gives the same figures. A province is several gigabytes with its history.
Result<std::unique_ptr<Workspace>> createScaleFile(const QString &path, FileScale scale, uint seed, const Clock &clock);

} // namespace bihuan
