// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bihuan {

/// Tells screen readers what the widgets are that Qt does not know: tabs, charts, paper, tiles. Once for the program.
void installSpokenRoles();

} // namespace bihuan
