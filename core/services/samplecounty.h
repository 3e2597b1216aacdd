// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/workspace.h"

namespace bihuan {

inline constexpr int sampleYear = 2024;
inline constexpr int sampleLastMonth = 8;

/// The sample county: Zhashui 2024 with the figures of its own bulletin; what is invented says 示例数据. Put
/// together from the readable files in resources/samples, its ledgers through the import that users use. Reports
/// end with `until`; every month before it is published. A failure leaves no file.
Result<std::unique_ptr<Workspace>> createSampleCounty(const QString &path, const Period &until, const Clock &clock);

} // namespace bihuan
