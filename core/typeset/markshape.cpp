// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/markshape.h"

#include <algorithm>

namespace bihuan {
namespace {

constexpr double biggestMark = 62.0; // points, 22 mm

} // namespace

TextShape markShape(const QString &text, double room)
{
    const auto count = static_cast<double>(std::max<std::size_t>(text.toStdU32String().size(), 2));
    const double spread = std::clamp(1.55 - 0.08 * count, 1.02, 1.3);
    TextShape shape = plainShape(biggestMark, Aligned::Center);
    const double fitting = room / (1.0 + (count - 1.0) * spread);
    shape.size = std::min(fitting, biggestMark);
    shape.em = shape.size * spread;
    shape.ink = Ink::Red;
    return shape;
}

} // namespace bihuan
