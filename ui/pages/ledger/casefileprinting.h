// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace bihuan {

/// 一案一档 of the matter of this code: gathered and set in the background, then shown as it will be on paper.
void printCaseFile(const PageContext &context, const QString &code, QWidget &page);

} // namespace bihuan
