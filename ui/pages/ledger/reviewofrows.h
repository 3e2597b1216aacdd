// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <functional>

namespace bihuan {

class FormSplit;

/// What a reviewer does with the month of a matter, from the table for the `selected` ones and from the form for its
/// own: the light set by hand, the report accepted or sent back.
void bindReviewing(const PageContext &context, QWidget &page, FormSplit &work, const std::function<QStringList()> &selected);

} // namespace bihuan
