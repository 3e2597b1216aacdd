// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

namespace bihuan {

/// Every page of the program in the order of the navigation. The only place that knows them all; a page is added
/// here and in no other file.
std::vector<PageSpec> pageCatalogue();

} // namespace bihuan
