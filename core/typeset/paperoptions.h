// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/typeset/paper.h"

#include <QString>

namespace bihuan {

/// How a document is put on paper, beyond what it says.
struct PaperOptions
{
    bool duplex = false;    ///< printed on both sides: 版记 stands on the last face of the last sheet
    bool quarterEm = false; ///< a quarter of a cell between Han and Latin letters or figures
    double tableType = paper::size4Small; ///< points; of tables inside a document
    QString watermark;      ///< pale across every page, "征求意见稿"; empty for none

    bool operator==(const PaperOptions &) const = default;
};

} // namespace bihuan
