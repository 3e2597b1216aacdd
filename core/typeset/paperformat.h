// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/paper.h"

#include <QSizeF>

namespace bihuan {

/// Which sheet a document is printed on.
struct PaperFormat
{
    enum class Size { A4, A3 };

    Size size = Size::A4;
    bool landscape = false;

    /// In points.
    QSizeF extent() const
    {
        const QSizeF upright = size == Size::A4 ? QSizeF(paper::pageWidth, paper::pageHeight)
                                                : QSizeF(paper::pageHeight, 2 * paper::pageWidth);
        return landscape ? upright.transposed() : upright;
    }
    bool operator==(const PaperFormat &) const = default;
};

} // namespace bihuan
