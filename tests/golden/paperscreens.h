// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/golden/stage.h"

namespace bihuan::test {

/// Short papers are set in a thread of their own.
void awaitPaper(Stage &stage);

/// A draft of the shown period; then the side of it that is named by `pane`, and what the clicks show.
std::function<QImage(Stage &)> draftedBulletin(const QString &pane = {}, const QStringList &clicks = {});

} // namespace bihuan::test
