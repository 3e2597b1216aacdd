// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accentrule.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace bihuan {

void AccentRule::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(palette()).accent);
}

} // namespace bihuan
