// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace bihuan::test {

class Stage;

/// The ledger with 预警走势 beside the light.
QImage ledgerWithTrend(Stage &stage);

} // namespace bihuan::test
