// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/review.h"

namespace bihuan {

/// Everything that `check` looks at. The file is whole when there is no fault; findings are figures that
/// contradict each other and nobody has approved.
struct FileReport
{
    QStringList faults; ///< sentences: damaged pages, broken references, a broken history chain, lost attachments, figures beyond belief,
                        ///< gaps in numbers, lives of notices that do not follow from their moves
    std::vector<ReviewItem> findings; ///< in its years; what is impossible is among the faults
    qint64 historyRows = 0;
    QByteArray historyHead;     ///< digest of the newest run, 32 bytes
    std::vector<int> years;     ///< checked
    int matters = 0;
};

Result<FileReport> checkFile(Workspace &workspace);

} // namespace bihuan
